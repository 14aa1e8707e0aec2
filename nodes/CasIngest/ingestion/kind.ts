import type { EndpointName } from '../../../cas/contract/endpoints';
import type { MessageType } from '../../../cas/contract/ingestion';
import type { MessageModel } from '../../../cas/messages';
import type { CasRequest, JsonObject } from '../../../cas/request/casRequest';

/** What one operation ingests, and how. */
export interface IngestionKind {
	readonly model: MessageModel;
	readonly endpoint: EndpointName;
	/** Only the identity is required: CAS keeps what is not given. */
	readonly partial: boolean;
	/** What the operation asks CAS to do with a customs shipment. */
	readonly messageType?: MessageType;
	/** CAS documents it as create-or-update, or finds it by its key: a second one makes nothing twice. */
	readonly isRepeatable: boolean;
	request(message: JsonObject): CasRequest;
}
