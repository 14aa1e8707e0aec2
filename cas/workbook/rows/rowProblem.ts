import type { Finding } from '../../identifiers/finding';
import type { Language } from '../../language';
import { pathSteps, pathText } from '../../messages/model/labels';
import type { Problem } from '../../problem';
import { type FoundSheet, holds, type LayoutColumn, type MatchedColumn } from '../headers';
import type { SheetRecord } from './sheetRecord';

/** What is wrong or doubtful in one cell or row, in words for the person who has the workbook. */
export interface RowProblem extends Problem {
	readonly sheet: string;
	/** As Excel numbers it. */
	readonly row: number;
	/** Letters of the column; undefined where the sheet has no column for the field, or the whole row is meant. */
	readonly column: string | undefined;
	/** The header of the column, or what it would be; undefined where the whole row is meant. */
	readonly header: string | undefined;
	/** What the cell shows. */
	value: string;
	/** `Sheet "Goods items", row 14, column F "Commodity code": 8471300 has 7 digits. Use 6, 8 or 10 digits, as in 84713000.` */
	readonly text: string;
	/** The shipment that the row belongs to, as far as it is known. */
	readonly externalReference: string | undefined;
	/** The language of the sheet, as far as its headers tell. */
	readonly language?: Language;
}

/** Where a problem stands: a row, and a column or at least the header it would have. */
export interface Place {
	readonly found: FoundSheet;
	readonly row: number;
	readonly column: MatchedColumn | undefined;
	readonly header: string | undefined;
	readonly shown: string;
}

/** A problem at a place of the workbook. */
export function rowProblem(
	place: Place,
	finding: Finding,
	path: string,
	externalReference: string | undefined,
): RowProblem {
	const { found, row, column, header, shown } = place;
	const where = [`Sheet "${found.sheet.name}"`, `row ${row}`];
	if (column !== undefined) where.push(`column ${column.letter} "${column.header}"`);
	else if (header !== undefined) where.push(`no column "${header}"`);
	return {
		severity: finding.severity,
		rule: finding.rule,
		message: finding.message,
		action: finding.action,
		...(finding.phrase !== undefined && { phrase: finding.phrase }),
		...(found.headers.language !== undefined && { language: found.headers.language }),
		path,
		label: header ?? found.sheet.name,
		sheet: found.sheet.name,
		row,
		column: column?.letter,
		header,
		value: shown,
		text: `${where.join(', ')}: ${finding.message}. ${finding.action}.`,
		externalReference,
	};
}

/** The place of a column in the row of a record; what its cell shows is looked up once all problems are known. */
export function placeOf({ found, row }: Pick<SheetRecord, 'found' | 'row'>, column: MatchedColumn | undefined): Place {
	return { found, row, column, header: column?.header, shown: '' };
}

/** The column that holds a field of the identity. */
export function identityColumn(found: FoundSheet, name: string): MatchedColumn | undefined {
	return found.headers.columns.find(({ column }) =>
		column.joinsOn === undefined ? holds(column.leaf, name) : column.joinsOn === name,
	);
}

/**
 * The place that a path of a message came from: `governmentAgencyGoodsItems[1].commodityCode` is a cell in the row of the
 * second goods item. A field that is absent points to its blank cell, a group or a list to the row.
 */
export function placeOfPath(
	main: SheetRecord,
	entries: ReadonlyMap<FoundSheet, readonly SheetRecord[]>,
	path: string,
): Place {
	const steps = pathSteps(path);
	for (const [found, records] of entries) {
		const list = found.layout.list ?? [];
		const entry = steps[list.length];
		const record = typeof entry === 'number' ? records[entry] : undefined;
		if (record !== undefined && list.every((step, index) => steps[index] === step)) {
			return placeInRecord(record, pathText(steps.slice(list.length + 1)));
		}
	}
	return placeInRecord(main, pathText(steps));
}

function placeInRecord(record: SheetRecord, name: string): Place {
	const { headers, layout } = record.found;
	const isNamed = ({ joinsOn, leaf }: LayoutColumn) => joinsOn === undefined && holds(leaf, name);
	const column = record.moved.get(name) ?? headers.columns.find((matched) => isNamed(matched.column));
	if (column !== undefined) return placeOf(record, column);
	const header = layout.columns.find(isNamed)?.headers[headers.language ?? 'en'];
	return { found: record.found, row: record.row, column: undefined, header, shown: '' };
}
