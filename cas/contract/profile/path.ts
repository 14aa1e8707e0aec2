import { PROFILE_PATH_CHARACTERS, PROFILE_PATH_STEPS } from '../../limits';

/** The step of a path that means each entry of a list. */
export const EACH: unique symbol = Symbol('[]');

/** A place in a document as a profile names it: names, and `[]` for the entries of lists. */
export type PathPattern = readonly (string | typeof EACH)[];

/** A place in one document: names, and numbers of entries counted from zero. */
export type Place = readonly (string | number)[];

/**
 * Reads `goodsShipments[].items[].seqNum`; a name that holds a dot stands in quotes, `a."x.y".b`. The empty text is the whole document.
 * Returns the steps, or what is wrong as the middle of a sentence.
 */
export function parsePath(text: string): PathPattern | string {
	if (text.length > PROFILE_PATH_CHARACTERS) return `is longer than ${PROFILE_PATH_CHARACTERS} characters`;
	const steps: (string | typeof EACH)[] = [];
	let at = 0;
	while (at < text.length) {
		if (text.startsWith('[]', at)) {
			steps.push(EACH);
			at += 2;
		} else {
			if (steps.length > 0) {
				if (text[at] !== '.') return 'needs a dot between a list and what is in its entries, as in `lines[].text`';
				at += 1;
			}
			const name = text[at] === '"' ? quotedName(text, at) : plainName(text, at);
			if (name === undefined) return 'has a quote that is not closed';
			if (name.text === '') return 'has a step without a name';
			if (name.text === '__proto__') return 'has a step that no field may be called by';
			steps.push(name.text);
			at = name.end;
			if (text[at] === '[' && text[at + 1] !== ']')
				return 'has a number or a blank in brackets; write `[]` for each entry';
			if (text[at] === ']') return 'has a bracket that was not opened';
			if (text[at] === '"') return 'has a quote inside a name';
		}
	}
	return steps.length > PROFILE_PATH_STEPS ? `has more than ${PROFILE_PATH_STEPS} steps` : steps;
}

interface Read {
	readonly text: string;
	readonly end: number;
}

function plainName(text: string, from: number): Read {
	let end = from;
	while (end < text.length && !'.[]"'.includes(text[end]!)) end += 1;
	return { text: text.slice(from, end).trim(), end };
}

function quotedName(text: string, from: number): Read | undefined {
	const end = text.indexOf('"', from + 1);
	return end < 0 ? undefined : { text: text.slice(from + 1, end), end: end + 1 };
}

/** The path as a profile writes it. */
export function patternText(path: PathPattern): string {
	let text = '';
	for (const step of path) {
		if (step === EACH) text += '[]';
		else text += (text === '' ? '' : '.') + (/[.[\]"]/.test(step) ? `"${step}"` : step);
	}
	return text;
}

/** What is held by paths: a tree of their steps. */
export interface PathTree<Held> {
	readonly names: Map<string, PathTree<Held>>;
	each?: PathTree<Held>;
	held?: Held;
}

export function pathTree<Held>(entries: Iterable<readonly [PathPattern, Held]> = []): PathTree<Held> {
	const root: PathTree<Held> = { names: new Map() };
	for (const [path, held] of entries) branchAt(root, path).held = held;
	return root;
}

function branchAt<Held>(root: PathTree<Held>, path: PathPattern): PathTree<Held> {
	let branch = root;
	for (const step of path) {
		if (step === EACH) branch = branch.each ??= { names: new Map() };
		else {
			const known = branch.names.get(step);
			if (known === undefined) branch.names.set(step, (branch = { names: new Map() }));
			else branch = known;
		}
	}
	return branch;
}
