import type { Labels } from '../../language';
import { shown } from '../../problem';

/** `A1:A3, C2 and 12 more` in each language: the first of many by name, the others counted. */
export function firstNamed(names: readonly (string | number)[], most: number, count = names.length): Labels {
	const first = names.slice(0, most).join(', ');
	const more = count - Math.min(most, names.length);
	if (more <= 0) return { en: first, fr: first, nl: first, de: first };
	return {
		en: `${first} and ${more} more`,
		fr: `${first} et ${more} ${more === 1 ? 'autre' : 'autres'}`,
		nl: `${first} en nog ${more}`,
		de: `${first} und ${more} weitere`,
	};
}

/** Names in the quotation marks of each language. */
export function quotedNames(names: readonly string[]): Labels {
	const within = (open: string, close: string) => names.map((name) => `${open}${shown(name)}${close}`).join(', ');
	return { en: within('"', '"'), fr: within('« ', ' »'), nl: within('"', '"'), de: within('„', '“') };
}
