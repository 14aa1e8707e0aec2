import type { Random } from '../random';
import { value } from './dictionary';
import { shown, type Mutation } from './mutation';

type Json = unknown;

const MANY_PLACES = 1_000;

/** What no JSON of ours holds, as text: keys that mean something to JavaScript, numbers beyond all, halves of characters. */
const ODD_JSON = [
	...['null', 'true', '[]', '{}', '""', '0', '-0', '1e400', '-1e400', '1e-400', '99999999999999999999', '"\\ud800"'],
	...[
		'{"__proto__":{"polluted":1}}',
		'{"constructor":{"prototype":{"polluted":1}}}',
		'[[[[]]]]',
		'"\\u0000"',
		'[null]',
	],
	...[
		'{"toString":1,"valueOf":1}',
		'{"length":-1}',
		'{"then":1}',
		'{"toJSON":1}',
		'"__proto__"',
		'"2026-13-45T99:00:00Z"',
	],
	...['"2026-02-30"', '"https://x.example/?sig=1"', '"{}"', '[{}]', '{"":""}', '{"0":0}', '"<b>"', '"=1+1"', '"1,5"'],
];
const ODD_KEYS = [
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'length',
	'',
	'0',
	'then',
	'toJSON',
	' ',
	'$',
	'a.b',
];

type Place = readonly (string | number)[];

function placesOf(json: Json, place: Place = []): Place[] {
	if (typeof json !== 'object' || json === null) return [place];
	const entries = Array.isArray(json) ? [...json.entries()] : Object.entries(json);
	return [place, ...entries.flatMap(([key, inner]) => placesOf(inner, [...place, key]))];
}

/** The value with another at a place; made anew from entries, so that `__proto__` stays a key like any other. */
function withAt(json: Json, [key, ...rest]: Place, change: (given: Json) => Json): Json {
	if (key === undefined) return change(json);
	if (Array.isArray(json)) return json.map((inner, index) => (index === key ? withAt(inner, rest, change) : inner));
	if (typeof json !== 'object' || json === null) return json;
	return Object.fromEntries(
		Object.entries(json).map(([name, inner]) => [name, name === key ? withAt(inner, rest, change) : inner]),
	);
}

const atPlace = (random: Random, json: Json) => random.pick(placesOf(json)) ?? [];

const swapped: Mutation<Json> = (json, random) => {
	const place = atPlace(random, json);
	const text = random.oneIn(3) ? JSON.stringify(value(random)) : (random.pick(ODD_JSON) ?? 'null');
	return { changed: withAt(json, place, () => JSON.parse(text) as Json), what: `${place.join('.')} → ${shown(text)}` };
};

const wrapped: Mutation<Json> = (json, random) => {
	const place = atPlace(random, json);
	const depth = random.pick([1, 2, 30, 100, 400]);
	const isList = random.oneIn(2);
	const wrap = (given: Json): Json => {
		let inner = given;
		for (let left = depth; left > 0; left -= 1) inner = isList ? [inner] : { a: inner };
		return inner;
	};
	return {
		changed: withAt(json, place, wrap),
		what: `${place.join('.')} ${depth} ${isList ? 'lists' : 'objects'} deep`,
	};
};

const dropped: Mutation<Json> = (json, random) => {
	const place = atPlace(random, json);
	const key = place.at(-1);
	if (key === undefined) return undefined;
	const changed = withAt(json, place.slice(0, -1), (holder) =>
		Array.isArray(holder)
			? holder.toSpliced(Number(key), 1)
			: Object.fromEntries(Object.entries(holder as object).filter(([name]) => name !== key)),
	);
	return { changed, what: `${place.join('.')} dropped` };
};

const renamed: Mutation<Json> = (json, random) => {
	const place = atPlace(random, json);
	const key = place.at(-1);
	const name = random.pick([
		random.pick(ODD_KEYS) ?? '',
		String(key).toUpperCase(),
		random.pick(place.filter((step) => typeof step === 'string')) ?? '',
	]);
	const changed = withAt(json, place.slice(0, -1), (holder) =>
		typeof holder !== 'object' || holder === null || Array.isArray(holder)
			? holder
			: Object.fromEntries(Object.entries(holder).map(([known, inner]) => [known === key ? name : known, inner])),
	);
	return { changed, what: `${place.join('.')} renamed ${shown(name)}` };
};

const repeated: Mutation<Json> = (json, random) => {
	const place = atPlace(random, json);
	// Repeating what was repeated would soon fill the memory of the fuzz itself.
	const times = placesOf(json).length > MANY_PLACES ? 2 : random.pick([2, 3, 200]);
	return {
		changed: withAt(json, place, (given) => Array.from({ length: times }, () => given)),
		what: `${place.join('.')} → a list of ${times}`,
	};
};

export const JSON_MUTATIONS: readonly Mutation<Json>[] = [
	swapped,
	swapped,
	swapped,
	swapped,
	wrapped,
	dropped,
	dropped,
	renamed,
	repeated,
];
