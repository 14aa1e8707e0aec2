import { refuse, warn, type Finding } from '../../identifiers/finding';
import type { Labels } from '../../language';
import { SAME_REFERENCES } from '../../limits';
import { shown } from '../../problem';
import { say, type Sentence } from '../../speech';
import { type FoundSheet, type MatchedColumn, textKey } from '../headers';
import { identityColumn, placeOf, rowProblem, type RowProblem } from './rowProblem';
import type { SheetRecord } from './sheetRecord';
import { footerFinding } from './footers';

/** A row of the main sheet with the rows of the other sheets that belong to it. */
export interface JoinedRecord {
	readonly main: SheetRecord;
	/** Values of the identity, as far as they could be read. */
	readonly identity: ReadonlyMap<string, unknown>;
	/** In the order of the sheet. Every list sheet that was found is here, without entries too. */
	readonly entries: ReadonlyMap<FoundSheet, SheetRecord[]>;
	/** What is wrong with the join itself. */
	readonly problems: RowProblem[];
}

export interface JoinedSheets {
	/** Those inside the window. */
	readonly records: readonly JoinedRecord[];
	/** Rows of entries that belong to no message. */
	readonly orphans: readonly RowProblem[];
}

/** Joins entries to messages by the identity: its first field always, the others where the sheet of entries has them. */
export function joinSheets(
	main: readonly SheetRecord[],
	lists: ReadonlyMap<FoundSheet, readonly SheetRecord[]>,
	identity: readonly string[],
	isInside: (record: SheetRecord) => boolean = () => true,
): JoinedSheets {
	const records = main.map((record) => joinedRecord(record, isInside(record) ? [...lists.keys()] : [], identity));
	const [reference = ''] = identity;
	const byReference = groupBy(records, (record) => record.identity.get(reference));
	for (const same of byReference.values()) if (same.length > 1) reportTwice(same, identity);
	let spellings: ReadonlyMap<string, string> | undefined;
	const orphans: RowProblem[] = [];
	const ownersBy = rememberedOwners(byReference, identity);
	const undecided = new Set<readonly JoinedRecord[]>();
	for (const [found, entries] of lists) {
		for (const entry of entries) {
			const owners = ownersBy(entry);
			const [owner] = owners;
			if (owner === undefined) {
				spellings ??= spellingsOf(byReference.keys());
				for (const problem of orphanProblems(entry, main[0], spellings, identity)) orphans.push(problem);
			} else owner.entries.get(found)?.push(entry);
			if (owners.length < 2 || undecided.has(owners)) continue;
			undecided.add(owners);
			for (const each of owners) reportUndecided(each, found, identity);
		}
	}
	const inside = records.filter((record) => isInside(record.main));
	for (const record of inside) {
		reportEmpty(record, reference);
		reportFooter(record, reference, (text) => byReference.has(text));
	}
	return { records: inside, orphans };
}

/** References by what is left of them without case and signs, to tell an entry which one it nearly names. */
function spellingsOf(references: Iterable<unknown>): ReadonlyMap<string, string> {
	return new Map([...references].map((reference) => [textKey(String(reference)), String(reference)]));
}

/** Most records of a long file without lists are alike in having none. */
const NO_ENTRIES: ReadonlyMap<FoundSheet, SheetRecord[]> = new Map();

function joinedRecord(main: SheetRecord, lists: readonly FoundSheet[], names: readonly string[]): JoinedRecord {
	const value = main.value as Record<string, unknown>;
	const identity = new Map(names.filter((name) => isKnown(main, name, value[name])).map((name) => [name, value[name]]));
	const entries = lists.length === 0 ? NO_ENTRIES : new Map(lists.map((list) => [list, []]));
	return { main, identity, entries, problems: [] };
}

/** A code outside its list identifies nothing: its row is refused, and must not drag its entries into being orphans. */
function isKnown({ found }: SheetRecord, name: string, value: unknown): boolean {
	const field = identityColumn(found, name)?.column.leaf.field;
	return value !== undefined && (field?.kind !== 'code' || field.list.has(String(value)));
}

