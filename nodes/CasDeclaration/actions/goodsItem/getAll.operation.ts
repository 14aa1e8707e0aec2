import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { goodsItemId, goodsItemsOf } from '../../../../cas/declaration/goodsItems';
import { connectionOf } from '../../../shared/transport/connection';
import type { Operation } from '../../../shared/fields/operation';
import { resultFields } from '../../../shared/fields/resultFields';
import { perItem } from '../../../shared/items/perItem';
import { chosenDeclaration } from '../declaration/chosenDeclaration';
import { declarationFields } from '../declaration/declaration.fields';
import { idOutput } from './goodsItemId.field';
import { readDeclaration } from '../../../shared/declarations/readDeclaration';

/** CAS has no call for all goods items (declaration items); they stand in the declaration. */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many goods items',
	description: 'Get the goods items of a declaration, one item each, with their IDs and casReferences',
	fields: [...declarationFields, ...resultFields({ all: true })],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex) => {
			const chosen = await chosenDeclaration(context, connection, itemIndex);
			if ('failure' in chosen) return chosen;
			const read = await readDeclaration(context, connection, chosen.declarationId);
			if ('failure' in read) return read;
			const wanted = context.getNodeParameter('returnAll', itemIndex)
				? Number.POSITIVE_INFINITY
				: (context.getNodeParameter('limit', itemIndex) as number);
			const identity = identityOfDeclaration(read.declaration);
			const found = goodsItemsOf(read.declaration).slice(0, wanted);
			return {
				items: found.map((item) => {
					const id = goodsItemId(item);
					return { json: { ...identity, ...item, ...(id !== undefined && idOutput(id)) } as IDataObject };
				}),
			};
		});
		return [items];
	},
};
