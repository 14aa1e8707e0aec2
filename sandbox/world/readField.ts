import type { JsonObject } from './records';

/** Reads of customers' data, which may hold anything: the value if it has the type, else undefined. */

export function textOf(object: JsonObject, name: string): string | undefined {
	const value = object[name];
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number, also one written as text, as ERPs do. */
export function numberOf(object: JsonObject, name: string): number | undefined {
	const value = object[name];
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function objectOf(object: JsonObject, name: string): JsonObject {
	const value = object[name];
	return isObject(value) ? value : {};
}

export function listOf(object: JsonObject, name: string): JsonObject[] {
	const value = object[name];
	return Array.isArray(value) ? value.map((entry) => (isObject(entry) ? entry : {})) : [];
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
