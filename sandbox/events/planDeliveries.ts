import type { SandboxContext } from '../context';
import { hasStruckOut } from '../faults/faultRegistry';
import type { StoredEvent } from '../world/records';

const DEFAULT_DELAY_MS = 60_000;
const DUPLICATE_DELAY_MS = 1_000;
const SHUFFLE_WINDOW_MS = 60_000;

/** Plans the first delivery of an event to each of its subscriptions: at once, unless a fault was asked for. */
export function planDeliveries(context: SandboxContext, { event, deliveries }: StoredEvent): void {
	const { agenda, clock, faults } = context;
	const eventId = event.id;
	const subject = { eventType: event.eventType, eventSubType: event.eventSubType ?? '' };
	for (const delivery of deliveries) {
		const { subscriptionId } = delivery;
		const late = faults.strikeEvent('delayEvents', subject);
		const shuffle = faults.strikeEvent('shuffleEvents', subject);
		const somewhen = () =>
			shuffle === undefined ? 0 : Math.floor(faults.chance(shuffle) * (shuffle.ms ?? SHUFFLE_WINDOW_MS));
		const lateMs = late === undefined ? 0 : (late.ms ?? DEFAULT_DELAY_MS);
		const delayMs = lateMs + somewhen();
		delivery.nextAttemptAt = clock.now() + delayMs;

		const twice = faults.strikeEvent('duplicateEvents', subject);
		if (twice !== undefined) {
			agenda.plan(
				{ kind: 'deliver', eventId, subscriptionId, isDuplicate: true },
				lateMs + somewhen() + (twice.ms ?? DUPLICATE_DELAY_MS),
			);
		}
		const reorder = faults.strikeEvent('reorderEvents', subject);
		if (reorder === undefined) {
			agenda.plan({ kind: 'deliver', eventId, subscriptionId }, delayMs);
			continue;
		}
		reorder.held.push({ eventId, subscriptionId });
		if (hasStruckOut(reorder)) releaseHeldEvents(context, reorder.id);
		else if (reorder.held.length === 1) {
			agenda.plan({ kind: 'releaseHeldEvents', faultId: reorder.id }, reorder.ms ?? DEFAULT_DELAY_MS);
		}
	}
}

/** Lets the deliveries go that `reorderEvents` holds back, last one first. */
export function releaseHeldEvents({ agenda, faults }: SandboxContext, faultId: string): void {
	const fault = faults.find(faultId);
	if (fault === undefined) return;
	const held = fault.held.splice(0).reverse();
	held.forEach((delivery, index) => agenda.plan({ kind: 'deliver', ...delivery }, index));
	if (hasStruckOut(fault)) faults.remove(fault);
}
