import type { MessageType } from '../contract/ingestion';
import type { EndpointName } from '../contract/endpoints';
import { MAX_PAGE_SIZE } from '../contract/search';
import type { CasRequest, JsonObject } from './casRequest';
import { searchDeclarations } from './declarations';

/**
 * Ingests a customs shipment. When it is not known whether CAS took it, a `New` goes again as `Upsert`, which CAS
 * documents as create-or-update by reference: whatever happened to the first, one shipment results. Before that it is
 * looked up, so that a shipment which existed before is not changed by it. The other types give the same result when sent twice.
 */
export function ingestCustomsShipment(message: JsonObject, messageType: MessageType): CasRequest {
	const request = (type: MessageType): CasRequest => ({
		endpoint: 'customsShipment.ingest',
		body: { ...message, messageType: type },
		taken: 'reference',
		whenUnanswered: 'resend',
	});
	return messageType === 'New'
		? { ...request('New'), whenUnanswered: { lookUp: shipmentSearch(message), resendAs: request('Upsert') } }
		: request(messageType);
}

function shipmentSearch({ externalReference, direction }: JsonObject): CasRequest | undefined {
	if (typeof externalReference !== 'string' || externalReference === '') return undefined;
	const filters = { externalReference, ...(typeof direction === 'string' && { direction }) };
	return searchDeclarations(filters, MAX_PAGE_SIZE.value, 0);
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
	return { endpoint, body: message, taken: 'reference', whenUnanswered: idempotent ? 'resend' : 'giveUp' };
}

export function getMovementOrder(id: string): CasRequest {
	return { endpoint: 'movementOrder.get', path: { id }, whenUnanswered: 'resend' };
}

export function getAuthorizationStatus(): CasRequest {
	return { endpoint: 'authorizationStatus', whenUnanswered: 'resend' };
}
