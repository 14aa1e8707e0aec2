import { z } from 'zod';
import { isRecord } from '../isRecord';
import { assumed } from './fact';

const WHY = 'only "Create a new subscription" with a type and subtype filter is documented; fields are ours';

/** One filter: an event type, and the subtypes wanted; no subtypes means all. */
const subscriptionFilter = z.object({ eventType: z.string(), eventSubTypes: z.array(z.string()).optional() });

/** What we send to subscribe, and what the list returns with an `id`. Secrets are never returned. */
export const subscriptionRequest = z.object({
	/** Where CAS posts the events. */
	endpointUrl: z.string().url(),
	/** Empty means every event. */
	filters: z.array(subscriptionFilter),
	/** A header that CAS sends with each delivery, so that the receiver knows the sender. */
	deliveryHeader: z.object({ name: z.string(), value: z.string() }).optional(),
	/** HTTP Basic credentials that CAS sends with each delivery. */
	basicAuthentication: z.object({ userName: z.string(), password: z.string() }).optional(),
	/** The key with which CAS signs each delivery, as text: its UTF-8 bytes are the key. See deliverySignature.ts. */
	signingKey: z.string().optional(),
	/** Free text shown in the list; ours names the workflow and carries our mark, so that our own are told from those of others. */
	description: z.string().optional(),
});

export type SubscriptionFilter = z.infer<typeof subscriptionFilter>;
export type SubscriptionRequest = z.infer<typeof subscriptionRequest>;
export type Subscription = Omit<SubscriptionRequest, 'deliveryHeader' | 'basicAuthentication' | 'signingKey'> & {
	id: string;
};

/** The list of an answer to the question for subscriptions: the answer itself, or the first list that it holds. */
export function subscriptionListIn(body: unknown): unknown[] | undefined {
	const values: readonly unknown[] = Array.isArray(body) ? [body] : isRecord(body) ? Object.values(body) : [];
	return values.find((value): value is unknown[] => Array.isArray(value));
}

export const SUBSCRIPTION_FIELDS = assumed(WHY, [
	'endpointUrl',
	'filters',
	'deliveryHeader',
	'basicAuthentication',
	'signingKey',
	'description',
]);
