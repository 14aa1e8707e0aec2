/** What is known of a declaration whose changes have been told. */
export interface KnownDeclaration {
	/** Moment of its last known change, milliseconds. */
	readonly latestMs: number;
	/** The marks of all its known changes, oldest first. */
	readonly marks: readonly string[];
}

/** What tracking remembers from one reading to the next. Plain data: n8n keeps it as JSON. */
export interface TrackingMemory {
	/** Declarations that were last updated at or after this moment are read, and only changes from then on are new. Absent: everything. */
	readonly fromMs?: number;
	/** Present where a reading could not be brought to its end: the next one reads up to this moment only. */
	readonly untilMs?: number;
	/** Nothing is told until one reading has reached its end: what is there counts as known. */
	readonly isBaseline?: true;
	readonly known: Readonly<Record<string, KnownDeclaration>>;
}

/** So many declarations are remembered beyond those that the next reading will meet again. */
const MAX_REMEMBERED = 1_000;
/** Beyond so many the next reading begins later, at the cost of the overlap. */
const MAX_KNOWN = 5_000;

/**
 * Forgets declarations whose changes all lie before the next reading: those count as told anyway. The newest of them stay for a
 * while, for a CAS that dates a change back; `kept` stay always. Where very many lie behind it, the reading begins later, but never
 * after `latestFromMs`. Returns the memory with the beginning of the next reading.
 */
export function pruned(
	known: Readonly<Record<string, KnownDeclaration>>,
	{ fromMs, latestFromMs }: { fromMs: number | undefined; latestFromMs: number },
	kept: ReadonlySet<string>,
): Pick<TrackingMemory, 'fromMs' | 'known'> {
	const newestFirst = Object.entries(known).sort(([, one], [, other]) => other.latestMs - one.latestMs);
	const startMs = Math.max(
		fromMs ?? Number.NEGATIVE_INFINITY,
		Math.min(newestFirst[MAX_KNOWN - 1]?.[1].latestMs ?? Number.NEGATIVE_INFINITY, latestFromMs),
	);
	let remembered = 0;
	const staying = newestFirst.filter(
		([id, { latestMs }]) => kept.has(id) || latestMs >= startMs || ++remembered <= MAX_REMEMBERED,
	);
	return { ...(Number.isFinite(startMs) ? { fromMs: startMs } : {}), known: Object.fromEntries(staying) };
}
