import type { LeafField } from '../../messages/model/field';
import type { RawCell } from '../open';
import { type CellReading, type Conventions, readCell } from '../values';

/** More different texts than this are no codes and no words that come again. */
const MOST_TEXTS = 1_000;

/** What the cells of one column say. Columns repeat their texts: each of them is read once, as long as they are few. */
export class CellReadings {
	private last: string | undefined;
	private lastReading: CellReading | undefined;
	private byText: Map<string, CellReading | undefined> | undefined = new Map<string, CellReading | undefined>();

	constructor(
		private readonly field: LeafField,
		private readonly conventions: Conventions,
	) {}

	/** As `readCell`. */
	of(cell: RawCell): CellReading | undefined {
		return cell.kind === 'text' ? this.ofText(cell, cell.text) : readCell(cell, this.field, this.conventions);
	}

	private ofText(cell: RawCell, text: string): CellReading | undefined {
		if (text === this.last) return this.lastReading;
		let reading = this.byText?.get(text);
		if (reading === undefined) {
			reading = readCell(cell, this.field, this.conventions);
			if (this.byText !== undefined && this.byText.size >= MOST_TEXTS) this.byText = undefined;
			this.byText?.set(text, reading);
		}
		this.last = text;
		this.lastReading = reading;
		return reading;
	}
}
