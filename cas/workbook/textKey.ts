/**
 * A text as people compare it: case, accents, blanks and punctuation do not count. `Net mass *` and `NET-MASS` are one,
 * as are `Straße` and `strasse`.
 */
export function textKey(text: string): string {
	return text
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.normalize('NFD')
		.replace(/[^\p{L}\p{N}]/gu, '');
}
