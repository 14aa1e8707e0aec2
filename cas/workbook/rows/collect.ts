import { refuse } from '../../identifiers/finding';
import { MESSAGE_PROBLEMS } from '../../limits';
import { pathText } from '../../messages/model/labels';
import { assign, valueAtPath } from '../../messages/model/place';
import { shown } from '../../problem';
import { say } from '../../speech';
import { notice, type Notice } from '../notices';
import type { SheetCounter } from './account';
import type { Conventions } from '../values';
import { type FoundSheet, holds } from '../headers';
import { cellText } from '../open';
import { recordsOf } from './records';
import type { CellFinding, SheetRecord } from './sheetRecord';
import { DoubtfulRows } from './doubtfulRows';
import { exampleNotice } from './exampleRow';
import { HeadersAgain } from './headersAgain';
import { NamedRows } from './namedRows';
import { UnitRow } from './unitRow';
import { MOST_PROBLEMS, tooManyProblems } from '../errors/tooManyProblems';

/** Which messages of a file are wanted: for a loop that sends a long file in parts. */
export interface ReadWindow {
	/** Messages from the top that are left out. */
	readonly skip: number;
	readonly limit: number;
}

export interface Collecting {
	readonly conventions: Conventions;
	readonly identity: readonly string[];
	readonly window: ReadWindow | undefined;
	/** Told to the person: examples left out, rows without an entry. */
	readonly notices: Notice[];
	/** Count the cells of each sheet, the first time that it is read. */
	readonly counters?: ReadonlyMap<FoundSheet, SheetCounter>;
	/** Told the number of each row, for progress on long files. */
	readonly onRow: ((sheet: string, row: number) => void) | undefined;
}

/** The rows of messages; those outside the window hold their identity alone. */
export interface MainRecords {
	readonly records: readonly SheetRecord[];
	readonly isInside: (record: SheetRecord) => boolean;
}

/**
 * The rows of the main sheet. Where its columns repeat on each row of a list, the rows of one identity become one record: what
 * a later row adds is taken, what it says differently is a problem of its cell.
 */
export async function collectMain(
	sheets: readonly FoundSheet[],
	repeats: boolean,
	collecting: Collecting,
): Promise<MainRecords> {
	const { identity, window } = collecting;
	const records: SheetRecord[] = [];
	const inside = window === undefined ? undefined : new Set<SheetRecord>();
	const first = new Map<string, SheetRecord>();
	const positions = new Map<SheetRecord, number>();
	const [reference = ''] = identity;
	const withoutReference: SheetRecord[] = [];
	const take = (record: SheetRecord) => {
		const value = record.value as Record<string, unknown>;
		if (repeats) {
			if (value[reference] === undefined && !isUnread(record, reference)) {
				withoutReference.push(record);
				return;
			}
			const key = JSON.stringify(identity.map((name) => value[name] ?? null));
			const before = first.get(key);
			if (before !== undefined) {
				if (inside === undefined || inside.has(before))
					first.set(key, replaced(records, positions, inside, before, united(before, record)));
				return;
			}
			first.set(key, record);
		}
		const isInside =
			window === undefined || (records.length >= window.skip && records.length < window.skip + window.limit);
		const kept = isInside ? record : { ...record, value: onlyIdentity(value, identity), findings: [] };
		if (repeats && !isInside) first.set(JSON.stringify(identity.map((name) => value[name] ?? null)), kept);
		if (repeats) positions.set(kept, records.length);
		records.push(kept);
		if (isInside) inside?.add(kept);
	};
	for (const found of sheets) for await (const batch of progressing(found, repeats, collecting)) batch.forEach(take);
	// A row without a reference stays, to be told that it is missing.
	for (const record of withoutReference) {
		records.push(record);
		inside?.add(record);
	}
	return { records, isInside: (record) => inside?.has(record) ?? true };
}

