import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import { isoTime } from '../time/clock';
import type { JsonObject, StoredEvent, StoredSubscription } from '../world/records';
import { planDeliveries } from './planDeliveries';

export interface NewEvent {
	readonly tenantId: string;
	/** One of the contract's, or one that CAS may add. */
	readonly eventType: string;
	readonly eventSubType: string;
	readonly data: JsonObject;
	/** When it happened, for one that comes late; left out, now. */
	readonly eventTime?: string;
}

/** Makes an event in the documented envelope and plans its delivery to each subscription that wants it. */
export function emitEvent(
	context: SandboxContext,
	{ tenantId, eventType, eventSubType, data, ...event }: NewEvent,
): StoredEvent {
	const { world, settings } = context;
	const plantId = settings.clients.find((client) => client.tenantId === tenantId)?.plantId ?? '';
	const stored: StoredEvent = {
		event: {
			id: randomUUID(),
			tenantId,
			plantId,
			eventTime: event.eventTime ?? eventTime(context),
			eventType,
			eventSubType,
			data,
		},
		tenantId,
		deliveries: [...world.subscriptions.values()]
			.filter((subscription) => isFor(subscription, { tenantId, eventType, eventSubType }))
			.map(({ id }) => ({ subscriptionId: id, state: 'waiting', attempts: [] })),
	};
	world.addEvent(stored);
	planDeliveries(context, stored);
	return stored;
}

/** Documented: UTC with seven fractional digits and Z. The last four count, so that events of one millisecond stay in order. */
function eventTime({ clock, world }: SandboxContext): string {
	const ticks = String(world.nextNumber() % 10_000).padStart(4, '0');
	return isoTime(clock.now()).replace('Z', `${ticks}Z`);
}

/** Whether the subscription is of the event's tenant, and wants the event. */
export const isFor = (
	subscription: StoredSubscription,
	{ tenantId, eventType, eventSubType }: Omit<NewEvent, 'data'>,
): boolean => subscription.tenantId === tenantId && wants(subscription.request.filters, eventType, eventSubType);

/** Documented ("notifications"): a subscription filters by type and subtype. Assumed: no filter means everything. */
function wants(
	filters: readonly { eventType: string; eventSubTypes?: string[] }[],
	type: string,
	subtype: string,
): boolean {
	if (filters.length === 0) return true;
	return filters.some(
		({ eventType, eventSubTypes = [] }) =>
			eventType === type && (eventSubTypes.length === 0 || eventSubTypes.includes(subtype)),
	);
}
