import type { Pacer } from '../transport/pacer';

/** The first look back comes soon, later ones more and more seldom: a release takes minutes, and every look costs CAS a request. */
const FIRST_PAUSE_MS = 2_000;
const PAUSE_GROWTH = 1.5;
const MAX_PAUSE_MS = 30_000;

/**
 * Looks again and again until `look` says that nothing is open, the time is over or the execution is cancelled. The last look comes at
 * the deadline, not a growing pause before it, and knows that it is the last.
 */
export async function inRounds(
	pace: Pacer,
	seconds: number,
	look: (isLast: boolean) => Promise<boolean>,
): Promise<void> {
	const deadlineMs = Date.now() + seconds * 1_000;
	for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * PAUSE_GROWTH, MAX_PAUSE_MS)) {
		const isOpen = await look(Date.now() >= deadlineMs);
		const leftMs = deadlineMs - Date.now();
		if (!isOpen || leftMs <= 0 || !(await pace.wait(Math.min(pauseMs, leftMs)))) return;
	}
}
