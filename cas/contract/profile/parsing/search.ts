import { withoutAbsent } from '../../../declaration/values';
import { MAX_PAGE_SIZE, SEARCH_PARAMETERS } from '../../search';
import type { Fact } from '../../fact';
import type { Profile, ProfileProblems, ProfileSearch } from '../profile';
import type { PathPattern } from '../path';
import { quotedName, under, type Notes } from './notes';

const PARTS = ['list', 'total', 'next', 'nextParameter', 'parameters', 'arrays', 'maxOffset', 'maxPageSize'] as const;
const ARRAYS = ['repeat', 'comma', 'brackets'] as const;
const MOST_OFFSET = 1_000_000_000;

/** Reads how searches are asked and answered. */
export function parseSearch(value: unknown, entry: string, notes: Notes): ProfileSearch {
	const group = notes.group(value, entry, '{"list": "result.entries"}') ?? {};
	const given = Object.fromEntries(notes.entries(group, PARTS, entry));
	const search = {
		list: notes.plainPath(given.list, under(entry, 'list')),
		total: notes.plainPath(given.total, under(entry, 'total')),
		next: notes.plainPath(given.next, under(entry, 'next')),
		nextParameter: parameterName(given.nextParameter, under(entry, 'nextParameter'), notes),
		arrays: notes.oneOf(given.arrays, under(entry, 'arrays'), ARRAYS),
		maxOffset: notes.wholeNumber(given.maxOffset, under(entry, 'maxOffset'), 0, MOST_OFFSET),
		maxPageSize: notes.wholeNumber(given.maxPageSize, under(entry, 'maxPageSize'), 1, MAX_PAGE_SIZE.value),
		parameters: parseParameters(given.parameters, under(entry, 'parameters'), notes),
	};
	if (search.nextParameter !== undefined && search.next === undefined) {
		notes.report(under(entry, 'nextParameter'), 'takes the token of `search.next`, which is not set');
	}
	return { ...withoutAbsent(search), parameters: search.parameters };
}

function parameterName(value: unknown, entry: string, notes: Notes): string | undefined {
	const name = notes.text(value, entry);
	return name === undefined || /^[\w$.[\]-]{1,100}$/.test(name)
		? name
		: notes.report(entry, 'must be the name of a query parameter: letters, digits and plain signs');
}

function parseParameters(value: unknown, entry: string, notes: Notes): Record<string, string> {
	const group = notes.group(value, entry, '{"ours": "theirs"}') ?? {};
	const parameters: Record<string, string> = {};
	const facts: Readonly<Record<string, Fact<unknown>>> = SEARCH_PARAMETERS;
	for (const [name, given] of notes.entries(group, Object.keys(facts), entry)) {
		if (facts[name]?.status === 'documented') {
			notes.report(entry, `${quotedName(name)} is documented by CAS and stays as it is. Remove the entry`);
			continue;
		}
		const theirs = parameterName(given, under(entry, name), notes);
		if (theirs !== undefined) parameters[name] = theirs;
	}
	return parameters;
}

const PROBLEM_PARTS = ['list', 'path', 'message', 'title', 'detail'] as const;

/** Reads where an error body says what. */
export function parseProblems(value: unknown, entry: string, notes: Notes): Profile['problems'] {
	const group = notes.group(value, entry, '{"list": "issues", "path": "where", "message": "text"}') ?? {};
	const problems: Partial<Record<keyof ProfileProblems, PathPattern>> = {};
	for (const [name, given] of notes.entries(group, PROBLEM_PARTS, entry)) {
		const path = notes.plainPath(given, under(entry, name));
		if (path !== undefined) problems[name as keyof ProfileProblems] = path;
	}
	const isInList = problems.path !== undefined || problems.message !== undefined;
	if (isInList && problems.list === undefined) {
		notes.report(entry, '`path` and `message` stand in the entries of `list`, which is not set');
	}
	return problems;
}
