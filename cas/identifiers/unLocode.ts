import { countries } from '../codes/countries';
import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';
import { say } from '../speech';

/** Place of trade or transport: `BEANR` is Antwerp. */
export type UnLocode = string & { readonly __brand: 'UnLocode' };

/** Country and three letters or digits. Source: UNECE Recommendation 16. */
const SHAPE = /^[A-Z]{2}[A-Z0-9]{3}$/;
const EXAMPLE = 'BEANR';

/** Upper case, without blanks and hyphens: `be anr` → `BEANR`. */
export function normaliseUnLocode(value: string): string {
	return compactUpper(value).replace(/-/g, '');
}

/** True for a value without findings; whether the place exists is not known here. */
export function isUnLocode(value: string): value is UnLocode {
	return checkUnLocode(value).length === 0;
}

/** Refuses a wrong shape; warns of a country that is not in the list, since UN/LOCODE has some of its own. */
export function checkUnLocode(value: string): Finding[] {
	if (!SHAPE.test(value)) {
		return [refuse('unLocode.shape', say('unLocode.shape', { value: quoted(value), example: EXAMPLE }))];
	}
	const country = value.slice(0, 2);
	if (countries.has(country)) return [];
	return [warn('unLocode.country', say('unLocode.country', { value, country, example: EXAMPLE }))];
}
