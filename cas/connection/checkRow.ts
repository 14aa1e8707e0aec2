import type { Fact } from '../contract/fact';

/**
 * How well something works, or agrees with what the package expects.
 *
 * `fits`: as expected. `differs`: not as expected, and only what needs it is concerned. `unknown`: could not be told without changing
 * something in CAS. `failed`: nothing, or nothing reliable, goes through.
 */
type Result = 'fits' | 'differs' | 'unknown' | 'failed';

/** What is looked at, in the order of the table. */
const AREAS = ['Hosts', 'Access', 'Scopes', 'Clocks', 'Webhooks', 'Endpoints', 'Search answer', 'Declaration'] as const;

export type Area = (typeof AREAS)[number];

/** The rows of a check, area by area. */
export const inOrder = (rows: readonly CheckRow[]): CheckRow[] =>
	[...rows].sort((one, other) => AREAS.indexOf(one.area) - AREAS.indexOf(other.area));

/** One thing that was looked at, in words. It holds no secret, and no address but its host. */
export interface CheckRow {
	readonly area: Area;
	readonly subject: string;
	readonly result: Result;
	readonly found: string;
	readonly expected: string;
	/** How well the expectation is known; null where it is no fact about CAS. */
	readonly grade: Fact<unknown>['status'] | null;
	/** What to do; empty where nothing has to be done. */
	readonly advice: string;
	/** What the Contract Profile of the credential needs, in its own shape; text in angle brackets is to be filled in. */
	readonly profileEntry?: ProfileFragment;
}

export type ProfileFragment = Readonly<Record<string, unknown>>;

/** A check as one item, for a flow that watches. */
export interface CheckSummary extends Readonly<Record<Result, number>> {
	/** False where anything has failed. What differs or is unknown is no trouble by itself. */
	readonly isHealthy: boolean;
	/** What has failed, a sentence each with what to do. */
	readonly problems: readonly string[];
	/** The scopes that the package uses and the client has. */
	readonly scopes: readonly string[];
}

/** Counts a check, and says what has failed. */
export function summaryOf(rows: readonly CheckRow[]): CheckSummary {
	const counts = { fits: 0, differs: 0, unknown: 0, failed: 0 };
	for (const { result } of rows) counts[result] += 1;
	const failed = rows.filter(({ result }) => result === 'failed');
	const granted = rows.filter(({ area, result }) => area === 'Scopes' && result === 'fits');
	return {
		isHealthy: counts.failed === 0,
		...counts,
		problems: failed.map(({ area, subject, found, advice }) => `${area}, ${subject}: ${found}. ${advice}`.trim()),
		scopes: granted.map(({ subject }) => subject),
	};
}
