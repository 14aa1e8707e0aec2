import type { MessageType } from '../../../../cas/contract/ingestion';
import { customsShipment } from '../../../../cas/messages';
import { ingestCustomsShipment } from '../../../../cas/request/ingest';
import type { IngestionKind } from '../../ingestion/kind';

/** A customs shipment sent as a message type. Documented: "customs flows". */
export function shipmentKind(messageType: MessageType): IngestionKind {
	return {
		model: customsShipment,
		endpoint: 'customsShipment.ingest',
		partial: messageType === 'Update',
		messageType,
		isRepeatable: true,
		request: (message) => ingestCustomsShipment(message, messageType),
	};
}
