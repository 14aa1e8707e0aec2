import type { Labels, Language } from '../language';
import type { Edition } from './edition';

/** A code with its names; English is always there, other languages where the source has them. */
export interface Code {
	readonly code: string;
	readonly names: Readonly<Partial<Record<Language, string>> & { en: string }>;
}

/** The name of a code in every language; where the source has none in one, it is the English. */
export const labelsOf = ({ names }: Code): Labels => ({ fr: names.en, nl: names.en, de: names.en, ...names });

/** The form of a code, as a pattern and in words that end `Use …`: `3 digits, the first 1 to 4`. */
interface CodeShape {
	readonly pattern: RegExp;
	readonly words: Labels;
	/** A code of another form is doubted instead of refused: the form is what is usual, not what is prescribed. */
	readonly isUsualOnly?: boolean;
}

/** Codes that some countries have beside the common ones. They are taken everywhere and offered nowhere; a rule doubts them elsewhere. */
interface NationalCodes {
	/** The jurisdictions that have them, as `GB`. */
	readonly countries: readonly string[];
	readonly codes: readonly Code[];
}

/** A closed or open list of codes with the editions it was taken from. */
export interface CodeList {
	readonly id: string;
	readonly title: string;
	/** Where the codes come from. */
	readonly editions: readonly [Edition, ...Edition[]];
	readonly codes: readonly Code[];
	/** False where the list is a part: CAS or a national authority may take other codes. */
	readonly closed: boolean;
	/**
	 * The form of the codes of a closed list that grows, as those of ISO and UN/ECE do. A code of this form may be newer than the list,
	 * so it is doubted; no old list stops a new code. Anything else is refused.
	 */
	readonly growing?: RegExp;
	/** What every code looks like, for an open list that is only a part: a code that fits is then taken without a word. */
	readonly shape?: CodeShape;
	/** Codes as they are also written, in capitals, in parts: `DTN E`, `N-380`. What stands between the parts goes. */
	readonly inParts?: RegExp;
	readonly national?: NationalCodes;
	/** The date of the newest edition, by which a code is judged: `2025-11-01`. */
	readonly asOf: string;
	has(code: string): boolean;
	find(code: string): Code | undefined;
	/** The countries that alone have a code; undefined for a code that all have, or nobody. */
	countriesOf(code: string): readonly string[] | undefined;
}

/** A list with constant-time look-up; codes compare exactly, so normalise the case before asking. */
export function codeList(list: Omit<CodeList, 'asOf' | 'has' | 'find' | 'countriesOf'>): CodeList {
	const byCode = new Map(list.codes.map((code) => [code.code, code]));
	const national = new Map(list.national?.codes.map((code) => [code.code, code]));
	return {
		...list,
		asOf: list.editions.reduce((newest, { date }) => (date > newest ? date : newest), ''),
		has: (code) => byCode.has(code) || national.has(code),
		find: (code) => byCode.get(code) ?? national.get(code),
		countriesOf: (code) => (national.has(code) && !byCode.has(code) ? list.national?.countries : undefined),
	};
}
