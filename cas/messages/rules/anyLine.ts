import type { Objection } from '../model/message';
import { objection } from './objection';

/** A message about lines that has none. */
export function noLine(list: string, entries: readonly unknown[] | undefined, what: string): Objection[] {
	if (entries !== undefined && entries.length > 0) return [];
	return [objection(list, entries, `there is no ${what}`, `Give at least one ${what}`)];
}
