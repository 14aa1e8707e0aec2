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

/**
 * The events that this process has taken, by subscription. n8n reads the state anew for each delivery and saves it afterwards, so
 * deliveries at the same time know nothing of each other and overwrite each other's notes; here they meet.
 */
const takenHere = new Map<string, TakenEvents>();

interface TakenEvents {
	/** Oldest first. Handed to every state, so that whichever is saved last holds what all have taken by then. */
	readonly ids: string[];
	readonly known: Set<string>;
}

/** Notes an event as taken. Returns false where it was taken before, by this process or, as the state tells, by another. */
export function isFirstDelivery(state: SubscriptionState, eventId: string): boolean {
	const taken = takenEventsOf(state.subscriptionId ?? '');
	for (const id of state.seen ?? []) note(taken, id);
	if (taken.known.has(eventId)) return false;
	note(taken, eventId);
	state.seen = taken.ids;
	return true;
}

function takenEventsOf(subscriptionId: string): TakenEvents {
	const taken = takenHere.get(subscriptionId) ?? { ids: [], known: new Set() };
	takenHere.set(subscriptionId, taken);
	return taken;
}

function note({ ids, known }: TakenEvents, id: string): void {
	if (known.has(id)) return;
	ids.push(id);
	known.add(id);
	if (ids.length > MAX_REMEMBERED_EVENTS) known.delete(ids.shift() ?? '');
}

export function forget(state: SubscriptionState): void {
	takenHere.delete(state.subscriptionId ?? '');
	delete state.subscriptionId;
	delete state.endpointUrl;
	delete state.filters;
	delete state.secret;
}