/** Entries that say the same belong to the same messages, which are looked for once. */
function rememberedOwners(
	byReference: ReadonlyMap<unknown, readonly JoinedRecord[]>,
	identity: readonly string[],
): (entry: SheetRecord) => readonly JoinedRecord[] {
	const [reference = '', ...others] = identity;
	const known = new Map<unknown, Map<string, readonly JoinedRecord[]>>();
	return (entry) => {
		const named = entry.joins.get(reference);
		const candidates = byReference.get(named) ?? [];
		if (candidates.length < 2) return ownersOf(entry, candidates, identity);
		const byOthers = known.get(named) ?? new Map<string, readonly JoinedRecord[]>();
		known.set(named, byOthers);
		const key = JSON.stringify(others.map((name) => entry.joins.get(name) ?? null));
		const owners = byOthers.get(key) ?? ownersOf(entry, candidates.slice(0, SAME_REFERENCES), identity);
		byOthers.set(key, owners);
		return owners;
	};
}

/** The messages that an entry may belong to: one, none, or several where the entry does not say enough. */
function ownersOf(
	entry: SheetRecord,
	candidates: readonly JoinedRecord[],
	identity: readonly string[],
): JoinedRecord[] {
	const fits = candidates.filter((candidate) =>
		identity.every((name) => {
			const wanted = entry.joins.get(name);
			const given = candidate.identity.get(name);
			return wanted === undefined || given === undefined || wanted === given;
		}),
	);
	if (fits.length < 2) return fits;
	const isSame = fits.every((candidate) => identityKey(candidate, identity) === identityKey(fits[0]!, identity));
	return isSame ? fits.slice(0, 1) : fits;
}

function reportTwice(sameReference: readonly JoinedRecord[], identity: readonly string[]): void {
	for (const same of groupBy(sameReference, (record) => identityKey(record, identity)).values()) {
		const [first] = same;
		if (same.length < 2 || first === undefined || first.identity.size < identity.length) continue;
		const rows = same.map(({ main }) => main.row);
		const isOneSheet = same.every(({ main }) => main.found.sheet === first.main.found.sheet);
		const name = [...first.identity.values()].join(', ');
		const sentence = isOneSheet
			? twiceInRows(shown(name), rows)
			: say('identity.twice.sheets', { value: shown(name), places: placesOf(same) });
		const finding = refuse('identity.twice', sentence);
		for (const record of same) report(record, identity[0], finding);
	}
}

/** Rows of several sheets; those of so many that nobody would go through them are not named. */
function placesOf(same: readonly JoinedRecord[]): Labels {
	const places = same.slice(0, MOST_NAMED).map(({ main }) => ({ row: main.row, sheet: main.found.sheet.name }));
	return {
		en: places.map(({ row, sheet }) => `row ${row} of sheet "${sheet}"`).join(' and '),
		fr: places.map(({ row, sheet }) => `ligne ${row} de la feuille « ${sheet} »`).join(' et '),
		nl: places.map(({ row, sheet }) => `rij ${row} van blad "${sheet}"`).join(' en '),
		de: places.map(({ row, sheet }) => `Zeile ${row} auf Blatt „${sheet}“`).join(' und '),
	};
}

function reportUndecided(record: JoinedRecord, found: FoundSheet, identity: readonly string[]): void {
	if (record.problems.some(({ rule }) => rule === 'identity.undecided')) return;
	const [reference, ...others] = identity;
	const headers = found.layout.columns.filter(({ joinsOn }) => joinsOn !== undefined && others.includes(joinsOn));
	const sentence = say('identity.undecided', {
		value: shown(record.identity.get(reference ?? '')),
		sheet: found.sheet.name,
		headers: headers.map((column) => `"${column.headers[found.headers.language ?? 'en']}"`),
	});
	report(record, reference, refuse('identity.undecided', sentence));
}

/** A warning only: CAS takes a shipment whose goods it knows or gets later. */
function reportEmpty(record: JoinedRecord, reference: string): void {
	for (const [found, entries] of record.entries) {
		// On a flat sheet there is no other row to look for.
		if (entries.length > 0 || found.isRepeated === true || !record.identity.has(reference)) continue;
		const value = shown(record.identity.get(reference));
		report(record, reference, warn('list.empty', say('list.empty', { value, sheet: found.sheet.name })));
	}
}

