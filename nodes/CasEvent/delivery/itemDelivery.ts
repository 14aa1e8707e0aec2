import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isRecord } from '../../../cas/isRecord';
import type { ItemFailure } from '../../shared/items/failedItem';
import type { Delivery } from '../../shared/events/verification';
import { notTaken } from './failures';

/** What an item holds: a delivery as a webhook got it, an event alone, or what CAS Notification Trigger has made of one. */
export type Held =
	| ({ readonly kind: 'delivery'; readonly isRaw: boolean } & Delivery)
	| { readonly kind: 'event'; readonly rawBody: Buffer }
	| { readonly kind: 'triggerItem'; readonly event: IDataObject };

/**
 * Reads an item. The bytes that were sent count where they are there, since a signature is over them; what n8n has read of the body
 * otherwise. An item of the trigger is known by the event beside its id, which the body of a webhook's item cannot imitate.
 */
export async function heldBy(
	context: IExecuteFunctions,
	{ json, binary }: INodeExecutionData,
	itemIndex: number,
	binaryField: string,
): Promise<Held | { failure: ItemFailure }> {
	const { headers, body, event } = json;
	if (headers === undefined && isRecord(event) && typeof json.eventId === 'string') {
		return { kind: 'triggerItem', event: event as IDataObject };
	}
	const raw = binary?.[binaryField] === undefined ? undefined : await bytesOf(context, itemIndex, binaryField);
	const read = raw === undefined ? bytesOfJson(body ?? (headers === undefined ? json : undefined)) : { rawBody: raw };
	if ('failure' in read) return read;
	if (!isRecord(headers)) return { kind: 'event', ...read };
	return { kind: 'delivery', headers: headers as Delivery['headers'], isRaw: raw !== undefined, ...read };
}

async function bytesOf(context: IExecuteFunctions, itemIndex: number, binaryField: string): Promise<Buffer> {
	return Buffer.from(await context.helpers.getBinaryDataBuffer(itemIndex, binaryField));
}

function bytesOfJson(body: unknown): { rawBody: Buffer } | { failure: ItemFailure } {
	if (body === undefined || body === '') return { failure: NO_BODY };
	try {
		return { rawBody: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
	} catch {
		// Nested so deeply that it cannot be written.
		return { failure: UNREADABLE };
	}
}

const NO_BODY = notTaken(
	{ code: 'noDelivery', retry: 'afterFix' },
	'The item holds no body of a delivery',
	"Put the node behind n8n's Webhook node or CAS Notification Trigger. The body is expected in body, or as bytes in the field that Raw Body Field names.",
);

const UNREADABLE = notTaken(
	{ code: 'noEvent', retry: 'afterFix' },
	'The body is nested too deeply',
	'CAS sends no such body. Look at who calls this address.',
);
