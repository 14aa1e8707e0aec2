import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { customsShipment } from '../../../../cas/messages';
import { messageFromFields } from '../../../../cas/messages/model/flat';

/** The message of one input item as the parameter Source says. A sentence instead where the parameter cannot be read. */
export function messageOfItem(context: IExecuteFunctions, itemIndex: number): unknown {
	const source = context.getNodeParameter('source', itemIndex);
	if (source === 'json') return asJson(context.getNodeParameter('message', itemIndex));
	if (source === 'item') return context.getInputData()[itemIndex]?.json;
	const mapped = context.getNodeParameter('fields', itemIndex) as { mappingMode?: string; value?: IDataObject | null };
	const values = mapped.mappingMode === 'autoMapInputData' ? context.getInputData()[itemIndex]?.json : mapped.value;
	const goodsItems = asJson(context.getNodeParameter('goodsItems', itemIndex, []));
	const message = messageFromFields(customsShipment, values ?? {});
	return Array.isArray(goodsItems) && goodsItems.length === 0
		? message
		: { ...message, governmentAgencyGoodsItems: goodsItems };
}

/** A JSON parameter is text when typed in and a value when an expression gave it. Unreadable text stays text and is refused by name. */
function asJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}
