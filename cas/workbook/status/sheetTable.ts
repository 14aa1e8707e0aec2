import { damaged } from '../admit';
import { rowsOf } from '../package/sheetRows';
import { attribute, appendTo, insertInOrder, openTag } from '../package/xmlEdit';
import { childBefore, childOf, childrenOf, rootOf } from '../package/xmlScan';
import { attributeOf } from '../package/xmlText';
import { SHEET_ORDER } from '../package/sheetNotes';

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
		const wanted = styledColumn(row.number);
		for (const cell of row.cells) {
			if (!cell.isEmpty) freeColumn = Math.max(freeColumn, cell.column + 1);
			if (cell.column === wanted) styles.set(row.number, Number(attributeOf(openTag(xml, cell), 's') ?? 0));
		}
	}
	return { freeColumn, styles };
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
