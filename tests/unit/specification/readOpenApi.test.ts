import type { SpecMessage } from '../../../cas/specification/description';
import { readSpecification } from '../../../cas/specification/readSpecification';
import { SpecificationError } from '../../../cas/specification/specificationError';

const read = (document: unknown, name = 'api.json') =>
	readSpecification([{ name, content: typeof document === 'string' ? document : JSON.stringify(document) }]);

const placesOf = (message: SpecMessage | undefined) =>
	message?.fields.map(({ path, type, required }) => `${path}: ${type}${required ? ' required' : ''}`);

const YAML = `
openapi: 3.1.0
info: { title: Customs }
servers: [{ url: 'https://api.example.test/v2/' }]
paths:
  /things/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    post:
      operationId: putThing
      summary: Takes a thing in
      security: [{ oauth: [things.write] }]
      parameters:
        - { name: status, in: query, explode: false, schema: { type: array, items: { type: string, enum: [A, B] } } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }
      responses:
        '203': { content: { application/json: { schema: { type: object, properties: { ref: { type: string } } } } } }
        '400': { content: { application/problem+json: { schema: { type: object, properties: { summary: { type: string } } } } } }
webhooks:
  changed:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { kind: { const: changed } } } } } }
components:
  schemas:
    Thing:
      allOf:
        - $ref: '#/components/schemas/Base'
        - type: object
          required: [parts]
          properties:
            parts: { type: array, description: The parts, items: { $ref: '#/components/schemas/Part' } }
    Base: { type: object, properties: { id: { type: [string, 'null'], maxLength: 10, title: Identifier } } }
    Part: { oneOf: [{ properties: { a: { type: integer } } }, { properties: { b: { format: date, type: string } } }] }
`;

