import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { GOODS_ITEM_ID_FIELD } from '../../../../cas/contract/declaration';
import { parameterFailure } from '../../../shared/items/perItem';

export const goodsItemIdField: INodeProperties = {
	displayName: 'Goods Item ID',
	name: 'goodsItemId',
	type: 'string',
	default: '={{ $json.governmentAgencyGoodsItemId }}',
	required: true,
	description: 'The governmentAgencyGoodsItemId of the goods item, as Get Many and the declaration give it',
};

/** The id that an item chooses, or the failure that asks for one. */
export function goodsItemIdOf(context: IExecuteFunctions, itemIndex: number) {
	const goodsItemId = String(context.getNodeParameter('goodsItemId', itemIndex, '') ?? '').trim();
	return goodsItemId === ''
		? parameterFailure(
				'Goods Item ID is empty',
				`Fill it in, or map ${GOODS_ITEM_ID_FIELD.value} of Get Many (Goods Item).`,
			)
		: { goodsItemId };
}

/** The id as every output names it. */
export const idOutput = (goodsItemId: string) => ({ [GOODS_ITEM_ID_FIELD.value]: goodsItemId });
