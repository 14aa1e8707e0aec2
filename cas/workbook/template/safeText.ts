/** Text that a program may take for a formula when it meets it in a cell or a .csv. OWASP, "CSV injection". */
const FORMULA_START = /^[=+\-@\t\r]/;
/** What a spreadsheet shows in place of a value is no value. */
const CELL_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;

/** A text from data as a cell may safely hold it: an apostrophe stands before what could be taken for a formula. */
export function safeText(text: string): string {
	const safe = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
	return FORMULA_START.test(safe) || CELL_ERROR.test(safe) ? `'${safe}` : safe;
}
