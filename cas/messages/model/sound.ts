import type { Field } from './field';
import type { Path } from './labels';
import { MAX_LIST_ENTRIES } from './normalise';
import { isGroup, isList } from './plain';

/**
 * A copy of the known fields of a message without the values at the given paths, for rules that must not meet a value that was
 * refused. Entries of lists keep their places: an empty group stands for a refused group, undefined for a refused single value.
 */
export function withoutRefused(
	root: Field,
	message: Record<string, unknown>,
	refused: readonly Path[],
): Record<string, unknown> {
	const copy = copyOf(root, message) as Record<string, unknown>;
	for (const path of refused) removeAt(root, copy, path);
	return copy;
}

function copyOf(field: Field, value: unknown): unknown {
	if (field.kind === 'group' && isGroup(value)) {
		const known = Object.entries(field.fields).filter(([name]) => Object.hasOwn(value, name));
		return Object.fromEntries(known.map(([name, inner]) => [name, copyOf(inner, value[name])]));
	}
	if (field.kind === 'list' && isList(value) && value.length <= MAX_LIST_ENTRIES)
		return value.map((entry) => copyOf(field.item, entry));
	return value;
}

function removeAt(root: Field, copy: Record<string, unknown>, path: Path): void {
	let field: Field | undefined = root;
	let at: unknown = copy;
	for (const [index, step] of path.entries()) {
		const isLast = index === path.length - 1;
		if (isList(at) && field?.kind === 'list' && typeof step === 'number') {
			if (isLast) (at as unknown[])[step] = field.item.kind === 'group' ? {} : undefined;
			else at = at[step];
			field = field.item;
		} else if (isGroup(at) && field?.kind === 'group') {
			if (isLast) delete at[step];
			else at = at[step];
			field = field.fields[step];
		} else {
			return;
		}
	}
}
