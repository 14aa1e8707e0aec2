import type { WorkbookLimits } from '../../../limits';
import type { ColumnRange, RawCell, SheetRow } from '../rawCell';
import { SheetSize } from '../sheetSize';
import { columnOf } from './cellReference';
import { plainNumber, writtenCell, type NumberCells } from './cellValue';
import { refusedMarkup } from '../../xml/refusedMarkup';
import { tooLongText, type SharedStrings } from './sharedStrings';
import * as xml from '../../xml/xmlBytes';
import { damaged, tooLarge } from '../../errors/workbookError';

/** What cells of a sheet refer to. */
export interface CellTables {
	readonly shared: SharedStrings;
	readonly numbers: NumberCells;
}

const COPY_DATA = 'Copy the data to a new workbook and send that';
const NEED_MORE = -1;
const HIDDEN = /\shidden\s*=\s*["'](?:1|true)["']/;
const FIRST = /\smin\s*=\s*["'](\d{1,5})["']/;
const LAST = /\smax\s*=\s*["'](\d{1,5})["']/;
const { END, GREATER, LESS, SLASH, COLON, EQUALS, BANG, QUESTION } = xml;

/**
 * Reads the rows of a worksheet out of its bytes as they come. Only complete rows are taken; what is left waits for the next
 * piece. Formulas are never worked out, so that one which refers to itself harms nobody. ECMA-376 part 1, 18.3.1.
 */
export class SheetParser {
	/** Ranges of merged cells; complete once the whole sheet was read. */
	readonly merges: string[] = [];
	/** The first and last column of each range that is hidden, counted from 0; complete before the first row. */
	readonly hiddenColumns: ColumnRange[] = [];
	private readonly window = new xml.ByteWindow();
	private used = 0;
	private retryAt = 0;
	private isInData = false;
	private rowNumber = 0;
	private rows: SheetRow[] = [];

	constructor(
		private readonly tables: CellTables,
		private readonly limits: WorkbookLimits,
		private readonly size = new SheetSize(limits),
	) {}

	/** The rows that are complete now. */
	push(piece: Uint8Array): readonly SheetRow[] {
		this.window.push(piece, this.used);
		this.used = 0;
		this.rows = [];
		// A long row comes in many pieces; it is tried again only when twice as much is there.
		if (this.window.end < this.retryAt) return this.rows;
		const read = this.read();
		this.used = read;
		const rest = this.window.end - this.used;
		if (rest > this.limits.partBytes) throw tooLarge('A row of the workbook is longer than any real one', COPY_DATA);
		this.retryAt = rest > 1 << 16 ? rest * 2 : 0;
		return this.rows;
	}

	/** The last rows; what is left over means that the sheet was cut off. */
	finish(): readonly SheetRow[] {
		this.rows = [];
		this.window.push(new Uint8Array(0), this.used);
		const read = this.read();
		if (this.isInData || read < this.window.end) throw damaged();
		return this.rows;
	}

	private read(): number {
		const { bytes, end: windowEnd } = this.window;
		let at = 0;
		for (;;) {
			while (bytes[at] !== LESS && bytes[at] !== END) at += 1;
			if (bytes[at] === END && at < windowEnd) throw damaged();
			if (bytes[at] === END) return at;
			const first = bytes[at + 1]!;
			if (first === BANG) {
				const markup = xml.markupEnd(bytes, at);
				if (markup === undefined) return at;
				if (markup.isDeclaration) throw refusedMarkup();
				at = markup.after;
				continue;
			}
			const after = xml.tagEnd(bytes, at);
			if (after < 0) return at;
			let start = at + (first === SLASH || first === QUESTION ? 2 : 1);
			let end = start;
			for (; bytes[end] !== GREATER && bytes[end] !== SLASH && !xml.isBlank(bytes[end]!); end += 1) {
				if (bytes[end] === COLON) start = end + 1;
			}
			if (this.isInData && first !== SLASH && xml.isNamed(bytes, start, end, 'row')) {
				const next = this.row(end, after);
				if (next === NEED_MORE) return at;
				at = next;
				continue;
			}
			if (xml.isNamed(bytes, start, end, 'sheetData')) this.isInData = first !== SLASH && bytes[after - 2] !== SLASH;
			else if (xml.isNamed(bytes, start, end, 'mergeCell')) this.merge(end, after);
			else if (!this.isInData && xml.isNamed(bytes, start, end, 'col')) this.columns(end, after);
			at = after;
		}
	}

	/** ECMA-376 part 1, 18.3.1.13: columns are counted from 1 there. */
	private columns(nameEnd: number, tagEnd: number): void {
		const attributes = xml.textOf(this.window.bytes, nameEnd, tagEnd);
		if (!HIDDEN.test(attributes) || this.hiddenColumns.length >= this.limits.columns) return;
		const [first, last] = [FIRST, LAST].map((bound) => Number(bound.exec(attributes)?.[1] ?? 0) - 1);
		if (first !== undefined && last !== undefined && first >= 0 && last >= first)
			this.hiddenColumns.push([first, last]);
	}

	private merge(nameEnd: number, tagEnd: number): void {
		const [, range] = /\bref\s*=\s*["']([A-Za-z0-9:$]+)["']/.exec(xml.textOf(this.window.bytes, nameEnd, tagEnd)) ?? [];
		if (range !== undefined && this.merges.length < this.limits.rows) this.merges.push(range);
	}

	/** Reads a row whose tag ends at `bodyStart`; returns the place behind it. */
	private row(nameEnd: number, bodyStart: number): number {
		const { bytes } = this.window;
		const number = this.numberOf(nameEnd, bodyStart);
		const cells: (RawCell | undefined)[] = [];
		let at = bodyStart;
		let column = -1;
		this.sharedCharacters = 0;
		if (bytes[bodyStart - 2] !== SLASH) {
			for (;;) {
				while (bytes[at] !== LESS && bytes[at] !== END) at += 1;
				if (bytes[at] === END) return NEED_MORE;
				let name = at + 1;
				const isClose = bytes[name] === SLASH;
				if (isClose) name += 1;
				// A prefix is rare: `<x:c`.
				let end = name;
				for (
					let byte = bytes[end]!;
					byte !== GREATER && byte !== SLASH && byte !== END && byte > 0x20;
					byte = bytes[end]!
				) {
					end += 1;
					if (byte === COLON) name = end;
				}
				if (bytes[end] === END) return NEED_MORE;
				if (!isClose && end - name === 1 && bytes[name] === 0x63) {
					const next = this.cell(end, column + 1, cells);
					if (next === NEED_MORE) return NEED_MORE;
					at = next;
					column = this.column;
					continue;
				}
				const after = xml.tagEnd(bytes, at);
				if (after < 0) return NEED_MORE;
				at = after;
				if (isClose && xml.isNamed(bytes, name, end, 'row')) break;
				if (isClose && xml.isNamed(bytes, name, end, 'sheetData')) throw damaged();
			}
		}
		this.rowNumber = number;
		this.size.add(cells.length, this.sharedCharacters);
		if (cells.length > 0)
			this.rows.push(this.isHidden(nameEnd, bodyStart) ? { number, cells, hidden: true } : { number, cells });
		return at;
	}

	private numberOf(nameEnd: number, tagEnd: number): number {
		const { bytes } = this.window;
		const start = xml.attributeStart(bytes, nameEnd, tagEnd, 'r');
		let number = 0;
		let at = start;
		for (; start >= 0 && bytes[at]! >= 0x30 && bytes[at]! <= 0x39; at += 1) number = number * 10 + bytes[at]! - 0x30;
		// Anything but digits is no number.
		if (at === start || bytes[at] !== bytes[start - 1]) number = this.rowNumber + 1;
		const { rows } = this.limits;
		if (number > rows) throw tooLarge(`A sheet has more than ${rows} rows`, 'Split the workbook into several');
		return number;
	}

	private isHidden(nameEnd: number, tagEnd: number): boolean {
		const { bytes } = this.window;
		const start = xml.attributeStart(bytes, nameEnd, tagEnd, 'hidden');
		if (start < 0) return false;
		const end = bytes.indexOf(bytes[start - 1]!, start);
		return xml.isNamed(bytes, start, end, '1') || xml.isNamed(bytes, start, end, 'true');
	}

	/** The column of the cell that was read last. */
	private column = 0;
	/** Characters that the cells of the row take from the shared texts; others take as many bytes of the file. */
	private sharedCharacters = 0;

	/** Reads a cell from behind the name of its tag; returns the place behind it. */
	private cell(nameEnd: number, expected: number, cells: (RawCell | undefined)[]): number {
		const { bytes } = this.window;
		let at = nameEnd;
		let column = expected;
		let style = 0;
		let type = 0;
		let typeBytes = 0;
		let isEmpty = false;
		for (;;) {
			const byte = bytes[at]!;
			if (byte === GREATER) break;
			if (byte === END) return NEED_MORE;
			if (byte === SLASH) isEmpty = true;
			if (byte === SLASH || xml.isBlank(byte)) {
				at += 1;
				continue;
			}
			const name = at;
			while (bytes[at] !== EQUALS && bytes[at] !== END && bytes[at] !== GREATER) at += 1;
			if (bytes[at] === GREATER) throw damaged();
			if (bytes[at] === END) return NEED_MORE;
			const nameBytes = at - name;
			at += 1;
			while (xml.isBlank(bytes[at]!)) at += 1;
			if (bytes[at] === END) return NEED_MORE;
			const quote = bytes[at]!;
			const start = at + 1;
			at = start;
			while (bytes[at] !== quote && bytes[at] !== END) at += 1;
			if (bytes[at] === END) return NEED_MORE;
			if (nameBytes === 1) {
				if (bytes[name] === 0x72) column = columnOf(bytes, start, expected);
				else if (bytes[name] === 0x73) style = plainNumber(bytes, start, at);
				else if (bytes[name] === 0x74) {
					type = bytes[start]!;
					typeBytes = at - start;
				}
			}
			at += 1;
		}
		at += 1;
		if (column >= this.limits.columns)
			throw tooLarge(`A sheet has more than ${this.limits.columns} columns`, 'Remove the columns that are not needed');
		this.column = column;
		return isEmpty ? at : this.content(at, cells, style, type, typeBytes);
	}

	private content(
		bodyStart: number,
		cells: (RawCell | undefined)[],
		style: number,
		type: number,
		typeBytes: number,
	): number {
		const { bytes } = this.window;
		let at = bodyStart;
		let valueStart = -1;
		let valueEnd = -1;
		let text: string | undefined;
		let hasFormula = false;
		for (;;) {
			while (bytes[at] !== LESS && bytes[at] !== END) at += 1;
			if (bytes[at] === END) return NEED_MORE;
			const open = at;
			let name = at + 1;
			if (bytes[name] === BANG) {
				const markup = xml.markupEnd(bytes, at);
				if (markup === undefined) return NEED_MORE;
				if (valueStart >= 0 && valueEnd < 0) text = (text ?? '') + markup.cdata;
				at = markup.after;
				continue;
			}
			const isClose = bytes[name] === SLASH;
			if (isClose) name += 1;
			let end = name;
			for (
				let byte = bytes[end]!;
				byte !== GREATER && byte !== SLASH && byte !== END && byte > 0x20;
				byte = bytes[end]!
			) {
				end += 1;
				if (byte === COLON) name = end;
			}
			const after = bytes[end] === GREATER ? end + 1 : xml.tagEnd(bytes, end);
			if (after < 0 || bytes[end] === END) return NEED_MORE;
			at = after;
			const letter = bytes[name];
			if (end - name === 1) {
				if (letter === 0x76) {
					if (isClose) valueEnd = open;
					else valueStart = after;
					if (bytes[after - 2] === SLASH) valueEnd = after;
				} else if (letter === 0x66) hasFormula = true;
				else if (letter === 0x63 && isClose) break;
			} else if (!isClose && xml.isNamed(bytes, name, end, 'is') && bytes[after - 2] !== SLASH) {
				const inline = xml.richText(bytes, after, 'is');
				if (inline === undefined) return NEED_MORE;
				text = inline.text;
				at = inline.after;
			}
		}
		const cell = this.value(text, valueStart, valueEnd, hasFormula, style, type, typeBytes);
		if (cell !== undefined) cells[this.column] = cell;
		return at;
	}

	private value(
		given: string | undefined,
		start: number,
		end: number,
		hasFormula: boolean,
		style: number,
		type: number,
		typeBytes: number,
	): RawCell | undefined {
		const { bytes } = this.window;
		const hasValue = given !== undefined || (start >= 0 && end > start);
		// A formula of text whose result is blank has an empty value; one that no program ever worked out has none, or an empty number.
		if (!hasValue) return hasFormula && (start < 0 || typeBytes < 3) ? { kind: 'uncalculated' } : undefined;
		if (given === undefined && (type === 0 || type === 0x6e || (type === 0x73 && typeBytes === 1))) {
			const number = plainNumber(bytes, start, end);
			if (type === 0x73) return this.shared(number);
			if (number === number) return this.tables.numbers.cell(number, style);
		}
		const text = given ?? xml.unescaped(xml.textOf(bytes, start, end));
		if (text.length > this.limits.cellCharacters) throw tooLongText(this.limits);
		if (type === 0x62 || type === 0x64 || type === 0x65) return writtenCell(text, type);
		if (typeBytes > 1) return text === '' ? undefined : { kind: 'text', text };
		return type === 0x73 ? this.shared(Number(text)) : this.tables.numbers.written(text, style);
	}

	private shared(number: number): RawCell | undefined {
		const { shared } = this.tables;
		// A text that the file does not hold is no blank cell.
		if (!(Number.isInteger(number) && number >= 0 && number < shared.length)) throw damaged();
		const cell = shared[number];
		this.sharedCharacters += cell?.kind === 'text' ? cell.text.length : 0;
		return cell;
	}
}
