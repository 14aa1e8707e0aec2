import { LANGUAGES } from '../../language';
import type { Path } from './labels';
import { headerOf, leavesOf, type Leaf } from './leaves';
import type { MessageModel } from './message';

/** A field's name where dots and brackets have a meaning of their own: `packages[0].typeCode` → `packages__0__typeCode`. */
export function flatName(leaf: Pick<Leaf, 'path'>): string {
	return leaf.path.join('__');
}

/**
 * A message from flat values. A key is a flat name, a dotted name, or a label in any of the four languages (without
 * regard to case, blanks and punctuation); keys of none of these go into the message as they are.
 */
export function messageFromFields(model: MessageModel, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const paths = pathsByKey(model);
	const message: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(values)) {
		if (value === null || value === undefined || value === '') continue;
		setAt(message, paths.get(key) ?? paths.get(foldedKey(key)) ?? [key], value);
	}
	return message;
}

const pathsOfModels = new WeakMap<MessageModel, Map<string, Path>>();

function pathsByKey(model: MessageModel): Map<string, Path> {
	let paths = pathsOfModels.get(model);
	if (paths === undefined) {
		paths = new Map();
		const leaves = leavesOf(model.root);
		for (const leaf of leaves) {
			for (const language of LANGUAGES) offer(paths, foldedKey(headerOf(leaf, language)), leaf.path);
			for (const synonym of leaf.field.synonyms) offer(paths, foldedKey(synonym), leaf.path);
		}
		for (const leaf of leaves) for (const name of [leaf.name, flatName(leaf)]) paths.set(name, leaf.path);
		pathsOfModels.set(model, paths);
	}
	return paths;
}

/** The first field that a label could mean keeps it. */
function offer(paths: Map<string, Path>, key: string, path: Path): void {
	if (!paths.has(key)) paths.set(key, path);
}

const foldedKey = (key: string) => key.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

function setAt(target: Record<string, unknown>, path: Path, value: unknown): void {
	let at: Record<string | number, unknown> = target;
	path.forEach((step, index) => {
		if (index === path.length - 1) {
			Object.defineProperty(at, step, { value, enumerable: true, writable: true, configurable: true });
			return;
		}
		const inner = Object.hasOwn(at, step) ? at[step] : undefined;
		if (typeof inner !== 'object' || inner === null) at[step] = typeof path[index + 1] === 'number' ? [] : {};
		at = at[step] as Record<string | number, unknown>;
	});
}
