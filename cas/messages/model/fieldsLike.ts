import { editDistance } from '../../codes/editDistance';
import { remembered } from '../../remembered';
import type { GroupField } from './field';

/** Shorter names have too many neighbours. */
const SHORTEST = 4;
const LONGEST = 60;
/** A message repeats its mistakes; more different ones are looked up anew. */
const MAX_REMEMBERED = 1_000;

/** The fields of a group that a name is one letter, or the case of letters, away from. */
export function fieldsLike(group: GroupField, name: string): readonly string[] {
	return name.length < SHORTEST || name.length > LONGEST ? [] : fieldsNear(group, name);
}

const fieldsNear = remembered(MAX_REMEMBERED, ({ fields }: GroupField, name): readonly string[] => {
	const folded = name.toLowerCase();
	return Object.keys(fields).filter((field) => editDistance(folded, field.toLowerCase(), 1) <= 1);
});
