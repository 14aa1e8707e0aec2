import type { INodeExecutionData } from 'n8n-workflow';
import { needsAttention } from '../../../cas/contract/events';
import { eventItem, sealedEvent } from '../../shared/events/eventItem';
import { isOutdated, type NewestState } from '../../shared/events/newestStatus';
import { nodeKey } from '../../shared/events/nodeKey';
import type { ItemFailure } from '../../shared/items/failedItem';
import { thrownFailure } from '../../shared/items/thrown';
import { notTaken, unstored } from '../delivery/failures';
import { heldBy } from '../delivery/itemDelivery';
import { recentProfile } from '../delivery/recentProfile';
import { verifiedEvent } from '../delivery/verifiedEvent';
import type { Run } from './run';

/** What became of an item. */
export type Result =
	| { readonly item: INodeExecutionData; readonly needsAttention: boolean; readonly eventId: string }
	| { readonly dropped: 'taken' | 'outdated' }
	| { readonly failure: ItemFailure };

/** Takes the event of an item. It never throws: what fails for one item must not cost the others theirs. */
export async function resultOf(run: Run, input: INodeExecutionData, itemIndex: number): Promise<Result> {
	try {
		return await taken(run, input, itemIndex);
	} catch (error) {
		return { failure: thrownFailure(error, run.context.getNode()) };
	}
}

async function taken(run: Run, input: INodeExecutionData, itemIndex: number): Promise<Result> {
	const { context, olderEvents } = run;
	const nowMs = Date.now();
	const held = await heldBy(context, input, itemIndex, run.binaryField);
	if ('failure' in held) return held;
	const profile = await recentProfile(context, nowMs);
	const read = verifiedEvent(held, run.verify, profile, nowMs);
	if ('failure' in read) return read;
	const { event } = read;
	// Before the event counts as taken, as it may fail.
	const sealed = held.kind === 'triggerItem' ? event : await sealedEvent(context, event);
	const refused = await refusedByMemory(run, event.id, itemIndex);
	if (refused !== undefined) return refused;
	const { statusMeanings } = profile;
	const common = { needsAttention: needsAttention(event, statusMeanings), eventId: event.id };
	// The trigger has sealed, named and judged it already.
	const { json, binary } = input;
	if (held.kind === 'triggerItem') return { ...common, item: { json, ...(binary && { binary }) } };
	const outdated = olderEvents === 'pass' ? undefined : isOutdated(nodeKey(context), stateOf(run), event);
	if (outdated === true && olderEvents === 'drop') return { dropped: 'outdated' };
	return { ...common, item: eventItem({ event: sealed, isOutdated: outdated, statusMeanings }, {}) };
}

const stateOf = ({ context }: Run) => context.getWorkflowStaticData('node') as NewestState;

/** Asks the store, and notes the event there. Undefined where the event may go on. */
async function refusedByMemory(run: Run, eventId: string, itemIndex: number): Promise<Result | undefined> {
	const { events, takerOf, isTest, isRetry } = run.taking;
	if (isTest) return undefined;
	const taker = takerOf(itemIndex);
	try {
		if (run.isConfirmed) {
			const admission = await events.lease(eventId, taker, run.leaseMs);
			if (admission === 'underWay') return { failure: underWay(eventId) };
			return admission === 'taken' ? { dropped: 'taken' } : undefined;
		}
		return (await events.take(eventId, taker)) || isRetry ? undefined : { dropped: 'taken' };
	} catch {
		return { failure: unstored(eventId, 'say whether the event was taken before') };
	}
}

const underWay = (eventId: string) =>
	notTaken(
		{ code: 'underWay', retry: 'safe', eventId },
		'The event is being taken by another run, which has not confirmed it yet',
		'Let CAS deliver it again: it is dropped once the other run has confirmed it, and goes on again after the lease.',
	);
