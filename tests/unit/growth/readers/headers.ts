import { problemsOfError } from '../../../../cas/workbook/annotate/placeProblems';
import { WorkbookError } from '../../../../cas/workbook/errors/workbookError';
import { customsShipment } from '../../../../cas/messages';
import { columnFor, headerIndexOf, languageOf, unitInBrackets } from '../../../../cas/workbook/headers/headerIndex';
import { layoutOf } from '../../../../cas/workbook/headers/layout';
import { mappedSheets } from '../../../../cas/workbook/headers/own/mappedSheets';
import { suggestMapping } from '../../../../cas/workbook/values/suggestMapping';
import { headerText, matchHeaders, matchRow } from '../../../../cas/workbook/headers/matchHeaders';
import { filledDown } from '../../../../cas/workbook/rows/filledDown';
import { findSheets, firstRows } from '../../../../cas/workbook/headers/findSheets';
import { recordsOf } from '../../../../cas/workbook/rows/records';
import { quoteCells } from '../../../../cas/workbook/rows/quotes';
import { sentence } from '../../../../cas/workbook/annotate/listed';
import { statusColumns } from '../../../../cas/workbook/headers/statusColumns';
import type { OpenedWorkbook } from '../../../../cas/workbook/open/openedWorkbook';
import type { RawCell, Sheet, SheetRow } from '../../../../cas/workbook/open/rawCell';
import type { BadInput } from '../inputs/badInput';
import { TEXTS } from '../inputs/texts';
import { ENOUGH_FOR_TEXT_MS, readerOf, textReader, type Reader } from '../measure/reader';

const layout = layoutOf(customsShipment);
const index = headerIndexOf(layout.main);
const text = (value: string): RawCell => ({ kind: 'text', text: value });
const row = (number: number, texts: readonly string[]): SheetRow => ({ number, cells: texts.map(text) });
const HEADERS = ['External reference', 'Direction'];

const sheetOf = (rows: readonly SheetRow[], merges: readonly string[] = []): Sheet => ({
	name: 'Shipments',
	hidden: false,
	batches: () => [rows],
	merges: () => Promise.resolve(merges),
});
const workbookOf = (rows: readonly SheetRow[]): OpenedWorkbook => ({
	names: ['Shipments'],
	sheets: [sheetOf(rows)],
	is1904: false,
});

/** A sheet has 16,384 columns at most. */
const MOST_COLUMNS = 1 << 14;
const MOST_ROWS = 1 << 16;
const many = (size: number, textOf: (at: number) => string) => Array.from({ length: size }, (_, at) => textOf(at));
const COLUMNS: readonly BadInput<string[]>[] = [
	{ name: 'the number of different headers', make: (size) => many(size, (at) => `Header ${at}`) },
	{ name: 'the number of equal headers', make: (size) => many(size, () => 'Net mass (kg)') },
	{ name: 'the number of references', make: (size) => many(size, () => 'External reference') },
	{ name: 'the number of headers in brackets', make: (size) => many(size, () => '((((((((((((((((') },
	{ name: 'the number of headers of packages', make: (size) => many(size, (at) => `Package ${at}: Type`) },
];
const columnsReader = (name: string, read: (headers: readonly string[]) => unknown, largestSize = MOST_COLUMNS) =>
	readerOf(name, COLUMNS, read, { largestSize, how: 'columns' });

const ROWS: readonly BadInput<SheetRow[]>[] = [
	{
		name: 'the number of rows',
		make: (size) => [row(1, HEADERS), ...many(size, String).map((at) => row(Number(at) + 2, [`SO-${at}`, 'OUT']))],
	},
	{
		name: 'the number of rows with one reference',
		make: (size) => [row(1, HEADERS), ...many(size, String).map((at) => row(Number(at) + 2, ['SO-1', 'OUT']))],
	},
	{
		name: 'the number of rows that cannot be read',
		make: (size) => [row(1, HEADERS), ...many(size, String).map((at) => row(Number(at) + 2, ['#N/A', '#REF!']))],
	},
];
const rowsReader = (name: string, read: (rows: SheetRow[]) => unknown) =>
	readerOf(name, ROWS, read, { largestSize: MOST_ROWS, how: 'rows' });

async function allOf(rows: AsyncIterable<unknown>): Promise<void> {
	for await (const _ of rows);
}

const MERGES: readonly BadInput<string[]>[] = [
	{ name: 'the number of merged cells', make: (size) => many(size, (at) => `A${2 * at + 2}:A${2 * at + 3}`) },
	{ name: 'the number of merged cells that overlap', make: (size) => many(size, (at) => `A2:A${at + 3}`) },
];

