import { endpoint } from '../../../cas/contract/endpoints';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';

/** As version 0.2 stored them, and as a profile has them. */
function read(given: unknown) {
	const { profile, problems } = parseProfile(undefined, given);
	return { overrides: profile.endpoints, problems };
}

describe('endpoints of a profile, and the overrides of a credential of version 0.2', () => {
	it('correct the path of an assumed endpoint', () => {
		const { overrides, problems } = read('{"customsShipment.ingest": "/v1/customsShipments"}');
		expect(problems).toEqual([]);
		expect(endpoint('customsShipment.ingest', overrides)).toMatchObject({
			method: 'POST',
			path: '/v1/customsShipments',
			success: 202,
		});
		expect(endpoint('article.ingest', overrides).path).toBe('/v1/articledataitems');
	});

	it('correct the method too', () => {
		const { overrides } = read({
			'declaration.search': { method: 'POST', path: '/v1/declarations/search' },
		});
		expect(endpoint('declaration.search', overrides)).toMatchObject({
			method: 'POST',
			path: '/v1/declarations/search',
		});
	});

	it.each(['', '  ', '{}', undefined, null])('may be empty: %p', (text) => {
		expect(read(text)).toEqual({ overrides: {}, problems: [] });
	});

	it.each([
		['text that is no JSON', '{"a": ', /is not JSON .*; write for example \{"customsShipment/],
		['a list', '[]', /not a JSON object/],
		[
			'an unknown name',
			'{"shipments": "/v1/x"}',
			/there is no endpoint `shipments`; use one of .*customsShipment\.ingest/,
		],
		['a documented endpoint', '{"movementOrder.ingest": "/v2/x"}', /documented by CAS as POST \/v1\/movementorders/],
		[
			'a whole address, so that the token stays on its host',
			'{"customsShipment.ingest": "https://evil.example/v1"}',
			/must start with one slash/,
		],
		['a host without a scheme', '{"customsShipment.ingest": "//evil.example/v1"}', /must start with one slash/],
		['a path that loses its placeholder', '{"declaration.get": "/v1/declaration"}', /must hold \{declarationId\}/],
		['a number', '{"customsShipment.ingest": 5}', /must be a path/],
		[
			'a path that climbs',
			'{"article.ingest": "/v1/../../x"}',
			/`article\.ingest\.path`: the path must not climb with "\." or "\.\."/,
		],
		['a path that stands still', '{"article.ingest": "/v1/./x"}', /`article\.ingest\.path`: the path must not climb/],
		[
			'a path that ends by climbing',
			'{"article.ingest": "/v1/.."}',
			/`article\.ingest\.path`: the path must not climb/,
		],
		['dots that are encoded', '{"article.ingest": "/v1/%2e%2e/x"}', /`article\.ingest\.path`: the path holds "%"/],
		[
			'dots that are encoded twice',
			'{"article.ingest": "/v1/%252E%252e/x"}',
			/`article\.ingest\.path`: the path holds "%"/,
		],
		['a slash that is encoded', '{"article.ingest": "/v1%2f..%2fx"}', /`article\.ingest\.path`: the path holds "%"/],
		[
			'a backslash',
			'{"article.ingest": "/v1\\\\..\\\\x"}',
			/`article\.ingest\.path`: the path must start with one slash and hold no/,
		],
		['a parameter of the path', '{"article.ingest": "/v1/..;/x"}', /`article\.ingest\.path`: the path holds ";"/],
		['a control character', '{"article.ingest": "/v1/\\u0000x"}', /`article\.ingest\.path`: the path holds " "/],
		[
			'a line break',
			'{"article.ingest": "/v1/x\\n"}',
			/`article\.ingest\.path`: the path must start with one slash and hold no/,
		],
		['two slashes', '{"article.ingest": "/v1//x"}', /`article\.ingest\.path`: the path holds "\/\/"/],
		[
			'dots of another alphabet',
			'{"article.ingest": "/v1/\\uff0e\\uff0e/x"}',
			/`article\.ingest\.path`: the path holds "．"/,
		],
		[
			'a placeholder of another call',
			'{"article.ingest": "/v1/{id}"}',
			/`article\.ingest\.path`: the path holds \{id\}, for which this call has no value/,
		],
		[
			'half a placeholder',
			'{"article.ingest": "/v1/{id"}',
			/`article\.ingest\.path`: the path holds a brace that belongs to no placeholder/,
		],
	])('say what is wrong with %s', (_, text, expected) => {
		const { overrides, problems } = read(text);
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
		const { overrides, problems } = read({ 'article.ingest': path });
		expect(problems).toEqual([]);
		expect(endpoint('article.ingest', overrides).path).toBe(path);
	});

	it('keep the good entries beside a bad one', () => {
		const { overrides, problems } = read('{"nonsense": "/x", "article.ingest": "/v1/articles"}');
		expect(problems).toHaveLength(1);
		expect(endpoint('article.ingest', overrides).path).toBe('/v1/articles');
	});
});
