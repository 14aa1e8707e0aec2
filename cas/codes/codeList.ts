import type { Labels, Language } from '../language';

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

/** A closed or open list of codes with the edition it was taken from. */
export interface CodeList {
	readonly id: string;
	readonly title: string;
	/** Where the codes come from, with the edition: "ISO 3166-1, i18n-iso-countries 7.14.0". */
	readonly source: string;
	readonly codes: readonly Code[];
	/** False where CAS or a national authority may take codes outside the list: an unknown code is then a warning. */
	readonly closed: boolean;
	/** What every code looks like, for an open list that is only a part: a code that fits is then taken without a word. */
	readonly shape?: CodeShape;
	has(code: string): boolean;
	find(code: string): Code | undefined;
}

/** A list with constant-time look-up; codes compare exactly, so normalise the case before asking. */
export function codeList(list: Omit<CodeList, 'has' | 'find'>): CodeList {
	const byCode = new Map(list.codes.map((code) => [code.code, code]));
	return { ...list, has: (code) => byCode.has(code), find: (code) => byCode.get(code) };
}
