import type { IPollFunctions } from 'n8n-workflow';

/** What an n8n that does not say gives a poll. */
const DEFAULT_BUDGET_MS = 5 * 60_000;

/** The time, in milliseconds, after which n8n gives up on a poll. n8n before 2.41 does not say it. */
export function pollBudgetMs(context: IPollFunctions): number {
	const { getPollBudgetMs } = context as Partial<Pick<IPollFunctions, 'getPollBudgetMs'>>;
	return getPollBudgetMs?.call(context) ?? DEFAULT_BUDGET_MS;
}
