import type { SandboxContext } from '../context';
import { isFor } from './emitEvent';

/**
 * Sends an event once more, to each subscription that wants it now, those that came after the event included.
 *
 * @returns the number of subscriptions that it goes to; undefined where there is no such event.
 */
export function resendEvent({ agenda, world }: SandboxContext, eventId: string): number | undefined {
	const stored = world.events.get(eventId);
	if (stored === undefined) return undefined;
	const { deliveries, event, tenantId } = stored;
	const { eventType } = event;
	const eventSubType = event.eventSubType ?? '';
	const receivers = [...world.subscriptions.values()].filter((subscription) =>
		isFor(subscription, { tenantId, eventType, eventSubType }),
	);
	for (const { id: subscriptionId } of receivers) {
		if (deliveries.some((delivery) => delivery.subscriptionId === subscriptionId)) {
			agenda.plan({ kind: 'deliver', eventId, subscriptionId, isResent: true }, 0);
		} else {
			deliveries.push({ subscriptionId, state: 'waiting', attempts: [] });
			agenda.plan({ kind: 'deliver', eventId, subscriptionId }, 0);
		}
	}
	world.changed();
	return receivers.length;
}
