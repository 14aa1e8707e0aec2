import { refuse, warn, type Finding } from '../../identifiers/finding';
import { shown } from '../../problem';
import { say } from '../../speech';

/** Nearly no text has any of the characters below. */
const ANY = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/;
const BREAK = /[\t-\r\u0085\u2028\u2029]/;
/** Neither XML nor an authority takes these. A surrogate is here where it stands alone: half a character, as a cut text leaves it. */
const CONTROL = /[\u0000-\u0008\u000e-\u001f\p{Surrogate}]/u;
/** What is left of an apostrophe or a euro sign that was read in the wrong encoding. */
const LEFTOVER = /[\u007f-\u009f]/;

const NO_FINDINGS: readonly Finding[] = [];

/** False for nearly every text. */
export const mayHaveControls = (value: string) => ANY.test(value);

/**
 * Characters that cannot be printed. NUL and its like are refused everywhere; tabs and line breaks in a reference, where they are part
 * of what is looked up later; the leftovers of a wrong encoding are refused in a reference, and doubted in prose.
 */
export function controlFindings(value: string, isReference: boolean): readonly Finding[] {
	if (!mayHaveControls(value)) return NO_FINDINGS;
	const control = CONTROL.exec(value)?.[0];
	if (control !== undefined) return [finding('refuse', value, control)];
	if (isReference && BREAK.test(value)) {
		return [refuse('text.lines', say('text.lines', { value: shown(value) }))];
	}
	const leftover = LEFTOVER.exec(value)?.[0];
	return leftover === undefined ? NO_FINDINGS : [finding(isReference ? 'refuse' : 'warn', value, leftover)];
}

function finding(severity: Finding['severity'], value: string, character: string): Finding {
	const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
	const sentence = say('text.control', { value: shown(value), sign: `U+${code}` });
	return severity === 'warn' ? warn('text.control', sentence) : refuse('text.control', sentence);
}