describe('an OpenAPI document', () => {
	it('is read from YAML, with its operations and all that schemas are put together from', () => {
		const { operations, messages, notices, title } = read(YAML, 'api.yaml');
		expect({ title, notices }).toEqual({ title: 'Customs', notices: [] });
		expect(operations).toMatchObject([
			{ method: 'POST', path: '/v2/things/{id}', scopes: ['things.write'], accepted: [203] },
			{ method: '', path: 'changed' },
		]);
		expect(operations[0]?.parameters).toMatchObject([
			{ name: 'id', in: 'path' },
			{ name: 'status', in: 'query', isList: true, style: 'comma', codes: [{ value: 'A' }, { value: 'B' }] },
		]);
		expect(messages.map(({ name, role, operation }) => [name, role, operation])).toEqual([
			['Thing', 'request', 0],
			['203', 'answer', 0],
			['400', 'refusal', 0],
			['', 'event', 1],
			['Base', 'schema', undefined],
			['Part', 'schema', undefined],
		]);
		expect(placesOf(messages[0])).toEqual(['id: text', 'parts: group required', 'parts[].a: whole', 'parts[].b: date']);
		expect(messages[0]?.fields[0]).toMatchObject({ maxLength: 10, description: 'Identifier' });
		expect(messages[3]?.fields[0]).toMatchObject({ constant: 'changed' });
	});

	it('is read in version 2.0', () => {
		const { messages, operations } = read({
			swagger: '2.0',
			basePath: '/api',
			paths: {
				'/a': {
					post: {
						parameters: [
							{ in: 'body', name: 'body', schema: { $ref: '#/definitions/A' } },
							{ in: 'query', name: 'list', type: 'array', items: { type: 'string' } },
						],
						responses: { 202: { schema: { type: 'object', properties: { id: { type: 'string' } } } } },
					},
				},
			},
			definitions: { A: { type: 'object', properties: { n: { type: 'number' } } } },
		});
		expect(operations[0]).toMatchObject({ path: '/api/a', parameters: [{ name: 'list', style: 'comma' }] });
		expect(messages.map(placesOf)).toEqual([['n: number'], ['id: text']]);
	});

	it('tells references that lead out, lead nowhere or lead back, and follows none of them', () => {
		const { messages, notices } = read({
			openapi: '3.0.0',
			paths: {},
			components: {
				schemas: {
					Node: {
						type: 'object',
						properties: {
							far: { $ref: 'https://example.test/x.json#/A' },
							gone: { $ref: '#/components/schemas/Gone' },
							next: { $ref: '#/components/schemas/Node' },
						},
					},
				},
			},
		});
		expect(placesOf(messages[0])).toEqual([
			'far: any',
			'gone: any',
			'next: group',
			'next.far: any',
			'next.gone: any',
			'next.next: any',
		]);
		expect(notices).toEqual([
			'The specification refers to "https://example.test/x.json#/A", which was not fetched; send one file that holds everything.',
			'The specification refers to "#/components/schemas/Gone", which it does not hold.',
			'Node contains itself; it was followed once.',
		]);
	});

	it('stops at schemas that multiply', () => {
		const level = (index: number) => ({
			type: 'object',
			properties: Object.fromEntries(
				Array.from({ length: 10 }, (_, at) => [`f${at}`, { $ref: `#/components/schemas/L${index + 1}` }]),
			),
		});
		const schemas = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`L${index}`, level(index)]));
		const { messages, notices } = read({ openapi: '3.0.0', paths: {}, components: { schemas } });
		expect(messages.flatMap(({ fields }) => fields).length).toBe(20_000);
		expect(notices).toContain('The specification describes more than 20,000 fields; the rest was not read.');
	});

	it('stops at anchors of YAML that multiply', () => {
		const lines = Array.from({ length: 25 }, (_, index) => {
			const inner = index === 0 ? '{ type: string }' : `*l${index - 1}`;
			return `    L${index}: &l${index} { type: object, properties: { a: ${inner}, b: ${inner}, c: ${inner} } }`;
		});
		const { messages } = read(`openapi: 3.0.0\npaths: {}\ncomponents:\n  schemas:\n${lines.join('\n')}\n`);
		expect(messages.flatMap(({ fields }) => fields).length).toBe(20_000);
	});

	it('reads an anchor that holds itself without end', () => {
		const text =
			'openapi: 3.0.0\npaths: {}\ncomponents: { schemas: { A: &a { type: object, properties: { again: *a } } } }';
		expect(read(text).messages[0]?.fields.length).toBe(40);
	});

	it.each([
		['deep JSON', '['.repeat(100_000), /values within each other/],
		['deep YAML', `${'- '.repeat(10_000)}a`, /no YAML.*nest/i],
		['cut JSON', '{"openapi": "3.0', /JSON is damaged/],
		['plain text', 'Dear Sir or Madam', /plain text/],
		['nothing', ' \n', /is empty/],
		['no operation', '{"openapi":"3.0.0"}', /no operation and no schema/],
		['too much', `{"a":"${'x'.repeat(20_000_001)}"}`, /more than 20 million characters/],
	])('is refused in a sentence: %s', (_, text, sentence) => {
		expect(() => read(text)).toThrow(SpecificationError);
		expect(() => read(text)).toThrow(sentence);
	});

	it.each([
		['a workbook', [0x50, 0x4b, 3, 4], /an archive, workbook or Word file/],
		['an encrypted file', [0xd0, 0xcf, 0x11, 0xe0], /an old or encrypted Office file/],
		['a PDF', [...Buffer.from('%PDF-1.7')], /a PDF/],
	])('is refused in a sentence as bytes: %s', (_, bytes, sentence) => {
		expect(() => readSpecification([{ name: 'x', content: new Uint8Array(bytes) }])).toThrow(sentence);
	});

	it('takes 10 MB in a few seconds', () => {
		const properties = Object.fromEntries(
			Array.from({ length: 60_000 }, (_, at) => [`field${at}`, { type: 'string', description: 'x'.repeat(120) }]),
		);
		const started = process.cpuUsage();
		const { messages } = read({ $schema: 'x', type: 'object', properties });
		expect(messages[0]?.fields.length).toBe(20_000);
		expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
	});
});

describe('a JSON Schema', () => {
	it('is told from a sample by what it holds', () => {
		const { kind, messages } = read({ title: 'Thing', type: 'object', properties: { a: { enum: ['X', 'Y'] } } });
		expect(kind).toBe('jsonSchema');
		expect(messages[0]).toMatchObject({
			name: 'Thing',
			fields: [{ path: 'a', codes: [{ value: 'X' }, { value: 'Y' }] }],
		});
	});

	it('is read by its definitions where it describes nothing itself', () => {
		const { messages } = read({ $defs: { A: { properties: { a: {} } }, B: { properties: { b: {} } } } });
		expect(messages.map(({ name }) => name)).toEqual(['A', 'B']);
	});
});
