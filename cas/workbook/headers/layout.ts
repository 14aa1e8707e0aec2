import type { Labels } from '../../language';
import { LANGUAGES } from '../../language';
import type { Field, ListField } from '../../messages/model/field';
import { pathText, type Path } from '../../messages/model/labels';
import { headerOf, leavesOf, type Leaf } from '../../messages/model/leaves';
import type { MessageModel } from '../../messages/model/message';

/** One column of a sheet: the leaf that it holds and what its header says in each language. */
export interface LayoutColumn {
	readonly leaf: Leaf;
	readonly headers: Labels;
	/** On a sheet of list entries: the column repeats this field of the message, to say which message the entry belongs to. */
	readonly joinsOn: string | undefined;
	/** The sheet cannot be read without the column. */
	readonly required: boolean;
}

/** One sheet: the messages themselves, or the entries of one list of theirs. */
export interface SheetLayout {
	/** Where the entries stand in the message; undefined for the sheet of the messages. */
	readonly list: Path | undefined;
	/** What columns call the list: `goodsItems`; empty for the sheet of the messages. */
	readonly listName: string;
	readonly names: Labels;
	readonly columns: readonly LayoutColumn[];
}

export interface WorkbookLayout {
	readonly main: SheetLayout;
	readonly lists: readonly SheetLayout[];
}

const layouts = new WeakMap<MessageModel, WorkbookLayout>();

/**
 * The sheets and columns of a model. Every list with 0 columns gets a sheet of its own, joined by the first field of the
 * identity; the other identity fields join as well where the sheet has their columns. A list with 0 columns inside such a
 * list has no place in two flat sheets and is left out.
 */
export function layoutOf(model: MessageModel): WorkbookLayout {
	const known = layouts.get(model);
	if (known !== undefined) return known;
	const { root, identity } = model;
	const rootLeaves = leavesOf(root);
	const main: SheetLayout = {
		list: undefined,
		listName: '',
		names: root.labels,
		columns: rootLeaves.map((leaf) => column(leaf, leaf.required)),
	};
	const joins = identity.flatMap((name, index) =>
		rootLeaves.filter((leaf) => holds(leaf, name)).map((leaf) => ({ ...column(leaf, index === 0), joinsOn: name })),
	);
	const lists = sheetLists(root).map(({ path, name, field }): SheetLayout => {
		const entries = leavesOf(field.item).map((leaf) => column(leaf, false));
		return { list: path, listName: name, names: field.labels, columns: [...joins, ...entries] };
	});
	const layout: WorkbookLayout = { main, lists };
	layouts.set(model, layout);
	return layout;
}

function column(leaf: Leaf, required: boolean): LayoutColumn {
	const headers = Object.fromEntries(LANGUAGES.map((language) => [language, headerOf(leaf, language)])) as Record<
		(typeof LANGUAGES)[number],
		string
	>;
	return { leaf, headers, joinsOn: undefined, required };
}

/** Whether a column holds a field of the message, by its name on the wire. */
export function holds({ places }: Leaf, name: string): boolean {
	return places.includes(name);
}

interface SheetList {
	readonly path: Path;
	readonly name: string;
	readonly field: ListField;
}

function sheetLists(field: Field, path: Path = [], names: Path = []): SheetList[] {
	if (field.kind === 'list') return field.columns === 0 ? [{ path, name: pathText(names), field }] : [];
	if (field.kind !== 'group') return [];
	return Object.entries(field.fields).flatMap(([name, inner]) => {
		const isUnseen = inner.kind === 'group' && inner.transparent === true;
		return sheetLists(inner, [...path, name], isUnseen ? names : [...names, inner.column ?? name]);
	});
}
