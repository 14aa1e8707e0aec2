import fc from 'fast-check';
import { fieldMap, type FieldRule } from '../../../cas/contract/profile/fieldMap';
import { toOurs, toTheirs } from '../../../cas/contract/profile/move';
import { parsePath, type PathPattern } from '../../../cas/contract/profile/path';

const path = (text: string): PathPattern => {
	const read = parsePath(text);
	if (typeof read === 'string') throw new Error(`${text} ${read}`);
	return read;
};
const mapOf = (rules: Record<string, string>) =>
	fieldMap(Object.entries(rules).map(([ours, theirs]): FieldRule => [path(ours), path(theirs)]));

/** There and back, with what it looks like in between. */
function both(rules: Record<string, string>, ours: unknown, theirs: unknown) {
	const map = mapOf(rules);
	const before = structuredClone(ours);
	const there = toTheirs(ours, map);
	expect(there).toEqual({ value: theirs, findings: [] });
	expect(toOurs(there.value, map)).toEqual({ value: ours, findings: [] });
	expect(ours).toEqual(before);
}

describe('fields that stand elsewhere', () => {
	it('move as values, groups and lists, and what is in a group or list moves with it', () => {
		both({ a: 'x', 'g.b': 'g.c' }, { a: 1, g: { b: 2, d: 3 }, z: [4] }, { x: 1, g: { c: 2, d: 3 }, z: [4] });
		both({ g: 'p.q' }, { g: { a: 1, l: [{ b: 2 }] } }, { p: { q: { a: 1, l: [{ b: 2 }] } } });
		both(
			{ 'g.items': 'p.lines', 'g.items[].c.net': 'p.lines[].weights.n', g: 'p.d' },
			{ g: { x: 1, items: [{ c: { net: 2, gross: 3 } }, { c: { net: 4 } }, {}] } },
			{ p: { d: { x: 1 }, lines: [{ c: { gross: 3 }, weights: { n: 2 } }, { weights: { n: 4 } }, {}] } },
		);
	});

	it('lets the whole message be wrapped', () => {
		both({ '': 'payload' }, { a: 1, b: [2] }, { payload: { a: 1, b: [2] } });
		both({ '': 'payload', 'a.b': 'head' }, { a: { b: 1, c: 2 } }, { payload: { a: { c: 2 } }, head: 1 });
		both({ '': 'messages[]' }, { a: 1 }, { messages: [{ a: 1 }] });
	});

	it('lets names change places', () => {
		both({ a: 'b', b: 'a' }, { a: 1, b: 2 }, { b: 1, a: 2 });
		both({ a: 'a.b' }, { a: 1 }, { a: { b: 1 } });
	});

	it('takes lists out of each other and puts them into each other', () => {
		const flat = { 'shipments[].items[]': 'lines[]', 'shipments[].items[].n': 'lines[].no' };
		both(
			flat,
			{ shipments: [{ a: 1, items: [{ n: 1 }, { n: 2, x: 3 }] }] },
			{ shipments: [{ a: 1 }], lines: [{ no: 1 }, { no: 2, x: 3 }] },
		);
		both(
			{ 'lines[]': 'shipments[].items[]', 'lines[].n': 'shipments[].items[].no' },
			{ lines: [{ n: 1 }, { n: 2 }] },
			{ shipments: [{ items: [{ no: 1 }, { no: 2 }] }] },
		);
		both({ 'marks[]': 'labels[].text' }, { marks: ['a', 'b'] }, { labels: [{ text: 'a' }, { text: 'b' }] });
		both(
			{ 'items[].mark': 'items[].marks[]' },
			{ items: [{ mark: 'a' }, { mark: 'b', n: 1 }] },
			{ items: [{ marks: ['a'] }, { marks: ['b'], n: 1 }] },
		);
		both({ note: 'notes[]' }, { note: 'a' }, { notes: ['a'] });
	});

	it('keeps the numbers of entries of which nothing moves', () => {
		both(
			{ 'items[].x': 'other[].x' },
			{ items: [{ d: 1 }, { x: 2 }, { d: 3 }] },
			{ items: [{ d: 1 }, {}, { d: 3 }], other: [{}, { x: 2 }] },
		);
	});

	it('leaves what does not fit at its place, and tells it', () => {
		const map = mapOf({ 'shipments[].items': 'lines' });
		const ours = { shipments: [{ items: [1] }, { items: [2] }] };
		const there = toTheirs(ours, map);
		expect(there.value).toEqual({ shipments: [{}, { items: [2] }], lines: [1] });
		expect(there.findings).toEqual([{ kind: 'noPlace', path: 'shipments[1].items', value: [2] }]);
		expect(toOurs(there.value, map).value).toEqual(ours);
	});

	it('tells a value whose place a mapped one has', () => {
		expect(toOurs({ a: 'theirs', x: 'ours' }, mapOf({ a: 'x' }))).toEqual({
			value: { a: 'ours' },
			findings: [{ kind: 'clash', path: 'a', value: 'theirs' }],
		});
		expect(toTheirs({ a: 1, p: 5 }, mapOf({ a: 'p.q' }))).toEqual({
			value: { p: { q: 1 } },
			findings: [{ kind: 'clash', path: 'p', value: 5 }],
		});
	});

	it('changes no prototype', () => {
		const value = JSON.parse('{"a": 1, "g": {"__proto__": {"polluted": true}, "b": 1}}');
		const { value: moved } = toTheirs(value, mapOf({ 'g.b': 'h', a: 'g.c' }));
		expect(JSON.stringify(moved)).toBe('{"g":{"__proto__":{"polluted":true},"c":1},"h":1}');
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});

	it('hands on what the map does not name as it is', () => {
		const heavy = { deep: [1, 2, 3] };
		expect((toTheirs({ heavy, a: 1 }, mapOf({ a: 'b' })).value as { heavy: unknown }).heavy).toBe(heavy);
		const whole = { a: 1 };
		expect(toTheirs(whole, mapOf({})).value).toBe(whole);
	});
});

