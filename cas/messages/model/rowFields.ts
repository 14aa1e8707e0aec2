import type { GroupField, ListField } from './field';
import type { Path } from './labels';
import { leavesOf, type Leaf } from './leaves';
import type { MessageModel } from './message';

/** A list that is too long for columns: goods items, material lines. Each row of a flat source is one entry. */
export interface RowList {
	/** What columns call it: `goodsItems`. */
	readonly name: string;
	/** Its place on the wire. */
	readonly path: Path;
	readonly field: ListField<GroupField>;
}

/** A field of a flat row: a leaf of the message, or of one entry of the list that its rows make up. */
export interface FlatField {
	readonly leaf: Leaf;
	/** The list that each row adds an entry to, for fields such as those of a goods item. */
	readonly list: RowList | undefined;
}

const listsOfModels = new WeakMap<MessageModel, readonly RowList[]>();

/** The lists of a message whose entries come as rows, at whatever depth of its groups. */
export function rowLists(model: MessageModel): readonly RowList[] {
	let lists = listsOfModels.get(model);
	if (lists === undefined) listsOfModels.set(model, (lists = listsIn(model.root, [])));
	return lists;
}

function listsIn(group: GroupField, path: Path): RowList[] {
	return Object.entries(group.fields).flatMap(([name, field]): RowList[] => {
		if (field.kind === 'group') return field.transparent === true ? listsIn(field, [...path, name]) : [];
		if (field.kind !== 'list' || field.columns > 0 || field.item.kind !== 'group') return [];
		return [{ name: field.column ?? name, path: [...path, name], field: field as ListField<GroupField> }];
	});
}

/** Every field that a flat row may carry, those of the message first. */
export function flatFields(model: MessageModel): FlatField[] {
	return [
		...leavesOf(model.root).map((leaf) => ({ leaf, list: undefined })),
		...rowLists(model).flatMap((list) => leavesOf(list.field.item).map((leaf) => ({ leaf, list }))),
	];
}

/** A field's name where dots and brackets have a meaning of their own: `packages[0].type` → `packages__0__type`. */
export function flatName({ leaf, list }: FlatField): string {
	return (list === undefined ? leaf.steps : [list.name, ...leaf.steps]).join('__');
}
