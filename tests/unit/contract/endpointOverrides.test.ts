import { parseEndpointOverrides } from '../../../cas/contract/endpointOverrides';
import { endpoint } from '../../../cas/contract/endpoints';

describe('endpoint overrides of a credential', () => {
	it('correct the path of an assumed endpoint', () => {
		const { overrides, problems } = parseEndpointOverrides('{"customsShipment.ingest": "/v1/customsShipments"}');
		expect(problems).toEqual([]);
		expect(endpoint('customsShipment.ingest', overrides)).toMatchObject({
			method: 'POST',
			path: '/v1/customsShipments',
			success: 202,
		});
		expect(endpoint('article.ingest', overrides).path).toBe('/v1/articledataitems');
	});

	it('correct the method too', () => {
		const { overrides } = parseEndpointOverrides({
			'declaration.search': { method: 'POST', path: '/v1/declarations/search' },
		});
		expect(endpoint('declaration.search', overrides)).toMatchObject({
			method: 'POST',
			path: '/v1/declarations/search',
		});
	});

	it.each(['', '  ', '{}', undefined, null])('may be empty: %p', (text) => {
		expect(parseEndpointOverrides(text)).toEqual({ overrides: {}, problems: [] });
	});

	it.each([
		['text that is no JSON', '{"a": ', /not a JSON object/],
		['a list', '[]', /not a JSON object/],
		['an unknown name', '{"shipments": "/v1/x"}', /"shipments" is not an endpoint.*customsShipment\.ingest/],
		['a documented endpoint', '{"movementOrder.ingest": "/v2/x"}', /documented by CAS as POST \/v1\/movementorders/],
		[
			'a whole address, so that the token stays on its host',
			'{"customsShipment.ingest": "https://evil.example/v1"}',
			/must start with one slash/,
		],
		['a host without a scheme', '{"customsShipment.ingest": "//evil.example/v1"}', /must start with one slash/],
		['a path that loses its placeholder', '{"declaration.get": "/v1/declaration"}', /must hold \{declarationId\}/],
		['a number', '{"customsShipment.ingest": 5}', /must be a path/],
	])('say what is wrong with %s', (_, text, expected) => {
		const { overrides, problems } = parseEndpointOverrides(text);
		expect(overrides).toEqual({});
		expect(problems).toEqual([expect.stringMatching(expected)]);
	});

	it('keep the good entries beside a bad one', () => {
		const { overrides, problems } = parseEndpointOverrides('{"nonsense": "/x", "article.ingest": "/v1/articles"}');
		expect(problems).toHaveLength(1);
		expect(endpoint('article.ingest', overrides).path).toBe('/v1/articles');
	});
});
