import type { IDataObject, IHookFunctions, IWebhookFunctions } from 'n8n-workflow';

/** What the node remembers between registration and delivery. n8n keeps it in its database, apart for test and production. */
export interface SubscriptionState {
	subscriptionId?: string;
	endpointUrl?: string;
	/** Fingerprint of the chosen filters: a changed choice needs another subscription. */
	filters?: string;
	secret?: string;
	/** Ids of the events taken last, oldest first, so that a redelivery is known. */
	seen?: string[];
}

/** CAS redelivers within a day (assumed); at this many events the oldest ids are forgotten first. */
const MAX_REMEMBERED_EVENTS = 5_000;

export function stateOf(context: IHookFunctions | IWebhookFunctions): SubscriptionState {
	return context.getWorkflowStaticData('node') as SubscriptionState & IDataObject;
}

/** Notes an event as taken. Returns false where it was taken before. */
export function isFirstDelivery(state: SubscriptionState, eventId: string): boolean {
	const seen = state.seen ?? [];
	if (seen.includes(eventId)) return false;
	state.seen = [...seen, eventId].slice(-MAX_REMEMBERED_EVENTS);
	return true;
}

export function forget(state: SubscriptionState): void {
	delete state.subscriptionId;
	delete state.endpointUrl;
	delete state.filters;
	delete state.secret;
}
