import { LANGUAGES, type Language } from '../language';
import type { Code } from './codeList';

/** Columns of one line: `a|b|c`. Generated lists are kept as text, since bundles grow by every quote and brace. */
export function columnsOf(lines: string): string[][] {
	return lines
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => line.split('|'));
}

/** A code from its names in the order of LANGUAGES; names that are missing are left out. */
export function codeFrom(code: string, names: readonly string[]): Code {
	const [en = code] = names;
	const known: Partial<Record<Language, string>> = {};
	LANGUAGES.forEach((language, column) => {
		const name = names[column];
		if (name !== undefined && name !== '') known[language] = name;
	});
	return { code, names: { ...known, en } };
}

/** Codes from lines of `code|en|fr|nl|de`; trailing columns may be missing. */
export function codesFrom(lines: string): Code[] {
	return columnsOf(lines).map(([code = '', ...names]) => codeFrom(code, names));
}
