import { EACH, patternText, pathTree, type PathPattern, type PathTree } from './path';

/** Where the values of a branch go. */
export interface Target {
	readonly path: PathPattern;
	/** For each list of `path`, the list of the source whose entry number it takes; -1 for its first entry. */
	readonly slots: readonly number[];
	/** Lists of the source that have no counterpart: only their first entry fits. */
	readonly single: readonly number[];
}

/** Places of fields, ours and theirs, for both ways. */
export interface FieldMap {
	readonly isEmpty: boolean;
	readonly toTheirs: PathTree<Target>;
	readonly toOurs: PathTree<Target>;
}

export type FieldRule = readonly [ours: PathPattern, theirs: PathPattern];

export const NO_FIELDS: FieldMap = Object.freeze(mapOf([]));

/** Where the values of our place go; `links` has our list for each list of theirs, -1 for its first entry. */
interface Move {
	readonly ours: PathPattern;
	readonly theirs: PathPattern;
	readonly links: readonly number[];
}

/**
 * Makes a map of rules whose places differ from each other on both sides; see `ruleProblem` for what a rule may say. Lists are
 * matched from the inside out: `shipments[].items[]` → `lines[]` matches items with lines, and the shipment is the first one.
 */
export function fieldMap(rules: readonly FieldRule[]): FieldMap {
	return rules.length === 0 ? NO_FIELDS : mapOf(rules);
}

function mapOf(rules: readonly FieldRule[]): FieldMap {
	const moves = new Map<string, Move>();
	const plain = rules.map(withoutLastLists).sort(([one], [other]) => one.length - other.length);
	for (const rule of plain) moves.set(patternText(rule[0]), moveOf(rule, moves));
	const all = [...moves.values()];
	return {
		isEmpty: all.length === 0,
		toTheirs: pathTree(all.map((move) => [move.ours, forward(move)] as const)),
		toOurs: pathTree(all.map((move) => [move.theirs, backward(move)] as const)),
	};
}

/** What is wrong with a rule by itself, as the middle of a sentence; undefined where it can be followed both ways. */
export function ruleProblem(rule: FieldRule): string | undefined {
	const [ours, theirs] = withoutLastLists(rule);
	const [from, to] = [listsOf(ours), listsOf(theirs)];
	if (theirs.at(-1) === EACH && from > 0 && from >= to) {
		return 'makes a list of its own of one field of each entry; write where the field stands in each entry, as in `lines[].net`';
	}
	return undefined;
}

/** `a[]` → `b[]` says the same as `a` → `b`: a list moves with its entries. */
export function withoutLastLists([ours, theirs]: FieldRule): FieldRule {
	let shorter = 0;
	while (ours.at(-1 - shorter) === EACH && theirs.at(-1 - shorter) === EACH) shorter += 1;
	return shorter === 0 ? [ours, theirs] : [ours.slice(0, -shorter), theirs.slice(0, -shorter)];
}

const listsOf = (path: PathPattern) => path.filter((step) => step === EACH).length;

function moveOf([ours, theirs]: FieldRule, shorter: ReadonlyMap<string, Move>): Move {
	for (let end = ours.length - 1; end > 0; end -= 1) {
		if (ours[end - 1] !== EACH) continue;
		const image = imageOf(ours.slice(0, end), shorter);
		if (image.path.length >= theirs.length || image.path.some((step, at) => step !== theirs[at])) continue;
		const before = listsOf(ours.slice(0, end));
		const inner = linksOf([ours.slice(end), theirs.slice(image.path.length)], before);
		return { ours, theirs, links: [...image.links, ...inner] };
	}
	return { ours, theirs, links: linksOf([ours, theirs], 0) };
}

/** Where a place of ours is by the rules that are known. */
function imageOf(
	place: PathPattern,
	moves: ReadonlyMap<string, Move>,
): { path: PathPattern; links: readonly number[] } {
	for (let end = place.length; end >= 0; end -= 1) {
		const move = moves.get(patternText(place.slice(0, end)));
		if (move === undefined && end > 0) continue;
		const first = listsOf(place.slice(0, end));
		const rest = place.slice(end);
		const links = Array.from({ length: listsOf(rest) }, (_, at) => first + at);
		return { path: [...(move?.theirs ?? []), ...rest], links: [...(move?.links ?? []), ...links] };
	}
	return { path: place, links: [] };
}

/** Which list of ours each list of theirs is, where our lists are counted from `first`. */
function linksOf([ours, theirs]: FieldRule, first: number): number[] {
	let from = listsOf(ours);
	let to = listsOf(theirs);
	const wraps = theirs.at(-1) === EACH && to > from;
	const unwraps = ours.at(-1) === EACH && from > to;
	if (wraps) to -= 1;
	if (unwraps) from -= 1;
	const links = Array.from({ length: to }, (_, at) => {
		const list = from - to + at;
		return list < 0 ? -1 : first + list;
	});
	return wraps ? [...links, -1] : links;
}

function forward({ ours, theirs, links }: Move): Target {
	const all = Array.from({ length: listsOf(ours) }, (_, at) => at);
	return { path: theirs, slots: links, single: all.filter((list) => !links.includes(list)) };
}

function backward({ ours, links }: Move): Target {
	const slots = Array.from({ length: listsOf(ours) }, (_, list) => links.indexOf(list));
	return { path: ours, slots, single: links.flatMap((list, at) => (list === -1 ? [at] : [])) };
}
