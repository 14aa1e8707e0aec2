import { largest } from '../largest';
import { identityOfDeclaration, lastUpdatedOf } from '../contract/declaration';
import { pruned, type KnownDeclaration, type TrackingMemory } from './memory';
import { sameMark, statusChangesOf, type StatusChange } from './statusChanges';
import type { Declaration } from './listed';
import { hasZone } from './timeOfCas';
import { behindBy, lastUpdateMs, readUpTo, type Reading } from './watermark';

/** A change, and the declaration as it was read. */
export interface DeclarationChange extends StatusChange {
	readonly declarationId: string;
	readonly declaration: Declaration;
}

export interface TrackingRules {
	/** A change that becomes visible so much later than others of its time is still found. */
	readonly overlapMs: number;
	/** At most so many changes are told; the rest stays for the next reading. */
	readonly maxChanges: number;
	/** Only changes to these; empty means all. */
	readonly statuses: readonly string[];
	/** Changes of one declaration that go different ways are not told together, for nobody knows which way is the faster. */
	readonly wayOf?: (status: string) => unknown;
}

const NO_LIMIT = Number.NEGATIVE_INFINITY;

/**
 * The changes that have not been told before, in order of time, whether more are left, and what to remember next. A change is new where the memory does not
 * know it: for a declaration that it knows by its marks, for any other by its time.
 */
export function track(
	memory: TrackingMemory,
	reading: Reading,
	rules: TrackingRules,
): { changes: DeclarationChange[]; hasMore: boolean; memory: TrackingMemory } {
	const behindMs = behindBy(memory, reading);
	const toldBeforeMs = (memory.toldBeforeMs ?? NO_LIMIT) - behindMs;
	const fresh: DeclarationChange[] = [];
	// By any id that CAS may give, `constructor` and `__proto__` included.
	const known = new Map(Object.entries(memory.known));
	const found = new Map<string, StatusChange[]>();
	for (const declaration of reading.declarations) {
		const { declarationId } = identityOfDeclaration(declaration);
		if (declarationId === undefined) continue;
		const before = known.get(declarationId);
		const all = statusChangesOf(declaration, before?.marks);
		found.set(declarationId, all);
		const marks = new Set(before?.marks.map(sameMark));
		for (const change of all) {
			const isNew = before === undefined ? change.moment >= toldBeforeMs : !marks.has(change.mark);
			if (isNew && isWanted(change, rules)) fresh.push({ ...change, declarationId, declaration });
		}
	}
	// A stable sort: the changes of one declaration stay in their order.
	fresh.sort((one, other) => compare(one.moment, other.moment) || compare(one.declarationId, other.declarationId));
	const { changes, later } = memory.isBaseline ? { changes: fresh, later: [] } : divided(fresh, rules);
	const untold = new Set(later.map(({ key }) => key));
	for (const [declarationId, all] of found) {
		remember(
			known,
			declarationId,
			all.filter(({ key }) => !untold.has(key)),
			reading.casClockMs ?? reading.startedMs,
		);
	}
	return {
		changes: memory.isBaseline ? [] : changes,
		hasMore: later.length > 0,
		memory: nextMemory({ ...memory, ...(behindMs > 0 && { behindMs }) }, reading, rules, { known, later }),
	};
}

/** What is told now, and what is left; where one change of a declaration is left, so are those after it. */
function divided(
	fresh: readonly DeclarationChange[],
	{ maxChanges, wayOf = () => undefined }: TrackingRules,
): { changes: DeclarationChange[]; later: DeclarationChange[] } {
	const changes: DeclarationChange[] = [];
	const later: DeclarationChange[] = [];
	const waiting = new Set<string>();
	const ways = new Map<string, unknown>();
	for (const change of fresh) {
		const { declarationId, status } = change;
		const way = wayOf(status);
		const isApart = ways.has(declarationId) && ways.get(declarationId) !== way;
		if (changes.length >= maxChanges || waiting.has(declarationId) || isApart) {
			waiting.add(declarationId);
			later.push(change);
		} else {
			ways.set(declarationId, way);
			changes.push(change);
		}
	}
	return { changes, later };
}

function isWanted({ status }: StatusChange, { statuses }: TrackingRules): boolean {
	return statuses.length === 0 || statuses.includes(status);
}

const compare = <Value extends number | string>(one: Value, other: Value) => (one < other ? -1 : one > other ? 1 : 0);

function remember(
	known: Map<string, KnownDeclaration>,
	declarationId: string,
	changes: readonly StatusChange[],
	nowMs: number,
): void {
	if (changes.length === 0) return;
	const before = known.get(declarationId);
	const marks = [...(before?.marks ?? []), ...changes.map(({ mark }) => mark)];
	const moments = changes.map(({ moment }) => (Number.isFinite(moment) ? moment : nowMs));
	const latestMs = largest(moments, before?.latestMs ?? NO_LIMIT);
	known.set(declarationId, { latestMs, marks: [...new Set(marks)] });
}

function nextMemory(
	memory: TrackingMemory,
	reading: Reading,
	{ overlapMs }: TrackingRules,
	{ known, later }: { known: ReadonlyMap<string, KnownDeclaration>; later: readonly DeclarationChange[] },
): TrackingMemory {
	const fromMs = memory.fromMs ?? NO_LIMIT;
	// What was left must be read again, and its changes must not count as old.
	const left = later.flatMap(({ declaration, moment }) =>
		Number.isFinite(moment) && hasZone(lastUpdatedOf(declaration))
			? [moment, lastUpdateMs(declaration) ?? moment]
			: [fromMs],
	);
	const nextFromMs = Math.max(fromMs, Math.min(readUpTo(memory, reading, overlapMs), ...smallest(left)));
	const isAtEnd = later.length === 0;
	// One that moved while it was read, or out of a shortened reading, may have been missed together with older changes.
	const hasReadAll = reading.isStill && memory.untilMs === undefined;
	const toldBeforeMs = hasReadAll ? nextFromMs : (memory.toldBeforeMs ?? NO_LIMIT);
	const kept = new Set(later.map(({ declarationId }) => declarationId));
	return {
		...(Number.isFinite(nextFromMs) ? { fromMs: nextFromMs } : {}),
		...(Number.isFinite(toldBeforeMs) ? { toldBeforeMs } : {}),
		...(isAtEnd || memory.untilMs === undefined ? {} : { untilMs: memory.untilMs }),
		...(memory.isBaseline && memory.untilMs !== undefined ? { isBaseline: true } : {}),
		...(memory.behindMs === undefined ? {} : { behindMs: memory.behindMs }),
		known: pruned(Object.fromEntries(known), { fromMs: nextFromMs, toldBeforeMs }, kept),
	};
}

/** Spreading a list of a hundred thousand into the arguments of a function fails. */
const smallest = (values: readonly number[]) =>
	values.length === 0 ? [] : [values.reduce((one, other) => Math.min(one, other))];
