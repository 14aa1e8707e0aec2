import type { Language } from '../../language';
import { HEADER_CHARACTERS, HEADER_SEARCH_ROWS } from '../../limits';
import { columnFor, headerIndexOf, languageOf } from './headerIndex';
import type { LayoutColumn, SheetLayout } from './layout';
import { cellText, columnLetter, type RawCell, type SheetRow } from '../open';
import { statusColumns } from './statusColumns';

/** One known word may stand in any text; two in one row make a header row. */
const FEWEST_HEADERS = 2;

/** A column of a sheet that was recognised. */
export interface MatchedColumn {
	readonly column: LayoutColumn;
	/** Counted from 0. */
	readonly index: number;
	readonly letter: string;
	/** The header as it stands in the sheet. */
	readonly header: string;
	/** How sure the header means the column, and in which language; absent where a person said so. */
	readonly rank?: number;
	/** The same for each row of the file: it is no value of the row's own. */
	readonly isFixed?: boolean;
	readonly language?: Language | undefined;
}

export interface HeaderMatch {
	/** The row of the headers, as Excel numbers it. */
	readonly row: number;
	/** The row above, where its groups belong to the headers. */
	readonly groupRow?: number;
	/** In the order of the layout, so that a list's first entry comes before its second. */
	readonly columns: readonly MatchedColumn[];
	/** Headers that name no field; their columns are not read. */
	readonly unknown: readonly Pick<MatchedColumn, 'letter' | 'header'>[];
	/** Groups of columns that name the same field. */
	readonly twice: readonly (readonly MatchedColumn[])[];
	/** Columns that the sheet cannot be read without. */
	readonly missing: readonly LayoutColumn[];
	/** The language of most headers; undefined where they are field names. */
	readonly language: Language | undefined;
}

/** Finds the header row among the first rows of a sheet, by what it says: the row that names most columns of the layout. */
export function matchHeaders(rows: readonly SheetRow[], layout: SheetLayout): HeaderMatch | undefined {
	const needed = Math.min(FEWEST_HEADERS, layout.columns.length);
	let best: HeaderMatch | undefined;
	let above: SheetRow | undefined;
	for (const row of rows) {
		if (row.number > HEADER_SEARCH_ROWS) break;
		const grouped = withGroups(row, above, layout);
		const match = matchRow(grouped, layout);
		const groupRow = grouped === row ? undefined : above?.number;
		above = row;
		if (match.columns.length >= Math.max(needed, (best?.columns.length ?? 0) + 1))
			best = groupRow === undefined ? match : { ...match, groupRow };
	}
	return best;
}

/**
 * A row of headers under a row of groups: `Exporter` over the columns `Name` and `City` makes `Exporter: Name`. A merged cell
 * holds its text in the first of its columns, or the upper of its rows. Only what names a column in this way is changed.
 */
function withGroups(row: SheetRow, above: SheetRow | undefined, layout: SheetLayout): SheetRow {
	if (above === undefined || above.number !== row.number - 1) return row;
	const index = headerIndexOf(layout);
	/** How surely a header names a column; the lower, the surer. */
	const rank = (header: string) => columnFor(index, header, undefined)?.rank ?? Number.POSITIVE_INFINITY;
	let group = '';
	const cells = Array.from({ length: Math.max(row.cells.length, above.cells.length) }, (_, position) => {
		const cell = row.cells[position];
		const own = headerText(cell);
		const over = headerText(above.cells[position]);
		group = over === '' ? group : over;
		const grouped = own === '' ? over : `${group}: ${own}`;
		return grouped !== own && rank(grouped) < rank(own) ? ({ kind: 'text', text: grouped } as const) : cell;
	});
	return cells.some((cell, position) => cell !== row.cells[position]) ? { number: row.number, cells } : row;
}

/** How well a sheet fits a layout: the columns that only this layout has; a reference stands on many sheets. */
export function fitOf(match: HeaderMatch): number {
	return match.columns.filter(({ column }) => column.joinsOn === undefined).length;
}

/** A cell as a header: on one line, and no longer than a header can be. */
export function headerText(cell: RawCell | undefined): string {
	const text = cellText(cell);
	const header = text.slice(0, HEADER_CHARACTERS).replace(/\s+/g, ' ').trim();
	return text.length > HEADER_CHARACTERS ? `${header}…` : header;
}

export function matchRow(row: SheetRow, layout: SheetLayout): HeaderMatch {
	const index = headerIndexOf(layout);
	const headers = row.cells
		.map((cell, position) => ({ header: headerText(cell), position, letter: columnLetter(position) }))
		.filter(({ header }) => header !== '');
	const ofStatus = new Set(statusColumns(headers).values());
	const language = languageOf(
		index,
		headers.map(({ header }) => header),
	);
	const named = headers.map(({ header, position, letter }) => ({
		header,
		position,
		letter,
		// The MRN that a run wrote beside the status is not one to send.
		...(ofStatus.has(letter) ? undefined : columnFor(index, header, language)),
	}));
	const surest = new Map<LayoutColumn, number>();
	for (const { column, rank } of named) {
		if (column !== undefined && rank !== undefined) surest.set(column, Math.min(rank, surest.get(column) ?? rank));
	}
	const found = new Map<LayoutColumn, MatchedColumn[]>();
	const unknown: Pick<MatchedColumn, 'letter' | 'header'>[] = [];
	for (const { header, position, letter, column, rank, language: own } of named) {
		// Beside a column "Reference", a column "Order" is something else, although alone it would be read as the reference.
		if (column === undefined || rank !== surest.get(column)) unknown.push({ letter, header });
		else {
			const others = found.get(column);
			const matched = { column, index: position, letter, header, rank, language: own };
			if (others === undefined) found.set(column, [matched]);
			else others.push(matched);
		}
	}
	return {
		row: row.number,
		columns: layout.columns.flatMap((column) => found.get(column)?.slice(0, 1) ?? []),
		unknown,
		twice: [...found.values()].filter((columns) => columns.length > 1),
		missing: layout.columns.filter((column) => column.required && !found.has(column)),
		language,
	};
}
