import { goodsItemOf, holds } from '../../../../cas/declaration/goodsItems';
import { sentGroup } from '../../../../cas/declaration/sentPath';
import { goodsItem } from '../../../../cas/messages';
import { updateGoodsItem } from '../../../../cas/request/declarationChanges';
import type { Operation } from '../../../shared/fields/operation';
import { writeItems } from '../../../shared/items/writeItems';
import { changeItem, type ChangeKind } from '../../changes/changeItem';
import { changeOptions } from '../../changes/changeOptions';
import { changeRun } from '../../changes/run';
import { declarationFields } from '../declaration/declaration.fields';
import { goodsItemBodyFields } from './goodsItemBody.fields';
import { goodsItemIdField, goodsItemIdOf, idOutput } from './goodsItemId.field';

const changeOf = (id: string): ChangeKind => ({
	title: `The change of goods item ${id}`,
	model: goodsItem,
	partial: true,
	request: (declarationId, body) => updateGoodsItem(declarationId, id, body),
	stored: (before) => goodsItemOf(before, id),
	trace: (now, _, body) => (holds(sentGroup(goodsItemOf(now, id) ?? {}), body) ? {} : undefined),
	output: idOutput(id),
});

/** Documented ("declaration items"): the selective update. */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update goods item',
	description:
		'Change given fields of a goods item: absent fields stay, and a list without casReference replaces the stored one',
	fields: [...declarationFields, goodsItemIdField, ...goodsItemBodyFields, changeOptions],
	async execute(context) {
		const run = await changeRun(context);
		const items = await writeItems(context, async (itemIndex, doubtSinceMs) => {
			const id = goodsItemIdOf(context, itemIndex);
			return 'failure' in id ? id : await changeItem(run, { itemIndex, doubtSinceMs }, changeOf(id.goodsItemId));
		});
		return [items];
	},
};
