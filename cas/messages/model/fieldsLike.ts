import { editDistance } from '../../codes/editDistance';
import type { GroupField } from './field';

/** Shorter names have too many neighbours. */
const SHORTEST = 4;
const LONGEST = 60;
/** A message repeats its mistakes; more different ones are looked up anew. */
const MAX_REMEMBERED = 1_000;

const known = new WeakMap<GroupField, Map<string, readonly string[]>>();

/** The fields of a group that a name is one letter, or the case of letters, away from. */
export function fieldsLike(group: GroupField, name: string): readonly string[] {
	if (name.length < SHORTEST || name.length > LONGEST) return [];
	let names = known.get(group);
	if (names === undefined) known.set(group, (names = new Map<string, readonly string[]>()));
	const remembered = names.get(name);
	if (remembered !== undefined) return remembered;
	if (names.size >= MAX_REMEMBERED) names.clear();
	const folded = name.toLowerCase();
	const meant = Object.keys(group.fields).filter((field) => editDistance(folded, field.toLowerCase(), 1) <= 1);
	names.set(name, meant);
	return meant;
}
