import { LANGUAGES, type Labels, type Language } from '../../language';
import { HEADER_SEARCH_ROWS } from '../../limits';
import { shown } from '../../problem';
import { say } from '../../speech';
import { notice, type Notice, quotedNames } from '../notices';
import { type OpenedWorkbook, rowsOf, type Sheet, type SheetRow } from '../open';
import type { SheetLayout, WorkbookLayout } from './layout';
import { withRepeated } from './repeatedColumns';
import { fitOf, headerText, matchHeaders, type HeaderMatch } from './matchHeaders';
import { textKey } from './textKey';
import { WorkbookError } from '../errors/workbookError';

/** A sheet of the file that holds what a sheet of the layout describes. */
export interface FoundSheet {
	readonly layout: SheetLayout;
	readonly sheet: Sheet;
	readonly headers: HeaderMatch;
	/** A list without a sheet of its own, on that of the messages. */
	readonly isRepeated?: boolean;
}

export interface FoundSheets {
	readonly main: FoundSheet;
	/** Further sheets of messages with the same headers. */
	readonly moreMains?: readonly FoundSheet[];
	/** Several of one list where its entries stand on several sheets, or its messages do. */
	readonly lists: readonly FoundSheet[];
	/** The columns of the messages repeat on each row of a list. */
	readonly repeats: boolean;
	/** What a person should know of how the sheets were found. */
	readonly notices: readonly Notice[];
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
	const visible = workbook.sheets.filter(({ hidden }) => !hidden);
	const alike = await sheetsByHeaders(visible, layouts);
	const first = [...alike.keys()];
	const found = await assign(first, ({ name }) => layouts.filter((candidate) => isNamed(candidate, name)));
	const open = layouts.filter((candidate) => !found.has(candidate));
	if (open.length > 0) {
		const taken = new Set([...found.values()].map(({ sheet }) => sheet));
		const others = first.filter((sheet) => !taken.has(sheet));
		for (const [key, value] of await assign(others, () => open, layout.main)) found.set(key, value);
	}
	const main = found.get(layout.main) ?? (await mainOnListSheet(found, layout));
	if (main === undefined) throw noMainSheet(layout.main, workbook);
	const separate = layout.lists.flatMap((list) => found.get(list) ?? []);
	const sheets = withRepeated(main, separate, layout, await firstRows(main.sheet));
	return await withSheetsAlike(sheets, separate, layout, alike);
}

/** The first sheet of each kind of headers, one that is named as a sheet of ours before others, with all that have the same. */
async function sheetsByHeaders(
	sheets: readonly Sheet[],
	layouts: readonly SheetLayout[],
): Promise<Map<Sheet, readonly Sheet[]>> {
	const byHeaders = new Map<string, Sheet[]>();
	for (const sheet of sheets) {
		const key = (await headersOf(sheet, layouts)) ?? sheet.name;
		const others = byHeaders.get(key) ?? [];
		if (layouts.some((layout) => isNamed(layout, sheet.name))) others.unshift(sheet);
		else others.push(sheet);
		byHeaders.set(key, others);
	}
	return new Map(
		[...byHeaders.values()].flatMap((group) => (group[0] === undefined ? [] : [[group[0], group] as const])),
	);
}

/** What the headers of a sheet say, in any order; undefined where it has none of ours. */
async function headersOf(sheet: Sheet, layouts: readonly SheetLayout[]): Promise<string | undefined> {
	const top = await firstRows(sheet);
	const matches = layouts.flatMap((layout) => matchHeaders(top, layout) ?? []);
	const [best] = matches.sort((a, b) => b.columns.length - a.columns.length);
	const row = top.find(({ number }) => number === best?.row);
	if (row === undefined) return undefined;
	const keys = Array.from(row.cells, (cell) => textKey(headerText(cell))).filter((key) => key !== '');
	return JSON.stringify(keys.sort());
}

