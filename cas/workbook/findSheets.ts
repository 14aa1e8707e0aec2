import { LANGUAGES } from '../language';
import { readSheets, type OpenedWorkbook } from './engine';
import type { SheetLayout, WorkbookLayout } from './layout';
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
	readonly is1904: boolean;
}

interface Proposal extends FoundSheet {
	readonly fit: number;
}

/** Sheets by their name in any language, or else visible sheets by their headers. Lists may be absent, the main sheet may not. */
export async function findSheets(bytes: Uint8Array, layout: WorkbookLayout): Promise<FoundSheets> {
	const layouts = [layout.main, ...layout.lists];
	const named = (name: string) => layouts.find((candidate) => isNamed(candidate, name));
	const byName = await readSheets(bytes, (name) => named(name) !== undefined);
	const found = await assign(byName, ({ name }) => layouts.filter((candidate) => isNamed(candidate, name)));
	const open = layouts.filter((candidate) => !found.has(candidate));
	if (open.length > 0) {
		for (const [key, value] of await findByHeaders(bytes, byName, open, found)) found.set(key, value);
	}
	const main = found.get(layout.main);
	if (main === undefined) throw noMainSheet(layout.main, byName);
	return { main, lists: layout.lists.flatMap((list) => found.get(list) ?? []), is1904: byName.is1904 };
}

async function findByHeaders(
	bytes: Uint8Array,
	{ names }: OpenedWorkbook,
	open: readonly SheetLayout[],
	taken: ReadonlyMap<SheetLayout, FoundSheet>,
): Promise<Map<SheetLayout, FoundSheet>> {
	const takenNames = new Set([...taken.values()].map(({ sheet }) => sheet.name));
	if (names.every((name) => takenNames.has(name))) return new Map();
	const tops = await readSheets(bytes, (name) => !takenNames.has(name), { rows: HEADER_SEARCH_ROWS });
	const proposed = await assign(tops, ({ hidden }) => (hidden ? [] : open));
	if (proposed.size === 0) return proposed;
	const chosen = new Map([...proposed.values()].map((proposal) => [proposal.sheet.name, proposal]));
	const whole = await readSheets(bytes, (name) => chosen.has(name));
	return new Map(
		whole.sheets.flatMap((sheet) => {
			const proposal = chosen.get(sheet.name);
			return proposal === undefined ? [] : [[proposal.layout, { ...proposal, sheet }] as const];
		}),
	);
}

/** Gives each layout its best sheet, the best fit of all first. */
async function assign(
	workbook: OpenedWorkbook,
	candidatesOf: (sheet: Sheet) => readonly SheetLayout[],
): Promise<Map<SheetLayout, FoundSheet>> {
	const proposals: Proposal[] = [];
	for (const sheet of workbook.sheets) {
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

async function firstRows(sheet: Sheet): Promise<SheetRow[]> {
	const rows: SheetRow[] = [];
	for await (const row of sheet.rows()) {
		if (row.number > HEADER_SEARCH_ROWS) break;
		rows.push(row);
	}
	return rows;
}

function isNamed(layout: SheetLayout, sheetName: string): boolean {
	return LANGUAGES.some((language) => textKey(layout.names[language]) === textKey(sheetName));
}

function noMainSheet(main: SheetLayout, { names }: OpenedWorkbook): WorkbookError {
	const wanted = main.names.en;
	const headers = main.columns.filter(({ required }) => required).map((column) => `"${column.headers.en}"`);
	const called = names.find((name) => isNamed(main, name));
	const problem =
		called === undefined
			? `No sheet with ${wanted.toLowerCase()} was found among ${names.map((name) => `"${name}"`).join(', ')}`
			: `Sheet "${called}" has no row of headers within its first ${HEADER_SEARCH_ROWS} rows`;
	return new WorkbookError(
		'noSheet',
		problem,
		`Give the sheet "${wanted}" a row of headers such as ${headers.join(' and ')}`,
	);
}
