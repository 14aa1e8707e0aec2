import type { JsonObject } from '../world/records';

/**
 * What a shipment holds after an update. Documented ("declaration items"): given fields change, fields not given stay, and a
 * collection given without `casReference` replaces the stored one; that shipments follow the same model is assumed.
 */
export function mergedContent(stored: JsonObject, given: JsonObject): JsonObject {
	const merged = new Map(Object.entries(stored));
	for (const [name, value] of Object.entries(given)) {
		const before = merged.get(name);
		merged.set(name, isObject(before) && isObject(value) ? mergedContent(before, value) : value);
	}
	return Object.fromEntries(merged);
}

/** Whether two JSON values are the same, whatever the order of their fields. */
export function isEqualJson(a: unknown, b: unknown): boolean {
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((entry, index) => isEqualJson(entry, b[index]));
	}
	if (!isObject(a) || !isObject(b)) return a === b;
	const names = Object.keys(a);
	return (
		names.length === Object.keys(b).length &&
		names.every((name) => Object.hasOwn(b, name) && isEqualJson(a[name], b[name]))
	);
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
