import type { IPollFunctions } from 'n8n-workflow';
import { pollBudgetMs } from '../shared/host/pollBudget';
import { pacer, type Pacer } from '../shared/transport/pacer';

/** The time that n8n gives one poll. */
export interface PollTime {
	readonly pacer: Pacer;
	/** False where another page, should it take twice as long as the slowest so far, might not end in time. */
	readonly mayGoOn: () => boolean;
}

/** When, by our clock, n8n gives up on a poll that starts now. */
export function deadlineOf(context: IPollFunctions): number {
	return Date.now() + pollBudgetMs(context);
}

/** The time that is left for reading. */
export function pollTime(deadlineMs: number): PollTime {
	const startedMs = Date.now();
	let askedMs = startedMs;
	let slowestMs = 0;
	return {
		pacer: pacer({ timeLimitSeconds: Math.max(1, (deadlineMs - startedMs) / 1_000) }),
		mayGoOn: () => {
			const nowMs = Date.now();
			slowestMs = Math.max(slowestMs, nowMs - askedMs);
			askedMs = nowMs;
			return nowMs + 2 * slowestMs < deadlineMs;
		},
	};
}
