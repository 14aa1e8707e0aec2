/** What is known of a declaration whose changes have been told. */
export interface KnownDeclaration {
	/** Moment of its last known change, milliseconds. */
	readonly latestMs: number;
	/** The marks of all its known changes, oldest first. */
	readonly marks: readonly string[];
}

/** What tracking remembers from one reading to the next. Plain data: n8n keeps it as JSON. */
export interface TrackingMemory {
	/** Declarations that were last updated at or after this moment are read next. Absent: all. */
	readonly fromMs?: number;
	/** All changes before this moment count as told; never after `fromMs`. Absent: none. */
	readonly toldBeforeMs?: number;
	/** Present where a reading could not be brought to its end: the next one reads up to this moment only. */
	readonly untilMs?: number;
	/** Nothing is told until one reading has reached its end: what is there counts as known. */
	readonly isBaseline?: true;
	/** How far the times that CAS shows were seen to lie behind those that its search compares. Absent: not at all. */
	readonly behindMs?: number;
	readonly known: Readonly<Record<string, KnownDeclaration>>;
}

/** So many declarations stay known although all their changes count as told, for a CAS that dates a change back. */
const MAX_REMEMBERED = 1_000;
/** Beyond so many, a declaration is forgotten even before its changes count as told: should it change again, they are told again. */
const MAX_KNOWN = 5_000;

/**
 * Forgets declarations whose changes all count as told by their time alone. What the next reading meets again always stays known, as
 * do those in `kept`.
 */
export function pruned(
	known: Readonly<Record<string, KnownDeclaration>>,
	{ fromMs, toldBeforeMs }: { readonly fromMs: number; readonly toldBeforeMs: number },
	kept: ReadonlySet<string>,
): Record<string, KnownDeclaration> {
	const newestFirst = Object.entries(known).sort(([, one], [, other]) => other.latestMs - one.latestMs);
	let remembered = 0;
	return Object.fromEntries(
		newestFirst.filter(
			([id, { latestMs }], index) =>
				latestMs >= fromMs ||
				kept.has(id) ||
				(latestMs >= toldBeforeMs ? index < MAX_KNOWN : ++remembered <= MAX_REMEMBERED),
		),
	);
}
