import { LANGUAGES } from '../language';
import { shown } from '../problem';
import type { OpenedWorkbook } from './engine/openedWorkbook';
import type { SheetLayout, WorkbookLayout } from './layout';
import { withRepeated } from './repeatedColumns';
import { fitOf, HEADER_SEARCH_ROWS, matchHeaders, type HeaderMatch } from './matchHeaders';
import type { Sheet, SheetRow } from './rawCell';
import { textKey } from './textKey';
import { WorkbookError } from './workbookError';

/** A sheet of the file that holds what a sheet of the layout describes. */
export interface FoundSheet {
	readonly layout: SheetLayout;
	readonly sheet: Sheet;
	readonly headers: HeaderMatch;
}

export interface FoundSheets {
	readonly main: FoundSheet;
	readonly lists: readonly FoundSheet[];
	/** The columns of the messages repeat on each row of a list. */
	readonly repeats: boolean;
	/** What a person should know of how the sheets were found. */
	readonly notices: readonly string[];
}

interface Proposal extends FoundSheet {
	readonly fit: number;
}

/**
 * Sheets by their name in any language, or else visible sheets by their headers. Lists may be absent, the main sheet may not. A
 * list without a sheet may stand on the main sheet, whose columns then repeat on each of its rows.
 */
export async function findSheets(workbook: OpenedWorkbook, layout: WorkbookLayout): Promise<FoundSheets> {
	const layouts = [layout.main, ...layout.lists];
	const found = await assign(workbook.sheets, ({ name }) => layouts.filter((candidate) => isNamed(candidate, name)));
	const open = layouts.filter((candidate) => !found.has(candidate));
	if (open.length > 0) {
		const taken = new Set([...found.values()].map(({ sheet }) => sheet));
		const others = workbook.sheets.filter((sheet) => !taken.has(sheet) && !sheet.hidden);
		for (const [key, value] of await assign(others, () => open)) found.set(key, value);
	}
	const main = found.get(layout.main) ?? (await mainOnListSheet(found, layout));
	if (main === undefined) throw noMainSheet(layout.main, workbook);
	const separate = layout.lists.flatMap((list) => found.get(list) ?? []);
	return withRepeated(main, separate, layout, await firstRows(main.sheet));
}

const DELIMITERS: Readonly<Record<string, string>> = { ';': 'semicolons', ',': 'commas', '\t': 'tabs', '|': 'bars' };

/** A file whose values are separated by another sign than was thought has no headers. */
const splitAt = (delimiter: string | undefined) =>
	delimiter === undefined ? '' : ` (its values were split at ${DELIMITERS[delimiter] ?? shown(delimiter)})`;

/** A sheet that was taken for a list, with all that a message needs as well: the one sheet of a flat file. */
async function mainOnListSheet(
	found: Map<SheetLayout, FoundSheet>,
	layout: WorkbookLayout,
): Promise<FoundSheet | undefined> {
	for (const [list, { sheet }] of [...found]) {
		const headers = matchHeaders(await firstRows(sheet), layout.main);
		if (headers === undefined || headers.missing.length > 0 || fitOf(headers) === 0) continue;
		found.delete(list);
		return { layout: layout.main, sheet, headers };
	}
	return undefined;
}

/** Gives each layout its best sheet, the best fit of all first. */
async function assign(
	sheets: readonly Sheet[],
	candidatesOf: (sheet: Sheet) => readonly SheetLayout[],
): Promise<Map<SheetLayout, FoundSheet>> {
	const proposals: Proposal[] = [];
	for (const sheet of sheets) {
		const top = await firstRows(sheet);
		for (const layout of candidatesOf(sheet)) {
			const headers = matchHeaders(top, layout);
			if (headers !== undefined && fitOf(headers) > 0) proposals.push({ layout, sheet, headers, fit: fitOf(headers) });
		}
	}
	const found = new Map<SheetLayout, FoundSheet>();
	const used = new Set<Sheet>();
	for (const proposal of proposals.sort((a, b) => b.fit - a.fit)) {
		if (found.has(proposal.layout) || used.has(proposal.sheet)) continue;
		found.set(proposal.layout, proposal);
		used.add(proposal.sheet);
	}
	return found;
}

export async function firstRows(sheet: Sheet): Promise<SheetRow[]> {
	const rows: SheetRow[] = [];
	for await (const row of sheet.rows()) {
		if (row.number > HEADER_SEARCH_ROWS) break;
		rows.push(row);
	}
	return rows;
}

function isNamed(layout: SheetLayout, sheetName: string): boolean {
	const key = textKey(sheetName);
	return LANGUAGES.some((language) => textKey(layout.names[language]) === key);
}

function noMainSheet(main: SheetLayout, { names, delimiter }: OpenedWorkbook): WorkbookError {
	const wanted = main.names.en;
	const headers = main.columns.filter(({ required }) => required).map((column) => `"${column.headers.en}"`);
	const called = names.find((name) => isNamed(main, name));
	const problem =
		called === undefined
			? `No sheet with ${wanted.toLowerCase()} was found among ${names.map((name) => `"${shown(name)}"`).join(', ')}`
			: `Sheet "${called}" has no row of headers within its first ${HEADER_SEARCH_ROWS} rows`;
	return new WorkbookError(
		'noSheet',
		`${problem}${splitAt(delimiter)}`,
		`Give the sheet "${wanted}" a row of headers such as ${headers.join(' and ')}`,
	);
}
