import { isRecord } from '../../isRecord';
import { setField } from '../../setField';
import { fieldEntries, type FieldPair } from './fieldEntries';
import type { RowEntry } from './rows';

type FieldEntry = Extract<RowEntry, { kind: 'field' }>;

/** A contract profile as it is written. */
export type ProfileDocument = Record<string, unknown>;

/** The contract profile that says what the given entries do; agreeing ones are needed too, as groups move with what is in them. */
export function profileOf(entries: readonly RowEntry[], name: string): ProfileDocument {
	const profile: ProfileDocument = name === '' ? {} : { name };
	const bodies = new Map<string, FieldEntry[]>();
	for (const entry of entries) {
		if (entry.kind === 'value') {
			if (entry.keys.length > 0 && entry.value !== undefined) put(profile, entry.keys, entry.value);
		} else if (entry.kind === 'code') {
			const { keys, ours, theirs } = entry;
			if (ours !== undefined && theirs !== undefined && ours !== theirs) put(profile, [...keys, ours], theirs);
		} else {
			const known = bodies.get(entry.part);
			if (known === undefined) bodies.set(entry.part, [entry]);
			else known.push(entry);
		}
	}
	for (const [part, fields] of bodies) addBody(profile, part, fields);
	return profile;
}

function addBody(profile: ProfileDocument, part: string, entries: readonly FieldEntry[]): void {
	const keys = part.split('.');
	const pairs = entries.flatMap(({ ours, theirs, isGroup }): FieldPair[] =>
		ours === undefined || theirs === undefined ? [] : [{ ours, theirs, isGroup: isGroup === true }],
	);
	for (const [ours, theirs] of Object.entries(fieldEntries(pairs))) put(profile, [...keys, 'fields', ours], theirs);
	const required: string[] = [];
	for (const { theirs, limits } of entries) {
		if (theirs === undefined || limits === undefined) continue;
		if (limits.constant !== undefined) put(profile, [...keys, 'constants', theirs], limits.constant);
		else if (limits.required === true) required.push(theirs);
		if (limits.maxLength !== undefined) put(profile, [...keys, 'lengths', theirs], limits.maxLength);
		if (limits.allowed !== undefined) put(profile, [...keys, 'codes', theirs], limits.allowed);
	}
	if (required.length > 0) put(profile, [...keys, 'required'], required);
}

/** Puts a value at a place, making the objects on the way; what is there already as another kind stays. */
function put(profile: ProfileDocument, keys: readonly string[], value: unknown): void {
	let at: Record<string, unknown> = profile;
	for (const key of keys.slice(0, -1)) {
		if (!Object.hasOwn(at, key)) setField(at, key, {});
		const inner = at[key];
		if (!isRecord(inner)) return;
		at = inner;
	}
	setField(at, keys.at(-1)!, value);
}
