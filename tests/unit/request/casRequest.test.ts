import { hostsFor } from '../../../cas/contract/environments';
import fc from 'fast-check';
import { ENDPOINTS, type EndpointName } from '../../../cas/contract/endpoints';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { addressOf, addressProblem, type CasRequest } from '../../../cas/request/casRequest';
import { getDeclaration, getDocument, searchDeclarations } from '../../../cas/request/declarations';

const hosts = hostsFor({ environment: 'acceptance' });

describe('the address of a request', () => {
	it('is the endpoint on the API host', () => {
		expect(addressOf(getDocument('d-1', 'EAD'), hosts)).toEqual({
			method: 'GET',
			url: 'https://api-acc.customs4trade.com/v1/declarations/d-1/documents/EAD',
		});
	});

	it('follows the profile of the credential', () => {
		expect(
			addressOf(getDeclaration('d-1'), hosts, { 'declaration.get': { path: '/v1/decl/{declarationId}' } }).url,
		).toBe('https://api-acc.customs4trade.com/v1/decl/d-1');
	});

	it.each([
		['2026/15', '2026%2F15'],
		['...', '...'],
		['a..b', 'a..b'],
		['50%', '50%25'],
		['x?y#z', 'x%3Fy%23z'],
		['é', '%C3%A9'],
	])('keeps %s one segment of the path', (id, segment) => {
		const { url } = addressOf(getDeclaration(id), hosts);
		expect(url).toBe(`https://api-acc.customs4trade.com/v1/declarations/${segment}`);
		expect(new URL(url).href).toBe(url);
	});

	it.each([
		'..',
		'.',
		'../../x',
		'a/../../admin',
		'a\\..\\x',
		'%2e%2e',
		'%2E.',
		'.%2e',
		'%252e%252e',
		'%25252525252525252e',
		'a%2f..%2fx',
		'a%5c..',
		'..;a=b',
		'a/..;/x',
		'a\u0000b',
		'a\r\nHost: x',
		'%00',
		'%0d%0aHost: x',
	])('is not made of %j, which would leave its place', (id) => {
		const request = getDeclaration(id);
		expect(addressProblem(request)).toMatch(
			/^The declarationId ".+" would lead to another address of CAS\. Use the id/,
		);
		expect(() => addressOf(request, hosts)).toThrow(RangeError);
	});

	it('cannot be made without an id', () =>
		expect(() => addressOf(getDeclaration(''), hosts)).toThrow(/needs a value for declarationId/));
});

describe('the address of any request, with any override and any values', () => {
	const CLIMBING = [
		'.',
		'..',
		'/',
		'\\',
		'%2e',
		'%2E',
		'%252e',
		'%2f',
		'%5c',
		';',
		'?',
		'#',
		'@',
		'\u0000',
		'\n',
		' ',
		'\uff0e',
		'a',
		'{id}',
	];
	const hostile = fc.array(fc.oneof(fc.constantFrom(...CLIMBING), fc.string({ maxLength: 3 })), { maxLength: 8 });
	const text = hostile.map((parts) => parts.join(''));
	const name = fc.constantFrom(...(Object.keys(ENDPOINTS) as EndpointName[]));
	const placeholdersOf = (path: string) => path.match(/\{\w+\}/g) ?? [];

	it('stays on its host, and under its path, however often it is decoded', () => {
		let made = 0;
		const property = fc.property(name, text, text, text, (endpointName, override, first, second) => {
			const known = ENDPOINTS[endpointName].value.path;
			// An override that keeps its placeholders has a chance to be taken.
			const path = `/v1/${override}${placeholdersOf(known)
				.map((placeholder) => `/${placeholder}`)
				.join('')}`;
			const { endpoints: overrides } = parseProfile({ endpoints: { [endpointName]: path } }).profile;
			const template = overrides[endpointName]?.path ?? known;
			const names = placeholdersOf(template).map((placeholder) => placeholder.slice(1, -1));
			const values = Object.fromEntries(names.map((key, index) => [key, index === 0 ? first : second]));
			const request: CasRequest = { endpoint: endpointName, path: values, whenUnanswered: 'giveUp' };
			if (Object.values(values).includes('') || addressProblem(request) !== undefined) return;
			const { url } = addressOf(request, hosts, overrides);
			made += 1;
			const { origin, pathname, search, hash } = new URL(url);
			expect({ origin, search, hash }).toEqual({ origin: hosts.apiBaseUrl, search: '', hash: '' });
			expect(url).toBe(origin + pathname);
			const [prefix = ''] = template.split('{');
			expect(pathname.startsWith(prefix)).toBe(true);
			expect(pathname.split('/')).toHaveLength(template.split('/').length);
			let decoded = pathname;
			for (let times = 0; times < 8; times += 1) {
				const segments = decoded.split(/[/\\]/).map((segment) => segment.split(';')[0]);
				expect(segments).not.toContain('.');
				expect(segments).not.toContain('..');
				decoded = decoded.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
			}
		});
		fc.assert(property, { seed: 20_261_127, numRuns: 3_000 });
		expect(made).toBeGreaterThan(300);
	});
});

describe('a search', () => {
	it('carries the filters that are set, and a page of at most 100', () => {
		expect(
			searchDeclarations({ mrn: '', currentStatus: ['Released', 'Invalid'], direction: 'IN' }, 500, 200).query,
		).toEqual({
			currentStatus: ['Released', 'Invalid'],
			direction: 'IN',
			limit: 100,
			offset: 200,
		});
	});
});
