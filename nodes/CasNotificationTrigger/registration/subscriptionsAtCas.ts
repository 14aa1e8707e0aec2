import type { IHookFunctions } from 'n8n-workflow';
import { isSameOwner, ownerOf, type SubscriptionOwner } from '../../../cas/contract/subscriptionMark';
import type { CasRequest } from '../../../cas/request/casRequest';
import { failureOf } from '../../../cas/request/failure';
import {
	deleteSubscription,
	listSubscriptions,
	subscriptionsOf,
	type ListedSubscription,
} from '../../../cas/request/subscriptions';
import { acceptanceOf, isNotThere, successOf, type Outcome } from '../../../cas/request/outcome';
import type { CasConnection } from '../../shared/transport/connection';
import { errorOf, requestFailure } from '../../shared/items/failedItem';
import { UNREADABLE_LIST } from '../../shared/transport/subscriptionList';
import { send } from '../../shared/transport/send';

const SUBJECT = 'subscription of this workflow';

/** The subscriptions that CAS has, or how the question ended. */
export async function askForSubscriptions(
	context: IHookFunctions,
	connection: CasConnection,
): Promise<{ subscriptions: ListedSubscription[] } | { request: CasRequest; outcome: Outcome }> {
	const request = listSubscriptions();
	const { outcome } = await send(context, connection, request);
	const answer = successOf(outcome);
	if (answer === undefined) return { request, outcome };
	// The path of a webhook looks like a key; only here it has to be compared.
	const subscriptions = subscriptionsOf(connection.addresses.opened(answer.body));
	if (subscriptions === undefined) throw errorOf(context.getNode(), UNREADABLE_LIST);
	return { subscriptions };
}

export async function subscriptionsAtCas(
	context: IHookFunctions,
	connection: CasConnection,
): Promise<ListedSubscription[]> {
	const answer = await askForSubscriptions(context, connection);
	if ('subscriptions' in answer) return answer.subscriptions;
	throw failed(context, answer.request, answer.outcome);
}

interface Ours {
	/** Absent where it is not known whether the node listened for a test or for production. */
	readonly owner: SubscriptionOwner | undefined;
	readonly endpointUrl: string;
	readonly subscriptionId?: string;
	/** Asks for those of the same mark at another n8n instead. */
	readonly elsewhere?: boolean;
}

/**
 * What this node has left in CAS: subscriptions to its own address, which no other webhook has, and those that carry its mark at this
 * n8n, as after a changed webhook path. The same mark at another host may be a copy of this n8n that is in use: it is never removed.
 */
export function leftOversOf(
	subscriptions: readonly ListedSubscription[],
	{ owner, endpointUrl, subscriptionId, elsewhere = false }: Ours,
): ListedSubscription[] {
	return subscriptions.filter((subscription) => {
		const isHere = originOf(subscription.endpointUrl) === originOf(endpointUrl);
		if (isHere === elsewhere) return false;
		const marked = ownerOf(subscription.description);
		const isMarked = owner !== undefined && marked !== undefined && isSameOwner(owner, marked);
		return isMarked || subscription.endpointUrl === endpointUrl || subscription.id === subscriptionId;
	});
}

export async function removeAll(
	context: IHookFunctions,
	connection: CasConnection,
	subscriptions: readonly ListedSubscription[],
): Promise<void> {
	for (const { id } of subscriptions) await remove(context, connection, id);
}

export async function remove(
	context: IHookFunctions,
	connection: CasConnection,
	subscriptionId: string,
): Promise<void> {
	const request = deleteSubscription(subscriptionId);
	const { outcome } = await send(context, connection, request);
	const isGone = acceptanceOf(request, outcome) !== undefined || isNotThere(outcome);
	if (!isGone) throw failed(context, request, outcome);
}

export function failed(context: IHookFunctions, request: CasRequest, outcome: Outcome) {
	return errorOf(context.getNode(), requestFailure(failureOf(request, outcome, SUBJECT), {}));
}

function originOf(url: string): string | undefined {
	try {
		return new URL(url).origin;
	} catch {
		return undefined;
	}
}
