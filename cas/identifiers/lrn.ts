import { characterCount } from '../characters';
import { trimmed } from './compact';
import { quoted, refuse, type Finding } from './finding';

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
		return [
			refuse(
				'lrn.characters',
				`${quoted(value)} has a line break or another character that cannot be printed`,
				'Write the reference on one line',
			),
		];
	}
	const length = characterCount(value);
	if (length >= 1 && length <= LRN_MAX_LENGTH) return [];
	return [refuse('lrn.length', `${quoted(value)} has ${length} characters`, `Use 1 to ${LRN_MAX_LENGTH} characters`)];
}
