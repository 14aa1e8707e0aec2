import type { MessageModel } from '../messages/model/message';
import type { Language } from '../language';
import { refusals } from '../problem';
import { say } from '../speech';
import { notice, type Notice, quotedNames } from './notices';
import {
	type Collecting,
	collectList,
	collectMain,
	filledDown,
	type JoinedRecord,
	isSheetOfOurs,
	joinSheets,
	judge,
	type JudgeOptions,
	mergedNotices,
	type MessageSource,
	type OpeningOptions,
	openSheets,
	quoteCells,
	type ReadWindow,
	type RowProblem,
	type SheetAccount,
	SheetCounter,
	type SheetRecord,
	sourceOf,
	unreadSheets,
} from './rows';
import type { Sheet } from './open';
import type { Conventions } from './values';
import { type FoundSheet, type FoundSheets, headerNotices, layoutOf, requireHeaders } from './headers';
import { MOST_PROBLEMS, tooManyProblems } from './errors/tooManyProblems';
import { WorkbookError } from './errors/workbookError';

export interface ReadOptions extends Omit<Conventions, 'is1904'>, JudgeOptions, OpeningOptions {
	/** Only these messages, counted from the top of the main sheet; all when absent. */
	readonly window?: ReadWindow;
	/** Leaves out messages of which there is nothing to say. */
	readonly problemsOnly?: boolean;
	/** Told each row as it is read, for progress on long files. */
	readonly onRow?: (sheet: string, row: number) => void;
}

/** How one message of a workbook is read. */
export interface WorkbookReading extends Omit<ReadOptions, 'window' | 'problemsOnly' | 'onRow'> {
	readonly model: MessageModel;
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
	/** What was left unread, such as columns of the user's own, and what was read in another way than it looks. */
	readonly noticed: readonly Notice[];
	/** The same in English, as n8n shows it. */
	readonly notices: readonly string[];
	/** In which the headers of the messages are written; undefined where they do not tell. */
	readonly language: Language | undefined;
	/** Messages in the whole file, refused ones and those outside the window included. */
	readonly total: number;
	/** Where the filled cells of each sheet that was read went. */
	readonly account: readonly SheetAccount[];
}

/**
 * Reads a workbook in the layout of a model: one row per message, and one sheet for each list, joined by the identity, or one
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
	return await (await openReading(bytes, model, options)).next();
}

/** A workbook whose rows were read and joined; its messages are judged, and let go, part by part. */
export interface OpenReading {
	/**
	 * The next messages, refused ones included: so many, or all that are left. Notices and account are those of the whole file.
	 *
	 * @throws WorkbookError where the part has more problems than anybody reads.
	 */
	next(limit?: number): Promise<ReadWorkbook>;
}

/**
 * Reads the rows of a workbook as `readWorkbook` does, once, for those who take its messages in parts.
 *
 * @throws WorkbookError as `readWorkbook` does.
 */
export async function openReading(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions = {},
): Promise<OpenReading> {
	const layout = layoutOf(model);
	const { window, onRow } = options;
	const { workbook, found } = await openSheets(bytes, model, options);
	const sheets = [found.main, ...(found.moreMains ?? []), ...found.lists];
	requireHeaders(sheets, options.partial === true ? model.identity : undefined);
	const noticed = [...(workbook.notices ?? []), ...found.notices, ...headerNotices(sheets, layout)];
	const conventions = { ...options, is1904: workbook.is1904 };
	const collected = await collect(found, { conventions, identity: model.identity, window, onRow });
	const { records, orphans, total, counters } = collected;
	noticed.push(...collected.notices);
	const account = [...counters.values()].map((counter) => counter.account);
	for (const counter of counters.values()) noticed.push(...counter.notices);
	noticed.push(...(await mergedNotices(sheets)));
	const names = new Set(sheets.map(({ sheet }) => sheet.name));
	const unread = await unreadSheets(workbook.sheets, names, isSheetOfOurs);
	noticed.push(...unreadNotices(unread));
	const notices = noticed.map(({ text }) => text);
	const { language } = found.main.headers;
	// Rows that belong to no message are told once, with the first part of the file.
	const untold = (window?.skip ?? 0) === 0 ? [...orphans] : [];
	return {
		async next(limit = Infinity) {
			const read = judged(records.splice(0, limit), model, options);
			for (const orphan of untold.splice(0)) read.refusedRows.push(orphan);
			if (read.refusedRows.length > MOST_PROBLEMS) throw tooManyProblems(read.refusedRows[0]?.text ?? '');
			await quoteCells(
				[...read.refusedRows, ...read.messages.flatMap(({ warnings }) => warnings)],
				sheets.map(({ sheet }) => sheet),
			);
			const refusedRows = withoutRepeats(read.refusedRows);
			return { ...read, refusedRows, noticed, notices, language, total, account };
		},
	};
}

function unreadNotices(unread: readonly Sheet[]): Notice[] {
	return (['notice.sheets.unread', 'notice.sheets.hidden'] as const).flatMap((key, isHidden) => {
		const names = unread.filter(({ hidden }) => Number(hidden) === isHidden).map(({ name }) => name);
		return names.length === 0 ? [] : notice(say(key, { count: names.length, names: quotedNames(names) }));
	});
}

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

interface Collected {
	readonly records: (JoinedRecord | undefined)[];
	readonly orphans: readonly RowProblem[];
	readonly total: number;
	readonly counters: ReadonlyMap<FoundSheet, SheetCounter>;
	readonly notices: readonly Notice[];
}

/**
 * The rows of all sheets, joined. Merged cells are known only behind the last row of a sheet: the few files that have some over
 * several rows are read a second time, with their values filled down.
 */
async function collect(found: FoundSheets, how: Omit<Collecting, 'counters' | 'notices'>): Promise<Collected> {
	const once = async (one: FoundSheets): Promise<Collected> => {
		const counters = countersOf([one.main, ...(one.moreMains ?? []), ...one.lists]);
		const notices: Notice[] = [];
		return { ...(await joinedRecords(one, { ...how, counters, notices })), counters, notices };
	};
	const first = await once(found).catch((error: unknown) => {
		// Rows that want what is merged above them look as if they had nothing.
		if (error instanceof WorkbookError && error.reason === 'tooManyProblems') return error;
		throw error;
	});
	const filled = await filledDown(found, how.identity);
	if (filled !== undefined) return await once(filled);
	if (first instanceof WorkbookError) throw first;
	return first;
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
		else if (options.problemsOnly !== true || problems.length > 0)
			messages.push({ message, source: sourceOf(record), warnings: withoutRepeats(problems) });
		if (refusedRows.length > MOST_PROBLEMS) throw tooManyProblems(refusedRows[0]?.text ?? '');
		records[index] = undefined;
	}
	return { messages, refusedRows };
}
