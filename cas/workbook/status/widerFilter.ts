import { columnIndex, columnLetter } from '../open';
import { attribute, setAttribute, Splices } from '../xml/xmlEdit';
import { childOf, elementsNamed, rootOf } from '../xml/xmlScan';

const RANGE = /^(\$?[A-Z]{1,3}\$?(\d{1,7}):\$?)([A-Z]{1,3})(\$?\d{1,7})$/i;
/** The hidden name by which Excel remembers the filter of a sheet. */
const FILTER_NAME = '_xlnm._FilterDatabase';

/** Columns that were added to a sheet, and the rows that their headers stand in. */
export interface AddedColumns {
	/** Counted from 0. */
	readonly columns: readonly number[];
	readonly headerRows: readonly number[];
}

/** A filter over headers that ends directly before added columns, with those in it; any other as it is. */
function widerRange(range: string, { columns, headerRows }: AddedColumns): string {
	const [, before = '', top = '', letters = '', bottom = ''] = RANGE.exec(range) ?? [];
	if (letters === '' || !headerRows.includes(Number(top))) return range;
	const right = columnIndex(letters.toUpperCase());
	let last = right;
	while (columns.includes(last + 1)) last += 1;
	return last === right ? range : `${before}${columnLetter(last)}${bottom}`;
}

/** A worksheet, or its part behind the rows, with its filter widened. */
export function withWiderFilter(xml: string, added: AddedColumns): string {
	const filter = childOf(xml, rootOf(xml), 'autoFilter');
	const range = filter === undefined ? undefined : attribute(xml, filter, 'ref');
	return range === undefined ? xml : setAttribute(xml, filter!, 'ref', widerRange(range, added));
}

/** The list of sheets with the name of a sheet's filter widened as the filter itself. `position`: of the sheet, from 0. */
export function withWiderFilterName(xml: string, position: number, added: AddedColumns): string {
	const splices = new Splices(xml);
	for (const element of elementsNamed(xml, 'definedName')) {
		if (attribute(xml, element, 'name') !== FILTER_NAME) continue;
		if (attribute(xml, element, 'localSheetId') !== String(position)) continue;
		const start = xml.lastIndexOf('!', element.contentEnd) + 1;
		if (start <= element.openEnd) continue;
		splices.replace(start, element.contentEnd, widerRange(xml.slice(start, element.contentEnd), added));
	}
	return splices.applied();
}
