import { TagReader, xmlTags, type XmlTag } from '../../../cas/workbook/xml/xmlTags';
import { WorkbookError } from '../../../cas/workbook';

const plain = ({ name, kind, attributes, before }: XmlTag) => [kind, name, Object.fromEntries(attributes), before];
const tagsOf = (xml: string) => [...xmlTags(xml)].map(plain);

function inPieces(pieces: readonly string[]) {
	const reader = new TagReader();
	return [...pieces.flatMap((piece) => [...reader.push(piece)]), ...reader.finish()].map(plain);
}

const XML = [
	'<?xml version="1.0"?><!-- <row> is no tag here -- nor > here -->',
	`<x:sheet r:id='a>b' name = "Bob&apos;s &lt;goods&gt; &#x20AC;&#8364;" empty=''>`,
	'Text &amp; more<![CDATA[ <raw> & ]]>after<p/><p />',
	'<a b="c"/></x:sheet >tail<last attribute="with \' quote"/>',
].join('\n');

describe('the tags of an XML part', () => {
	it('come with their local names, attributes and the text before them', () => {
		expect(tagsOf(XML)).toEqual([
			['open', 'sheet', { id: 'a>b', name: "Bob's <goods> €€", empty: '' }, '\n'],
			['empty', 'p', {}, '\nText & more <raw> & after'],
			['empty', 'p', {}, ''],
			['empty', 'a', { b: 'c' }, '\n'],
			['close', 'sheet', {}, ''],
			['empty', 'last', { attribute: "with ' quote" }, 'tail'],
		]);
	});

	it('are the same wherever the text is cut into pieces', () => {
		const whole = tagsOf(XML);
		for (let at = 0; at <= XML.length; at += 1) expect(inPieces([XML.slice(0, at), XML.slice(at)])).toEqual(whole);
		expect(inPieces([...XML])).toEqual(whole);
	});

	it.each([
		['an attribute without a value', '<a b c="d">', { c: 'd' }],
		['an attribute without quotes', '<a b=c d="e">', { d: 'e' }],
		['an equals sign without a name', '<a ="x" b="y">', { b: 'y' }],
		['a quote that does not end', `<a b='c" d="e">`, undefined],
		['a word as long as the tag', `<a ${'b'.repeat(1_000)}>`, {}],
	])('are read as far as they can be: %s', (_what, xml, attributes) => {
		expect(tagsOf(xml)[0]?.[2]).toEqual(attributes);
	});

	it.each(['<', '<a', '<a b="', '< a>', '<>', '<!-- a', '<![CDATA[ a', '<? a', '<!x'])(
		'end before what is incomplete or no tag: %s',
		(xml) => {
			expect(tagsOf(`<first/>${xml}`)).toEqual([['empty', 'first', {}, '']]);
		},
	);

	it.each(['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '<!entity a "b">'])(
		'are refused with entities of their own: %s',
		(xml) => {
			expect(() => tagsOf(xml)).toThrow(WorkbookError);
			expect(() => inPieces([...xml])).toThrow(WorkbookError);
		},
	);

	it('wait for the end of a tag, and say how much waits', () => {
		const reader = new TagReader();
		for (const piece of Array.from({ length: 100 }, () => 'a'.repeat(10)))
			expect([...reader.push(`<${piece}`)]).toEqual([]);
		expect([...reader.finish()]).toEqual([]);
		expect(reader.waiting).toBe(1_100);
	});
});
