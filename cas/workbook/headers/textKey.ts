import { HEADER_CHARACTERS } from '../../limits';

/**
 * A text as people compare it: case, accents, blanks and punctuation do not count. `Net mass *` and `NET-MASS` are one,
 * as are `Straße` and `strasse`. A text that is longer than any name is compared as it is.
 */
export function textKey(text: string): string {
	if (text.length > HEADER_CHARACTERS) return text;
	return text
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
