import { SEARCH_PARAMETERS, declarationsOfPage } from '../../cas/contract/search';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { logIn, type CasClient } from './support/casClient';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';

/** An export that has ended, and an import of an hour later that is only New. */
async function withTwoDeclarations(sandbox: Sandbox): Promise<CasClient> {
	const cas = await logIn(sandbox);
	await cas.send(anExport('SO-1', { customsFlow: 'Export BE standard' }));
	await sandbox.clock.advance(55 * MINUTE);
	await cas.send(
		anImport('PO-1', { goodsShipment: { ucr: { traderReference: 'UCR-2' } }, storageLocationReference: 'RTM-1' }),
	);
	await sandbox.clock.advance(2 * SECOND);
	return cas;
}

/** Searching changes nothing, so one sandbox serves all that only search. */
let sandbox: Sandbox;
let cas: CasClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: { mode: 'manual' } });
	cas = await withTwoDeclarations(sandbox);
});
afterAll(() => sandbox.stop());

describe('searching declarations', () => {
	it('returns all of them, oldest first, in an envelope that we read', async () => {
		const { data } = await cas.http.get('/v1/declarations');
		expect(declarationsOfPage(data)?.map(({ externalReference }) => externalReference)).toEqual(['SO-1', 'PO-1']);
		expect(data).toMatchObject({ totalCount: 2, limit: 100, offset: 0 });
	});

	it('can return a bare list, as CAS may', async () => {
		const client = await withTwoDeclarations(await aSandbox({ searchEnvelope: 'list' }));
		const { data } = await client.http.get('/v1/declarations');
		expect(Array.isArray(data)).toBe(true);
		expect(declarationsOfPage(data)).toHaveLength(2);
	});

	it.each([
		['created', ['SO-1', 'SO-2']],
		['createdLast', ['SO-2', 'SO-1']],
		['updated', ['SO-2', 'SO-1']],
		['updatedLast', ['SO-1', 'SO-2']],
	] as const)('lists by %s, as CAS may', async (searchOrder, references) => {
		const fresh = await aSandbox({ searchOrder });
		const client = await logIn(fresh);
		fresh.control.setOutcome({ externalReference: 'SO-2', outcome: 'stay', status: 'New' });
		for (const reference of ['SO-1', 'SO-2']) await client.send(anExport(reference));
		await fresh.clock.advance(5 * SECOND);
		expect((await client.search()).map(({ externalReference }) => externalReference)).toEqual(references);
	});

	it('tells its time in the header Date', async () => {
		const { headers } = await cas.http.get('/v1/declarations');
		expect(Date.parse(String(headers.date))).toBe(Math.floor(sandbox.clock.now() / SECOND) * SECOND);
	});

	const FINDS_EXPORT_ONLY: Record<
		Exclude<keyof typeof SEARCH_PARAMETERS, 'limit' | 'offset' | 'arc' | 'mrn' | 'lrn'>,
		string
	> = {
		externalReference: 'SO-1',
		direction: 'OUT',
		shipFrom: 'BE',
		shipTo: 'US',
		customsFlow: 'Export BE standard',
		customsFlowStep: 'ExportDeclaration',
		currentStatus: 'ExitConfirmed',
		jurisdiction: 'BE',
		storageLocation: 'ANR1-CW',
		ucr: '6BE0428759497-SO1',
		declarationDateFrom: '2026-01-15T08:00:06Z',
		declarationDateTo: '2026-01-15T09:00:06+01:00',
		creationDateFrom: '2026-01-15T08:00:01.0000000Z',
		creationDateTo: '2026-01-15T08:30:00',
		lastUpdatedFrom: '2026-01-15',
		lastUpdatedTo: '2026-01-15T08:30:00Z',
	};
	/** These begin before both declarations: the other end of the pair tells them apart. */
	const FINDS_BOTH = ['creationDateFrom', 'lastUpdatedFrom'];

	it.each(Object.entries(FINDS_EXPORT_ONLY))('filters by %s', async (name, value) => {
		const found = (await cas.search({ [name]: value })).map(({ externalReference }) => externalReference);
		expect(found).toEqual(FINDS_BOTH.includes(name) ? ['SO-1', 'PO-1'] : ['SO-1']);
	});

	it.each([
		['creationDateFrom', '2026-01-15T08:30:00Z'],
		['lastUpdatedFrom', '2026-01-15T08:30:00Z'],
		['creationDateFrom', '2026-01-15T08:55:01Z'],
	])('filters by %s %s', async (name, value) => {
		expect((await cas.search({ [name]: value })).map(({ externalReference }) => externalReference)).toEqual(['PO-1']);
	});

	it('filters by MRN, LRN and ARC', async () => {
		const { mrn, lrn } = await cas.declarationOf('SO-1');
		expect(await cas.search({ mrn })).toMatchObject([{ lrn }]);
		expect(await cas.search({ lrn })).toMatchObject([{ mrn }]);
		expect(await cas.search({ arc: '26BE0000000000000000A' })).toEqual([]);
	});

	it('takes several values by repeated keys and with commas', async () => {
		expect(await cas.search('currentStatus=New&currentStatus=ExitConfirmed')).toHaveLength(2);
		expect(await cas.search('currentStatus=New,ExitConfirmed')).toHaveLength(2);
		expect(await cas.search('currentStatus=New,Released')).toHaveLength(1);
	});

	it('combines parameters', async () => {
		expect(await cas.search({ direction: 'OUT', jurisdiction: 'NL' })).toEqual([]);
	});

	it('pages', async () => {
		const fresh = await aSandbox();
		const client = await logIn(fresh);
		for (let number = 1; number <= 5; number++) await client.send(anExport(`SO-${number}`));
		await fresh.clock.advance(SECOND);
		const page = async (limit: number, offset: number) =>
			(await client.search({ limit, offset })).map(({ externalReference }) => externalReference);
		expect(await page(2, 0)).toEqual(['SO-1', 'SO-2']);
		expect(await page(2, 4)).toEqual(['SO-5']);
		expect(await page(2, 5)).toEqual([]);
	});

	it.each([
		['limit', '0'],
		['limit', '101'],
		['limit', 'ten'],
		['offset', '-1'],
		['direction', 'BOTH'],
		['creationDateFrom', 'yesterday'],
		['creationDateFrom', '2026-13-01'],
		['lastUpdatedTo', '15/01/2026'],
	])('refuses %s=%s', async (name, value) => {
		const answer = await cas.http.get('/v1/declarations', { params: { [name]: value } });
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.data.errors)).toEqual([name]);
	});
});

describe('getting a declaration', () => {
	it('by its id returns the same as the search', async () => {
		const found = await cas.declarationOf('SO-1');
		expect((await cas.http.get(`/v1/declarations/${found.id}`)).data).toEqual(found);
	});

	it('that does not exist is a problem document', async () => {
		const answer = await cas.http.get('/v1/declarations/none');
		expect(answer.status).toBe(404);
		expect(answer.data).toMatchObject({ status: 404, title: 'Not Found' });
	});
});
