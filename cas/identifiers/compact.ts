/** Blanks of every kind that people paste along: spaces, tabs, no-break and zero-width spaces. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** `be 0403.019.261` → `BE0403.019.261`: no blanks, upper case. */
export function compactUpper(value: string): string {
	return value.replace(BLANKS, '').toUpperCase();
}

/** Without blanks at both ends: for references whose case and inner spaces belong to them. */
export function trimmed(value: string): string {
	return value.replace(/[\u200b-\u200d\u2060\ufeff]+/g, '').trim();
}
