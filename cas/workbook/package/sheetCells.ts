import { columnLetter } from '../open';
import { columnIndex, rowsOf, type CellSpan, type RowSpan } from './sheetRows';
import { attribute, openTag, setAttribute, Splices } from '../xml/xmlEdit';
import { childBefore, childOf, childrenOf, rootOf, type ElementSpan } from '../xml/xmlScan';
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

/** Edits by row as Excel numbers it, then by column counted from 0. */
export type CellEdits = ReadonlyMap<number, ReadonlyMap<number, CellEdit>>;

/** The sheet with its cells changed; missing cells and rows are put in where they belong. Nothing else changes. */
export function editCells(xml: string, edits: CellEdits, restyle: ReadonlyMap<number, number> = new Map()): string {
	const sheetData = childOf(xml, rootOf(xml), 'sheetData');
	if (sheetData === undefined) throw damaged();
	const editor = new CellEditor(xml, prefixOf(sheetData.qualified), restyle);
	const isRestyled = (row: RowSpan) => restyle.size > 0 && hasStyle(xml.slice(row.start, row.end), restyle);
	const pending = [...edits.keys()].filter((row) => (edits.get(row)?.size ?? 0) > 0).sort((a, b) => a - b);
	let next = 0;
	const addRowsBefore = (number: number, at: number) => {
		for (; next < pending.length && pending[next]! < number; next += 1)
			editor.addRow(at, pending[next]!, edits.get(pending[next]!)!);
	};
	for (const row of rowsOf(xml, sheetData)) {
		addRowsBefore(row.number, row.start);
		const isEdited = pending[next] === row.number;
		if (isEdited) next += 1;
		if (isEdited || isRestyled(row)) editor.editRow(row, isEdited ? edits.get(row.number)! : new Map());
	}
	if (next < pending.length && sheetData.isEmpty) return editCells(withOpen(xml, sheetData), edits, restyle);
	addRowsBefore(Infinity, sheetData.contentEnd);
	return editor.splices.applied();
}

/** Whether a row, or a cell of it, has one of some styles. */
function hasStyle(row: string, styles: ReadonlyMap<number, number>): boolean {
	for (const [, style] of row.matchAll(/\ss\s*=\s*["'](\d+)["']/g)) if (styles.has(Number(style))) return true;
	return false;
}

/** The sheet with an element that has no content opened for some. */
function withOpen(xml: string, element: ElementSpan): string {
	const tags = `${opened(openTag(xml, element))}</${element.qualified}>`;
	return xml.slice(0, element.start) + tags + xml.slice(element.end);
}

class CellEditor {
	readonly splices: Splices;
	private readonly columnStyles: readonly { first: number; last: number; style: number }[];
	/** Those that were asked for. */
	private readonly styleByColumn = new Map<number, number>();

	constructor(
		private readonly xml: string,
		private readonly prefix: string,
		private readonly restyle: ReadonlyMap<number, number>,
	) {
		this.splices = new Splices(xml);
		this.columnStyles = columnStylesOf(xml);
	}

	addRow(at: number, number: number, edits: ReadonlyMap<number, CellEdit>): void {
		const cells = inOrder(edits).map(([column, edit]) => this.newCell(number, column, edit, this.columnStyle(column)));
		this.splices.insert(at, prefixed(`<row r="${number}">${cells.join('')}</row>`, this.prefix));
	}

	editRow(row: RowSpan, edits: ReadonlyMap<number, CellEdit>): void {
		const left = new Map(inOrder(edits));
		const added: string[] = [];
		for (const cell of row.cells()) {
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
		const current = this.restyle.get(given) ?? given;
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

const hasFormula = (content: string) => /<(?:\w+:)?f[\s>/]/.test(content);

const inOrder = (edits: ReadonlyMap<number, CellEdit>) => [...edits].sort(([a], [b]) => a - b);

/** A cell as XML, without prefix. */
export function cellXml(reference: string, style: number, content: CellContent | undefined): string {
	const styled = style === 0 ? '' : ` s="${style}"`;
	if (content === undefined) return `<c r="${reference}"${styled}/>`;
	return `<c r="${reference}"${styled}${content.type === undefined ? '' : ` t="${content.type}"`}>${content.xml}</c>`;
}

function columnStylesOf(xml: string): { first: number; last: number; style: number }[] {
	const cols = childBefore(xml, rootOf(xml), 'cols', 'sheetData');
	if (cols === undefined) return [];
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
