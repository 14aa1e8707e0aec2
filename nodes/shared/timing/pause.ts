import { sleep } from 'n8n-workflow';

/** How soon a cancelled execution is noticed. n8n forbids timers in nodes, so a wait is made of short sleeps. */
const SLICE_MS = 250;

/** Waits, but not longer than until the execution is cancelled. Returns false where it was. */
export async function pause(waitMs: number, signal: AbortSignal | undefined): Promise<boolean> {
	const endMs = Date.now() + waitMs;
	for (let leftMs = waitMs; leftMs > 0; leftMs = endMs - Date.now()) {
		if (signal?.aborted) return false;
		// A timer cuts fractions off, and would go off too early.
		await sleep(Math.ceil(Math.min(leftMs, SLICE_MS)));
	}
	return !signal?.aborted;
}
