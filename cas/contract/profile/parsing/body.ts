import { PROFILE_MAP_ENTRIES } from '../../../limits';
import { isRecord } from '../../../isRecord';
import { fieldMap, NO_FIELDS, ruleProblem, withoutLastLists, type FieldMap, type FieldRule } from '../fieldMap';
import type { KnownFields } from '../known';
import { NO_BODY, type CodePairs, type ProfileBody } from '../profile';
import { EACH, patternText, pathTree, type PathPattern } from '../path';
import { codePairs } from './codes';
import { quotedName, under, type Notes } from './notes';
import { isScalar } from './scalar';

export type BodyPart = 'fields' | 'codes' | 'constants' | 'required' | 'lengths';
const MESSAGE_PARTS: readonly BodyPart[] = ['fields', 'constants', 'required', 'lengths', 'codes'];
const MOST_CHARACTERS = 1_000_000;

/** Reads what a profile says of one body. */
export function parseBody(
	value: unknown,
	entry: string,
	notes: Notes,
	known: KnownFields,
	parts: readonly BodyPart[] = MESSAGE_PARTS,
): ProfileBody {
	const group = notes.group(value, entry, '{"fields": {"ours": "theirs"}}');
	if (group === undefined) return NO_BODY;
	const given = Object.fromEntries(notes.entries(group, parts, entry)) as Partial<Record<BodyPart, unknown>>;
	const body = {
		fields: parseFields(given.fields, under(entry, 'fields'), notes, known),
		...parseCodes(given.codes, under(entry, 'codes'), notes),
		constants: parseConstants(given.constants, under(entry, 'constants'), notes),
		required: parseRequired(given.required, under(entry, 'required'), notes),
		lengths: parseLengths(given.lengths, under(entry, 'lengths'), notes),
	};
	return { ...body, isEmpty: Object.keys(given).length === 0 };
}

/** Reads a map from our places to theirs. */
export function parseFields(value: unknown, entry: string, notes: Notes, known: KnownFields): FieldMap {
	const group = notes.group(value, entry, '{"ours": "theirs"}');
	if (group === undefined) return NO_FIELDS;
	if (tooMany(group, entry, notes)) return NO_FIELDS;
	const rules: FieldRule[] = [];
	const taken = new Map<string, string>();
	const named = new Set<string>();
	for (const [name, given] of Object.entries(group)) {
		const ours = notes.path(name, entry);
		const theirs = notes.path(given, entry);
		if (ours === undefined || theirs === undefined) continue;
		const problem =
			known.problemOf(ours, notes.hasRoom) ?? whole(ours, theirs) ?? own(ruleProblem([ours, theirs]), name);
		const [from, to] = withoutLastLists([ours, theirs]).map(patternText) as [string, string];
		const other = taken.get(to);
		if (problem !== undefined) notes.report(entry, problem);
		else if (named.has(from)) notes.report(entry, `${quotedName(name)} stands here twice, with and without \`[]\``);
		else if (other !== undefined)
			notes.report(entry, `${quotedName(other)} and ${quotedName(name)} both go to ${quotedName(to)}`);
		else {
			rules.push([ours, theirs]);
			taken.set(to, name);
			named.add(from);
		}
	}
	for (const sentence of shapeProblems(rules, known)) notes.report(entry, sentence);
	return fieldMap(rules);
}

const own = (problem: string | undefined, name: string) =>
	problem === undefined ? undefined : `${quotedName(name)} ${problem}`;

function whole(ours: PathPattern, theirs: PathPattern): string | undefined {
	if (theirs.length === 0)
		return `${quotedName(patternText(ours))} cannot be the whole message; name the field where it stands`;
	if (ours.length > 0 || theirs[0] !== EACH) return undefined;
	return 'the whole message cannot be a list; name the field where it stands';
}

