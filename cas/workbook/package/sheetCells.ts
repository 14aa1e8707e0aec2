import { columnIndex, columnLetter } from '../open';
import { rowsOf, type CellSpan, type RowSpan } from './sheetRows';
import { attribute, openTag, setAttribute, Splices } from '../xml/xmlEdit';
import { childBefore, childrenOf, rootOf, XmlScanner, type ElementSpan } from '../xml/xmlScan';
import { attributeOf, opened, prefixed, prefixOf, withAttribute } from '../xml/xmlText';
import { damaged } from '../errors/workbookError';

/** What to do with one cell. */
export interface CellEdit {
	/** The style from the one it has. */
	readonly style: (current: number) => number;
	/** New content, as XML without prefixes and the attributes that go with it; the content stays where this is absent, and a formula always does. */
	readonly content?: CellContent;
}

export interface CellContent {
	/** `inlineStr`; undefined for a number. */
	readonly type: string | undefined;
	readonly xml: string;
}

/** What is to be done with the cells of a sheet. */
export interface SheetEdits {
	/** Rows with cells to change, as Excel numbers them, from the top. */
	readonly rows: readonly number[];
	/** The edits of one of these rows by column, counted from 0. */
	readonly cells: (row: number, styleAt: StyleAt) => ReadonlyMap<number, CellEdit>;
	/** Other styles for all cells that have one of these. */
	readonly restyled?: ReadonlyMap<number, number>;
}

/** The style that the cell of a row has, or would have if it were there, by its column. */
export type StyleAt = (column: number) => number;

/** Changes the cells of a sheet whose rows come in pieces; missing cells and rows are put in where they belong. */
export class SheetEditor {
	private readonly prefix: string;
	private readonly columnStyles: readonly { first: number; last: number; style: number }[];
	/** Those that were asked for. */
	private readonly styleByColumn = new Map<number, number>();
	private readonly restyled: ReadonlyMap<number, number>;
	private next = 0;
	private lastRow = 0;
	/** The last row of those that were passed over. */
	private passed = 0;
	private xml = '';
	private splices = new Splices('');

	/** `head` is what stands before the rows, with the tag that opens them. */
	constructor(
		head: string,
		private readonly edits: SheetEdits,
	) {
		this.prefix = /<([\w.-]+:)?sheetData[^<]*$/.exec(head)?.[1] ?? '';
		this.columnStyles = columnStylesOf(head);
		this.restyled = edits.restyled ?? new Map();
	}

	/** Some whole rows, changed. */
	rows(xml: string): string {
		this.xml = xml;
		this.splices = new Splices(xml);
		const { rows } = this.edits;
		for (const row of this.restyled.size === 0 ? this.rowsToEdit(xml) : rowsOf(xml, wholeOf(xml), this.lastRow)) {
			this.lastRow = row.number;
			for (; this.next < rows.length && rows[this.next]! < row.number; this.next += 1)
				this.splices.insert(row.start, this.newRow(rows[this.next]!));
			const isEdited = rows[this.next] === row.number;
			if (isEdited) this.next += 1;
			const isRestyled = this.restyled.size > 0 && hasStyle(xml.slice(row.start, row.end), this.restyled);
			if (isEdited || isRestyled) this.editRow(row, isEdited);
		}
		this.lastRow = Math.max(this.lastRow, this.passed);
		return this.splices.applied();
	}

	/** Only those, where they say their number first, as nearly all programs write it; else all rows, so that none is missed. */
	private rowsToEdit(xml: string): Iterable<RowSpan> {
		const begin = `<${this.prefix}row r="`;
		const numberAt = xml.lastIndexOf(begin) + begin.length;
		const last = Number.parseInt(xml.slice(numberAt, numberAt + ROW_DIGITS), 10);
		if (!xml.startsWith(begin) || Number.isNaN(last)) return rowsOf(xml, wholeOf(xml), this.lastRow);
		const found: RowSpan[] = [];
		let at = 0;
		for (let next = this.next; this.edits.rows[next]! <= last; next += 1) {
			const start = xml.indexOf(`${begin}${this.edits.rows[next]}"`, at);
			const close = start === -1 ? -1 : xml.indexOf(`</${this.prefix}row>`, start);
			if (close === -1) return rowsOf(xml, wholeOf(xml), this.lastRow);
			at = close + `</${this.prefix}row>`.length;
			found.push(...rowsOf(xml, { ...wholeOf(xml), openEnd: start, contentEnd: at }));
		}
		this.passed = last;
		return found;
	}

