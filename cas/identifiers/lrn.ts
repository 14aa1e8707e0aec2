import { characterCount } from '../characters';
import { trimmed } from './compact';
import { quoted, refuse, type Finding } from './finding';
import { say } from '../speech';

/** Local reference number: what the declarant calls a declaration. */
export type Lrn = string & { readonly __brand: 'Lrn' };

/** Source: UCC Annex B, D.E. 2/5 (12 09). */
const LRN_MAX_LENGTH = 22;

/** Without blanks at the ends; case and inner spaces belong to it. */
export function normaliseLrn(value: string): string {
	return trimmed(value);
}

/** True for 1 to 22 printable characters. */
export function isLrn(value: string): value is Lrn {
	return checkLrn(value).length === 0;
}

/** Refuses an empty or too long value and control characters. */
export function checkLrn(value: string): Finding[] {
	if (/[\u0000-\u001f\u007f-\u009f]/.test(value)) {
		return [refuse('lrn.characters', say('reference.characters', { value: quoted(value) }))];
	}
	const count = characterCount(value);
	if (count >= 1 && count <= LRN_MAX_LENGTH) return [];
	return [refuse('lrn.length', say('reference.length', { value: quoted(value), count, most: LRN_MAX_LENGTH }))];
}
