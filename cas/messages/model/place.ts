import type { Finding } from '../../identifiers/finding';
import { remembered } from '../../remembered';
import { setField } from '../../setField';
import type { Composite } from './field';
import type { Path } from './labels';
import type { Leaf } from './leaves';

type Tree = Record<string | number, unknown>;

/** Puts a value where a path leads, making the groups and lists on the way. Paths are those of the model. */
export function assign(tree: object, path: Path, value: unknown): void {
	setField(containerOf(tree, path), path.at(-1)!, value);
}

/** What holds the last step of a path, made where it is not there. */
function containerOf(tree: object, path: Path): Tree {
	let at = tree as Tree;
	const last = path.length - 1;
	for (let index = 0; index < last; index += 1) {
		const step = path[index]!;
		const inner = Object.hasOwn(at, step) ? at[step] : undefined;
		if (typeof inner === 'object' && inner !== null) at = inner as Tree;
		else at = at[step] = emptyFor(path[index + 1]!) as Tree;
	}
	return at;
}

/**
 * What a step leads into, for a value that comes there at once. A list has its first entry already: one that grows from nothing
 * takes room for seventeen, and nearly all lists of a message have one entry.
 */
export function emptyFor(step: string | number): object {
	if (typeof step !== 'number') return {};
	return step === 0 ? [undefined] : [];
}

/**
 * Puts the value of a column at its place on the wire: a composite in its parts, a keyed entry with its key. A finding says
 * which piece of a composite has no place; the value then stands at the first part, where it is refused.
 */
export function putValue(tree: object, leaf: Leaf, value: unknown, path: Path = leaf.path): Finding | undefined {
	return putIn(containerOf(tree, path), leaf, value, path.at(-1)!);
}

/** Puts the value of a column into what holds the last step of its path, as `putValue` does. */
export function putIn(container: Tree, leaf: Leaf, value: unknown, step: string | number): Finding | undefined {
	const { composite, keyed } = leaf;
	if (keyed !== undefined) container[keyed.keyName] = keyed.key;
	const text = composite === undefined ? undefined : textOf(value);
	if (composite === undefined || text === undefined) {
		setField(container, step, value);
		return undefined;
	}
	const { parts, finding } = splitOf(composite, text);
	for (const name of composite.parts) {
		const part = parts[name];
		if (part !== undefined) container[name] = part;
	}
	return finding;
}

/** Tables repeat their values: each is split once. More different ones than this are split anew. */
const MAX_REMEMBERED = 1_000;
const splitOf = remembered(MAX_REMEMBERED, (composite: Composite, text) =>
	composite.split(normalised(composite, text)),
);

function textOf(value: unknown): string | undefined {
	if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
	return typeof value === 'string' ? value.trim() : undefined;
}

/** Longer text than a column takes is judged as it is. */
function normalised({ field }: Composite, text: string): string {
	if (field.kind === 'code') return field.list.has(text) ? text : text.toUpperCase();
	if (field.kind !== 'text' || field.normalise === undefined || text.length > field.maxLength * 2) return text;
	return field.normalise(text);
}

/** What a person would see in the column of a leaf; undefined where nothing stands at its place. */
export function shownValue(tree: unknown, leaf: Leaf): unknown {
	const group = valueAtPath(tree, leaf.path.slice(0, -1));
	// Another entry stands where the column would put its own.
	if (leaf.keyed !== undefined && valueAtPath(group, [leaf.keyed.keyName]) !== leaf.keyed.key) return undefined;
	if (leaf.composite === undefined) return valueAtPath(tree, leaf.path);
	if (typeof group !== 'object' || group === null) return undefined;
	const parts = leaf.composite.parts.map((name) => [name, (group as Tree)[name]] as const);
	return leaf.composite.join(
		Object.fromEntries(parts.filter((part): part is [string, string] => typeof part[1] === 'string' && part[1] !== '')),
	);
}

/** The value that a path leads to, own properties only. */
export function valueAtPath(tree: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) =>
			typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Tree)[step] : undefined,
		tree,
	);
}
