import { isRecord } from '../../isRecord';
import { setField } from '../../setField';
import type { CodePairs, ProfileBody } from './profile';
import { EACH, type PathPattern, type PathTree, type Place } from './path';

/** The value at a path of theirs without lists; undefined where the path leads nowhere. */
export function valueIn(document: unknown, path: PathPattern): unknown {
	let value = document;
	for (const step of path) {
		if (step === EACH || !isRecord(value) || !Object.hasOwn(value, step)) return undefined;
		value = value[step];
	}
	return value;
}

/** The document with each value at the places of the tree changed; itself where none changes. */
export function updated<Held>(
	document: unknown,
	tree: PathTree<Held>,
	change: (value: unknown, held: Held) => unknown,
): unknown {
	const { held, names, each } = tree;
	let value = document;
	if (Array.isArray(value) && each !== undefined) {
		const entries = value.map((entry) => updated(entry, each, change));
		if (entries.some((entry, at) => entry !== (value as unknown[])[at])) value = entries;
	} else if (isRecord(value) && names.size > 0) {
		value = updatedGroup(value, names, change);
	}
	return held === undefined || value === undefined ? value : change(value, held);
}

function updatedGroup<Held>(
	group: Record<string, unknown>,
	names: PathTree<Held>['names'],
	change: (value: unknown, held: Held) => unknown,
): Record<string, unknown> {
	let copy: Record<string, unknown> | undefined;
	for (const [name, branch] of names) {
		if (!Object.hasOwn(group, name)) continue;
		const after = updated(group[name], branch, change);
		if (after === group[name]) continue;
		copy ??= { ...group };
		setField(copy, name, after);
	}
	return copy ?? group;
}

/** Calls `visit` with every value at the places of the tree, and where it stands. */
export function eachValue<Held>(
	document: unknown,
	tree: PathTree<Held>,
	visit: (value: unknown, held: Held, place: Place) => void,
	place: Place = [],
): void {
	const { held, names, each } = tree;
	if (held !== undefined) visit(document, held, place);
	if (Array.isArray(document) && each !== undefined) {
		document.forEach((entry, at) => eachValue(entry, each, visit, [...place, at]));
	} else if (isRecord(document)) {
		for (const [name, branch] of names) {
			if (Object.hasOwn(document, name)) eachValue(document[name], branch, visit, [...place, name]);
		}
	}
}

/** Our codes of a document in their shape as they write them. */
export function withTheirCodes(document: unknown, codes: PathTree<CodePairs>): unknown {
	return updated(document, codes, (value, { theirs }) => (theirs.has(value) ? theirs.get(value) : value));
}

/** Their codes of a document in their shape as we write them. */
export function withOurCodes(document: unknown, codes: PathTree<CodePairs>): unknown {
	return updated(document, codes, (value, { ours }) => (ours.has(value) ? ours.get(value) : value));
}

/** The document with the constants that it lacks; those inside lists are added to each entry that is there. */
export function withConstants(document: unknown, constants: ProfileBody['constants']): unknown {
	return constants.reduce((value, { path, value: constant }) => withConstant(value, path, 0, constant), document);
}

function withConstant(document: unknown, path: PathPattern, at: number, constant: unknown): unknown {
	const step = path[at];
	if (step === undefined) return document === undefined ? constant : document;
	if (step === EACH) {
		return Array.isArray(document) ? document.map((entry) => withConstant(entry, path, at + 1, constant)) : document;
	}
	if (document !== undefined && !isRecord(document)) return document;
	const group = document ?? {};
	const before = Object.hasOwn(group, step) ? group[step] : undefined;
	const after = withConstant(before, path, at + 1, constant);
	if (after === before) return document;
	const copy = { ...group };
	setField(copy, step, after);
	return copy;
}
