import type { GroupPlace, Place } from '../shipment/places';
import type { Doubt } from '../shipment/values';
import type { FoundProblem, JsonObject } from '../world/records';

/** Reads a message along its places. What stands at no place is unknown: documented ("sending data"), CAS ignores it. */

/** Complaints by path about JSON of the wrong type at a known place. Empty where there are none; null counts as absent. */
export function typeErrors(places: GroupPlace, value: unknown): Record<string, string[]> {
	const errors: Record<string, string[]> = {};
	collectTypeErrors(places, value, '', errors);
	return errors;
}

const TYPES: Record<Exclude<Place['kind'], 'free'>, string> = {
	text: 'text',
	number: 'a number',
	code: 'text or a number',
	group: 'an object',
	list: 'a list',
};

function collectTypeErrors(place: Place, value: unknown, path: string, errors: Record<string, string[]>): void {
	if (value === undefined || value === null || place.kind === 'free') return;
	if (!isOfType(place, value)) {
		errors[path === '' ? '$' : path] = [`It must be ${TYPES[place.kind]}.`];
		return;
	}
	for (const inner of placesWithin(place, value, path)) collectTypeErrors(inner.place, inner.value, inner.path, errors);
}

function isOfType(place: Exclude<Place, { kind: 'free' }>, value: unknown): boolean {
	switch (place.kind) {
		case 'group':
			return isObject(value);
		case 'list':
			return Array.isArray(value);
		case 'number':
			return typeof value === 'number';
		case 'text':
			return typeof value === 'string';
		case 'code':
			return typeof value === 'string' || typeof value === 'number';
	}
}

interface Placed {
	readonly place: Place;
	readonly value: unknown;
	readonly path: string;
}

function placesWithin(place: Place, value: unknown, path: string): Placed[] {
	if (place.kind === 'group' && isObject(value)) {
		return Object.entries(place.places).map(([name, inner]) => ({
			place: inner,
			value: Object.hasOwn(value, name) ? value[name] : undefined,
			path: path === '' ? name : `${path}.${name}`,
		}));
	}
	if (place.kind === 'list' && Array.isArray(value)) {
		return value.map((entry: unknown, index) => ({ place: place.entry, value: entry, path: `${path}[${index}]` }));
	}
	return [];
}

/** What is wrong with single values. */
export function valueProblems(places: Place, value: unknown, path = ''): FoundProblem[] {
	if (value === undefined || value === null || value === '') return [];
	if ('check' in places && places.check !== undefined) {
		const doubt = (places.check as (value: unknown) => Doubt | undefined)(value);
		return doubt === undefined ? [] : [problemAt(path, places.name ?? '', doubt)];
	}
	return placesWithin(places, value, path).flatMap((inner) => valueProblems(inner.place, inner.value, inner.path));
}

/** A doubt in the words of the declaration: `Office of exit: nowhere is not a customs office. …` */
export function problemAt(path: string, name: string, { isBlocking, says }: Doubt): FoundProblem {
	const [, item] = /governmentAgencyGoodsItems\[(\d+)\]/.exec(path) ?? [];
	const label =
		item === undefined ? name.charAt(0).toUpperCase() + name.slice(1) : `Goods item ${Number(item) + 1}, ${name}`;
	return { severity: isBlocking ? 'refuse' : 'warn', path, message: `${label}: ${says}` };
}

/** The message without what is unknown, empty or null. */
export function knownPart(places: GroupPlace, value: JsonObject): JsonObject {
	return (knownValue(places, value) ?? {}) as JsonObject;
}

function knownValue(place: Place, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return undefined;
	if (place.kind === 'group' && isObject(value)) {
		const known = placesWithin(place, value, '').flatMap(({ place: inner, value: given, path }) => {
			const kept = knownValue(inner, given);
			return kept === undefined ? [] : [[path, kept] as const];
		});
		return Object.fromEntries(known);
	}
	if (place.kind === 'list' && Array.isArray(value)) {
		return value.map((entry: unknown) => knownValue(place.entry, entry) ?? {});
	}
	return value;
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
