import { countries } from '../../cas/codes/countries';
import { currencies } from '../../cas/codes/currencies';
import { packageTypes } from '../../cas/codes/packageTypes';
import { units } from '../../cas/codes/units';
import { checkDigitOf } from '../../cas/identifiers/checkCharacter';
import { shown } from '../../cas/problem';

/**
 * What the value of one place has to look like. The lists of ISO, UN/ECE and TARIC are data; how they are asked is written here
 * once more, so that the sandbox reads the rules by itself. Sources: UCC Annex B, where a check names no other.
 */
export interface Doubt {
	/** No authority takes it, so the declaration is Invalid. */
	readonly isBlocking: boolean;
	/** What is wrong and what to do, in sentences: `8413705 has 7 digits. Use 8 or 10 digits.` */
	readonly says: string;
}

export type ValueCheck = (value: never) => Doubt | undefined;

type TextCheck = (value: string) => Doubt | undefined;
type NumberCheck = (value: number) => Doubt | undefined;

const blocking = (says: string): Doubt => ({ isBlocking: true, says });
const nonBlocking = (says: string): Doubt => ({ isBlocking: false, says });

const shaped =
	(pattern: RegExp, what: string, how: string, doubt = blocking): TextCheck =>
	(value) =>
		pattern.test(value) ? undefined : doubt(`${shown(value)} is not ${what}. ${how}.`);

/** A code that the list lacks may be newer, or have ended: it does not block where it has the form of a code. */
const listed =
	(list: { has(code: string): boolean }, form: RegExp, what: string, how: string): TextCheck =>
	(value) => {
		if (list.has(value)) return undefined;
		return form.test(value)
			? nonBlocking(`${value} is not a known ${what}.`)
			: blocking(`${shown(value)} is not a ${what}. ${how}.`);
	};

export const country = listed(countries, /^[A-Z]{2}$/, 'country', 'Use two letters, as in BE');

export const currency = listed(currencies, /^[A-Z]{3}$/, 'currency', 'Use three letters, as in EUR');

/** A country, or a group of countries of the tariff, as 2020. */
export const preferentialOrigin: TextCheck = (value) => (/^\d{4}$/.test(value) ? undefined : country(value));

/** Evidenced 2020: eleven characters too, as `BEHSS216000`. */
export const office: TextCheck = (value) => {
	if (!/^[A-Z]{2}[A-Z\d]{6,15}$/.test(value)) {
		return blocking(
			`${shown(value)} is not a customs office. Use a country and six letters or digits, as in BE101000.`,
		);
	}
	return value.length === 8 ? undefined : nonBlocking(`${value} has ${value.length} characters; most offices have 8.`);
};

/** Of the Union's tariff. A TARIC code may have its additional codes behind it. */
export function commodityCode(value: string): Doubt | undefined {
	const digits = /^\d*/.exec(value)?.[0].length ?? 0;
	const how = 'Use 8 or 10 digits, as in 84137051.';
	if (digits < Math.min(value.length, 10)) return blocking(`${shown(value)} is not made of digits. ${how}`);
	if (digits !== 8 && digits < 10) return blocking(`${value} has ${digits} digits. ${how}`);
	if (!/^[A-Z\d]{8,22}$/.test(value)) return blocking(`${shown(value)} has ${value.length} characters. ${how}`);
	return value.startsWith('00')
		? nonBlocking(`${value} begins with chapter 00, which the tariff does not have.`)
		: undefined;
}

/** Requested and previous procedures of the Union. */
const PROCEDURES = '00 01 07 10 11 21 22 23 31 40 42 43 44 45 46 48 51 53 54 61 63 68 71 76 77 78 95 96'.split(' ');

/** Second halves of the United Kingdom's procedures 0002 to 0090. */
const UK_HALVES = '02 03 04 05 06 08 09 12 14 15 16 17 18 19 20 90'.split(' ');

export const isProcedure = (value: string) => PROCEDURES.includes(value);

export const procedure: TextCheck = (value) => {
	if (!/^\d{2}$/.test(value)) return blocking(`${shown(value)} is not a procedure. Use two digits, as in 40.`);
	return isProcedure(value) || UK_HALVES.includes(value)
		? undefined
		: nonBlocking(`${value} is not a procedure of the Union.`);
};

export const additionalProcedure = shaped(
	/^[A-Z\d]{3}$/,
	'an additional procedure',
	'Use three letters or digits, as in C07',
	nonBlocking,
);

