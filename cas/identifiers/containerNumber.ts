import { checkDigitOf } from './checkCharacter';
import { compactUpper } from './compact';
import { quoted, refuse, warn, type Finding } from './finding';
import { say } from '../speech';

/** Container number with its check digit: `CSQU3054383`. */
export type ContainerNumber = string & { readonly __brand: 'ContainerNumber' };

/** Owner (3 letters), category (U freight container, J attached equipment, Z trailer), serial number, check digit. Source: ISO 6346. */
const SHAPE = /^[A-Z]{3}[UJZ]\d{7}$/;

/** Customs takes other equipment too (swap bodies, trailers): up to 17 letters and digits. Source: UCC Annex B, D.E. 7/10. */
const ANY_EQUIPMENT = /^[A-Z0-9]{1,17}$/;

const EXAMPLE = 'CSQU3054383';

/** Upper case, without blanks, hyphens, dots and slashes: `csqu 305438-3` → `CSQU3054383`. */
export function normaliseContainerNumber(value: string): string {
	return compactUpper(value).replace(/[-./]/g, '');
}

/** True for a value of ISO 6346's shape with the right check digit. */
export function isContainerNumber(value: string): value is ContainerNumber {
	return SHAPE.test(value) && checkDigitOf(value.slice(0, -1)) === value.slice(-1);
}

/** Refuses what no customs field holds; warns of a wrong check digit and of equipment that is no ISO container. */
export function checkContainerNumber(value: string): Finding[] {
	if (!ANY_EQUIPMENT.test(value)) {
		return [
			refuse(
				'containerNumber.characters',
				value.length > 17
					? say('containerNumber.characters.length', { value: quoted(value), count: value.length, example: EXAMPLE })
					: say('containerNumber.characters', { value: quoted(value), example: EXAMPLE }),
			),
		];
	}
	if (!SHAPE.test(value)) {
		return [warn('containerNumber.shape', say('containerNumber.shape', { value, example: EXAMPLE }))];
	}
	const expected = checkDigitOf(value.slice(0, -1));
	if (value.slice(-1) === expected) return [];
	const sentence = say('containerNumber.checkDigit', { value, last: value.slice(-1), expected });
	return [warn('containerNumber.checkDigit', sentence)];
}
