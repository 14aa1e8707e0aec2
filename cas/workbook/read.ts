import type { MessageModel } from '../messages/model/message';
import { refusals, shown } from '../problem';
import {
	type Collecting,
	collectList,
	collectMain,
	type JoinedRecord,
	isSheetOfOurs,
	joinSheets,
	judge,
	type JudgeOptions,
	mergedNotices,
	type MessageSource,
	quoteCells,
	type ReadWindow,
	type RowProblem,
	type SheetAccount,
	SheetCounter,
	type SheetRecord,
	sourceOf,
	unreadSheets,
} from './rows';
import { type Conventions, suggestMapping } from './values';
import { openWorkbook } from './open';
import {
	findSheets,
	type FoundSheet,
	type FoundSheets,
	headerNotices,
	knownHeaders,
	type LayoutMapping,
	layoutOf,
	mappedSheets,
	requireHeaders,
} from './headers';
import { DEFAULT_LIMITS, type WorkbookLimits } from '../limits';
import { MOST_PROBLEMS, tooManyProblems } from './errors/tooManyProblems';

export interface ReadOptions extends Omit<Conventions, 'is1904'>, JudgeOptions {
	readonly limits?: Partial<WorkbookLimits>;
	/** Opens a file that is protected with it. */
	readonly password?: string;
	/** How a text file is encoded, as the Encoding Standard or IBM names it: `windows-1252`, `ibm850`; told from the file when absent. */
	readonly encoding?: string;
	/** How to read a file in a layout of the user's own. */
	readonly mapping?: LayoutMapping;
	/** Only these messages, counted from the top of the main sheet; all when absent. */
	readonly window?: ReadWindow;
	/** Told each row as it is read, for progress on long files. */
	readonly onRow?: (sheet: string, row: number) => void;
}

/** A message that can be sent. */
interface ReadMessage {
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
	/** Messages in the whole file, refused ones and those outside the window included. */
	readonly total: number;
	/** Where the filled cells of each sheet that was read went. */
	readonly account: readonly SheetAccount[];
}

/**
 * Reads a workbook in the layout of a model: one row a message, and one sheet for each list, joined by the identity, or one
 * sheet whose message columns repeat. A message with anything to refuse, in its own row or in a row of a list, is refused as a
 * whole and named with all its problems.
 *
 * @throws WorkbookError where the file as a whole cannot be read: of another format, encrypted, damaged, too large, no sheet or
 * column to begin with.
 */
export async function readWorkbook(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions = {},
): Promise<ReadWorkbook> {
	const layout = layoutOf(model);
	const { mapping } = options;
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...options.limits }, options.password, {
		encoding: options.encoding,
		knownHeaders: knownHeaders(layout, mapping === undefined ? undefined : Object.keys(mapping.columns)),
	});
	const found =
		mapping === undefined
			? await findSheets(workbook, layout)
			: await mappedSheets(workbook, model, mapping, suggestMapping);
	const sheets = [found.main, ...(found.moreMains ?? []), ...found.lists];
	requireHeaders(sheets, options.partial === true ? model.identity : undefined);
	const notices = [...(workbook.notices ?? []), ...found.notices, ...headerNotices(sheets, layout)];
	const counters = countersOf(sheets);
	const collecting: Collecting = {
		counters,
		conventions: { ...options, is1904: workbook.is1904 },
		identity: model.identity,
		window: options.window,
		notices,
		onRow: options.onRow,
	};
	const { records, orphans, total } = await joinedRecords(found, collecting);
	const read = judged(records, model, options);
	// Rows that belong to no message are told once, with the first part of the file.
	if ((options.window?.skip ?? 0) === 0) for (const orphan of orphans) read.refusedRows.push(orphan);
	if (read.refusedRows.length > MOST_PROBLEMS) throw tooManyProblems(read.refusedRows[0]?.text ?? '');
	await quoteCells(
		[...read.refusedRows, ...read.messages.flatMap(({ warnings }) => warnings)],
		sheets.map(({ sheet }) => sheet),
	);
	const account = [...counters.values()].map((counter) => counter.account);
	for (const counter of counters.values()) notices.push(...counter.notices);
	for (const one of sheets) notices.push(...(await mergedNotices(one, model.identity)));
	const names = new Set(sheets.map(({ sheet }) => sheet.name));
	const unread = await unreadSheets(workbook.sheets, names, isSheetOfOurs);
	if (unread.length > 0) notices.push(unreadNotice(unread));
	return { ...read, refusedRows: withoutRepeats(read.refusedRows), notices, total, account };
}

