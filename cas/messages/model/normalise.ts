import { composed, onOneLineOf } from '../../characters';
import { EXACT_DIGITS, withoutTrailingZeros } from '../../digits';
import { IDENTIFIER_CHARACTERS } from '../../limits';
import { remembered } from '../../remembered';
import { setField } from '../../setField';
import type { CodeField, Field, GroupField, LeafField, ListField, TextField } from './field';
import { keyedIn } from './labels';
import { isReference } from './textKind';
import { copyOfGroup, isGroup, listOf, Unreadable } from './plain';

/** Item numbers have five digits (UCC Annex B, D.E. 1/6), so no list of a declaration is longer. Longer ones are not looked into. */
export const MAX_LIST_ENTRIES = 99_999;

/**
 * A copy of the value in the form that CAS takes, changing nothing that could be read two ways: blanks around text go,
 * lenient spellings are normalised (`8471.30.00` → `84713000`), letters and their accents are put together (NFC), tabs and line
 * breaks in a description become a blank, numeric text of an ERP or a database (`"12.5000000000000000"`) becomes a number, a code written as a number becomes text, empty text and null become absent. What the model does not know stays untouched.
 * A value that is ours is changed in place instead: the caller made it of plain values and keeps no other use for it.
 * Never throws: what cannot be read at all, such as a getter that throws, becomes an `Unreadable`.
 */
export function normalise(field: Field, value: unknown, isOurs = false): unknown {
	if (field.kind === 'group') {
		const copy = isOurs && isGroup(value) ? value : copyOfGroup(value);
		if (copy === undefined || copy instanceof Unreadable) return copy ?? value;
		return normaliseEntries(field.byName, copy, isOurs);
	}
	return field.kind === 'list' ? normaliseList(field, value, isOurs) : normaliseLeaf(field, value);
}

/** Apart from `normalise`, which is asked for each value: a closure costs room each time that its function is called. */
function normaliseList(field: ListField, value: unknown, isOurs: boolean): unknown {
	if (isOurs && Array.isArray(value) && value.length <= MAX_LIST_ENTRIES) return normaliseOwn(field, value);
	const entries = listOf(value, MAX_LIST_ENTRIES);
	if (entries instanceof Unreadable) return entries;
	return entries === undefined ? value : entries.map((entry) => normaliseEntry(field, entry, isOurs));
}

/** A list that is ours keeps its array. */
function normaliseOwn(list: ListField, entries: unknown[]): unknown[] {
	for (let index = 0; index < entries.length; index += 1) entries[index] = normaliseEntry(list, entries[index], true);
	return entries;
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

/**
 * Works on a copy of its own; most values stay as they are, and writing only the others is much faster than building anew. A plain
 * group inherits no fields, so that `for in` meets its own alone, without a list of their names.
 */
function normaliseEntries(
	fields: GroupField['byName'],
	copy: Record<string, unknown>,
	isOurs: boolean,
): Record<string, unknown> {
	let absent: Set<string> | undefined;
	for (const name in copy) {
		const field = fields.get(name);
		if (field === undefined) continue;
		const given = copy[name];
		const normalised = normalise(field, given, isOurs);
		if (normalised === null || normalised === undefined || normalised === '') (absent ??= new Set()).add(name);
		else if (normalised !== given) setField(copy, name, normalised);
	}
	return absent === undefined ? copy : without(copy, absent);
}

function without(copy: Record<string, unknown>, absent: ReadonlySet<string>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(copy)) if (!absent.has(name)) setField(result, name, value);
	return result;
}

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

function normaliseLeaf(field: LeafField, value: unknown): unknown {
	switch (field.kind) {
		case 'number': {
			if (typeof value !== 'string') return value;
			const text = value.trim();
			if (!PLAIN_NUMBER.test(text)) return text;
			const short = withoutTrailingZeros(text);
			return isExact(short) ? Number(short) : text;
		}
		case 'text': {
			const text = asText(value);
			return typeof text === 'string' ? normalisedText(field, text.trim()) : value;
		}
		case 'code': {
			const text = asText(value);
			return typeof text === 'string' ? listedForm(field.list, text.trim()) : value;
		}
		case 'dateTime':
			return typeof value === 'string' ? writtenMoment(value.trim()) : (momentOf(value) ?? value);
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

const SQL_MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2})(:?\d{2})?$/i;

/** `2026-12-31 14:30:00+00`, as SQL writes a moment, in the form of ISO 8601. Without a zone it stays as it is, and is refused. */
function writtenMoment(text: string): string {
	const [, day, time, zone = '', minutes = ''] = SQL_MOMENT.exec(text) ?? [];
	if (day === undefined || time === undefined) return text;
	const offset = zone.toUpperCase() === 'Z' ? `Z${minutes}` : `${zone}:${minutes.replace(':', '') || '00'}`;
	return `${day}T${time}${offset}`;
}

/**
 * What a text field takes. What is longer than any identifier is none; it is refused for its length. Prose goes on one line, while
 * a tab or a line break inside a reference is a mistake that only its writer can correct.
 */
function normalisedText(field: TextField, text: string): string {
	const whole = composed(text, field.maxLength);
	if (field.normalise !== undefined)
		return whole.length > IDENTIFIER_CHARACTERS ? whole : normalisedIdentifier(field, whole);
	const line = onOneLineOf(whole);
	return line === whole || isReference(field) ? whole : line;
}

/** Codes and identifiers come again and again: each is normalised once. More different ones than this are normalised anew. */
const MAX_REMEMBERED = 1_000;
const normalisedIdentifier = remembered(MAX_REMEMBERED, ({ normalise: own }: TextField, text) => own?.(text) ?? text);

/** Decimals that a double would round stay text and are refused by name. */
function isExact(text: string): boolean {
	return text.replace(/[-.]/g, '').replace(/^0+/, '').length <= EXACT_DIGITS;
}

function asText(value: unknown): unknown {
	return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
}

function listedForm(list: CodeField['list'], text: string): string {
	if (list.has(text)) return text;
	const upper = text.toUpperCase();
	if (list.has(upper)) return upper;
	return list.inParts?.test(upper) === true ? upper.replace(/[ .-]/g, '') : text;
}