/** A national system may use the last character for itself, and evidence of 2020 has such numbers: never blocking. */
export const mrn: TextCheck = (value) => {
	if (!/^\d{2}[A-Z]{2}[A-Z\d]{13}\d$/.test(value)) {
		return nonBlocking(`${shown(value)} is not an MRN. Use 18 letters and digits.`);
	}
	const expected = checkDigitOf(value.slice(0, -1));
	return value.endsWith(expected)
		? undefined
		: nonBlocking(`${value} ends with ${value.slice(-1)}, but its check digit works out as ${expected}.`);
};

export const packageType = listed(packageTypes, /^[A-Z\d]{2}$/, 'package type', 'Use two letters, as in CT');

/** Tariffs add units of their own. */
export const unit: TextCheck = (value) =>
	units.has(value) ? undefined : nonBlocking(`${shown(value)} is not a known unit.`);

export const date: TextCheck = (value) => {
	const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value) ?? [];
	// Date.parse takes the 31st of February; written back it is another day.
	const time = Date.parse(`${day}T00:00:00Z`);
	const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
	return isDay && !Number.isNaN(Date.parse(value))
		? undefined
		: blocking(`${shown(value)} is not a date. Write it as 2026-01-31 or 2026-01-31T08:00:00Z.`);
};

export const amount: NumberCheck = (value) => (value < 0 ? blocking(`${value} is below 0. Use 0 or more.`) : undefined);

export const count: NumberCheck = (value) =>
	Number.isSafeInteger(value) && value >= 0 ? undefined : blocking(`${value} is not a whole number of 0 or more.`);

export const transactionNature: NumberCheck = (value) =>
	Number.isInteger(value) && value >= 1 && value <= 99
		? undefined
		: blocking(`${value} is not a nature of transaction. Use one or two digits, as in 11.`);

export const valuationMethod = shaped(/^[1-6]$/, 'a valuation method', 'Use 1 for the price paid, or 2 to 6');
export const agentStatus = shaped(
	/^[1-3]$/,
	'a status',
	'Use 1 for oneself, 2 for direct, 3 for indirect representation',
);
export const oneLetter = shaped(/^[A-Z]$/, 'one capital letter', 'Use a letter, as in A');
export const declarationType: TextCheck = (value) =>
	['EX', 'IM', 'CO'].includes(value) ? undefined : nonBlocking(`${shown(value)} is none of EX, IM and CO.`);
export const taxType = shaped(/^[A-Z\d]{3}$/, 'a type of tax', 'Use three characters, as in A00');
export const preferenceGroup = shaped(/^\d$/, 'a group of preferences', 'Use one digit, as in 3');
export const preferenceKind = shaped(/^\d{2}$/, 'a kind of preference', 'Use two digits, as in 00');
export const quota = shaped(/^0[59]\d{4}$/, 'a quota order number', 'Use six digits that begin with 09 or 05');
export const unNumber = shaped(/^\d{4}$/, 'a UN number', 'Use four digits, as in 3082');
export const documentCategory = shaped(/^[A-Z\d]$/, 'a category', 'Use one character, as in N', nonBlocking);
export const documentType = shaped(/^[A-Z\d]{3}$/, 'a type', 'Use three characters, as in 380', nonBlocking);
export const previousCategory = shaped(/^[XYZ]$/, 'a category', 'Use X, Y or Z', nonBlocking);
export const container = shaped(/^[A-Z]{4}\d{7}$/, 'a container', 'Use four letters and seven digits', nonBlocking);
export const exciseProduct = shaped(/^[A-Z]\d{3}$/, 'an excise product', 'Use a letter and three digits, as in W200');

export const ucr: TextCheck = (value) =>
	value.length <= 35 ? undefined : blocking(`${shown(value)} has ${value.length} characters. Use 35 at most.`);

/** Of the edition of 2020, and DAT of the one before, which contracts still have. */
const INCOTERMS = 'EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF XXX DAT'.split(' ');

export const incoterm: TextCheck = (value) =>
	INCOTERMS.includes(value) ? undefined : nonBlocking(`${shown(value)} is not one of the Incoterms.`);

/** UN/ECE Recommendation 19. */
export const transportMode: TextCheck = (value) =>
	/^[1-9]$/.test(value) ? undefined : blocking(`${shown(value)} is not a mode of transport. Use one digit, as in 3.`);
