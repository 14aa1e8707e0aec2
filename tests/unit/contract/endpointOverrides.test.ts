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
		['a path that climbs', '{"article.ingest": "/v1/../../x"}', /"article\.ingest" must not climb with "\." or "\.\."/],
		['a path that stands still', '{"article.ingest": "/v1/./x"}', /"article\.ingest" must not climb/],
		['a path that ends by climbing', '{"article.ingest": "/v1/.."}', /"article\.ingest" must not climb/],
		['dots that are encoded', '{"article.ingest": "/v1/%2e%2e/x"}', /"article\.ingest" holds "%"/],
		['dots that are encoded twice', '{"article.ingest": "/v1/%252E%252e/x"}', /"article\.ingest" holds "%"/],
		['a slash that is encoded', '{"article.ingest": "/v1%2f..%2fx"}', /"article\.ingest" holds "%"/],
		['a backslash', '{"article.ingest": "/v1\\\\..\\\\x"}', /"article\.ingest" must start with one slash and hold no/],
		['a parameter of the path', '{"article.ingest": "/v1/..;/x"}', /"article\.ingest" holds ";"/],
		['a control character', '{"article.ingest": "/v1/\\u0000x"}', /"article\.ingest" holds " "/],
		['a line break', '{"article.ingest": "/v1/x\\n"}', /"article\.ingest" must start with one slash and hold no/],
		['two slashes', '{"article.ingest": "/v1//x"}', /"article\.ingest" holds "\/\/"/],
		['dots of another alphabet', '{"article.ingest": "/v1/\\uff0e\\uff0e/x"}', /"article\.ingest" holds "．"/],
		[
			'a placeholder of another call',
			'{"article.ingest": "/v1/{id}"}',
			/"article\.ingest" holds \{id\}, for which this call has no value/,
		],
		[
			'half a placeholder',
			'{"article.ingest": "/v1/{id"}',
			/"article\.ingest" holds a brace that belongs to no placeholder/,
		],
	])('say what is wrong with %s', (_, text, expected) => {
		const { overrides, problems } = parseEndpointOverrides(text);
		expect(overrides).toEqual({});
		expect(problems).toEqual([expect.stringMatching(expected)]);
	});

	it.each([
		'/v1/Articles',
		'/v1/articles/',
		'/api/v2.1/article-data_items',
		"/odata/articles(type='x')",
		'/v1/a:import',
	])('may write a path in the ways of other services: %s', (path) => {
		const { overrides, problems } = parseEndpointOverrides({ 'article.ingest': path });
		expect(problems).toEqual([]);
		expect(endpoint('article.ingest', overrides).path).toBe(path);
	});

	it('keep the good entries beside a bad one', () => {
		const { overrides, problems } = parseEndpointOverrides('{"nonsense": "/x", "article.ingest": "/v1/articles"}');
		expect(problems).toHaveLength(1);
		expect(endpoint('article.ingest', overrides).path).toBe('/v1/articles');
	});
});
