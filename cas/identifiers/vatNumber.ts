import {
	austria,
	belgium,
	bulgaria,
	checkVAT,
	croatia,
	cyprus,
	czechRepublic,
	denmark,
	estonia,
	finland,
	france,
	germany,
	greece,
	hungary,
	ireland,
	italy,
	latvia,
	lithuania,
	luxembourg,
	malta,
	netherlands,
	norway,
	poland,
	portugal,
	romania,
	slovakiaRepublic,
	slovenia,
	spain,
	sweden,
	switzerland,
	unitedKingdom,
} from 'jsvat';
import { labelsOf } from '../codes/codeList';
import { countries } from '../codes/countries';
import type { Labels } from '../language';
import { shown } from '../problem';
import { compactUpper } from './compact';
import { quoted, warn, type Finding } from './finding';
import { say } from '../speech';

/** National formats and check digits as jsvat (MIT) knows them; the countries that CAS's users file in and trade from. */
const FORMATS = [
	austria,
	belgium,
	bulgaria,
	croatia,
	cyprus,
	czechRepublic,
	denmark,
	estonia,
	finland,
	france,
	germany,
	greece,
	hungary,
	ireland,
	italy,
	latvia,
	lithuania,
	luxembourg,
	malta,
	netherlands,
	norway,
	poland,
	portugal,
	romania,
	slovakiaRepublic,
	slovenia,
	spain,
	sweden,
	switzerland,
	unitedKingdom,
];

/** Upper case, without blanks, dots, hyphens and slashes: `be 0403.019.261` → `BE0403019261`. */
export function normaliseVatNumber(value: string): string {
	return compactUpper(value).replace(/[-./]/g, '');
}

/**
 * Only ever warns: national formats change faster than any table of them. A country that the table does not have is not
 * doubted. Greece is EL in VAT numbers, Northern Ireland XI with the British format (EU VAT directive). Expects a normalised value.
 */
export function checkVatNumber(value: string): Finding[] {
	if (!/^[A-Z]{2,3}/.test(value)) {
		return [warn('vatNumber.country', say('vatNumber.country', { value: quoted(value) }))];
	}
	if (/^GR\d/.test(value)) {
		return [
			warn('vatNumber.country', say('vatNumber.country.greece', { value: quoted(value), rest: shown(value.slice(2)) })),
		];
	}
	if (isNewBelgian(value)) return [];
	const british = value.replace(/^XI/, 'GB');
	const result = checkVAT(british, FORMATS);
	if (!result.isSupportedCountry || result.isValid) return [];
	if (!result.isValidFormat) {
		return [warn('vatNumber.shape', say('vatNumber.shape', { value: quoted(value), country: countryOf(value) }))];
	}
	return [warn('vatNumber.checkDigit', say('vatNumber.checkDigit', { value: quoted(value) }))];
}

/** The name of the country that a VAT number begins with. */
function countryOf(value: string): string | Labels {
	const prefix = value.slice(0, 2);
	const country = countries.find(prefix === 'EL' ? 'GR' : prefix);
	return country === undefined ? prefix : labelsOf(country);
}

/** Belgium issues numbers that begin with 1 since 2023; jsvat 2.5.4 knows those with 0 only. Same check: 97 less the remainder. */
function isNewBelgian(value: string): boolean {
	const [, number, check] = /^BE(1\d{7})(\d{2})$/.exec(value) ?? [];
	return number !== undefined && 97 - (Number(number) % 97) === Number(check);
}
