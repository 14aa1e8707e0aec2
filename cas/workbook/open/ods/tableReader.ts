import { REPEATED_CELLS, type WorkbookLimits } from '../../../limits';
import { isoCell } from '../xlsx/cellValue';
import type { XmlTag } from '../../xml/xmlTags';
import { columnLetter, type RawCell, type SheetRow } from '../rawCell';
import { SheetSize } from '../sheetSize';
import { tooLarge } from '../../errors/workbookError';

/** Turns the tags of one table into rows. */
export class TableReader {
	/** Ranges of merged cells, as in `A2:A9`. */
	readonly merges: string[] = [];
	private cells: (RawCell | undefined)[] = [];
	private column = 0;
	private row = 1;
	private rowRepeats = 1;
	private isHidden = false;
	private rowCharacters = 0;
	private cell: ReadonlyMap<string, string> | undefined;
	private text = '';
	private paragraphs = 0;
	/** Depth of notes and of shapes anchored to the cell, whose text is not that of the cell. */
	private notes = 0;
	private isInParagraph = false;

	/** `size` counts what was read; tables that are held in memory together share one. */
	constructor(
		private readonly limits: WorkbookLimits,
		private readonly size = new SheetSize(limits),
	) {}

	*take({ name, kind, attributes, before }: XmlTag): Generator<SheetRow> {
		if (this.isInParagraph && this.notes === 0) this.addText(before);
		switch (name) {
			case 'table-row':
				if (kind !== 'close') this.openRow(attributes);
				if (kind !== 'open') yield* this.closeRow();
				break;
			case 'table-cell':
			case 'covered-table-cell':
				if (kind !== 'close') this.openCell(attributes);
				if (kind !== 'open') this.closeCell();
				break;
			case 'annotation':
			case 'frame':
			case 'custom-shape':
			case 'g':
			case 'rect':
			case 'line':
			case 'ellipse':
			case 'circle':
			case 'polygon':
			case 'polyline':
			case 'path':
			case 'connector':
			case 'caption':
			case 'measure':
			case 'control':
			case 'regular-polygon':
				if (kind !== 'empty') this.notes += kind === 'open' ? 1 : -1;
				break;
			case 'p':
				if (this.notes > 0 || this.cell === undefined) break;
				if (kind !== 'close' && this.paragraphs++ > 0) this.addText('\n');
				this.isInParagraph = kind === 'open';
				break;
			case 's':
				if (this.isInParagraph && kind !== 'close') this.addText(' '.repeat(this.repeats(attributes.get('c'))));
				break;
			case 'tab':
			case 'line-break':
				if (this.isInParagraph && kind !== 'close') this.addText(name === 'tab' ? '\t' : '\n');
				break;
		}
	}

	private addText(text: string): void {
		this.text += text;
		this.requireShort(this.text);
	}

	private requireShort(text: string): void {
		if (text.length <= this.limits.cellCharacters) return;
		const problem = `A cell holds a text of more than ${this.limits.cellCharacters} characters`;
		throw tooLarge(problem, 'Shorten it and send the file again');
	}

	private openRow(attributes: ReadonlyMap<string, string>): void {
		this.cells = [];
		this.rowCharacters = 0;
		this.column = 0;
		this.rowRepeats = this.repeats(attributes.get('number-rows-repeated'));
		// OpenDocument 1.3 part 3, 19.749.
		this.isHidden = /^(?:collapse|filter)$/.test(attributes.get('visibility') ?? '');
	}

	private *closeRow(): Generator<SheetRow> {
		const { cells, row, rowRepeats } = this;
		this.row += rowRepeats;
		if (cells.length === 0) return;
		this.count(rowRepeats > 1 ? rowRepeats * cells.length : 0);
		this.size.add(rowRepeats * cells.length, rowRepeats * this.rowCharacters);
		if (this.row > this.limits.rows + 1)
			throw tooLarge(`A sheet has more than ${this.limits.rows} rows`, 'Split the workbook into several');
		const hidden = this.isHidden ? { hidden: true } : {};
		for (let index = 0; index < rowRepeats; index += 1) yield { number: row + index, cells, ...hidden };
	}

	private openCell(attributes: ReadonlyMap<string, string>): void {
		this.cell = attributes;
		this.text = '';
		this.paragraphs = 0;
	}

	private closeCell(): void {
		const attributes = this.cell ?? new Map<string, string>();
		this.cell = undefined;
		this.isInParagraph = false;
		const repeats = this.repeats(attributes.get('number-columns-repeated'));
		const value = cellOf(attributes, this.text);
		if (value?.kind === 'text') this.requireShort(value.text);
		const rows = this.repeats(attributes.get('number-rows-spanned'));
		if (rows > 1 && this.merges.length < this.limits.rows) {
			const right = this.column + this.repeats(attributes.get('number-columns-spanned')) - 1;
			this.merges.push(`${columnLetter(this.column)}${this.row}:${columnLetter(right)}${this.row + rows - 1}`);
		}
		if (value !== undefined) {
			if (this.column + repeats > this.limits.columns)
				throw tooLarge(
					`A sheet has more than ${this.limits.columns} columns`,
					'Remove the columns that are not needed',
				);
			this.count(repeats > 1 ? repeats : 0);
			if (value.kind === 'text') this.rowCharacters += repeats * value.text.length;
			for (let index = 0; index < repeats; index += 1) this.cells[this.column + index] = value;
		}
		this.column += repeats;
	}

	private count(repeated: number): void {
		this.size.repeatedCells += repeated;
		if (this.size.repeatedCells > REPEATED_CELLS)
			throw tooLarge('The workbook repeats its cells more often than any real one', 'Copy the data to a new workbook');
	}

	/** A number of repetitions; no more than a sheet has rows. */
	private repeats(text: string | undefined): number {
		const number = Number(text ?? 1);
		return Number.isSafeInteger(number) && number > 0 ? Math.min(number, this.limits.rows) : 1;
	}
}

function cellOf(attributes: ReadonlyMap<string, string>, text: string): RawCell | undefined {
	const type = attributes.get('value-type');
	const hasFormula = attributes.has('formula');
	if (hasFormula && /^(#|Err:\d)/.test(text)) return { kind: 'error', code: text };
	switch (type) {
		case 'float':
		case 'percentage':
		case 'currency': {
			const number = Number(attributes.get('value') ?? text);
			if (!Number.isFinite(number)) return text === '' ? undefined : { kind: 'text', text };
			// The file names formats far from the cell; what is shown tells the one thing that matters, leading zeros.
			const format = /^0\d+$/.test(text) && Number(text) === number ? '0'.repeat(text.length) : undefined;
			return { kind: 'number', number, format: type === 'percentage' ? '0%' : format };
		}
		case 'date':
			return isoCell(attributes.get('date-value') ?? text);
		case 'boolean':
			return { kind: 'boolean', boolean: attributes.get('boolean-value') === 'true' };
		default: {
			const shown = attributes.get('string-value') ?? text;
			if (shown !== '') return { kind: 'text', text: shown };
			return hasFormula && type === undefined ? { kind: 'uncalculated' } : undefined;
		}
	}
}
