/** What programs pass over before they look for a formula: blanks of every kind, zero-width characters, the byte order mark. */
const PASSED_OVER =
	/[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\udfff\ufeff\ufffe\uffff]/;
/** OWASP, "CSV injection". In East Asian settings the wide and small forms are taken for the plain ones. */
const FORMULA_SIGNS = new Set([...'=+-@＝＋－＠﹦﹢﹣﹫']);
const LINE_STARTS = new Set(['\t', '\r', '\n']);
/** A number with its sign calculates nothing, nor does that of a telephone. */
const NUMBER = /^[+-]?\d+(?:[., \u00a0\u202f]\d+)*(?:[eE][+-]?\d+)?$/;
/** What a spreadsheet shows in place of a value is no value. */
const CELL_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/**
 * A text that no program takes for a formula, also not after the sheet was saved as .csv: one that begins like a formula gets an
 * apostrophe before it, as a person would type it. Every text that we write to a cell passes here.
 */
export function neutralised(text: string): string {
	return isLikeFormula(text) || CELL_ERROR.test(text) ? `'${text}` : text;
}

/** Excel reads `_x0041_` in the file as A; an underscore before such a text has to be written the same way. */
export const literal = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function isLikeFormula(text: string): boolean {
	if (LINE_STARTS.has(text.charAt(0))) return true;
	let at = 0;
	while (at < text.length && PASSED_OVER.test(text.charAt(at))) at += 1;
	return FORMULA_SIGNS.has(text.charAt(at)) && !NUMBER.test(text);
}
