import { readSpecification } from '../../../cas/specification/readSpecification';
import type { SpecMessage } from '../../../cas/specification/description';
import { SpecificationError } from '../../../cas/specification/specificationError';

const schema = (body: string) => `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${body}</xs:schema>`;

const read = (...contents: string[]) =>
	readSpecification(contents.map((content, index) => ({ name: `part${index + 1}.xsd`, content })));

const placesOf = (message: SpecMessage | undefined) =>
	message?.fields.map(({ path, type, required }) => `${path}: ${type}${required ? ' required' : ''}`);

describe('an XML schema', () => {
	it('is read with sequences, choices, attributes, references and lists', () => {
		const { messages, kind } = read(
			schema(`
			<xs:element name="Shipment"><xs:complexType><xs:sequence>
				<xs:element name="ref" type="Reference"/>
				<xs:element ref="line" minOccurs="0" maxOccurs="unbounded"/>
				<xs:choice><xs:element name="sea" type="xs:string"/><xs:element name="air" type="xs:string"/></xs:choice>
			</xs:sequence><xs:attribute name="version" fixed="2.0" use="required"/></xs:complexType></xs:element>
			<xs:element name="line"><xs:complexType><xs:all>
				<xs:element name="net" type="xs:decimal"/><xs:element name="day" type="xs:date" minOccurs="0"/>
			</xs:all></xs:complexType></xs:element>
			<xs:simpleType name="Reference"><xs:annotation><xs:documentation>Your own
				reference</xs:documentation></xs:annotation>
				<xs:restriction base="xs:string"><xs:maxLength value="35"/></xs:restriction></xs:simpleType>`),
		);
		expect(kind).toBe('xsd');
		expect(messages.map(({ name }) => name)).toEqual(['Shipment']);
		expect(placesOf(messages[0])).toEqual([
			'ref: text required',
			'line: group',
			'line[].net: number required',
			'line[].day: date',
			'sea: text',
			'air: text',
			'version: text required',
		]);
		expect(messages[0]?.fields[0]).toMatchObject({ maxLength: 35, description: 'Your own reference' });
		expect(messages[0]?.fields.at(-1)).toMatchObject({ constant: '2.0' });
	});

	it('is read with extensions, restrictions, groups and enumerations', () => {
		const { messages } = read(
			schema(`
			<xs:complexType name="Base"><xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType>
			<xs:complexType name="Whole"><xs:complexContent><xs:extension base="Base"><xs:sequence>
				<xs:group ref="more"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
			<xs:group name="more"><xs:sequence><xs:element name="mode"><xs:simpleType><xs:restriction base="xs:string">
				<xs:enumeration value="IMPORT"><xs:annotation><xs:documentation>Goods arrive</xs:documentation></xs:annotation></xs:enumeration>
				<xs:enumeration value="EXPORT"/></xs:restriction></xs:simpleType></xs:element>
				<xs:element name="price"><xs:complexType><xs:simpleContent><xs:extension base="xs:decimal">
					<xs:attribute name="currency" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
			</xs:sequence></xs:group>
			<xs:element name="Message" type="Whole"/>`),
		);
		expect(placesOf(messages[0])).toEqual([
			'id: whole required',
			'mode: text required',
			'price: number required',
			'price.currency: text',
		]);
		expect(messages[0]?.fields[1]?.codes).toEqual([
			{ value: 'IMPORT', description: 'Goods arrive' },
			{ value: 'EXPORT', description: '' },
		]);
	});

	it('follows what is included and among the files, and tells what is not', () => {
		const [main, part] = [
			schema(
				'<xs:include schemaLocation="part2.xsd"/><xs:import schemaLocation="https://example.test/far.xsd"/><xs:element name="M" type="T"/>',
			),
			schema(
				'<xs:complexType name="T"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType>',
			),
		];
		const { messages, notices } = read(main, part);
		expect(placesOf(messages[0])).toEqual(['a: text required']);
		expect(notices).toEqual([
			'The schema refers to "https://example.test/far.xsd", which is not among the files and was not fetched; send it along.',
		]);
	});

	it('follows what contains itself once, and says so', () => {
		const { messages, notices } = read(
			schema(
				'<xs:complexType name="Node"><xs:sequence><xs:element name="child" type="Node"/></xs:sequence></xs:complexType><xs:element name="M" type="Node"/>',
			),
		);
		expect(placesOf(messages[0])).toEqual(['child: group required']);
		expect(notices).toEqual(['Node contains itself; it was followed once.']);
	});

	it('stops at groups of groups that would never end', () => {
		const levels = 30;
		const groups = Array.from({ length: levels }, (_, level) => {
			const inner = `<xs:group ref="g${level + 1}"/>`.repeat(level < levels - 1 ? 10 : 0);
			return `<xs:group name="g${level}"><xs:sequence>${inner}</xs:sequence></xs:group>`;
		});
		const { notices } = read(
			schema(
				`${groups.join('')}<xs:element name="M"><xs:complexType><xs:group ref="g0"/></xs:complexType></xs:element>`,
			),
		);
		expect(notices).toEqual(['The specification refers to itself too often; some of it was not read.']);
	});

	it.each([
		[
			'entities that grow',
			`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${schema('<xs:element name="x"/>')}`,
			/document type.*none is ever expanded/,
		],
		['a cut file', schema('<xs:element name="x"/>').slice(0, -12), /damaged/],
		['tags that do not fit', '<a><b></a></b>', /damaged/],
		['nothing declared', schema(''), /declares no element/],
		['deep nesting', '<a>'.repeat(5_000), /within each other/],
		['a web page', '<html><body/></html>', /web page/],
	])('is refused in a sentence: %s', (_, text, sentence) => {
		expect(() => read(text)).toThrow(SpecificationError);
		expect(() => read(text)).toThrow(sentence);
	});
});
