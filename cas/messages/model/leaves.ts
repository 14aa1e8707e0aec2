import type { Labels, Language } from '../../language';
import type { Composite, Field, GroupField, KeyedEntry, LeafField, ListField } from './field';
import { pathText, type Path } from './labels';

/** One word group of a header: a label, and the number of the entry where a list has several columns. */
export interface Crumb {
	readonly labels: Labels;
	readonly number: number | undefined;
}

/** One leaf of a message as a flat layout shows it: a column of a sheet, a row of a mapper. */
export interface Leaf {
	/** The place on the wire; of several parts, that of the first. */
	readonly path: Path;
	/** Every place on the wire that the column holds, as text; a problem at any of them is one of the column. */
	readonly places: readonly string[];
	/** The name of the column, in steps: `['packages', 0, 'type']`. */
	readonly steps: Path;
	/** The name of the column: `exporter.address.city`, `packages[0].type`. */
	readonly name: string;
	readonly field: LeafField;
	/** The fields that people see on the way, from the outermost group to the leaf. */
	readonly chain: readonly Field[];
	readonly required: boolean;
	/** The value is split over several fields of the group. */
	readonly composite?: Composite;
	/** The value stands in the entry of a list with this key. */
	readonly keyed?: KeyedEntry;
	readonly crumbs: readonly Crumb[];
}

/** Where the walk through a model stands. */
interface TargetProgress {
	readonly path: Path;
	readonly steps: Path;
	readonly chain: readonly Field[];
	readonly crumbs: readonly Crumb[];
	readonly required: boolean;
}

/** A group or a list as people see it, for values that come in one piece. */
export interface Branch {
	readonly path: Path;
	readonly steps: Path;
	readonly field: GroupField | ListField;
}

interface LeavesOptions {
	/** Everything that a row may name: the parts of composite columns too, and the first entries of a transparent list by its name. */
	readonly everyName?: boolean;
	/** How many entries of a list are shown, where it is not as many as the list offers columns for. */
	readonly lengthOf?: (list: Path) => number;
	/** Told of each group and list on the way. */
	readonly onBranch?: (branch: Branch) => void;
}

const ROOT: TargetProgress = { path: [], steps: [], chain: [], crumbs: [], required: true };

/**
 * The columns of a field in the order of the model. A list offers as many entries as its `columns` say; a list with 0
 * columns has a sheet of its own and is left out, as is a field that only CAS sets.
 */
export function leavesOf(root: Field, options: LeavesOptions = {}): Leaf[] {
	return walk(root, ROOT, options);
}

function walk(field: Field, at: TargetProgress, options: LeavesOptions): Leaf[] {
	if (field.kind !== 'group' && field.kind !== 'list') return [leaf(field, at)];
	options.onBranch?.({ path: at.path, steps: at.steps, field });
	return field.kind === 'group' ? ofGroup(field, at, options) : ofList(field, at, options);
}

const leaf = (field: LeafField, { path, steps, chain, crumbs, required }: TargetProgress): Leaf => ({
	path,
	places: [pathText(path)],
	steps,
	name: pathText(steps),
	field,
	chain,
	required,
	crumbs,
});

function ofGroup(group: GroupField, at: TargetProgress, options: LeavesOptions): Leaf[] {
	const composites = group.composites ?? [];
	return Object.entries(group.fields).flatMap(([name, field]) => {
		const own = composites.filter(({ parts }) => parts[0] === name).map((composite) => ofComposite(composite, at));
		const isPart = composites.some(({ parts }) => parts.includes(name));
		if (field.readOnly === true || (isPart && options.everyName !== true)) return own;
		return [...own, ...walk(field, inside(at, name, field), options)];
	});
}

function inside(at: TargetProgress, name: string, field: Field): TargetProgress {
	const path = [...at.path, name];
	const required = at.required && field.required;
	// A list shows its entries, not itself.
	if (field.kind === 'list') return { ...at, path, steps: [...at.steps, field.column ?? name], required };
	if (field.kind === 'group' && field.transparent === true) return { ...at, path, required };
	return {
		path,
		steps: [...at.steps, field.column ?? name],
		chain: [...at.chain, field],
		crumbs: [...at.crumbs, { labels: field.labels, number: undefined }],
		required,
	};
}

function ofComposite(composite: Composite, at: TargetProgress): Leaf {
	const { field, column, parts } = composite;
	const progress = {
		path: [...at.path, parts[0]],
		steps: [...at.steps, column],
		chain: [...at.chain, field],
		crumbs: [...at.crumbs, { labels: field.labels, number: undefined }],
		required: at.required && field.required,
	};
	const places = parts.map((part) => pathText([...at.path, part]));
	return { ...leaf(field, progress), places, composite };
}

function ofList(list: ListField, at: TargetProgress, options: LeavesOptions): Leaf[] {
	const keyed = list.keyed ?? [];
	const outer = at.steps.slice(0, -1);
	const keyedLeaves = keyed.map((entry, index): Leaf => {
		const progress = {
			path: [...at.path, index, entry.valueName],
			steps: [...outer, entry.column],
			chain: [...at.chain, entry.field],
			crumbs: [...at.crumbs, { labels: entry.field.labels, number: undefined }],
			required: at.required && entry.field.required,
		};
		return { ...leaf(entry.field, progress), keyed: entry };
	});
	const isNamedToo = options.everyName === true && list.transparent === true;
	const given =
		options.lengthOf === undefined || list.columns === 0
			? undefined
			: Math.max(options.lengthOf(at.path) - keyed.length, 0);
	const count = given ?? list.columns + (isNamedToo ? 1 : 0);
	const others = Array.from({ length: count }, (_, index) =>
		walk(list.item, entryOf(list, at, index, keyed.length), options),
	);
	return [...keyedLeaves, ...others.flat()];
}

/** An entry of a list: `Package 2: type` where the list has several columns. */
function entryOf(
	{ item, transparent, columns }: ListField,
	at: TargetProgress,
	index: number,
	before = 0,
): TargetProgress {
	const path = [...at.path, before + index];
	if (transparent === true && index === 0) return { ...at, path, steps: at.steps.slice(0, -1), required: false };
	const number = item.kind === 'group' ? columns > 1 : index > 0;
	return {
		path,
		steps: [...at.steps, index],
		chain: [...at.chain, item],
		crumbs: [...at.crumbs, { labels: item.labels, number: number ? index + 1 : undefined }],
		required: false,
	};
}

/** The header of a leaf's column: `Exporter: EORI number`, `Package 2: type` where a list has several columns. */
export function headerOf({ crumbs }: Pick<Leaf, 'crumbs'>, language: Language): string {
	return crumbs
		.map(({ labels, number }) => (number === undefined ? labels[language] : `${labels[language]} ${number}`))
		.join(': ');
}
