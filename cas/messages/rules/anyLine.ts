import type { Labels } from '../../language';
import { say } from '../../speech';
import type { Objection } from '../model/message';
import { objection } from './objection';

/** A message about lines that has none. */
export function noLine(list: string, entries: readonly unknown[] | undefined, what: Labels): Objection[] {
	if (entries !== undefined && entries.length > 0) return [];
	return [objection(list, entries, say('line.none', { what }))];
}
