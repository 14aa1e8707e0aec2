import { columnIndex } from '../open';
import { childrenOf, elementFrom, XmlScanner, type ElementSpan } from '../xml/xmlScan';
import { attributeOf } from '../xml/xmlText';

/** A cell of a sheet and where it stands in the XML. */
export interface CellSpan extends ElementSpan {
	/** Counted from 0. */
	readonly column: number;
}

/** A row of a sheet and where it stands in the XML. */
export interface RowSpan extends ElementSpan {
	/** As Excel numbers it. */
	readonly number: number;
	/** Looked for when asked, since most rows of a sheet stay as they are. */
	readonly cells: () => CellSpan[];
}

/**
 * The rows of a sheet, from the top. A row or cell that does not say where it is comes after the one before it (ECMA-376
 * part 1, 18.3.1.73); `before` is the number of that row where the rows come in pieces.
 */
export function* rowsOf(xml: string, sheetData: ElementSpan, before = 0): Generator<RowSpan> {
	if (sheetData.isEmpty) return;
	const scanner = new XmlScanner(xml, sheetData.openEnd);
	let number = before;
	for (let tag = scanner.next(); tag !== undefined && tag.start < sheetData.contentEnd; tag = scanner.next()) {
		if (tag.name !== 'row' || tag.kind === 'close') continue;
		number = Number(attributeOf(xml.slice(tag.start, tag.end), 'r') ?? number + 1);
		const row = elementFrom(scanner, tag);
		yield { ...row, number, cells: () => cellsOf(xml, row) };
	}
}

function cellsOf(xml: string, row: ElementSpan): CellSpan[] {
	let column = -1;
	return childrenOf(xml, row).flatMap((cell) => {
		if (cell.name !== 'c') return [];
		const reference = /\sr\s*=\s*["']([A-Za-z]{1,3})\d*["']/.exec(xml.slice(cell.start, cell.openEnd));
		column = reference === null ? column + 1 : columnIndex(reference[1]!);
		return [{ ...cell, column }];
	});
}
