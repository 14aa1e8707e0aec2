import { compactUpper } from './compact';
import { say } from '../speech';
import { quoted, warn, type Finding } from './finding';

/** Order number of a tariff quota: 09 in the Union (TARIC), 05 in the United Kingdom (S.I. 2020/1432). */
const SHAPE = /^0[59]\d{4}$/;

/** Without blanks, points, hyphens and slashes: `09.0012` → `090012`, as regulations write it. */
export function normaliseQuotaNumber(value: string): string {
	return compactUpper(value).replace(/[-./]/g, '');
}

/** Warns of another form. Expects a normalised value. */
export function checkQuotaNumber(value: string): Finding[] {
	if (SHAPE.test(value)) return [];
	return [warn('quota.shape', say('quota.shape', { value: quoted(value) }))];
}
