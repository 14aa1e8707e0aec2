import type { Objection } from '../model/message';
import { entriesAt, objection } from './objection';

interface Numbered {
	readonly sequenceNumeric?: number;
}

/** Numbers identify the entries in answers and in later updates, so each stands once. */
export function numbersTwice(list: string, entries: readonly Numbered[] | undefined): Objection[] {
	const seen = new Set<number>();
	return entriesAt(list, entries).flatMap(({ at, entry: { sequenceNumeric } }) => {
		if (sequenceNumeric === undefined) return [];
		if (!seen.has(sequenceNumeric)) {
			seen.add(sequenceNumeric);
			return [];
		}
		const message = `number ${sequenceNumeric} stands twice`;
		return [objection(`${at}.sequenceNumeric`, sequenceNumeric, message, 'Number the entries 1, 2, 3, …')];
	});
}
