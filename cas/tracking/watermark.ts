import { lastUpdatedOf } from '../contract/declaration';
import type { Declaration } from './listed';
import type { TrackingMemory } from './memory';
import { momentOf } from './timeOfCas';

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

/** When the declaration was last updated, milliseconds. */
export function lastUpdateMs(declaration: Declaration): number | undefined {
	return momentOf(lastUpdatedOf(declaration));
}

/** A clock of CAS in whole seconds, as its Date is. */
const SECOND_MS = 1_000;
/** Time zones differ from UTC by multiples of this, and by no more than this. */
const ZONE_STEP_MS = 15 * 60_000;
const MAX_ZONE_MS = 14 * 3_600_000;

const clockOf = ({ casClockMs, startedMs }: Reading) => casClockMs ?? startedMs;

/**
 * Where the next reading begins. The overlap before the latest update that was seen, less the time that the reading took, for what
 * changes meanwhile may have been missed; and never beyond CAS's own clock: an update from the future must not hide those before it.
 * By that clock alone only where declarations carry no time, and by ours where CAS does not tell its own.
 */
export function readUpTo(memory: TrackingMemory, reading: Reading, overlapMs: number): number {
	const { declarations, tookMs, casClockMs } = reading;
	const clockMs = clockOf(reading);
	const fromMs = memory.fromMs ?? Number.NEGATIVE_INFINITY;
	if (memory.untilMs !== undefined) {
		const settledMs = Math.min(memory.untilMs, clockMs - overlapMs);
		return settledMs > fromMs ? settledMs : Math.max(fromMs, Math.min(memory.untilMs, clockMs));
	}
	if (declarations.length === 0) return fromMs;
	const updates = updatesOf(declarations);
	if (updates.length === 0) return casClockMs === undefined ? fromMs : casClockMs - tookMs - overlapMs;
	const latestMs = updates.findLast((update) => update <= clockMs + SECOND_MS) ?? clockMs;
	return Math.min(latestMs, clockMs) - tookMs - overlapMs;
}

/**
 * How far the times that CAS shows lie behind those that its search compares, as where they are of another time zone and do not say
 * so: it was asked for nothing before `fromMs`.
 */
export function behindBy({ fromMs, behindMs = 0 }: TrackingMemory, { declarations }: Reading): number {
	const [earliestMs] = updatesOf(declarations);
	if (fromMs === undefined || earliestMs === undefined || earliestMs >= fromMs - SECOND_MS) return behindMs;
	const stepsMs = Math.ceil((fromMs - earliestMs) / ZONE_STEP_MS) * ZONE_STEP_MS;
	// Further behind, it is not the zone: CAS does not heed what it was asked for.
	return stepsMs > MAX_ZONE_MS ? behindMs : Math.max(behindMs, stepsMs);
}

/** True where one of the declarations was updated by what the clock says, so that their times can be compared with it. */
export function isWithin(declarations: readonly Declaration[], clockMs: number): boolean {
	return updatesOf(declarations).some((update) => update <= clockMs + SECOND_MS);
}

/**
 * The memory for a shorter reading, after one that could not be brought to its end: up to the middle of what was read. Undefined where
 * the declarations do not differ in time, so that no reading can be shorter.
 */
export function narrowed(memory: TrackingMemory, { declarations }: Reading): TrackingMemory | undefined {
	const { fromMs = Number.NEGATIVE_INFINITY, untilMs = Number.POSITIVE_INFINITY } = memory;
	const inside = updatesOf(declarations).filter((update) => update > fromMs && update < untilMs);
	const middle = inside[Math.floor((inside.length - 1) / 2)];
	return middle === undefined ? undefined : { ...memory, untilMs: middle };
}

/** The last updates, earliest first. */
function updatesOf(declarations: readonly Declaration[]): number[] {
	return declarations.flatMap((declaration) => lastUpdateMs(declaration) ?? []).sort((one, other) => one - other);
}
