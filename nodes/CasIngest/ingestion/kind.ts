import type { EndpointName } from '../../../cas/contract/endpoints';
import type { MessageModel } from '../../../cas/messages';
import type { CasRequest, JsonObject } from '../../../cas/request/casRequest';

/** What one operation ingests, and how. */
export interface IngestionKind {
	readonly model: MessageModel;
	readonly endpoint: EndpointName;
	/** Only the identity is required: CAS keeps what is not given. */
	readonly partial: boolean;
	request(message: JsonObject): CasRequest;
}
