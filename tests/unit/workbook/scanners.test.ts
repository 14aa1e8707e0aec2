import { countries } from '../../../cas/codes/countries';
import { readCell } from '../../../cas/workbook/values/cells';
import { codeOf } from '../../../cas/workbook/values/codeNames';
import { unitInBrackets } from '../../../cas/workbook/headers/headerIndex';
import { tagsNamed, textOf } from '../../../cas/workbook/xml/looseTags';
import { attributeOf, opened, withAttribute } from '../../../cas/workbook/xml/xmlText';
import { withBoxes, withoutBoxes, NO_SHAPES } from '../../../cas/workbook/package/noteShapes';
import { isDateFormat } from '../../../cas/workbook/open/numberFormat';
import { isWorkbookPart } from '../../../cas/workbook/zip/partNames';
import { headerText } from '../../../cas/workbook/headers/matchHeaders';
import type { LeafField } from '../../../cas/messages/model/field';

describe('a code and its name in one cell', () => {
	it.each([
		'BE - Belgium',
		'BE: Belgium',
		'BE | Belgium',
		'BE Belgium',
		'BE –  Belgium',
		'be\tBelgium',
		'BE -\nBelgium',
	])('are the code: %j', (text) => {
		expect(codeOf(countries, text)).toBe('BE');
	});

	it.each(['BE - France', 'BE-Belgium', 'BE -', '- Belgium', 'BE - - Belgium', `BE${' '.repeat(300)}Belgium`])(
		'are none where they do not fit: %j',
		(text) => {
			expect(codeOf(countries, text)).toBeUndefined();
		},
	);
});

describe('blanks around the text of a cell', () => {
	const field = { kind: 'text', name: 'note' } as unknown as LeafField;
	const read = (text: string) => readCell({ kind: 'text', text }, field, {});

	it.each([
		[' a b ', 'a b'],
		['\u200b\u00a0é \u2060', 'é'],
		['a\u3000', 'a'],
		['\u0001a', '\u0001a'],
	])('go: %j', (text, value) => {
		expect(read(text)).toEqual({ value });
	});

	it('leave nothing of a cell of blanks', () => {
		expect(read(' \u200b\t\u2060')).toBeUndefined();
	});
});

describe('a unit in the brackets of a header', () => {
	it.each([
		['Net mass (kg)', 'Net mass', 'kg'],
		['Net mass [kg] *', 'Net mass', 'kg'],
		['Mass (net) (kg)', 'Mass (net)', 'kg'],
		['Mass ((kg)', 'Mass', '(kg'],
		['a(b', undefined, undefined],
		['(kg)', undefined, undefined],
		['Mass ()', undefined, undefined],
		['Mass (kg) net', undefined, undefined],
		['****', undefined, undefined],
		['', undefined, undefined],
	])('is found: %s', (header, name, unit) => {
		expect(unitInBrackets(header)).toEqual(name === undefined ? undefined : { name, unit });
	});

	it('is the one that the pattern of old found, in any header', () => {
		const signs = ['a', ' ', '(', ')', '[', ']', '*', 'kg'];
		let seed = 7;
		const next = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
		for (let count = 0; count < 5_000; count += 1) {
			const header = Array.from({ length: next(12) }, () => signs[next(signs.length)])
				.join('')
				.trim();
			const [, name, unit] = /^(.+?)\s*[([]([^)\]]+)[)\]][\s*]*$/.exec(header) ?? [];
			const found = unitInBrackets(header);
			expect([header, found?.name.trim(), found?.unit]).toEqual([header, name?.trim(), unit]);
		}
	});
});

describe('a header', () => {
	it('stands on one line, however long its cell is', () => {
		expect(headerText({ kind: 'text', text: ' Net \n mass ' })).toBe('Net mass');
		expect(headerText({ kind: 'text', text: `Net${' '.repeat(30_000)}mass` })).toBe('Net…');
		expect(headerText(undefined)).toBe('');
	});
});

