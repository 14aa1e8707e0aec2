import type { Field } from './field';
import { pathSteps, type Path } from './labels';
import { leavesOf, type Leaf } from './leaves';
import type { MessageModel } from './message';
import { rowLists } from './rowFields';

/** Columns by the places on the wire that they hold, each with the numbers of its entries and without. */
type ByPlace = ReadonlyMap<string, Leaf>;

const known = new WeakMap<Field, ByPlace>();

/**
 * The column that holds a place on the wire, as a row names it: `goodsItems__packages__1__type` for the type of the second package
 * of any goods item. Undefined where no column does.
 */
export function columnOf(model: MessageModel, path: string): string | undefined {
	const steps = pathSteps(path);
	const list = rowLists(model).find(
		(one) => one.path.every((step, index) => step === steps[index]) && typeof steps[one.path.length] === 'number',
	);
	if (list === undefined) return columnIn(model.root, steps);
	const name = columnIn(list.field.item, steps.slice(list.path.length + 1));
	return name === undefined ? undefined : `${list.name}__${name}`;
}

function columnIn(field: Field, path: Path): string | undefined {
	const columns = columnsOf(field);
	const leaf = columns.get(path.join('.')) ?? columns.get(withoutNumbers(path));
	if (leaf === undefined) return undefined;
	const given = numbersIn(path);
	const own = numbersIn(leaf.path);
	// The entries that a name does not count come first on the way.
	let at = own.length - numbersIn(leaf.steps).length;
	return leaf.steps
		.map((step) => {
			if (typeof step !== 'number') return step;
			const index = step + (given[at] ?? 0) - (own[at] ?? 0);
			at += 1;
			return index;
		})
		.join('__');
}

function columnsOf(field: Field): ByPlace {
	const before = known.get(field);
	if (before !== undefined) return before;
	const byPlace = new Map<string, Leaf>();
	const leaves = [...leavesOf(field), ...leavesOf(field, { everyName: true })];
	for (const leaf of leaves) {
		for (const place of leaf.places.map(pathSteps)) {
			const exact = place.join('.');
			if (!byPlace.has(exact)) byPlace.set(exact, leaf);
			// Any other entry is named by a column that counts them.
			const any = withoutNumbers(place);
			const other = byPlace.get(any);
			if (other === undefined || numbersIn(leaf.steps).length > numbersIn(other.steps).length) byPlace.set(any, leaf);
		}
	}
	known.set(field, byPlace);
	return byPlace;
}

const withoutNumbers = (path: Path) => path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
const numbersIn = (path: Path) => path.filter((step): step is number => typeof step === 'number');
