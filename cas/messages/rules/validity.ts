import { say } from '../../speech';
import type { Objection } from '../model/message';
import { objection } from './objection';

interface Valid {
	readonly validFrom?: string;
	readonly validTo?: string;
}

/** `YYYY-MM-DD` sorts by day. The same day is one day of validity. */
export function endsBeforeItBegins(at: string, { validFrom, validTo }: Valid): Objection[] {
	if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return [];
	return [
		objection(
			at === '' ? 'validTo' : `${at}.validTo`,
			validTo,
			say('validity.order', { last: { day: validTo }, first: { day: validFrom } }),
		),
	];
}