/** A row that is no message: a sum, a footer, or a reference beside what is set for the whole file. */
function reportFooter(record: JoinedRecord, reference: string, isKnown: (text: string) => boolean): void {
	const { main, entries, identity } = record;
	const given = identity.get(reference);
	if (given === undefined) return;
	const footer = footerFinding(String(given), isKnown);
	if (footer !== undefined) report(record, reference, footer);
	const { columns } = main.found.headers;
	const hasFixed = columns.some(({ isFixed }) => isFixed);
	const isAlone = main.ownValues <= 1 && [...entries.values()].every((rows) => rows.length === 0);
	if (footer !== undefined || !hasFixed || !isAlone || !hasMoreColumns(columns, entries)) return;
	report(record, reference, refuse('row.alone', say('row.alone', { value: shown(given) })));
}

function hasMoreColumns(columns: readonly MatchedColumn[], entries: JoinedRecord['entries']): boolean {
	const own = [columns, ...[...entries.keys()].map(({ headers }) => headers.columns)].flat();
	return own.filter(({ isFixed, column }) => isFixed !== true && column.joinsOn === undefined).length > 1;
}

function report(record: JoinedRecord, name: string | undefined, finding: Finding): void {
	const { main, identity, problems } = record;
	const column = name === undefined ? undefined : identityColumn(main.found, name);
	const value = String(identity.get(name ?? '') ?? '');
	problems.push(rowProblem(placeOf(main, column), finding, name ?? '', value === '' ? undefined : value));
}

function orphanProblems(
	entry: SheetRecord,
	main: SheetRecord | undefined,
	spellings: ReadonlyMap<string, string>,
	identity: readonly string[],
): RowProblem[] {
	const [reference = ''] = identity;
	const given = [...entry.joins.values()].join(', ');
	const externalReference = entry.joins.has(reference) ? String(entry.joins.get(reference)) : undefined;
	const unread = entry.findings.map(({ column, path, finding, shown: cell }) =>
		rowProblem({ ...placeOf(entry, column), shown: cell }, finding, path, externalReference),
	);
	const column = identityColumn(entry.found, reference);
	if (unread.some((problem) => problem.column === column?.letter)) return unread;
	const place = placeOf(entry, column);
	const sheet = main?.found.sheet.name;
	const on = sheet === undefined ? THE_FIRST_SHEET : sheetNamed(sheet);
	const similar = externalReference === undefined ? undefined : spellings.get(textKey(externalReference));
	const about = { value: shown(given), place: on };
	const orphan =
		similar === undefined || similar === externalReference
			? say('identity.orphan', about)
			: say('identity.orphan.similar', { ...about, similar });
	const finding =
		externalReference === undefined
			? refuse('identity.missing', say('identity.missing', { place: on }))
			: refuse('identity.orphan', orphan);
	return [rowProblem(place, finding, reference, externalReference), ...unread];
}

const THE_FIRST_SHEET: Labels = {
	en: 'the first sheet',
	fr: 'la première feuille',
	nl: 'het eerste blad',
	de: 'dem ersten Blatt',
};

const sheetNamed = (name: string): Labels => ({
	en: `sheet "${name}"`,
	fr: `la feuille « ${name} »`,
	nl: `blad "${name}"`,
	de: `Blatt „${name}“`,
});

function identityKey(record: JoinedRecord, identity: readonly string[]): string {
	return JSON.stringify(identity.map((name) => record.identity.get(name) ?? null));
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => unknown): Map<unknown, T[]> {
	const groups = new Map<unknown, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (key === undefined) continue;
		if (group === undefined) groups.set(key, [value]);
		else group.push(value);
	}
	return groups;
}

/** Every problem of every row names them, so that they must not be many. */
const MOST_NAMED = 20;

function twiceInRows(value: string, rows: readonly number[]): Sentence {
	const named = rows.slice(0, MOST_NAMED).map(String);
	const count = rows.length - named.length;
	return count === 0
		? say('identity.twice', { value, rows: named })
		: say('identity.twice.more', { value, rows: named, count });
}
