import { shown } from '../problem';
import { countries } from '../codes/countries';
import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';
import { say } from '../speech';

/** Economic operator's registration and identification number: `BE0403019261`. */
export type Eori = string & { readonly __brand: 'Eori' };

/** Country and 1–15 characters. Source: Implementing Regulation (EU) 2015/2447, Annex 12-01. */
const MAX_LENGTH = 17;
const EXAMPLE = 'BE0403019261';

/** Upper case, without blanks: `be 0403 019 261` → `BE0403019261`. */
export function normaliseEori(value: string): string {
	return compactUpper(value);
}

/** True for a value without findings. */
export function isEori(value: string): value is Eori {
	return checkEori(value).length === 0;
}

/** Refuses a wrong length or no country; warns of one that is not in the list, and of punctuation, which hardly any country issues. Expects a normalised value. */
export function checkEori(value: string): Finding[] {
	const country = value.slice(0, 2);
	if (country === 'EL') {
		return [refuse('eori.country', say('eori.country.greece', { value: quoted(value), rest: shown(value.slice(2)) }))];
	}
	if (!countries.has(country)) {
		// Two letters may be a country that is newer than the list.
		const severity = /^[A-Z]{2}/.test(country) ? warn : refuse;
		return [severity('eori.country', say('eori.country', { value: quoted(value), example: EXAMPLE }))];
	}
	if (value.length === 2 || value.length > MAX_LENGTH) {
		const count = value.length - 2;
		return [refuse('eori.length', say('eori.length', { value: quoted(value), count, example: EXAMPLE }))];
	}
	if (!/^[A-Z0-9]+$/.test(value)) {
		return [warn('eori.characters', say('eori.characters', { value: quoted(value), example: EXAMPLE }))];
	}
	return [];
}
