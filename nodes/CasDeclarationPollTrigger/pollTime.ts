import type { IPollFunctions } from 'n8n-workflow';
import { pacer, type Pacer } from '../shared/pacer';

/** What an n8n that does not say gives a poll. */
const DEFAULT_BUDGET_MS = 5 * 60_000;

/** The time that n8n gives one poll. */
export interface PollTime {
	readonly pacer: Pacer;
	/** False where another page, should it take twice as long as the slowest so far, might not end in time. */
	readonly mayGoOn: () => boolean;
}

export function pollTime(context: IPollFunctions): PollTime {
	const startedMs = Date.now();
	// n8n before 2.41 has no such function.
	const budget = context as Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>;
	const budgetMs = budget.getPollBudgetMs?.() ?? DEFAULT_BUDGET_MS;
	let askedMs = startedMs;
	let slowestMs = 0;
	return {
		pacer: pacer({ timeLimitSeconds: budgetMs / 1_000 }),
		mayGoOn: () => {
			const nowMs = Date.now();
			slowestMs = Math.max(slowestMs, nowMs - askedMs);
			askedMs = nowMs;
			return nowMs - startedMs + 2 * slowestMs < budgetMs;
		},
	};
}
