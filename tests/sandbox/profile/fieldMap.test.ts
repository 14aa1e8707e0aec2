import { FieldMap } from '../../../sandbox/profile/fieldMap';

const both = (fields: Record<string, string>, ours: unknown, theirs: unknown) => {
	const map = new FieldMap(fields);
	expect(map.toTheirs(ours)).toEqual(theirs);
	expect(map.toOurs(theirs)).toEqual(ours);
};

describe('fields that stand elsewhere', () => {
	it('move with all that is in them, and further where they are named', () => {
		both(
			{ header: 'payload.head', 'header.items': 'payload.lines', 'header.items[].mass.net': 'payload.lines[].net' },
			{ header: { office: 'BE', items: [{ mass: { net: 1, gross: 2 } }, { mass: { net: 3 } }] }, key: 'A' },
			{
				payload: { head: { office: 'BE' }, lines: [{ net: 1, mass: { gross: 2 } }, { net: 3 }] },
				key: 'A',
			},
		);
	});

	it('may be the whole message', () => {
		both({ '': 'payload', key: 'id' }, { key: 'A', list: [1, 2] }, { payload: { list: [1, 2] }, id: 'A' });
	});

	it('keep empty groups and lists, and null', () => {
		both({ a: 'b.c' }, { a: { list: [], group: {}, none: null } }, { b: { c: { list: [], group: {}, none: null } } });
	});

	it('may change places', () => {
		both({ a: 'b', b: 'a' }, { a: 1, b: 2 }, { b: 1, a: 2 });
	});

	it('may stand in fewer lists, and in more', () => {
		both(
			{ 'shipments[].items[]': 'items[]', 'shipments[].items[].taxes[].type': 'items[].tax', name: 'names[]' },
			{ shipments: [{ items: [{ n: 1, taxes: [{ type: 'A' }] }, { taxes: [{ type: 'B' }] }] }], name: 'x' },
			{ items: [{ n: 1, tax: 'A' }, { tax: 'B' }], names: ['x'] },
		);
	});

	it('that find no place are told', () => {
		const map = new FieldMap({ 'shipments[].items[]': 'items[]' });
		expect(() => map.toTheirs({ shipments: [{ items: [1] }, { items: [2] }] })).toThrow(/items has no list for/);
		expect(() => new FieldMap({ a: 'b' }).toTheirs({ a: 1, b: 2 })).toThrow('Two values belong at b.');
		expect(() => new FieldMap({ a: 'b.c' }).toTheirs({ b: 1, a: 2 })).toThrow(/another is on the way/);
	});

	it('are unknown at their old place', () => {
		const map = new FieldMap({ '': 'payload', 'list[].a': 'payload.list[].b' });
		expect(map.toOurs({ list: [{ a: 1 }], payload: { list: [{ a: 1, b: 2, other: 3 }] } })).toEqual({
			list: [{ a: 2, other: 3 }].map(({ other, a }) => ({ other, a })),
		});
	});

	it('have names with dots in quotes', () => {
		both({ a: '"x.y".b' }, { a: 1 }, { 'x.y': { b: 1 } });
	});

	it('cannot reach a prototype', () => {
		const document = JSON.parse('{"__proto__": {"polluted": true}}');
		expect(new FieldMap({ a: 'b' }).toTheirs(document)).toEqual(document);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('a path in a problem', () => {
	it('is written as they write it', () => {
		const map = new FieldMap({ 'header.items': 'lines', 'header.items[].mass': 'lines[].weights' });
		expect(map.pathToTheirs('header.items[3].mass.net')).toBe('lines[3].weights.net');
		expect(map.pathToTheirs('other')).toBe('other');
	});
});
