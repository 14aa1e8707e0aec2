import { HISTORY_FIELD, identityOfDeclaration, lastUpdatedOf, listOfDeclaration } from '../contract/declaration';
import { momentOf } from './timeOfCas';

/** One change of status of a declaration. */
export interface StatusChange {
	/** Tells it from every other change, and is the same whenever and wherever it is read. */
	readonly key: string;
	/** The part of the key after the declaration. */
	readonly mark: string;
	readonly status: string;
	/** As CAS gives it; without a history the time of the declaration's last update, absent where there is neither. */
	readonly time: string | undefined;
	/** Milliseconds; along the changes of one declaration it never falls. Infinite where CAS gives no time. */
	readonly moment: number;
}

/**
 * The changes of a declaration, oldest first. With a history (assumed field) that is every entry of it. Without, only the
 * present status is known, and it counts as a change where it is not the last of the marks that were `known` before.
 */
export function statusChangesOf(
	declaration: Readonly<Record<string, unknown>>,
	known: readonly string[] = [],
): StatusChange[] {
	const { declarationId = '', status } = identityOfDeclaration(declaration);
	const updated = lastUpdatedOf(declaration);
	const entries = historyOf(declaration);
	const changes: StatusChange[] = [];
	const marks = new Set<string>();
	const untimed = new Map<string, number>();
	const add = (entry: HistoryEntry, mark: string, time: string | undefined) => {
		if (marks.has(mark)) return;
		marks.add(mark);
		if (time === undefined) untimed.set(entry.status, (untimed.get(entry.status) ?? 0) + 1);
		const moment = Math.max(
			momentOf(time) ?? momentOf(updated) ?? Number.POSITIVE_INFINITY,
			changes.at(-1)?.moment ?? 0,
		);
		changes.push({ key: `poll:${declarationId}:${mark}`, mark, status: entry.status, time, moment });
	};
	for (const entry of entries) {
		const earlier = untimed.get(entry.status) ?? 0;
		add(
			entry,
			entry.time === undefined ? untimedMark(entry.status, earlier + 1) : sameMark(`${entry.status}:${entry.time}`),
			entry.time,
		);
	}
	if (entries.length === 0 && status !== undefined) {
		const visits = known.filter((mark) => mark === status || mark.startsWith(`${status}#`)).length;
		const isStill = visits > 0 && known.at(-1) === untimedMark(status, visits);
		add({ status }, untimedMark(status, isStill ? visits : visits + 1), updated);
	}
	return changes;
}

/** A mark by the moment of its time, however CAS writes it: `00.120Z`, `00.1200000Z` and `01:00+01:00` are one change. */
export function sameMark(mark: string): string {
	const at = mark.indexOf(':');
	const moment = at < 0 ? undefined : momentOf(mark.slice(at + 1));
	return moment === undefined ? mark : `${mark.slice(0, at)}:${new Date(moment).toISOString()}`;
}

interface HistoryEntry {
	readonly status: string;
	readonly time?: string;
}

/** `Accepted`, and `Accepted#2` where a declaration comes to that status again. */
function untimedMark(status: string, visit: number): string {
	return visit === 1 ? status : `${status}#${visit}`;
}

/** In order of time, whichever way round CAS sends it. */
function historyOf(declaration: Readonly<Record<string, unknown>>): HistoryEntry[] {
	const entries = listOfDeclaration(declaration, HISTORY_FIELD.value).flatMap(({ status, time }): HistoryEntry[] =>
		typeof status === 'string' && status !== ''
			? [momentOf(time) === undefined ? { status } : { status, time: time as string }]
			: [],
	);
	const moments = entries.map(({ time }) => momentOf(time));
	if (moments.includes(undefined)) return entries;
	if ((moments[0] ?? 0) > (moments.at(-1) ?? 0)) entries.reverse();
	return entries.sort((one, other) => (momentOf(one.time) ?? 0) - (momentOf(other.time) ?? 0));
}
