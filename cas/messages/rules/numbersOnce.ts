import { say } from '../../speech';
import type { Objection } from '../model/message';
import { entriesAt, objection } from './objection';

interface Numbered {
	readonly sequenceNumeric?: number;
}

/** Numbers identify the entries in answers and in later updates, so each appears only once. */
export function numbersTwice(list: string, entries: readonly Numbered[] | undefined): Objection[] {
	const seen = new Set<number>();
	return entriesAt(list, entries).flatMap(({ at, entry: { sequenceNumeric } }) => {
		if (sequenceNumeric === undefined) return [];
		if (!seen.has(sequenceNumeric)) {
			seen.add(sequenceNumeric);
			return [];
		}
		const sentence = say('number.twice', { value: sequenceNumeric });
		return [objection(`${at}.sequenceNumeric`, sequenceNumeric, sentence)];
	});
}
