import { characterCount } from '../characters';
import { trimmed } from './compact';
import { quoted, refuse, type Finding } from './finding';
import { say } from '../speech';

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
		return [refuse('ucr.characters', say('reference.characters', { value: quoted(value) }))];
	}
	const count = characterCount(value);
	if (count >= 1 && count <= UCR_MAX_LENGTH) return [];
	return [refuse('ucr.length', say('reference.length', { value: quoted(value), count, most: UCR_MAX_LENGTH }))];
}
