import type { IExecuteFunctions } from 'n8n-workflow';
import type { OlderEvents } from '../../shared/events/olderEvents.field';
import { webhookSecrets } from '../../shared/events/webhookSecrets';
import { errorOf } from '../../shared/items/failedItem';
import { acknowledgedAtEnd } from '../delivery/acknowledgedAtEnd';
import { notTaken } from '../delivery/failures';
import type { Verify } from '../delivery/verifiedEvent';
import { taking, type Taking } from '../memory/taking';

const MINUTE_MS = 60_000;
const DEFAULT_LEASE_MINUTES = 10;
const RAW_BODY_FIELD = 'data';

/** How the node takes events in this run. */
export interface Run {
	readonly context: IExecuteFunctions;
	readonly taking: Taking;
	readonly verify: Verify;
	/** Whether an event counts as taken only once it is confirmed. */
	readonly isConfirmed: boolean;
	readonly leaseMs: number;
	readonly olderEvents: OlderEvents;
	readonly binaryField: string;
}

/** Reads the parameters, which are the same for all items. Throws where events would be lost. */
export async function begin(context: IExecuteFunctions): Promise<Run> {
	const options = context.getNodeParameter('options', 0, {}) as {
		leaseMinutes?: number;
		olderEvents?: OlderEvents;
		binaryField?: string;
	};
	const isConfirmed = context.getNodeParameter('countAsTaken', 0, 'given') === 'confirmed';
	const waiting = isConfirmed ? undefined : acknowledgedAtEnd(context);
	if (waiting !== undefined) throw errorOf(context.getNode(), wouldLose(waiting));
	const isVerified = context.getNodeParameter('verify', 0, 'credential') === 'before';
	return {
		context,
		taking: taking(context),
		verify: isVerified ? 'before' : await webhookSecrets(context),
		isConfirmed,
		leaseMs: minutesOf(options.leaseMinutes) * MINUTE_MS,
		olderEvents: options.olderEvents ?? 'pass',
		binaryField: options.binaryField ?? RAW_BODY_FIELD,
	};
}

function minutesOf(given: unknown): number {
	const minutes = Number(given ?? DEFAULT_LEASE_MINUTES);
	return minutes >= 1 ? minutes : DEFAULT_LEASE_MINUTES;
}

const wouldLose = (trigger: string) =>
	notTaken(
		{ code: 'acknowledgement', retry: 'safe' },
		`${trigger} answers CAS at the end of the flow, and what fails in between would be dropped when CAS delivers it again`,
		'Choose When It Is Confirmed in Count as Taken and put the operation Confirm at the end, or let the trigger answer at once.',
	);
