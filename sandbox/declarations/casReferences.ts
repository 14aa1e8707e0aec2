import { createHash } from 'node:crypto';
import { CAS_REFERENCE_FIELD, GOODS_ITEM_ID_FIELD } from '../../cas/contract/declaration';
import type { Declaration, JsonObject } from '../world/records';

/**
 * Keys of the entries of collections. Documented ("declaration items"): an entry has a `casReference`. Assumed: its form, and
 * that it goes by the entry's place, so that nothing needs to be kept beside what the customer sent.
 */
export type KeyOf = (path: string, index: number) => string;

const KEY = CAS_REFERENCE_FIELD.value;
const HEADER = 'header';

/** The document of a declaration without its goods items, with a key on each entry of its collections. */
export function keyedHeader({ id }: Declaration, document: JsonObject): JsonObject {
	return keyed(document, keysOf(id, HEADER));
}

/** A goods item with its id, and a key on each entry of its collections. */
export function keyedGoodsItem({ id, goodsItemIds }: Declaration, item: JsonObject, index: number): JsonObject {
	const itemId = goodsItemIds[index] ?? '';
	return { ...keyed(item, keysOf(id, itemId)), [GOODS_ITEM_ID_FIELD.value]: itemId };
}

/** The keys of a header, or of a goods item of that id. */
export function keysOf(declarationId: string, owner: string = HEADER): KeyOf {
	return (path, index) =>
		createHash('sha256')
			.update(JSON.stringify([declarationId, owner, path, index]))
			.digest('hex')
			.slice(0, 16);
}

function keyed(group: JsonObject, keyOf: KeyOf, path = ''): JsonObject {
	return Object.fromEntries(
		Object.entries(group).map(([name, value]) => [name, keyedValue(value, keyOf, `${path}.${name}`)]),
	);
}

function keyedValue(value: unknown, keyOf: KeyOf, path: string): unknown {
	if (isObject(value)) return keyed(value, keyOf, path);
	if (!Array.isArray(value)) return value;
	return value.map((entry: unknown, index) =>
		isObject(entry) ? { ...keyed(entry, keyOf, `${path}[${index}]`), [KEY]: keyOf(path, index) } : entry,
	);
}

/** A casReference that no stored entry has. */
export class UnknownKey extends Error {
	constructor(
		readonly path: string,
		readonly key: string,
	) {
		super(`${path} has no entry with ${KEY} ${key}.`);
	}
}

/**
 * The selective update. Documented: given fields change, fields not given stay, and a collection given without keys replaces the
 * stored one. Assumed: an entry with its key updates the stored entry, one without is added, and null takes a field away.
 * Throws UnknownKey for a key that no entry has.
 */
export function selectivelyUpdated(stored: JsonObject, given: JsonObject, keyOf: KeyOf, path = ''): JsonObject {
	const updated = new Map(Object.entries(stored));
	for (const [name, value] of Object.entries(given)) {
		if (name === KEY || name === GOODS_ITEM_ID_FIELD.value) continue;
		if (value === null) updated.delete(name);
		else updated.set(name, updatedValue(stored[name], value, keyOf, `${path}.${name}`));
	}
	return Object.fromEntries(updated);
}

function updatedValue(stored: unknown, given: unknown, keyOf: KeyOf, path: string): unknown {
	if (Array.isArray(given)) return updatedList(Array.isArray(stored) ? stored : [], given, keyOf, path);
	return isObject(given) ? selectivelyUpdated(isObject(stored) ? stored : {}, given, keyOf, path) : given;
}

function updatedList(stored: readonly unknown[], given: readonly unknown[], keyOf: KeyOf, path: string): unknown[] {
	const hasKeys = given.some((entry) => isObject(entry) && KEY in entry);
	const entries = hasKeys ? [...stored] : [];
	for (const entry of given) {
		const key = isObject(entry) ? entry[KEY] : undefined;
		const at = key === undefined ? entries.length : entries.findIndex((_, index) => keyOf(path, index) === key);
		if (at < 0) throw new UnknownKey(path.slice(1), String(key));
		entries[at] = updatedValue(key === undefined ? undefined : entries[at], entry, keyOf, `${path}[${at}]`);
	}
	return entries;
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
