import { characterCount } from '../characters';
import { trimmed } from './compact';
import { quoted, refuse, type Finding } from './finding';

/** Unique consignment reference, or trader reference: follows the goods from order to archive. */
export type Ucr = string & { readonly __brand: 'Ucr' };

/** Source: UCC Annex B, D.E. 2/4 (12 08). */
const UCR_MAX_LENGTH = 35;

/** Without blanks at the ends; case and inner spaces belong to it. */
export function normaliseUcr(value: string): string {
	return trimmed(value);
}

/** True for 1 to 35 printable characters. */
export function isUcr(value: string): value is Ucr {
	return checkUcr(value).length === 0;
}

/** Refuses an empty or too long value and control characters. */
export function checkUcr(value: string): Finding[] {
	if (/[\u0000-\u001f\u007f-\u009f]/.test(value)) {
		return [
			refuse(
				'ucr.characters',
				`${quoted(value)} has a line break or another character that cannot be printed`,
				'Write the reference on one line',
			),
		];
	}
	const length = characterCount(value);
	if (length >= 1 && length <= UCR_MAX_LENGTH) return [];
	return [refuse('ucr.length', `${quoted(value)} has ${length} characters`, `Use 1 to ${UCR_MAX_LENGTH} characters`)];
}
