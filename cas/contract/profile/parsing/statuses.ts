import { isRecord } from '../../../isRecord';
import { PROBLEM_CHARACTERS } from '../../../limits';
import { KNOWN_STATUSES, type StatusMeanings } from '../../statuses';
import { NO_CODES, type CodePairs } from '../profile';
import { codePairs } from './codes';
import { quotedName, under, type Notes } from './notes';

const KINDS = ['progress', 'success', 'attention', 'ended'] as const;
const NAME_CHARACTERS = 200;

/** Their names of our statuses. */
export function parseStatuses(value: unknown, entry: string, notes: Notes): CodePairs {
	const pairs = value === undefined ? NO_CODES : codePairs(value, entry, notes, KNOWN_STATUSES);
	for (const [ours, theirs] of pairs.theirs) {
		if (typeof theirs !== 'string') notes.report(under(entry, String(ours)), 'must be a text');
		else if (KNOWN_STATUSES.some((known) => known === theirs) && !pairs.theirs.has(theirs)) {
			notes.report(
				under(entry, String(ours)),
				`is ${quotedName(theirs)}, a status of ours; say in the same map what that one is called`,
			);
		}
	}
	return pairs;
}

/** What statuses mean that only they have. */
export function parseStatusMeanings(value: unknown, entry: string, notes: Notes, statuses: CodePairs): StatusMeanings {
	const group = notes.group(
		value,
		entry,
		'{"LAB_TEST": {"kind": "attention", "meaning": "Samples are at the laboratory"}}',
	);
	const meanings: [string, StatusMeanings[string]][] = [];
	for (const [name, given] of Object.entries(group ?? {})) {
		const where = under(entry, name);
		if (name.length > NAME_CHARACTERS)
			notes.report(entry, `${quotedName(name)} is longer than ${NAME_CHARACTERS} characters`);
		else if (KNOWN_STATUSES.some((known) => known === name) || statuses.ours.has(name)) {
			notes.report(entry, `${quotedName(name)} is a status that the contract knows already; remove it here`);
		} else if (!isRecord(given)) {
			notes.report(where, 'must be an object, as in {"kind": "attention", "meaning": "Samples are at the laboratory"}');
		} else {
			const parts = Object.fromEntries(notes.entries(given, ['kind', 'meaning', 'isChangeable'], where));
			const kind = notes.oneOf(parts.kind, under(where, 'kind'), KINDS);
			if (parts.kind === undefined) notes.report(where, `needs a kind: ${KINDS.join(', ')}`);
			if (parts.isChangeable !== undefined && typeof parts.isChangeable !== 'boolean') {
				notes.report(under(where, 'isChangeable'), 'must be true or false');
			}
			const meaning = notes.text(parts.meaning, under(where, 'meaning'))?.slice(0, PROBLEM_CHARACTERS) ?? name;
			if (kind !== undefined) meanings.push([name, { kind, meaning, isChangeable: parts.isChangeable === true }]);
		}
	}
	return Object.fromEntries(meanings);
}
