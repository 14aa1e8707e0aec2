import { lastUpdatedOf } from '../contract/declaration';
import type { TrackingMemory } from './memory';
import { momentOf } from './moment';

type Declaration = Readonly<Record<string, unknown>>;

/** One reading of the search, from the memory's `fromMs` on, brought to its end. */
export interface Reading {
	readonly declarations: readonly Declaration[];
	/** False where declarations moved while they were read. */
	readonly isStill: boolean;
	/** When it began, and how long it took, by the clock of the reader. */
	readonly startedMs: number;
	readonly tookMs: number;
	/** CAS's clock, where its answer told it (HTTP's Date header). */
	readonly casClockMs?: number;
}

/** A last update further ahead of every clock than this is taken for a mistake; it must not move the watermark. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/** When the declaration was last updated, milliseconds. */
export function lastUpdateMs(declaration: Declaration): number | undefined {
	return momentOf(lastUpdatedOf(declaration));
}

/**
 * Where the next reading begins. By CAS's own clock: the overlap before the latest update that was seen, less the time that the
 * reading took, for what changes meanwhile may have been missed. By ours only where declarations carry no time.
 */
export function readUpTo(memory: TrackingMemory, reading: Reading, overlapMs: number): number {
	const { declarations, startedMs, tookMs, casClockMs = startedMs } = reading;
	const fromMs = memory.fromMs ?? Number.NEGATIVE_INFINITY;
	if (memory.untilMs !== undefined) {
		const settledMs = Math.min(memory.untilMs, casClockMs - overlapMs);
		return settledMs > fromMs ? settledMs : memory.untilMs;
	}
	if (declarations.length === 0) return fromMs;
	const updates = updatesOf(declarations, Math.max(startedMs, casClockMs));
	const latestMs = updates.at(-1);
	return latestMs === undefined ? Math.min(startedMs, casClockMs) - overlapMs : latestMs - tookMs - overlapMs;
}

/**
 * The memory for a shorter reading, after one that could not be brought to its end: up to the middle of what was read. Undefined where
 * the declarations do not differ in time, so that no reading can be shorter.
 */
export function narrowed(memory: TrackingMemory, reading: Reading): TrackingMemory | undefined {
	const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = memory;
	const { declarations, startedMs, casClockMs = startedMs } = reading;
	const inside = updatesOf(declarations, Math.max(startedMs, casClockMs)).filter(
		(update) => update > fromMs && update < untilMs,
	);
	const middle = inside[Math.floor((inside.length - 1) / 2)];
	return middle === undefined ? undefined : { ...memory, untilMs: middle };
}

/** The last updates, earliest first. */
function updatesOf(declarations: readonly Declaration[], nowMs: number): number[] {
	return declarations
		.flatMap((declaration) => lastUpdateMs(declaration) ?? [])
		.filter((update) => update <= nowMs + MAX_AHEAD_MS)
		.sort((one, other) => one - other);
}
