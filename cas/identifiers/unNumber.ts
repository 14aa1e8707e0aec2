import { compactUpper } from './compact';
import { say } from '../speech';
import { quoted, warn, type Finding } from './finding';

/** Number of dangerous goods in the UN Model Regulations. */
const SHAPE = /^\d{4}$/;
const PREFIX = /^UN(?:NO|NR)?[-.:]?(?=\d)/;

/** The digits alone: `UN 3082`, `UN-3082` and `UN no. 3082` → `3082`. */
export function normaliseUnNumber(value: string): string {
	return compactUpper(value).replace(PREFIX, '');
}

/** Warns of another form. Expects a normalised value. */
export function checkUnNumber(value: string): Finding[] {
	if (SHAPE.test(value)) return [];
	return [warn('dangerousGoods.shape', say('dangerousGoods.shape', { value: quoted(value) }))];
}
