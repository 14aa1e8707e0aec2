import { HEADER_CHARACTERS } from '../../limits';

/** Anything but the signs of ASCII that can be seen: where there is none, there are no accents either. */
const UNUSUAL = /[^\x20-\x7e]/;

/**
 * A text as people compare it: case, accents, blanks and punctuation do not count. `Net mass *` and `NET-MASS` are one,
 * as are `Straße` and `strasse`. A text that is longer than any name is compared as it is.
 */
export function textKey(text: string): string {
	if (text.length > HEADER_CHARACTERS) return text;
	if (!UNUSUAL.test(text)) return text.toLowerCase().replace(/[^a-z0-9]/g, '');
	return text
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