describe('the attributes of a tag', () => {
	it.each([
		['<c r="A1" s="2"/>', 'A1'],
		["<c s='2' r = 'A1'>", 'A1'],
		['<c x:r="B1" r="A&amp;1">', 'A&1'],
		['<c r=A1>', undefined],
		['<c r="A1>', undefined],
		['<c data="r=\'B1\'">', undefined],
	])('are found by name: %s', (tag, value) => {
		expect(attributeOf(tag, 'r')).toBe(value);
	});

	it('are changed, added and taken away, and nothing else', () => {
		expect(withAttribute('<c r = "A1"  s="2" />', 's', '3')).toBe('<c r = "A1"  s="3" />');
		expect(withAttribute('<c r="A1" />', 's', '"3"')).toBe('<c r="A1" s="&quot;3&quot;"/>');
		expect(withAttribute('<c r="A1" >', 's', '3')).toBe('<c r="A1" s="3">');
		expect(withAttribute('<c r="A1" s="2">', 's', undefined)).toBe('<c r="A1">');
		expect(withAttribute('<c r="A1">', 's', undefined)).toBe('<c r="A1">');
	});

	it('stay where an empty element is opened', () => {
		expect(opened('<is x="1" />')).toBe('<is x="1">');
		expect(opened('<is>')).toBe('<is>');
	});
});

describe('a drawing of note boxes', () => {
	const box = (row: number, column: number, tag = 'v:shape') =>
		`<${tag} id="_x0000_s1030"><x:ClientData ObjectType="Note"><x:Row> ${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></${tag}>`;

	it('loses the boxes of cells whose note is gone, and keeps the others', () => {
		const vml = `<xml>${box(1, 2)}<v:shapetype/>${box(3, 4, 'shape')}${box(1, 3)}<v:shape>open</xml>`;
		expect(
			withoutBoxes(vml, [
				{ row: 1, column: 2 },
				{ row: 3, column: 4 },
			]),
		).toBe(`<xml><v:shapetype/>${box(1, 3)}<v:shape>open</xml>`);
	});

	it('gets numbers behind those of its shapes, and the blocks that they reach into', () => {
		const drawn = withBoxes(NO_SHAPES.replace('</xml>', '<v:rect id="_x0000_s2047"/></xml>'), [
			{ row: 1, column: 1, length: 5 },
		]);
		expect(drawn).toContain('id="_x0000_s2048"');
		expect(drawn).toContain('data="1,2"');
	});

	it('takes no number from a shape that no program gives', () => {
		const vml = NO_SHAPES.replace(
			'</xml>',
			'<v:rect id="_x0000_s999999999"/><v:rect id="_x0000_s99999999999999999999"/></xml>',
		);
		const drawn = withBoxes(vml, [{ row: 1, column: 1, length: 5 }]);
		expect(drawn).toContain('id="_x0000_s1025"');
		expect(drawn.length).toBeLessThan(vml.length + 2_000);
	});

	it('is no trouble with hundreds of thousands of shapes', () => {
		const shapes = Array.from({ length: 200_000 }, (_, index) => `<v:rect id="_x0000_s${1_025 + index}"/>`).join('');
		expect(withBoxes(NO_SHAPES.replace('</xml>', `${shapes}</xml>`), [{ row: 1, column: 1, length: 5 }])).toContain(
			'id="_x0000_s201025"',
		);
	});
});

describe('tags in a text that may not be well-formed', () => {
	it('are found by name, with any prefix', () => {
		const text = '<row><x:Row>1</x:Row><Rows/><Row a="1"/></Row';
		expect([...tagsNamed(text, 'Row')].map(({ isClose, start, end }) => [isClose, text.slice(start, end)])).toEqual([
			[false, '<x:Row>'],
			[true, '</x:Row>'],
			[false, '<Row a="1"/>'],
		]);
		expect(textOf(text, 'Row')).toBe('1');
		expect(textOf(text, 'Column')).toBeUndefined();
	});
});

describe('a number format', () => {
	it.each([
		['[$-409]d', true],
		['[$₪-40D]0', false],
		['[h]:mm', true],
		['[Red]0', false],
		['[Red', true],
		['[[[[', false],
		['0[h', true],
	])('%s is a date: %s', (format, isDate) => {
		expect(isDateFormat(format)).toBe(isDate);
	});
});

describe('the part that lists the sheets', () => {
	it.each([
		['xl/workbook.xml', true],
		['xl/myWorkbook2.XML', true],
		['xl/workbook.bin', false],
		['xl/workbook/sheet.xml', false],
		[`${'workbook'.repeat(1_000)}.xmx`, false],
	])('is known by its name: %.30s', (name, isOne) => {
		expect(isWorkbookPart(name)).toBe(isOne);
	});
});
