import type { Language } from '../../language';
import type { Field, LeafField } from './field';
import { pathText, type Path } from './labels';

/** One leaf of a message as a flat layout shows it: a column of a sheet, a row of a mapper. */
export interface Leaf {
	readonly path: Path;
	/** `exporter.address.city`, `packages[0].typeCode` */
	readonly name: string;
	readonly field: LeafField;
	/** The fields from the outermost group to the leaf. */
	readonly chain: readonly Field[];
	readonly required: boolean;
}

/**
 * The leaves of a field in the order of the model. A list offers as many entries as its `columns` say; a list with 0
 * columns has a sheet of its own and is left out, as is a field that only CAS sets.
 */
export function leavesOf(root: Field, path: Path = [], chain: readonly Field[] = [], required = true): Leaf[] {
	if (root.kind === 'group') {
		return Object.entries(root.fields).flatMap(([name, field]) =>
			field.readOnly === true ? [] : leavesOf(field, [...path, name], [...chain, field], required && field.required),
		);
	}
	if (root.kind === 'list') {
		return Array.from({ length: root.columns }, (_, index) =>
			leavesOf(root.item, [...path, index], [...chain.slice(0, -1), root, root.item], false),
		).flat();
	}
	return [{ path, name: pathText(path), field: root, chain, required }];
}

/** The header of a leaf's column: `Exporter: EORI number`, `Package 2: type` where a list has several columns. */
export function headerOf(leaf: Leaf, language: Language): string {
	const parts: string[] = [];
	let step = 0;
	for (const field of leaf.chain) {
		const position = leaf.path[step];
		if (field.kind === 'list') {
			step += 1;
			const entry = leaf.path[step];
			if (field.item.kind !== 'group') continue;
			const number = field.columns > 1 && typeof entry === 'number' ? ` ${entry + 1}` : '';
			parts.push(`${field.item.labels[language]}${number}`);
		} else if (typeof position === 'number') {
			step += 1;
			if (field.kind !== 'group') parts.push(`${field.labels[language]}${position > 0 ? ` ${position + 1}` : ''}`);
		} else {
			step += 1;
			parts.push(field.labels[language]);
		}
	}
	return parts.join(': ');
}