const unreadNotice = (sheets: readonly string[]) =>
	`Not read: ${sheets.length === 1 ? 'sheet' : 'sheets'} ${sheets.map((name) => `"${shown(name)}"`).join(', ')}.`;

/** One for each sheet, at the first of what is read from it. */
function countersOf(found: readonly FoundSheet[]): Map<FoundSheet, SheetCounter> {
	const counters = new Map<FoundSheet, SheetCounter>();
	for (const { sheet } of found) {
		const same = found.filter((other) => other.sheet === sheet);
		if (!counters.has(same[0]!)) counters.set(same[0]!, new SheetCounter(same));
	}
	return counters;
}

/** A row of a flat file is read for its message and for each list; what is wrong with it is said once. */
function withoutRepeats(rows: readonly RowProblem[]): RowProblem[] {
	if (rows.length < 2) return [...rows];
	const said = new Set<string>();
	return rows.filter(({ text }) => !said.has(text) && said.add(text));
}

async function joinedRecords({ main, moreMains = [], lists, repeats }: FoundSheets, collecting: Collecting) {
	const mains = await collectMain([main, ...moreMains], repeats, collecting);
	const isWanted = wantedReferences(mains, collecting);
	const entries = new Map<FoundSheet, SheetRecord[]>();
	for (const list of lists) {
		// The entries of a list that stand on several sheets come under the first of them.
		const first = [...entries.keys()].find(({ layout }) => layout === list.layout) ?? list;
		const before = entries.get(first);
		const records = await collectList(list, collecting, isWanted);
		if (before === undefined) entries.set(first, records);
		else for (const record of records) before.push(record);
	}
	const { records, orphans } = joinSheets(mains.records, entries, collecting.identity, mains.isInside);
	return { records: [...records], orphans, total: mains.records.length };
}

/** Entries of messages outside the window are let go as they are read; those of no message are kept, to be told. */
function wantedReferences(
	{
		records,
		isInside,
	}: { readonly records: readonly SheetRecord[]; readonly isInside: (record: SheetRecord) => boolean },
	{ window, identity }: Collecting,
): (reference: unknown) => boolean {
	if (window === undefined) return () => true;
	const referenceOf = ({ value }: SheetRecord) => (value as Record<string, unknown>)[identity[0] ?? ''];
	const inside = new Set(records.filter(isInside).map(referenceOf));
	const all = new Set(records.map(referenceOf));
	return (reference) => inside.has(reference) || (window.skip === 0 && !all.has(reference));
}

/** Judges one record after another and lets each go, since its message is a copy. */
function judged(
	records: (JoinedRecord | undefined)[],
	model: MessageModel,
	options: ReadOptions,
): { messages: ReadMessage[]; refusedRows: RowProblem[] } {
	const messages: ReadMessage[] = [];
	const refusedRows: RowProblem[] = [];
	for (const [index, record] of records.entries()) {
		if (record === undefined) continue;
		const { message, problems } = judge(record, model, options);
		const refused = refusals(problems);
		if (refused.length > 0) for (const problem of refused) refusedRows.push(problem);
		else messages.push({ message, source: sourceOf(record), warnings: withoutRepeats(problems) });
		if (refusedRows.length > MOST_PROBLEMS) throw tooManyProblems(refusedRows[0]?.text ?? '');
		records[index] = undefined;
	}
	return { messages, refusedRows };
}
