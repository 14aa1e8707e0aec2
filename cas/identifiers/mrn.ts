import { countries } from '../codes/countries';
import { checkDigitOf } from './checkCharacter';
import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';
import { say, type Sentence } from '../speech';

/** Master reference number: what customs calls an accepted declaration. 18 characters, upper case. */
export type Mrn = string & { readonly __brand: 'Mrn' };

/** Year, country, 13 letters or digits, check digit. Source: UCC Annex B; DGXXI/0879/99. */
const SHAPE = /^\d{2}[A-Z]{2}[A-Z0-9]{13}\d$/;
const LENGTH = 18;
const BODY_LENGTH = 13;

export interface MrnParts {
	/** 2026 or 26. */
	readonly year: number;
	/** ISO 3166-1 alpha-2, or XI. */
	readonly country: string;
	/** 1–13 letters or digits: office, running number and, in AES and NCTS phase 5, a procedure letter. Filled with zeros from the left. */
	readonly body: string;
}

/** Upper case, without blanks. */
export function normaliseMrn(value: string): string {
	return compactUpper(value);
}

/** True for a value of the right shape with the right check digit. */
export function isMrn(value: string): value is Mrn {
	return SHAPE.test(value) && checkDigitOf(value.slice(0, -1)) === value.slice(-1);
}

/**
 * An MRN with its check digit, as a customs system issues it.
 * Throws a RangeError where year, country or body cannot be part of an MRN.
 */
export function makeMrn({ year, country, body }: MrnParts): Mrn {
	const characters = String(year % 100).padStart(2, '0') + country + body.padStart(BODY_LENGTH, '0');
	const mrn = characters + (SHAPE.test(`${characters}0`) ? checkDigitOf(characters) : '?');
	if (!isMrn(mrn)) throw new RangeError(`No MRN from year ${year}, country ${country}, body ${body}`);
	return mrn;
}

/** An MRN to show what one looks like. */
export const EXAMPLE_MRN = makeMrn({ year: 2026, country: 'BE', body: 'A10000000001E' });

/**
 * Reports a wrong shape as a refusal, an unknown country as a warning, since it may be newer than the list, and a wrong check digit
 * as a warning too: a national system may use the last position for itself. Expects a normalised value.
 */
export function checkMrn(value: string): Finding[] {
	if (!SHAPE.test(value)) {
		return [refuse('mrn.shape', whatIsWrong(value))];
	}
	const findings: Finding[] = [];
	const country = value.slice(2, 4);
	if (!countries.has(country)) {
		const about = { value, country, edition: { day: countries.asOf }, example: EXAMPLE_MRN };
		findings.push(warn('mrn.country', say('mrn.country', about)));
	}
	const expected = checkDigitOf(value.slice(0, -1));
	if (value.slice(-1) !== expected) {
		findings.push(warn('mrn.checkDigit', say('mrn.checkDigit', { value, last: value.slice(-1), expected })));
	}
	return findings;
}

function whatIsWrong(value: string): Sentence {
	const about = { value: quoted(value), example: EXAMPLE_MRN };
	if (value.length !== LENGTH) return say('mrn.shape.length', { ...about, count: value.length });
	if (!/^\d{2}/.test(value)) return say('mrn.shape.year', about);
	if (!/^..[A-Z]{2}/.test(value)) return say('mrn.shape.country', about);
	return /\d$/.test(value) ? say('mrn.shape.characters', about) : say('mrn.shape.end', about);
}