/** Adds the sheets whose headers are the same: a week each, or the copy of a sheet that was full. They are read as one. */
async function withSheetsAlike(
	found: FoundSheets,
	separate: readonly FoundSheet[],
	layout: WorkbookLayout,
	alike: ReadonlyMap<Sheet, readonly Sheet[]>,
): Promise<FoundSheets> {
	const notices = [...found.notices];
	const othersOf = async ({ sheet, layout: own }: FoundSheet): Promise<FoundSheet[]> => {
		const more: FoundSheet[] = [];
		const group = alike.get(sheet) ?? [];
		for (const other of group) {
			const headers = other === sheet ? undefined : matchHeaders(await firstRows(other), own);
			if (headers !== undefined) more.push({ layout: own, sheet: other, headers });
		}
		if (more.length > 0) notices.push(togetherNotice(group));
		return more;
	};
	const moreMains: FoundSheet[] = [];
	const lists = [...found.lists];
	for (const main of await othersOf(found.main)) {
		const repeated = withRepeated(main, separate, layout, await firstRows(main.sheet));
		moreMains.push(repeated.main);
		lists.push(...repeated.lists.filter(({ sheet }) => sheet === main.sheet));
	}
	for (const list of separate) lists.push(...(await othersOf(list)));
	return { ...found, lists, notices, moreMains };
}

export const togetherNotice = (sheets: readonly Sheet[]) =>
	notice(say('notice.sheets.together', { names: quotedNames(sheets.map(({ name }) => name)) }));

const DELIMITERS: Readonly<Record<string, Labels>> = {
	';': { en: 'semicolons', fr: 'points-virgules', nl: 'puntkomma’s', de: 'Semikolons' },
	',': { en: 'commas', fr: 'virgules', nl: 'komma’s', de: 'Kommas' },
	'\t': { en: 'tabs', fr: 'tabulations', nl: 'tabs', de: 'Tabulatoren' },
	'|': { en: 'bars', fr: 'barres', nl: 'streepjes', de: 'Striche' },
};
const NOTHING: Labels = { en: '', fr: '', nl: '', de: '' };

/** A file whose values are separated by another sign than was thought has no headers. */
function splitAt(delimiter: string | undefined): Labels {
	if (delimiter === undefined) return NOTHING;
	const sign = shown(delimiter);
	const { en, fr, nl, de } = DELIMITERS[delimiter] ?? { en: sign, fr: sign, nl: sign, de: sign };
	return {
		en: ` (its values were split at ${en})`,
		fr: ` (valeurs séparées aux ${fr})`,
		nl: ` (waarden gescheiden bij ${nl})`,
		de: ` (Werte getrennt an: ${de})`,
	};
}

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
	main?: SheetLayout,
): Promise<Map<SheetLayout, FoundSheet>> {
	const proposals: Proposal[] = [];
	for (const sheet of sheets) {
		const top = await firstRows(sheet);
		const asMain = main === undefined ? undefined : matchHeaders(top, main);
		for (const layout of candidatesOf(sheet)) {
			const headers = matchHeaders(top, layout);
			// A sheet of messages is no list, although the sheet of messages was found already.
			if (layout !== main && headers !== undefined && asMain !== undefined && fitOf(asMain) > fitOf(headers)) continue;
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
	for await (const row of rowsOf(sheet)) {
		if (row.number > HEADER_SEARCH_ROWS) break;
		rows.push(row);
	}
	return rows;
}

function isNamed(layout: SheetLayout, sheetName: string): boolean {
	const key = textKey(sheetName);
	return LANGUAGES.some((language) => textKey(layout.names[language]) === key);
}

/** The language in which a sheet is called as ours are; undefined where none or several fit. */
function languageOfNames(layout: SheetLayout, names: readonly string[]): Language | undefined {
	const keys = new Set(names.map(textKey));
	const [language, ...others] = LANGUAGES.filter((one) => keys.has(textKey(layout.names[one])));
	return others.length === 0 ? language : undefined;
}

function noMainSheet(main: SheetLayout, { names, delimiter }: OpenedWorkbook): WorkbookError {
	const needed = main.columns.filter(({ required }) => required);
	const headersIn = (language: Language, and: string) =>
		needed.map((column) => `"${column.headers[language]}"`).join(` ${and} `);
	const headers: Labels = {
		en: headersIn('en', 'and'),
		fr: headersIn('fr', 'et'),
		nl: headersIn('nl', 'en'),
		de: headersIn('de', 'und'),
	};
	const called = names.find((name) => isNamed(main, name));
	const about = { name: main.names, headers, split: splitAt(delimiter) };
	const sentence =
		called === undefined
			? say('sheet.none', {
					...about,
					wanted: { ...main.names, en: main.names.en.toLowerCase() },
					names: names.map((name) => `"${shown(name)}"`),
				})
			: say('sheet.noHeaders', { ...about, called, rows: HEADER_SEARCH_ROWS });
	return WorkbookError.saying('noSheet', [sentence], languageOfNames(main, names));
}