/** A shape: names with what stands there. */
type Shape =
	{ readonly kind: 'value' } | { readonly kind: 'group' | 'list'; readonly fields: Readonly<Record<string, Shape>> };

const shape: fc.Arbitrary<Shape> = fc
	.letrec<{ shape: Shape; fields: Record<string, Shape> }>((tie) => ({
		shape: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			fc.constant<Shape>({ kind: 'value' }),
			fc.record({ kind: fc.constantFrom('group' as const, 'list' as const), fields: tie('fields') }),
		),
		fields: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('shape'), { minKeys: 1, maxKeys: 4 }),
	}))
	.fields.map((fields): Shape => ({ kind: 'group', fields }));

function placesOf(one: Shape, at = ''): string[] {
	if (one.kind === 'value') return [];
	return Object.entries(one.fields).flatMap(([name, inner]) => {
		const place = at === '' ? name : `${at}.${name}`;
		return [place, ...placesOf(inner, inner.kind === 'list' ? `${place}[]` : place)];
	});
}

function document(one: Shape): fc.Arbitrary<unknown> {
	if (one.kind === 'value') return fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean());
	const group = fc.record(
		Object.fromEntries(Object.entries(one.fields).map(([name, inner]) => [name, document(inner)])),
		{ requiredKeys: [] },
	);
	return one.kind === 'group' ? group : fc.array(group, { maxLength: 3 });
}

/** Rules that move each chosen place to a place of its own: alone, with a wrap around it, or out of its lists into others. */
const cases = shape.chain((one) => {
	const places = placesOf(one);
	const rules = fc
		.subarray(places)
		.chain((chosen) =>
			fc.tuple(
				fc.constant(chosen),
				fc.array(fc.nat(3), { minLength: chosen.length, maxLength: chosen.length }),
				fc.boolean(),
			),
		);
	return fc.record({ rules, message: document(one) });
});

const target = (place: string, way: number, at: number): string => {
	const lists = place.split('[]').length - 1;
	const inLists = Array.from({ length: lists }, (_, list) => `l${at}x${list}[]`).join('.');
	const before = inLists === '' ? '' : `${inLists}.`;
	if (way === 0) return `${before}t${at}`;
	if (way === 1) return `${before}w${at}.u.t`;
	if (way === 2) return `${before}"q.${at}"`;
	return place.replace(/[a-d]$/, `n${at}`);
};

describe('any map and any message', () => {
	it('come back as they were, and the message itself is not changed', () => {
		fc.assert(
			fc.property(cases, ({ rules: [chosen, ways, isWrapped], message }) => {
				const entries = chosen.map((place, at) => [place, target(place, ways[at]!, at)] as const);
				const map = mapOf({ ...Object.fromEntries(entries), ...(isWrapped && { '': 'payload' }) });
				const before = JSON.stringify(message);
				const there = toTheirs(message, map);
				expect(there.findings).toEqual([]);
				const back = toOurs(there.value, map);
				expect(back.findings).toEqual([]);
				expect(back.value).toEqual(message);
				expect(JSON.stringify(message)).toBe(before);
			}),
			{ numRuns: 300 },
		);
	});
});
