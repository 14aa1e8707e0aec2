import { createdItems, goodsItemId } from '../../../../cas/declaration/goodsItems';
import { goodsItem } from '../../../../cas/messages';
import { createGoodsItem } from '../../../../cas/request/declarationChanges';
import type { Operation } from '../../../shared/fields/operation';
import { writeItems } from '../../../shared/items/writeItems';
import { changeItem, type ChangeKind } from '../../changes/changeItem';
import { changeOptions } from '../../changes/changeOptions';
import { changeRun } from '../../changes/run';
import { declarationFields } from '../declaration/declaration.fields';
import { goodsItemBodyFields } from './goodsItemBody.fields';
import { idOutput } from './goodsItemId.field';

const newItem: ChangeKind = {
	title: 'The new goods item',
	model: goodsItem,
	partial: false,
	request: createGoodsItem,
	trace(now, before, body) {
		const [created, ...others] = createdItems(before, now, body);
		const id = created === undefined ? undefined : goodsItemId(created);
		return id === undefined || others.length > 0 ? undefined : idOutput(id);
	},
	output: {},
};

/** Documented ("declaration items"): POST. Its ID is not in the answer; Get Many (Goods Item) shows it. */
export const create: Operation = {
	name: 'Create',
	value: 'create',
	action: 'Create goods item',
	description: 'Add a goods item to a declaration that is not with customs',
	fields: [...declarationFields, ...goodsItemBodyFields, changeOptions],
	async execute(context) {
		const run = await changeRun(context);
		return [
			await writeItems(context, (itemIndex, doubtSinceMs) => changeItem(run, { itemIndex, doubtSinceMs }, newItem)),
		];
	},
};
