import type { Resource } from '../../../shared/fields/operation';
import { create } from './create.operation';
import { deleteItem } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { update } from './update.operation';

export const goodsItemResource: Resource = {
	name: 'Goods Item',
	value: 'goodsItem',
	operations: [getAll, get, create, update, deleteItem],
};
