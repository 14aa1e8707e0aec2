import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../../cas/isRecord';
import { getGoodsItem } from '../../../../cas/request/declarationChanges';
import { failureOf } from '../../../../cas/request/failure';
import { successOf } from '../../../../cas/request/outcome';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { connectionOf } from '../../../shared/transport/connection';
import { requestFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { perItem } from '../../../shared/items/perItem';
import { send } from '../../../shared/transport/send';
import { chosenDeclaration } from '../declaration/chosenDeclaration';
import { declarationFields } from '../declaration/declaration.fields';
import { goodsItemIdField, goodsItemIdOf, idOutput } from './goodsItemId.field';

export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get goods item',
	description: 'Get one goods item of a declaration, with the casReference of each entry of its lists',
	fields: [...declarationFields, goodsItemIdField],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const id = goodsItemIdOf(context, itemIndex);
			if ('failure' in id) return id;
			const chosen = await chosenDeclaration(context, connection, itemIndex);
			if ('failure' in chosen) return chosen;
			const { declarationId, known = {} } = chosen;
			const identity: IDataObject = {
				...identityOfDeclaration(known),
				declarationId,
				...idOutput(id.goodsItemId),
			};
			const { outcome, request } = await send(context, connection, getGoodsItem(declarationId, id.goodsItemId));
			const body = successOf(outcome)?.body;
			if (isRecord(body)) {
				return { items: [{ json: { ...identity, ...body } as IDataObject }] };
			}
			const subject = `goods item ${id.goodsItemId} of declaration ${declarationId}`;
			return { failure: requestFailure(failureOf(request, outcome, subject), identity) };
		});
		return [items];
	},
};
