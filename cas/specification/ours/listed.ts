import { countries } from '../../codes/countries';
import { directions } from '../../codes/directions';
import type { SpecType } from '../description';
import type { OurField } from './target';

/** A field that no model has, in words: its name, its type, what it is called, and other words for it. */
export type Listed = readonly [name: string, type: SpecType | 'texts', label: string, ...words: readonly string[]];

/** Fields in words, with those inside a group or list; the name of a list ends with `[]`. */
export type ListedTree = readonly (Listed | { readonly of: Listed; readonly fields: ListedTree })[];

/** Lists fields below a parent; their paths begin with that of the parent. */
export function listedFields(tree: ListedTree, fields: OurField[] = [], parent = -1): OurField[] {
	for (const entry of tree) {
		const [given, type, label, ...words] = 'of' in entry ? entry.of : entry;
		const name = given.replace(/\[\]$/, '');
		const above = fields[parent];
		const path = above === undefined ? name : `${above.path}${above.isList ? '[]' : ''}.${name}`;
		fields.push({
			path,
			parent,
			label: above === undefined ? label : `${above.label}, ${label}`,
			names: [label, name, ...words.filter((word) => !word.includes(' '))],
			help: words.filter((word) => word.includes(' ')).join('. '),
			type: type === 'texts' ? 'text' : type,
			isList: given.endsWith('[]') || type === 'texts',
			isTransparent: false,
			required: false,
			...(name.startsWith('event') && { isTag: true as const }),
			...(name === 'direction' && { list: directions }),
			...(name === 'jurisdiction' && { list: countries }),
		});
		if ('of' in entry) listedFields(entry.fields, fields, fields.length - 1);
	}
	return fields;
}