	/** The rows that belong behind all others. */
	rest(): string {
		const rows = this.edits.rows.slice(this.next);
		this.next = this.edits.rows.length;
		return rows.map((number) => this.newRow(number)).join('');
	}

	private newRow(number: number): string {
		const edits = this.edits.cells(number, (column) => this.columnStyle(column));
		const cells = inOrder(edits).map(([column, edit]) => this.newCell(number, column, edit, this.columnStyle(column)));
		return cells.length === 0 ? '' : prefixed(`<row r="${number}">${cells.join('')}</row>`, this.prefix);
	}

	private editRow(row: RowSpan, isEdited: boolean): void {
		const edits = isEdited ? this.edits.cells(row.number, (column) => this.styleIn(row, column)) : NO_EDITS;
		const left = new Map(inOrder(edits));
		const added: string[] = [];
		const [firstEdited = -1] = left.keys();
		const isBehind = this.restyled.size === 0 && firstEdited > (lastColumnOf(this.xml, row) ?? firstEdited);
		for (const cell of isBehind ? [] : row.cells()) {
			for (const [column, edit] of left) {
				if (column >= cell.column) break;
				left.delete(column);
				const made = prefixed(this.newCell(row.number, column, edit, this.blankStyle(row, column)), this.prefix);
				added.push(made);
				this.splices.insert(cell.start, made);
			}
			this.editCell(cell, row.number, left.get(cell.column));
			left.delete(cell.column);
		}
		const rest = [...left].map(([column, edit]) =>
			this.newCell(row.number, column, edit, this.blankStyle(row, column)),
		);
		if (added.length + rest.length > 0) this.openRow(row, prefixed(rest.join(''), this.prefix));
	}

	private styleIn(row: RowSpan, column: number): number {
		const at = this.xml.indexOf(` r="${columnLetter(column)}${row.number}"`, row.openEnd);
		if (at !== -1 && at < row.contentEnd) {
			const tag = this.xml.slice(this.xml.lastIndexOf('<', at), this.xml.indexOf('>', at) + 1);
			return Number(attributeOf(tag, 's') ?? 0);
		}
		const cell = row.cells().find((candidate) => candidate.column === column);
		return cell === undefined ? this.blankStyle(row, column) : Number(attribute(this.xml, cell, 's') ?? 0);
	}

	/** The row's `spans` is a hint that would no longer be true. */
	private openRow(row: RowSpan, cells: string): void {
		const tag = withAttribute(openTag(this.xml, row), 'spans', undefined);
		if (row.isEmpty) {
			this.splices.replace(row.start, row.end, `${opened(tag)}${cells}</${row.qualified}>`);
			return;
		}
		this.splices.replace(row.start, row.openEnd, tag);
		this.splices.insert(row.contentEnd, cells);
	}

	private editCell(cell: CellSpan, row: number, edit: CellEdit | undefined): void {
		const tag = openTag(this.xml, cell);
		const given = Number(attributeOf(tag, 's') ?? 0);
		const current = this.restyled.get(given) ?? given;
		const style = edit === undefined ? current : edit.style(current);
		if (edit?.content === undefined) {
			if (style !== given) this.splices.replace(cell.start, cell.openEnd, withAttribute(tag, 's', String(style)));
			return;
		}
		if (hasFormula(this.xml.slice(cell.openEnd, cell.contentEnd))) return;
		const made = cellXml(`${columnLetter(cell.column)}${row}`, style, edit.content);
		this.splices.replace(cell.start, cell.end, prefixed(made, this.prefix));
	}

	private newCell(row: number, column: number, { style, content }: CellEdit, current: number): string {
		return cellXml(`${columnLetter(column)}${row}`, style(current), content);
	}

