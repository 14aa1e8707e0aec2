import { NO_CODES, type CodePairs } from '../profile';
import { PROFILE_MAP_ENTRIES } from '../../../limits';
import { isScalar } from './scalar';
import { quotedName, type Notes } from './notes';

/** Reads `{ ours: theirs }`; `known` are the names that may stand on our side, where only some may. */
export function codePairs(value: unknown, entry: string, notes: Notes, known?: readonly string[]): CodePairs {
	const group = notes.group(value, entry, '{"ours": "theirs"}');
	if (group === undefined) return NO_CODES;
	if (Object.keys(group).length > PROFILE_MAP_ENTRIES) {
		notes.report(entry, `has more than ${PROFILE_MAP_ENTRIES} entries`);
		return NO_CODES;
	}
	const theirs = new Map<unknown, unknown>();
	const ours = new Map<unknown, unknown>();
	for (const [name, given] of known === undefined ? Object.entries(group) : notes.entries(group, known, entry)) {
		if (!isScalar(given) || given === '')
			notes.report(entry, `${quotedName(name)} must lead to a text, a number, or true or false`);
		else if (ours.has(given)) {
			notes.report(
				entry,
				`${quotedName(ours.get(given))} and ${quotedName(name)} are both ${quotedName(given)} of theirs, so that it cannot be read back`,
			);
		} else {
			theirs.set(name, given);
			ours.set(given, name);
		}
	}
	return { theirs, ours };
}
