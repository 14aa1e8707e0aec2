import type { IPollFunctions, WorkflowActivateMode } from 'n8n-workflow';
import { showFailedRun } from '../shared/host/pollRun';
import { errorOf, type ItemFailure } from '../shared/items/failedItem';
import { keep, type PollState, type ProcessMemory } from './pollState';

/** A failure that lasts is shown again after this time. */
export const REMIND_AFTER_MS = 3_600_000;

/** n8n starts, or another of its processes takes over: nobody publishes anything. */
const N8N_STARTS = new Set<WorkflowActivateMode>(['init', 'leadershipChange']);

/** The contexts that have polled: n8n makes one each time that it activates the workflow, and polls with it from then on. */
const polled = new WeakSet<IPollFunctions>();

/** How n8n asks for a poll: as a test before it activates the workflow, or at a poll time. */
export type Occasion = 'publishing' | 'start' | 'pollTime';

/** What a poll is for; to be asked once a poll. */
export function occasionOf(context: IPollFunctions): Occasion {
	if (polled.has(context)) return 'pollTime';
	polled.add(context);
	return N8N_STARTS.has(context.getActivationMode()) ? 'start' : 'publishing';
}

/**
 * Shows the failure of a poll as a failed execution. While the same goes on, the polls after it only write to the log: an outage of a
 * night is one message an hour, not a hundred. Nothing is lost meanwhile, for the next poll reads from where the last good one ended.
 * Whoever publishes is always told: n8n tries an activation five times, and takes one that does not throw for a success. When
 * n8n starts, it is shown without being thrown, for n8n would give the trigger up until somebody publishes it again.
 */
export function showOutage(
	context: IPollFunctions,
	memory: ProcessMemory,
	state: PollState,
	{ failure, occasion }: { readonly failure: ItemFailure; readonly occasion: Occasion },
): void {
	const reason = failure.httpCode ?? failure.message;
	const { outage } = state;
	const nowMs = Date.now();
	const isKnown = occasion !== 'publishing' && outage?.reason === reason && nowMs - outage.shownMs < REMIND_AFTER_MS;
	keep(context, memory, { ...state, outage: isKnown ? outage : { reason, shownMs: nowMs } });
	if (isKnown) {
		context.logger.warn(`${context.getNode().name}: still ${failure.message}`);
		return;
	}
	const error = errorOf(context.getNode(), failure);
	if (occasion !== 'start') throw error;
	showFailedRun(context, error);
}

/** The state after a poll that went well. */
export function backAgain(context: IPollFunctions, { outage, ...state }: PollState): PollState {
	if (outage !== undefined) context.logger.info(`${context.getNode().name}: CAS can be asked again`);
	return state;
}