/** Reads rows under merged cells. */
async function filled(merges: readonly string[]): Promise<void> {
	const rows = [row(1, HEADERS), ...merges.map((_, at) => row(at + 2, ['', 'OUT']))];
	const workbook = { names: ['Shipments'], sheets: [sheetOf(rows, merges)], is1904: false };
	const found = await filledDown(await findSheets(workbook, layout), ['externalReference', 'direction']);
	if (found !== undefined) await allOf(recordsOf(found.main, {}));
}

const mapping = { columns: { A: 'externalReference', 'Sending code': 'direction' }, suggest: true };

/** Each header is compared with every field and each sample is read as every kind, so these take the kinds of input in turn only. */
const FEW_TEXTS = TEXTS.filter((_, at) => at % 10 === 0);
const suggesting = (how: string, read: (text: string) => unknown, name = 'values/suggestMapping.ts suggestMapping') =>
	readerOf(`cas/workbook/${name}`, FEW_TEXTS, read, {
		largestSize: 1 << 15,
		enoughMs: ENOUGH_FOR_TEXT_MS,
		how,
	});

/** Headers, and how columns and rows are found by them. */
export const HEADER_READERS: readonly Reader[] = [
	textReader('cas/workbook/headers/headerIndex.ts columnFor', (header) => columnFor(index, header, undefined)),
	textReader('cas/workbook/headers/headerIndex.ts languageOf', (header) => languageOf(index, [header])),
	textReader('cas/workbook/headers/matchHeaders.ts matchRow', (header) =>
		matchRow(row(1, [...HEADERS, header]), layout.main),
	),
	textReader('cas/workbook/headers/matchHeaders.ts matchHeaders', (header) =>
		matchHeaders([row(1, [header, header]), row(2, [...HEADERS, header])], layout.main),
	),
	textReader(
		'cas/workbook/headers/findSheets.ts findSheets',
		async (header) => await findSheets(workbookOf([row(1, [...HEADERS, header])]), layout),
	),
	suggesting('a header', (header) => suggestMapping([header], [], customsShipment)),
	suggesting('a sample', (sample) => suggestMapping(['x'], [row(2, [sample])], customsShipment)),
	suggesting(
		'a layout of its own',
		async (header) =>
			await mappedSheets(
				workbookOf([row(1, ['Ref', 'Sending code', header])]),
				customsShipment,
				mapping,
				suggestMapping,
			),
		'headers/own/mappedSheets.ts mappedSheets',
	),
	textReader('cas/workbook/headers/statusColumns.ts statusColumns', (header) =>
		statusColumns([{ letter: 'A', header }]),
	),
	textReader('cas/workbook/rows/filledDown.ts filledDown', async (range) => await filled([range])),
	textReader('cas/workbook/annotate/listed.ts sentence', sentence),
	textReader('cas/workbook/headers/headerIndex.ts unitInBrackets', unitInBrackets),
	textReader('cas/workbook/headers/matchHeaders.ts headerText', (text) => headerText({ kind: 'text', text })),
	textReader('cas/workbook/annotate/placeProblems.ts problemsOfError', (said) =>
		problemsOfError(new WorkbookError('damaged', said, said)),
	),
	columnsReader('cas/workbook/headers/matchHeaders.ts matchRow', (headers) => matchRow(row(1, headers), layout.main)),
	columnsReader('cas/workbook/headers/matchHeaders.ts matchHeaders', (headers) =>
		matchHeaders([row(1, headers), row(2, headers)], layout.main),
	),
	columnsReader('cas/workbook/values/suggestMapping.ts suggestMapping', (headers) =>
		suggestMapping(headers, [], customsShipment),
	),
	columnsReader('cas/workbook/headers/statusColumns.ts statusColumns', (headers) =>
		statusColumns(headers.map((header) => ({ letter: 'A', header }))),
	),
	rowsReader('cas/workbook/headers/findSheets.ts firstRows', async (rows) => await firstRows(sheetOf(rows))),
	rowsReader('cas/workbook/rows/records.ts recordsOf', async (rows) => {
		const { main } = await findSheets(workbookOf(rows), layout);
		await allOf(recordsOf(main, {}));
	}),
	rowsReader('cas/workbook/rows/quotes.ts quoteCells', async (rows) => {
		const { main } = await findSheets(workbookOf(rows), layout);
		const problems = rows.map(({ number }) => ({
			...problemsOfError(new WorkbookError('damaged', 'is wrong', 'Correct it'))[0]!,
			sheet: main.sheet.name,
			column: 'A',
			row: number,
		}));
		await quoteCells(problems, [main.sheet]);
	}),
	readerOf('cas/workbook/rows/filledDown.ts filledDown', MERGES, filled, { largestSize: MOST_ROWS, how: 'ranges' }),
];
