import type { EndpointName } from '../contract/endpoints';
import { article } from './article/article';
import { businessPartners } from './businessPartners/businessPartners';
import { certificateOfOrigin } from './certificateOfOrigin/certificateOfOrigin';
import { customsShipment } from './customsShipment/customsShipment';
import { formula } from './formula/formula';
import { materialListInvalidation } from './materialList/invalidation';
import { materialList } from './materialList/materialList';
import type { MessageModel } from './model/message';
import { movement } from './movement/movement';
import { movementOrder } from './movementOrder/movementOrder';
import { shipment } from './shipment/shipment';

/** One message of the Ingest API: what it holds and where it goes. */
export interface MessageEntry {
	readonly model: MessageModel;
	/** The call that takes the message in. */
	readonly endpoint: EndpointName;
}

/** Every message that CAS ingests, in the order in which people meet them; the deprecated ones come last. */
export const MESSAGE_MODELS = {
	customsShipment: { model: customsShipment, endpoint: 'customsShipment.ingest' },
	article: { model: article, endpoint: 'article.ingest' },
	businessPartner: { model: businessPartners, endpoint: 'businessPartner.ingest' },
	certificateOfOrigin: { model: certificateOfOrigin, endpoint: 'certificateOfOrigin.ingest' },
	formula: { model: formula, endpoint: 'formula.ingest' },
	materialList: { model: materialList, endpoint: 'materialList.ingest' },
	materialListInvalidation: { model: materialListInvalidation, endpoint: 'materialListInvalidation.ingest' },
	movementOrder: { model: movementOrder, endpoint: 'movementOrder.ingest' },
	movement: { model: movement, endpoint: 'movement.ingest' },
	shipment: { model: shipment, endpoint: 'shipment.ingest' },
} as const satisfies Record<string, MessageEntry>;

export type MessageKey = keyof typeof MESSAGE_MODELS;

/** Every message under its key, for code that treats all alike. */
export function messageEntries(): readonly (MessageEntry & { readonly key: MessageKey })[] {
	return (Object.keys(MESSAGE_MODELS) as MessageKey[]).map((key) => ({ key, ...MESSAGE_MODELS[key] }));
}
