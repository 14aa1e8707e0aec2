import { tooLarge } from '../admit';
import type { OpenedWorkbook } from '../engine/openedWorkbook';
import type { WorkbookLimits } from '../../limits';
import type { RawCell, SheetRow } from '../rawCell';
import { decodeText } from './decodeText';
import { delimiterOf } from './delimiter';

const SAMPLE_CHARACTERS = 64_000;
/** What the one sheet of a text file is called in sentences. */
const SHEET_NAME = 'CSV';

/** Opens a text file of values as a workbook with one sheet. RFC 4180, with any of four delimiters. */
export function openCsv(bytes: Uint8Array, limits: WorkbookLimits): OpenedWorkbook {
	if (bytes.length > limits.unzippedBytes)
		throw tooLarge(`The file has ${Math.round(bytes.length / 1_000_000)} MB, which is too much`, 'Split it');
	const [sample = ''] = decodeText(bytes.subarray(0, SAMPLE_CHARACTERS));
	const delimiter = delimiterOf(sample);
	const sheet = {
		name: SHEET_NAME,
		hidden: false,
		rows: () => rowsOf(bytes, delimiter, limits),
		merges: () => Promise.resolve([]),
	};
	return { names: [SHEET_NAME], sheets: [sheet], is1904: false };
}

function* rowsOf(bytes: Uint8Array, delimiter: string, limits: WorkbookLimits): Generator<SheetRow> {
	const reader = new CsvReader(delimiter, limits);
	for (const text of decodeText(bytes)) yield* reader.push(text);
	yield* reader.finish();
}

/** Takes a text apart sign by sign; rows are numbered as Excel would, by values, not by lines. */
class CsvReader {
	private rows: SheetRow[] = [];
	private cells: (RawCell | undefined)[] = [];
	private column = 0;
	private number = 1;
	private value = '';
	private isQuoted = false;
	/** A quotation mark inside quotes: the end, or the first of two that stand for one. */
	private quoteSeen = false;
	private lastWasReturn = false;

	constructor(
		private readonly delimiter: string,
		private readonly limits: WorkbookLimits,
	) {}

	push(text: string): readonly SheetRow[] {
		this.rows = [];
		for (let at = 0; at < text.length; at += 1) {
			const sign = text[at]!;
			const afterReturn = this.lastWasReturn;
			this.lastWasReturn = false;
			if (this.isQuoted && !this.quoteSeen) {
				if (sign === '"') this.quoteSeen = true;
				else this.add(sign);
			} else if (this.quoteSeen && sign === '"') {
				this.add(sign);
				this.quoteSeen = false;
			} else if (sign === this.delimiter) this.endCell();
			else if (sign === '\n' || sign === '\r') {
				this.lastWasReturn = sign === '\r';
				if (sign === '\r' || !afterReturn) this.endRow();
			} else if (sign === '"' && this.value === '') this.isQuoted = true;
			else this.add(sign);
		}
		return this.rows;
	}

	finish(): readonly SheetRow[] {
		this.rows = [];
		if (this.value !== '' || this.column > 0) this.endRow();
		return this.rows;
	}

	private add(sign: string): void {
		this.value += sign;
		if (this.value.length > this.limits.cellCharacters) {
			const problem = `Row ${this.number} holds a value of more than ${this.limits.cellCharacters} characters`;
			throw tooLarge(problem, 'Look for a quotation mark that is missing there');
		}
	}

	private endCell(): void {
		// `="0847"` is how people keep Excel from dropping zeros when it opens a .csv.
		const text = /^="(.*)"$/s.exec(this.value)?.[1] ?? this.value;
		if (text !== '') this.cells[this.column] = { kind: 'text', text };
		this.column += 1;
		if (this.column > this.limits.columns)
			throw tooLarge(
				`Row ${this.number} has more than ${this.limits.columns} columns`,
				'Check the file and send it again',
			);
		this.value = '';
		this.isQuoted = false;
		this.quoteSeen = false;
	}

	private endRow(): void {
		this.endCell();
		const isSeparatorLine = this.number === 1 && /^sep=/i.test(textAt(this.cells));
		if (this.cells.length > 0 && !isSeparatorLine) this.rows.push({ number: this.number, cells: this.cells });
		this.cells = [];
		this.column = 0;
		this.number += 1;
		if (this.number > this.limits.rows + 1)
			throw tooLarge(`The file has more than ${this.limits.rows} rows`, 'Split it into several');
	}
}

function textAt(cells: readonly (RawCell | undefined)[]): string {
	const [first] = cells;
	return first?.kind === 'text' ? first.text : '';
}
