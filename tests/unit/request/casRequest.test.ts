import { hostsFor } from '../../../cas/contract/environments';
import { addressOf } from '../../../cas/request/casRequest';
import { getDeclaration, getDocument, searchDeclarations } from '../../../cas/request/declarations';

const hosts = hostsFor({ environment: 'acceptance' });

describe('the address of a request', () => {
	it('is the endpoint on the API host', () => {
		expect(addressOf(getDocument('d-1', 'EAD'), hosts)).toEqual({
			method: 'GET',
			url: 'https://api-acc.customs4trade.com/v1/declarations/d-1/documents/EAD',
		});
	});

	it('follows the overrides of the credential', () => {
		expect(
			addressOf(getDeclaration('d-1'), hosts, { 'declaration.get': { path: '/v1/decl/{declarationId}' } }).url,
		).toBe('https://api-acc.customs4trade.com/v1/decl/d-1');
	});

	it.each([
		['a/../../admin', 'a%2F..%2F..%2Fadmin'],
		['..', '%252E%252E'],
		['.', '%252E'],
		['x?y#z', 'x%3Fy%23z'],
		['é', '%C3%A9'],
	])('keeps %s one segment of the path', (id, segment) => {
		const { url } = addressOf(getDeclaration(id), hosts);
		expect(url).toBe(`https://api-acc.customs4trade.com/v1/declarations/${segment}`);
		expect(new URL(url).href).toBe(url);
	});

	it('cannot be made without an id', () =>
		expect(() => addressOf(getDeclaration(''), hosts)).toThrow(/needs a value for declarationId/));
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