/** Places that can hold only one of two things. */
function shapeProblems(rules: readonly FieldRule[], known: KnownFields): string[] {
	const problems: string[] = [];
	const kinds = new Map<string, { readonly kind: string; readonly by: string }>();
	const claim = (place: string, kind: string, by: string) => {
		const before = kinds.get(place);
		if (before === undefined) kinds.set(place, { kind, by });
		else if (before.kind !== kind) {
			problems.push(
				`${quotedName(place)} would be ${before.kind} for ${quotedName(before.by)} and ${kind} for ${quotedName(by)}`,
			);
		}
	};
	for (const [ours, theirs] of rules.map(withoutLastLists)) {
		const by = patternText(ours);
		theirs.forEach((step, at) => claim(patternText(theirs.slice(0, at)), step === EACH ? 'a list' : 'a group', by));
		const kind = known.kindOf(ours);
		if (kind !== undefined) claim(patternText(theirs), kind === 'value' ? 'a value' : `a ${kind}`, by);
	}
	return problems;
}

function tooMany(group: Record<string, unknown>, entry: string, notes: Notes): boolean {
	if (Object.keys(group).length <= PROFILE_MAP_ENTRIES) return false;
	notes.report(entry, `has more than ${PROFILE_MAP_ENTRIES} entries`);
	return true;
}

/** Each entry of a map by path. */
function byPath<Value>(
	value: unknown,
	entry: string,
	notes: Notes,
	read: (given: unknown, where: string) => Value | undefined,
	example: string,
): [PathPattern, Value][] {
	const group = notes.group(value, entry, example);
	if (group === undefined || tooMany(group, entry, notes)) return [];
	return Object.entries(group).flatMap(([name, given]): [PathPattern, Value][] => {
		const path = notes.path(name, entry);
		const held = path === undefined ? undefined : read(given, `${entry}.${name}`);
		return path === undefined || held === undefined ? [] : [[path, held]];
	});
}

function parseCodes(value: unknown, entry: string, notes: Notes): Pick<ProfileBody, 'codes' | 'allowed'> {
	const allowed: [PathPattern, readonly unknown[]][] = [];
	const pairs = byPath<CodePairs | readonly unknown[]>(
		value,
		entry,
		notes,
		(given, where) => {
			if (Array.isArray(given))
				return given.every(isScalar) ? given : notes.report(where, 'must list texts and numbers');
			const list = isRecord(given) && Object.keys(given).length === 1 ? given.allowed : undefined;
			return Array.isArray(list) && list.every(isScalar) ? list : codePairs(given, where, notes);
		},
		'{"payload.mode": {"IN": "IMPORT"}}',
	);
	const codes: [PathPattern, CodePairs][] = [];
	for (const [path, held] of pairs) {
		if ('theirs' in held) codes.push([path, held]);
		else allowed.push([path, held]);
	}
	return { codes: pathTree(codes), allowed: pathTree(allowed) };
}

function parseConstants(value: unknown, entry: string, notes: Notes): ProfileBody['constants'] {
	const read = (given: unknown) => ({ given });
	return byPath(value, entry, notes, read, '{"payload.schema": "2.0"}').map(([path, { given }]) => ({
		path,
		value: given,
	}));
}

function parseRequired(value: unknown, entry: string, notes: Notes): readonly PathPattern[] {
	if (value === undefined) return [];
	if (!Array.isArray(value)) return notes.report(entry, 'must be a list of paths, as in ["payload.office"]') ?? [];
	return value.slice(0, PROFILE_MAP_ENTRIES).flatMap((given) => {
		const path = notes.path(given, entry);
		return path === undefined ? [] : [path];
	});
}

function parseLengths(value: unknown, entry: string, notes: Notes): ProfileBody['lengths'] {
	const read = (given: unknown, where: string) => notes.wholeNumber(given, where, 1, MOST_CHARACTERS);
	return pathTree(byPath(value, entry, notes, read, '{"payload.lines[].text": 200}'));
}
