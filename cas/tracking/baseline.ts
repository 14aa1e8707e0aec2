import type { Declaration } from './listed';
import { isWithin } from './watermark';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How far back is looked for a declaration that CAS's clock agrees with, the shortest first. */
const LOOK_BACK_MS = [HOUR_MS, DAY_MS, 30 * DAY_MS];

/**
 * From which moment on what CAS has counts as known, for a trigger that tells what changes from now on. The times that CAS gives its
 * declarations may lie behind its own clock; so it goes back until one is found whose time that clock has passed, and what is read
 * from there on is remembered and not told. `search` gives declarations that were last updated at or after a moment.
 */
export async function baselineFrom<F>(
	{ clockMs, overlapMs }: { readonly clockMs: number; readonly overlapMs: number },
	search: (fromMs: number) => Promise<{ declarations: readonly Declaration[] } | { failure: F }>,
): Promise<{ readonly fromMs: number } | { failure: F }> {
	let fromMs = clockMs - overlapMs;
	for (const backMs of [overlapMs, ...LOOK_BACK_MS]) {
		fromMs = Math.min(fromMs, clockMs - backMs);
		const found = await search(fromMs);
		if ('failure' in found) return found;
		if (isWithin(found.declarations, clockMs)) break;
	}
	return { fromMs };
}
