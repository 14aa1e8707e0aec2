import { readSpecification } from '../../../cas/specification/readSpecification';

const read = (...contents: string[]) =>
	readSpecification(contents.map((content, index) => ({ name: `sample${index + 1}`, content })));

describe('samples', () => {
	it('are one message where they share their outermost fields, with what all have as required', () => {
		const { kind, messages } = read(
			'[{"id":"A","lines":[{"net":1.5},{"net":2,"day":"2026-01-31"}]},{"id":"B","at":"2026-01-31T10:00:00Z"}]',
		);
		expect(kind).toBe('jsonSamples');
		expect(
			messages[0]?.fields.map(({ path, type, isList, required, samples }) => [path, type, isList, required, samples]),
		).toEqual([
			['id', 'text', false, true, ['A', 'B']],
			['lines', 'group', true, false, undefined],
			['lines[].net', 'number', false, true, ['1.5', '2']],
			['lines[].day', 'date', false, false, ['2026-01-31']],
			['at', 'dateTime', false, false, ['2026-01-31T10:00:00Z']],
		]);
	});

	it('of different messages are told apart', () => {
		const { messages } = read('{"a":1,"b":2}', '{"x":1,"y":2}', '{"a":3,"b":4}');
		expect(messages.map(({ fields }) => fields.map(({ path }) => path))).toEqual([
			['a', 'b'],
			['x', 'y'],
		]);
	});

	it('as XML have a list where an element repeats, and attributes as fields', () => {
		const { kind, messages } = read(
			'<Ship xmlns="urn:x" xmlns:c="urn:c" c:version="2"><lines><line no="1">A</line><line no="2">B</line></lines><b>&lt;</b></Ship>',
		);
		expect(kind).toBe('xmlSamples');
		expect(messages[0]?.name).toBe('Ship');
		expect(messages[0]?.fields.map(({ path, isList }) => [path, isList])).toEqual([
			['version', false],
			['lines', false],
			['lines.line', true],
			['lines.line[].no', false],
			['b', false],
		]);
	});

	it('keep names that a path cannot hold in quotes, and change no prototype', () => {
		const { messages } = read('{"a.b":{"__proto__":{"polluted":1}}}');
		expect(messages[0]?.fields.map(({ path }) => path)).toEqual([
			'"a.b"',
			'"a.b".__proto__',
			'"a.b".__proto__.polluted',
		]);
		expect({}).not.toHaveProperty('polluted');
	});

	it('may be said to be of another kind, which is refused by name', () => {
		const files = [{ name: 'x', content: '{"openapi":"3.0.0"}' }];
		expect(() => readSpecification(files, 'xsd')).toThrow('The file is an OpenAPI document, not an XML schema');
	});
});
