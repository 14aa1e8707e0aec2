import { contractTable } from '../../../cas/connection/contractTable';
import { writtenProfile } from '../../../cas/connection/writtenProfile';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { CONTRACT } from '../../../cas/contract/registry';

const DOCUMENT = {
	$schema: 'x',
	name: 'Acme',
	endpoints: { 'article.ingest': '/v2/articles', 'declaration.get': { method: 'POST', accepted: [200, 203] } },
	scopes: { 'create:wms': 'stock.write' },
	search: { arrays: 'comma' },
	messages: { customsShipment: { constants: { key: 'very-secret' }, required: ['office', 'mode'] } },
	declaration: { fields: { currentStatus: 'state.code' } },
	statuses: { Released: 'FREE' },
	events: { types: { DeclarationStatusChanged: 'declaration.status' } },
	subscriptions: { secretHeader: 'x-their-secret' },
};

function tableOf(document: unknown) {
	const { profile, problems } = parseProfile(document);
	expect(problems).toEqual([]);
	return contractTable(profile, document);
}

const row = (name: string, section?: string) =>
	tableOf(DOCUMENT).find((one) => one.name === name && (section === undefined || one.section === section));

describe('the contract that is in effect', () => {
	it('is that of the package where there is no profile', () => {
		const rows = tableOf({});
		expect(rows).toHaveLength(CONTRACT.flatMap(({ entries }) => entries).length);
		expect(rows.every(({ from }) => from === 'package')).toBe(true);
	});

	it.each([
		['article.ingest', 'POST /v2/articles → 202'],
		['declaration.get', 'POST /v1/declarations/{declarationId} → 200 or 203'],
		['create:wms', 'create a movement order; in this CAS "stock.write"'],
		['array encoding', 'comma'],
		['Released', 'success: The goods are released; in this CAS "FREE"'],
		['DeclarationStatusChanged', 'A declaration changed its status; in this CAS "declaration.status"'],
		['secret header', 'x-their-secret'],
	])('has %s from the profile', (name, value) => {
		expect(row(name)).toMatchObject({ value, from: 'profile', source: 'Contract Profile of the credential: Acme' });
	});

	it('lists each entry of the profile, without the values of constants', () => {
		const entries = tableOf(DOCUMENT).filter(({ section }) => section === 'Contract Profile');
		expect(entries.map(({ name, value }) => [name, value])).toEqual([
			['name', 'Acme'],
			['endpoints."article.ingest"', '/v2/articles'],
			['endpoints."declaration.get".method', 'POST'],
			['endpoints."declaration.get".accepted[]', '200'],
			['endpoints."declaration.get".accepted[]', '203'],
			['scopes.create:wms', 'stock.write'],
			['search.arrays', 'comma'],
			['messages.customsShipment.constants.key', 'a constant'],
			['messages.customsShipment.required[]', 'office'],
			['messages.customsShipment.required[]', 'mode'],
			['declaration.fields.currentStatus', 'state.code'],
			['statuses.Released', 'FREE'],
			['events.types.DeclarationStatusChanged', 'declaration.status'],
			['subscriptions.secretHeader', 'x-their-secret'],
		]);
		expect(entries.every(({ grade }) => grade === null)).toBe(true);
	});
});

describe('a profile as it was written', () => {
	it('holds the paths of a credential of 0.2 too', () => {
		expect(writtenProfile('{"name":"A","endpoints":{"a":"/1"}}', '{"a":"/0","b":"/2"}')).toEqual({
			name: 'A',
			endpoints: { a: '/1', b: '/2' },
		});
	});

	it.each([undefined, '', ' ', '[1]', '{', 7])('is empty where there is none: %j', (text) => {
		expect(writtenProfile(text, undefined)).toEqual({});
	});
});
