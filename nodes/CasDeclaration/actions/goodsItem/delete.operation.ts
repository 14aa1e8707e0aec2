import { goodsItemOf } from '../../../../cas/declaration/goodsItems';
import { deleteGoodsItem } from '../../../../cas/request/declarationChanges';
import type { Operation } from '../../../shared/fields/operation';
import { writeItems } from '../../../shared/items/writeItems';
import { changeItem, type ChangeKind } from '../../changes/changeItem';
import { changeOptions } from '../../changes/changeOptions';
import { changeRun } from '../../changes/run';
import { declarationFields } from '../declaration/declaration.fields';
import { goodsItemIdField, goodsItemIdOf, idOutput } from './goodsItemId.field';

const deletionOf = (id: string): ChangeKind => ({
	title: `The deletion of goods item ${id}`,
	partial: true,
	request: (declarationId) => deleteGoodsItem(declarationId, id),
	trace: (now) => (goodsItemOf(now, id) === undefined ? { deleted: true } : undefined),
	output: idOutput(id),
	/** "Not found" may say that it is gone, where it was there. */
	isDone: ({ isNotThere, wasOpen }, before) =>
		isNotThere && (wasOpen || (before !== undefined && goodsItemOf(before, id) !== undefined)),
});

/** Documented ("declaration items"): DELETE. */
export const deleteItem: Operation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete goods item',
	description: 'Take a goods item out of a declaration that is not with customs',
	fields: [...declarationFields, goodsItemIdField, changeOptions],
	async execute(context) {
		const run = await changeRun(context);
		const items = await writeItems(context, async (itemIndex, doubtSinceMs) => {
			const id = goodsItemIdOf(context, itemIndex);
			if ('failure' in id) return id;
			const result = await changeItem(run, { itemIndex, doubtSinceMs }, deletionOf(id.goodsItemId));
			return 'failure' in result
				? result
				: { items: result.items.map(({ json }) => ({ json: { deleted: true, ...json } })) };
		});
		return [items];
	},
};