/** The entries of a list; with `isWanted`, those of other messages are let go at once. */
export async function collectList(
	found: FoundSheet,
	collecting: Collecting,
	isWanted: (reference: unknown) => boolean,
): Promise<SheetRecord[]> {
	const [reference = ''] = collecting.identity;
	const records: SheetRecord[] = [];
	const empty = new NamedRows();
	for await (const batch of progressing(found, true, collecting)) {
		for (const record of batch) {
			// What only repeats its message, or holds what is set for the whole file, is no entry.
			if (record.ownValues === 0 && record.findings.length === 0) {
				if (!found.isRepeated) empty.add(record.row);
				continue;
			}
			const isBlank = !record.joins.has(reference) && !isUnread(record, reference);
			if (isBlank || isWanted(record.joins.get(reference))) records.push(record);
		}
	}
	const { name: sheet } = found.sheet;
	if (!empty.isEmpty)
		collecting.notices.push(notice(say('notice.rows.empty'), { sheet, rows: empty.noticed }, { behindPlace: ': ' }));
	return records;
}

async function* progressing(
	found: FoundSheet,
	repeats: boolean,
	{ conventions, identity, notices, onRow, counters }: Collecting,
): AsyncGenerator<readonly SheetRecord[]> {
	const examples = new NamedRows();
	const doubtful = new DoubtfulRows(found.sheet.name);
	const again = new HeadersAgain();
	const units = new UnitRow();
	const onExample = (row: number) => examples.add(row);
	const needed = neededIdentity(found, repeats, identity);
	let hopeless = 0;
	let first = 0;
	const look = (record: SheetRecord) => {
		onRow?.(found.sheet.name, record.row);
		if (record.findings.length > 0) doubtful.add(record);
		const value = record.value as Record<string, unknown>;
		if (record.findings.length > 0 || needed.some((name) => value[name] === undefined)) hopeless += 1;
		if (hopeless === 1 && first === 0) first = record.row;
		if (hopeless > MOST_PROBLEMS) throw tooManyProblems(`Sheet "${found.sheet.name}", row ${first}`);
	};
	for await (const records of recordsOf(found, conventions, onExample, counters?.get(found), { again, units })) {
		records.forEach(look);
		yield records;
	}
	const { name } = found.sheet;
	for (const told of [exampleNotice(name, examples), doubtful.notice, again.noticeFor(name), units.noticeFor(name)])
		if (told !== undefined && !notices.some(({ text }) => text === told.text)) notices.push(told);
}

/** The identity that every row of a sheet needs; a row of entries may take it from a merged cell above. */
function neededIdentity({ layout }: FoundSheet, repeats: boolean, identity: readonly string[]): readonly string[] {
	if (repeats || layout.list !== undefined) return [];
	return layout.columns.flatMap(({ leaf, required }) => (required ? identity.filter((name) => holds(leaf, name)) : []));
}

const isUnread = (record: SheetRecord, name: string) => record.findings.some(({ path }) => path === name);

function onlyIdentity(value: Record<string, unknown>, identity: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(identity.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])));
}

function replaced(
	records: SheetRecord[],
	positions: Map<SheetRecord, number>,
	inside: Set<SheetRecord> | undefined,
	before: SheetRecord,
	after: SheetRecord,
): SheetRecord {
	if (before === after) return before;
	const position = positions.get(before);
	if (position === undefined) return before;
	records[position] = after;
	positions.delete(before);
	positions.set(after, position);
	if (inside?.delete(before) === true) inside.add(after);
	return after;
}

/** One record of two rows that speak of the same message. */
function united(before: SheetRecord, later: SheetRecord): SheetRecord {
	const findings: CellFinding[] = [];
	let value: Record<string, unknown> | undefined;
	for (const column of later.found.headers.columns) {
		const { path } = column.column.leaf;
		const given = valueAtPath(later.value, path);
		if (given === undefined) continue;
		const known = valueAtPath(value ?? before.value, path);
		if (known === undefined) assign((value ??= structuredClone(before.value) as Record<string, unknown>), path, given);
		else if (known !== given) {
			const sentence = say('identity.differs', { value: shown(given), kept: shown(known), row: before.row });
			const finding = refuse('identity.differs', sentence);
			const cell = given instanceof Date ? undefined : ({ kind: 'text', text: String(given) } as const);
			findings.push({ column, path: pathText(path), finding, shown: cellText(cell), row: later.row });
		}
	}
	for (const finding of later.findings) findings.push({ ...finding, row: later.row });
	if (value === undefined && findings.length === 0) return before;
	// Further ones of a row that has so many already would only be copied again and again.
	const all = before.findings.length >= MESSAGE_PROBLEMS ? before.findings : [...before.findings, ...findings];
	const ownValues = before.ownValues + later.ownValues;
	return { ...before, value: value ?? before.value, findings: all, ownValues };
}
