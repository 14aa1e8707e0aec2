import { shown } from '../problem';
import { countries } from '../codes/countries';
import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';

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
		return [
			refuse(
				'eori.country',
				`${quoted(value)} begins with EL, which is for VAT numbers only`,
				`Begin with GR for Greece, as in GR${shown(value.slice(2))}`,
			),
		];
	}
	if (!countries.has(country)) {
		// Two letters may be a country that is newer than the list.
		return [
			(/^[A-Z]{2}/.test(country) ? warn : refuse)(
				'eori.country',
				`${quoted(value)} does not begin with a country`,
				`Begin with the two letters of the country that issued it, as in ${EXAMPLE}`,
			),
		];
	}
	if (value.length === 2 || value.length > MAX_LENGTH) {
		const length = value.length - 2;
		return [
			refuse(
				'eori.length',
				`${quoted(value)} has ${length} characters after the country`,
				`Use 1 to 15 characters after the country, as in ${EXAMPLE}`,
			),
		];
	}
	if (!/^[A-Z0-9]+$/.test(value)) {
		return [
			warn(
				'eori.characters',
				`${quoted(value)} has characters that are neither capital letters nor digits`,
				`Write it without dots and hyphens, as in ${EXAMPLE}`,
			),
		];
	}
	return [];
}