	/** A cell that is not there looks as its row says, or else its column. */
	private blankStyle(row: RowSpan, column: number): number {
		const tag = openTag(this.xml, row);
		const isStyled = /^(1|true)$/.test(attributeOf(tag, 'customFormat') ?? '');
		return isStyled ? Number(attributeOf(tag, 's') ?? 0) : this.columnStyle(column);
	}

	private columnStyle(column: number): number {
		let style = this.styleByColumn.get(column);
		if (style === undefined) {
			style = this.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
			this.styleByColumn.set(column, style);
		}
		return style;
	}
}

/** The column of the last cell of a row, where that cell says it: cells come from left to right. */
function lastColumnOf(xml: string, row: RowSpan): number | undefined {
	if (row.isEmpty) return undefined;
	const at = xml.lastIndexOf(`<${prefixOf(row.qualified)}c `, row.contentEnd);
	if (at < row.openEnd) return undefined;
	const letters = /^[A-Za-z]+/.exec(attributeOf(xml.slice(at, xml.indexOf('>', at) + 1), 'r') ?? '')?.[0];
	return letters === undefined ? undefined : columnIndex(letters);
}

/** A row has at most seven. */
const ROW_DIGITS = 8;

const NO_EDITS: ReadonlyMap<number, CellEdit> = new Map();

/** A piece of a sheet as if it were all its rows. */
const wholeOf = (xml: string): ElementSpan => ({
	name: 'sheetData',
	qualified: 'sheetData',
	start: 0,
	isEmpty: false,
	openEnd: 0,
	contentEnd: xml.length,
	end: xml.length,
});

/** Whether a row, or a cell of it, has one of some styles. */
function hasStyle(row: string, styles: ReadonlyMap<number, number>): boolean {
	for (const [, style] of row.matchAll(/\ss\s*=\s*["'](\d+)["']/g)) if (styles.has(Number(style))) return true;
	return false;
}

const hasFormula = (content: string) => /<(?:\w+:)?f[\s>/]/.test(content);

const inOrder = (edits: ReadonlyMap<number, CellEdit>) => [...edits].sort(([a], [b]) => a - b);

/** A cell as XML, without prefix. */
export function cellXml(reference: string, style: number, content: CellContent | undefined): string {
	const styled = style === 0 ? '' : ` s="${style}"`;
	if (content === undefined) return `<c r="${reference}"${styled}/>`;
	return `<c r="${reference}"${styled}${content.type === undefined ? '' : ` t="${content.type}"`}>${content.xml}</c>`;
}

/** The styles of whole columns, from what stands before the rows. */
function columnStylesOf(head: string): { first: number; last: number; style: number }[] {
	const scanner = new XmlScanner(head);
	const root = scanner.next();
	if (root === undefined || root.kind === 'close') throw damaged();
	// The root is open yet: it ends where the head does.
	const open = { ...root, isEmpty: false, openEnd: root.end, contentEnd: head.length, end: head.length };
	const cols = childBefore(head, open, 'cols', 'sheetData');
	if (cols === undefined) return [];
	const xml = head;
	return childrenOf(xml, cols).map((element) => ({
		first: Number(attribute(xml, element, 'min')) - 1,
		last: Number(attribute(xml, element, 'max')) - 1,
		style: Number(attribute(xml, element, 'style') ?? 0),
	}));
}

/** The sheet with the range that it says it uses widened to a cell; some readers believe it. */
export function withDimension(xml: string, row: number, column: number): string {
	const element = childBefore(xml, rootOf(xml), 'dimension', 'sheetData');
	const [, left, top, right = left, bottom = top] =
		/^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(element === undefined ? '' : (attribute(xml, element, 'ref') ?? '')) ??
		[];
	if (element === undefined || left === undefined || right === undefined) return xml;
	const first = columnLetter(Math.min(columnIndex(left), column)) + String(Math.min(Number(top), row));
	const last = columnLetter(Math.max(columnIndex(right), column)) + String(Math.max(Number(bottom), row));
	return setAttribute(xml, element, 'ref', first === last ? first : `${first}:${last}`);
}
