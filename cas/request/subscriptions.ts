import { subscriptionListIn, type Subscription, type SubscriptionRequest } from '../contract/subscription';
import { isRecord } from '../isRecord';
import type { CasRequest } from './casRequest';

/** Creating twice would deliver every event twice, so an unanswered creation is looked up instead of sent again. */
export function createSubscription(subscription: SubscriptionRequest): CasRequest {
	return { endpoint: 'subscription.create', body: { ...subscription }, whenUnanswered: 'giveUp' };
}

export function listSubscriptions(): CasRequest {
	return { endpoint: 'subscription.list', whenUnanswered: 'resend' };
}

export function deleteSubscription(subscriptionId: string): CasRequest {
	return { endpoint: 'subscription.delete', path: { subscriptionId }, taken: 'gone', whenUnanswered: 'resend' };
}

/** A subscription of the list, as far as it must have its parts. Whatever else CAS says of it is kept. */
export type ListedSubscription = Pick<Subscription, 'id' | 'endpointUrl'> & Readonly<Record<string, unknown>>;

/**
 * The subscriptions of a list answer: a bare list, or an object that holds one list. What has no id and URL is left out; undefined
 * where there is no list, or nothing in it has them.
 */
export function subscriptionsOf(body: unknown): ListedSubscription[] | undefined {
	const list = subscriptionListIn(body);
	const readable = list?.filter(
		(entry): entry is ListedSubscription =>
			isRecord(entry) && typeof entry.id === 'string' && typeof entry.endpointUrl === 'string',
	);
	return list !== undefined && list.length > 0 && readable?.length === 0 ? undefined : readable;
}
