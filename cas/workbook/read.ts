import { checkMessage } from '../messages/model/check';
import type { Language } from '../language';
import { labelOf, pathSteps, pathText } from '../messages/model/labels';
import type { MessageModel } from '../messages/model/message';
import { refusals } from '../problem';
import type { Conventions } from './cells';
import { openWorkbook } from './engine/openWorkbook';
import { findSheets, type FoundSheet } from './findSheets';
import { headerNotices, requireHeaders } from './headerProblems';
import { joinSheets, type JoinedRecord } from './joinSheets';
import { layoutOf } from './layout';
import { DEFAULT_LIMITS, type WorkbookLimits } from './limits';
import { assign, recordsOf, type SheetRecord } from './records';
import { exampleNotice } from './template/exampleRow';
import { placeOf, placeOfPath, rowProblem, type RowProblem } from './rowProblem';

export interface ReadOptions extends Omit<Conventions, 'is1904'> {
	/** For updates: only the identity is required. */
	readonly partial?: boolean;
	readonly limits?: Partial<WorkbookLimits>;
	/** The language of labels in problems about a message; English when absent. */
	readonly language?: Language;
}

/** Where a message came from. */
export interface MessageSource {
	readonly sheet: string;
	/** As Excel numbers it. */
	readonly row: number;
	/** For each list with a sheet of its own: the row of each entry, in the order of the list. */
	readonly lists: readonly { readonly path: string; readonly sheet: string; readonly rows: readonly number[] }[];
}

/** A message that can be sent. */
export interface ReadMessage {
	/** In the form that CAS takes. */
	readonly message: Record<string, unknown>;
	readonly source: MessageSource;
	/** Doubts that do not keep it from being sent. */
	readonly warnings: readonly RowProblem[];
}

export interface ReadWorkbook {
	readonly messages: readonly ReadMessage[];
	/** Why the other rows did not become a message: every refusal of every refused message, then rows that belong to none. */
	readonly refusedRows: readonly RowProblem[];
	/** What was left unread on purpose, such as columns of the user's own. */
	readonly notices: readonly string[];
}

/**
 * Reads a workbook in the layout of a model: one row a message, and one sheet for each list, joined by the identity. A message
 * with anything to refuse, in its own row or in a row of a list, is refused as a whole and named with all its problems.
 *
 * @throws WorkbookError where the file as a whole cannot be read: no .xlsx, encrypted, damaged, too large, no sheet or column
 * to begin with.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions = {},
): Promise<ReadWorkbook> {
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...options.limits });
	const { is1904 } = workbook;
	const layout = layoutOf(model);
	const { main, lists } = await findSheets(workbook, layout);
	requireHeaders([main, ...lists], options.partial === true ? model.identity : undefined);
	const conventions: Conventions = { ...options, is1904 };
	const examples: string[] = [];
	const mainRecords = await collect(main, conventions, examples);
	const listRecords = new Map<FoundSheet, SheetRecord[]>();
	for (const list of lists) listRecords.set(list, await collect(list, conventions, examples));
	const joined = joinSheets(mainRecords, listRecords, model.identity);
	const messages: ReadMessage[] = [];
	const refusedRows: RowProblem[] = [];
	for (const record of joined.records) {
		const { message, problems } = judge(record, model, options);
		const refused = refusals(problems);
		if (refused.length > 0) refusedRows.push(...refused);
		else messages.push({ message, source: sourceOf(record), warnings: problems });
	}
	refusedRows.push(...joined.orphans);
	return { messages, refusedRows, notices: [...headerNotices([main, ...lists], layout), ...examples] };
}

async function collect(found: FoundSheet, conventions: Conventions, examples: string[]): Promise<SheetRecord[]> {
	const records: SheetRecord[] = [];
	const exampleRows: number[] = [];
	for await (const record of recordsOf(found, conventions, (row) => exampleRows.push(row))) records.push(record);
	if (exampleRows.length > 0) examples.push(exampleNotice(found.sheet.name, exampleRows));
	return records;
}

/** The message of a joined record, and every problem of its rows with the cell that it stands in. */
function judge(
	record: JoinedRecord,
	model: MessageModel,
	options: ReadOptions,
): { message: Record<string, unknown>; problems: RowProblem[] } {
	const externalReference = referenceOf(record, model);
	const checked = checkMessage(model, messageOf(record), {
		...(options.partial === undefined ? {} : { partial: options.partial }),
		...(options.language === undefined ? {} : { language: options.language }),
	});
	const unread = unreadProblems(record, model, options.language);
	const unreadPaths = new Set(unread.map(({ path }) => path));
	const judged = checked.problems
		// A cell that could not be read is reported once, not also as missing.
		.filter(({ path }) => !unreadPaths.has(path))
		.map((problem) => ({
			...rowProblem(placeOfPath(record.main, record.entries, problem.path), problem, problem.path, externalReference),
			label: problem.label,
		}));
	return { message: checked.message, problems: inSheetOrder([...record.problems, ...unread, ...judged], record) };
}

/** As a person goes through the workbook: the row of the message first, then its entries from the top. */
function inSheetOrder(problems: readonly RowProblem[], { main }: JoinedRecord): RowProblem[] {
	const isEntry = ({ sheet }: RowProblem) => Number(sheet !== main.found.sheet.name);
	return [...problems].sort((a, b) => isEntry(a) - isEntry(b) || a.row - b.row);
}

function messageOf({ main, entries }: JoinedRecord): Record<string, unknown> {
	const message = { ...(main.value as Record<string, unknown>) };
	for (const [{ layout }, records] of entries) {
		if (records.length > 0 && layout.list !== undefined) {
			assign(
				message,
				layout.list,
				records.map(({ value }) => value),
			);
		}
	}
	return message;
}

function unreadProblems(joined: JoinedRecord, model: MessageModel, language: Language | undefined): RowProblem[] {
	const { main, entries } = joined;
	const externalReference = referenceOf(joined, model);
	const prefixed = [{ record: main, prefix: '' }];
	for (const [{ layout }, records] of entries) {
		const list = pathText(layout.list ?? []);
		prefixed.push(...records.map((record, index) => ({ record, prefix: `${list}[${index}].` })));
	}
	return prefixed.flatMap(({ record, prefix }) =>
		record.findings.map(({ column, path, finding }) => {
			const fullPath = column.column.joinsOn === undefined ? prefix + path : path;
			const problem = rowProblem(placeOf(record, column), finding, fullPath, externalReference);
			return { ...problem, label: labelOf(model.root, pathSteps(fullPath), language) };
		}),
	);
}

function referenceOf({ identity }: JoinedRecord, model: MessageModel): string | undefined {
	const reference = identity.get(model.identity[0] ?? '');
	return reference === undefined ? undefined : String(reference);
}

function sourceOf({ main, entries }: JoinedRecord): MessageSource {
	const lists = [...entries].map(([{ layout, sheet }, records]) => ({
		path: pathText(layout.list ?? []),
		sheet: sheet.name,
		rows: records.map(({ row }) => row),
	}));
	return { sheet: main.found.sheet.name, row: main.row, lists };
}
