import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { GOODS_ITEM_ID_FIELD } from '../../../../cas/contract/declaration';
import { parameterFailure } from '../../../shared/items/perItem';

export const goodsItemIdField: INodeProperties = {
	displayName: 'Goods Item ID',
	name: 'goodsItemId',
	type: 'string',
	default: '={{ $json.governmentAgencyGoodsItemId }}',
	required: true,
	description: 'The governmentAgencyGoodsItemId of the goods item, from Get Many or the declaration',
};

/** The id that an item chooses, or the failure that asks for one. */
export function goodsItemIdOf(context: IExecuteFunctions, itemIndex: number) {
	const goodsItemId = String(context.getNodeParameter('goodsItemId', itemIndex, '') ?? '').trim();
	return goodsItemId === ''
		? parameterFailure(
				'Goods Item ID is empty',
				`Enter it, or map ${GOODS_ITEM_ID_FIELD.value} from Get Many (Goods Item).`,
			)
		: { goodsItemId };
}

/** The id as every output names it. */
export const idOutput = (goodsItemId: string) => ({ [GOODS_ITEM_ID_FIELD.value]: goodsItemId });
