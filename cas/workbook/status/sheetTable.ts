import { largest } from '../../largest';
import { columnIndex, rowsOf, type RowSpan, SHEET_ORDER } from '../package';
import { columnLetter } from '../open';
import { attribute, appendTo, insertInOrder } from '../xml/xmlEdit';
import { childBefore, childOf, childrenOf, rootOf } from '../xml/xmlScan';
import { attributeOf, prefixOf } from '../xml/xmlText';
import { damaged } from '../errors/workbookError';

/** What has to be known of a sheet before columns are put beside what it holds. */
export interface SheetExtent {
	/** The first column, counted from 0, with nothing in it or to its right. */
	readonly freeColumn: number;
	/** The style of one column's cells, by row. */
	readonly styles: ReadonlyMap<number, number>;
}

/** @throws WorkbookError where the sheet has no cells at all. */
export function extentOf(xml: string, styledColumn: (row: number) => number): SheetExtent {
	const sheetData = childOf(xml, rootOf(xml), 'sheetData');
	if (sheetData === undefined) throw damaged();
	const styles = new Map<number, number>();
	let freeColumn = 0;
	for (const row of rowsOf(xml, sheetData)) {
		freeColumn = Math.max(freeColumn, freeColumnOf(xml, row, freeColumn));
		const style = styleIn(xml, row, styledColumn(row.number));
		if (style !== undefined) styles.set(row.number, style);
	}
	return { freeColumn, styles };
}

/** Cells come from left to right, so the last that holds something decides; those that say where they are need no counting. */
function freeColumnOf(xml: string, row: RowSpan, known: number): number {
	const cells = xml.slice(row.openEnd, row.contentEnd);
	const beginning = `<${prefixOf(row.qualified)}c `;
	let next = cells.length;
	for (let at = cells.lastIndexOf(beginning); at !== -1; at = at === 0 ? -1 : cells.lastIndexOf(beginning, at - 1)) {
		const cell = cells.slice(at, next);
		next = at;
		const tag = cell.slice(0, cell.indexOf('>') + 1);
		const letters = /^[A-Za-z]+/.exec(attributeOf(tag, 'r') ?? '')?.[0];
		if (letters === undefined) break;
		if (columnIndex(letters) < known) return known;
		if (!tag.endsWith('/>')) return columnIndex(letters) + 1;
	}
	const used = row.cells().filter(({ isEmpty }) => !isEmpty);
	return largest(
		used.map(({ column }) => column + 1),
		known,
	);
}

function styleIn(xml: string, row: RowSpan, column: number): number | undefined {
	const cells = xml.slice(row.openEnd, row.contentEnd);
	const at = cells.indexOf(` r="${columnLetter(column)}${row.number}"`);
	if (at !== -1) {
		const tag = cells.slice(cells.lastIndexOf('<', at), cells.indexOf('>', at) + 1);
		return Number(attributeOf(tag, 's') ?? 0);
	}
	const cell = row.cells().find((candidate) => candidate.column === column);
	return cell === undefined ? undefined : Number(attribute(xml, cell, 's') ?? 0);
}

/** The sheet with widths, in characters, for columns that have none of their own. */
export function withWidths(xml: string, widths: ReadonlyMap<number, number>): string {
	const cols = childBefore(xml, rootOf(xml), 'cols', 'sheetData');
	const spans = (cols === undefined ? [] : childrenOf(xml, cols)).map((element) => ({
		first: Number(attribute(xml, element, 'min')) - 1,
		last: Number(attribute(xml, element, 'max')) - 1,
	}));
	const added = [...widths]
		.filter(([column]) => !spans.some(({ first, last }) => column >= first && column <= last))
		// The schema wants them in order; a column to the right of ours would have to stand behind.
		.filter(([column]) => spans.every(({ first }) => first < column))
		.map(([column, width]) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`)
		.join('');
	if (added === '') return xml;
	return cols === undefined
		? insertInOrder(xml, 'cols', `<cols>${added}</cols>`, SHEET_ORDER)
		: appendTo(xml, cols, added);
}
