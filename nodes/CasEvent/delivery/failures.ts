import type { ItemFailure } from '../../shared/items/failedItem';

/** Why an event was not taken: stable, for a flow to decide by. */
type EventCode =
	'notVerified' | 'noDelivery' | 'noEvent' | 'tooLarge' | 'validation' | 'acknowledgement' | 'underWay' | 'store';

/** `safe`: CAS may deliver it again as it is. `afterFix`: as it is, it would fail again. */
type Retry = 'safe' | 'afterFix';

/** The failure of an event that was not taken. */
export function notTaken(
	{ code, retry, eventId }: { code: EventCode; retry: Retry; eventId?: string },
	message: string,
	description: string,
): ItemFailure {
	const details = { ...(eventId !== undefined && { eventId }), outcome: 'notTaken', code, retry };
	return { message, description, details };
}

/** The failure of an event where n8n's store cannot be used. `what` follows "could not". */
export const unstored = (eventId: string, what: string) =>
	notTaken(
		{ code: 'store', retry: 'safe', eventId },
		`n8n's database could not ${what}`,
		'The event has not gone on. Retry the execution once the database of n8n is well.',
	);
