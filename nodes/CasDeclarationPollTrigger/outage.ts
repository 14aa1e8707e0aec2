import type { IPollFunctions } from 'n8n-workflow';
import { errorOf, type ItemFailure } from '../shared/failedItem';
import { keep, type PollState, type ProcessMemory } from './pollState';

/** A failure that lasts is shown again after this time. */
const REMIND_AFTER_MS = 3_600_000;

/**
 * Throws the failure of a poll, which n8n shows as a failed execution. While the same goes on, the polls after it only write to the
 * log: an outage of a night is one message, not a hundred. Nothing is lost meanwhile, for the next poll reads from where the last
 * good one ended.
 */
export function showOutage(
	context: IPollFunctions,
	memory: ProcessMemory,
	state: PollState,
	failure: ItemFailure,
): void {
	const reason = failure.httpCode ?? failure.message;
	const { outage } = state;
	const nowMs = Date.now();
	const isKnown = outage?.reason === reason && nowMs - outage.shownMs < REMIND_AFTER_MS;
	keep(context, memory, { ...state, outage: isKnown ? outage : { reason, shownMs: nowMs } });
	if (!isKnown) throw errorOf(context.getNode(), failure);
	context.logger.warn(`${context.getNode().name}: still ${failure.message}`);
}

/** The state after a poll that went well. */
export function backAgain(context: IPollFunctions, { outage, ...state }: PollState): PollState {
	if (outage !== undefined) context.logger.info(`${context.getNode().name}: CAS can be asked again`);
	return state;
}
