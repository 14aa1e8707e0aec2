import { IDENTIFIER_CHARACTERS } from '../../limits';
import type { Field, Fields, LeafField, ListField, TextField } from './field';
import { keyedIn } from './labels';
import { copyOfGroup, isGroup, listOf, Unreadable } from './plain';

/** Item numbers have five digits (UCC Annex B, D.E. 1/6), so no list of a declaration is longer. Longer ones are not looked into. */
export const MAX_LIST_ENTRIES = 99_999;

/**
 * A copy of the value in the form that CAS takes, changing nothing that could be read two ways: blanks around text go,
 * lenient spellings are normalised (`8471.30.00` → `84713000`), numeric text of an ERP (`"12.50"`) becomes a number,
 * a code written as a number becomes text, empty text and null become absent. What the model does not know stays untouched.
 * A value that is ours is changed in place instead: the caller made it of plain values and keeps no other use for it.
 * Never throws: what cannot be read at all, such as a getter that throws, becomes an `Unreadable`.
 */
export function normalise(field: Field, value: unknown, isOurs = false): unknown {
	if (field.kind === 'group') {
		const copy = isOurs && isGroup(value) ? value : copyOfGroup(value);
		if (copy === undefined || copy instanceof Unreadable) return copy ?? value;
		return normaliseEntries(field.fields, copy, isOurs);
	}
	if (field.kind === 'list') {
		const entries = listOf(value, MAX_LIST_ENTRIES);
		if (entries instanceof Unreadable) return entries;
		return entries === undefined ? value : entries.map((entry) => normaliseEntry(field, entry, isOurs));
	}
	return normaliseLeaf(field, value);
}

/** The value of an entry with a key is read as its column is: a commodity code of type TARIC without blanks and dots. */
function normaliseEntry(list: ListField, entry: unknown, isOurs: boolean): unknown {
	const result = normalise(list.item, entry, isOurs);
	const keyed = list.keyed === undefined || !isGroup(result) ? undefined : keyedIn(list, result);
	if (keyed === undefined) return result;
	const group = result as Record<string, unknown>;
	const value = group[keyed.valueName];
	if (value !== undefined) group[keyed.valueName] = normaliseLeaf(keyed.field, value);
	return group;
}

/** Works on a copy of its own; most values stay as they are, and writing only the others is much faster than building anew. */
function normaliseEntries(fields: Fields, copy: Record<string, unknown>, isOurs: boolean): Record<string, unknown> {
	let absent: Set<string> | undefined;
	for (const name in copy) {
		if (!Object.hasOwn(copy, name)) continue;
		const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
		if (field === undefined) continue;
		const given = copy[name];
		const normalised = normalise(field, given, isOurs);
		if (normalised === null || normalised === undefined || normalised === '') (absent ??= new Set()).add(name);
		else if (normalised !== given) define(copy, name, normalised);
	}
	return absent === undefined ? copy : without(copy, absent);
}

function without(copy: Record<string, unknown>, absent: ReadonlySet<string>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(copy)) if (!absent.has(name)) define(result, name, value);
	return result;
}

/** Assignment that treats `__proto__` as a plain name. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
	if (name !== '__proto__') target[name] = value;
	else Object.defineProperty(target, name, { value, enumerable: true, writable: true, configurable: true });
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function normaliseLeaf(field: LeafField, value: unknown): unknown {
	switch (field.kind) {
		case 'number': {
			const text = typeof value === 'string' ? value.trim() : undefined;
			return text !== undefined && PLAIN_NUMBER.test(text) && isExact(text) ? Number(text) : (text ?? value);
		}
		case 'text': {
			const text = asText(value);
			return typeof text === 'string' ? normalisedText(field, text.trim()) : value;
		}
		case 'code': {
			const text = asText(value);
			return typeof text === 'string' ? listedForm(field.list.has.bind(field.list), text.trim()) : value;
		}
		case 'dateTime':
			return typeof value === 'string' ? value.trim() : (momentOf(value) ?? value);
		case 'boolean':
			return value === 'true' ? true : value === 'false' ? false : value;
		default:
			return typeof value === 'string' ? value.trim() : value;
	}
}

/** What a database node gives for a time stamp: one moment, whatever the zone. */
function momentOf(value: unknown): string | undefined {
	try {
		return value instanceof Date ? value.toISOString() : undefined;
	} catch {
		return undefined;
	}
}

/** What is longer than any identifier is none; it is refused for its length. */
const normalisedText = ({ normalise: spelt }: TextField, text: string) =>
	spelt === undefined || text.length > IDENTIFIER_CHARACTERS ? text : spelt(text);

/** 15 significant digits survive a double; longer decimals stay text and are refused by name instead of rounded silently. */
function isExact(text: string): boolean {
	return text.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}

function asText(value: unknown): unknown {
	return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}

function listedForm(has: (code: string) => boolean, text: string): string {
	if (has(text)) return text;
	return has(text.toUpperCase()) ? text.toUpperCase() : text;
}
