import { ingestionResponse, type MessageType } from '../contract/ingestion';
import type { EndpointName } from '../contract/endpoints';
import type { CasRequest, JsonObject } from './casRequest';

/**
 * Ingests a customs shipment. When it is not known whether CAS took it, a `New` goes again as `Upsert`, which CAS
 * documents as create-or-update by reference: whatever happened to the first, one shipment results. The other types
 * give the same result when sent twice.
 */
export function ingestCustomsShipment(message: JsonObject, messageType: MessageType): CasRequest {
	const request = (type: MessageType): CasRequest => ({
		endpoint: 'customsShipment.ingest',
		body: { ...message, messageType: type },
		whenUnanswered: 'resend',
	});
	return messageType === 'New'
		? { ...request('New'), whenUnanswered: { resendAs: request('Upsert') } }
		: request(messageType);
}

/**
 * Ingests any other message. `idempotent`: CAS documents it as create-or-update, or repeating it changes nothing; others
 * are never sent again when it is not known whether CAS took them.
 */
export function ingestMessage(
	endpoint: EndpointName,
	message: JsonObject,
	{ idempotent }: { idempotent: boolean },
): CasRequest {
	return { endpoint, body: message, whenUnanswered: idempotent ? 'resend' : 'giveUp' };
}

export function getMovementOrder(id: string): CasRequest {
	return { endpoint: 'movementOrder.get', path: { id }, whenUnanswered: 'resend' };
}

export function getAuthorizationStatus(): CasRequest {
	return { endpoint: 'authorizationStatus', whenUnanswered: 'resend' };
}

/** The id under which CAS took the message, or undefined where the answer does not hold one. */
export function referenceIdOf(body: unknown): string | undefined {
	const parsed = ingestionResponse.safeParse(body);
	return parsed.success ? parsed.data.referenceId : undefined;
}
