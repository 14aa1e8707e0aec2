import type { INodeParameters } from 'n8n-workflow';
import type { CheckRow } from '../../cas/connection/checkRow';
import { SCOPES } from '../../cas/contract/scopes';
import { everythingIn } from './harness/leaks';
import { releasedDeclarations } from './harness/declarations';
import { aCas, type TestCas } from './harness/testCas';
import { aTappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const CHECK = { resource: 'connection', operation: 'check' };

async function checked(
	cas: TestCas,
	parameters: INodeParameters = {},
	credentials = (cas as { credentials?: TestCas['credentials'] }).credentials,
): Promise<CheckRow[]> {
	const run = await cas.run({ type: 'casConnection', parameters: { ...CHECK, ...parameters }, credentials });
	if (run.error !== undefined) throw run.error;
	return run.json as unknown as CheckRow[];
}

const rowOf = (rows: readonly CheckRow[], area: CheckRow['area'], subject: string) =>
	rows.find((row) => row.area === area && row.subject === subject);

const resultsOf = (rows: readonly CheckRow[], area: CheckRow['area']) =>
	Object.fromEntries(rows.filter((row) => row.area === area).map(({ subject, result }) => [subject, result]));

describe('the check of a CAS that is as assumed', () => {
	it('fits wherever something can be told', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const rows = await checked(cas, { declarationId });
		expect(rows.filter(({ result }) => result === 'failed' || result === 'differs')).toEqual([]);
		expect(resultsOf(rows, 'Hosts')).toEqual({ Login: 'fits', API: 'fits', Documents: 'fits' });
		expect(rowOf(rows, 'Access', 'Source system')?.found).toBe('SANDBOX-ERP');
		expect(resultsOf(rows, 'Declaration')).toEqual({
			Status: 'fits',
			'Declaration ID': 'fits',
			'External reference': 'fits',
			Direction: 'fits',
			LRN: 'fits',
			MRN: 'fits',
			'Last change': 'fits',
			Problems: 'fits',
			'Duties and taxes': expect.any(String),
			Documents: 'fits',
			Attachments: 'fits',
			'Goods items': 'fits',
			Parties: 'fits',
		});
		expect(rowOf(rows, 'Endpoints', 'declaration.document')).toMatchObject({ result: 'fits', found: '307' });
	});

	it('looks at the first declaration where nobody names one', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1');
		const rows = await checked(cas);
		expect(rowOf(rows, 'Declaration', 'Status')).toMatchObject({ result: 'fits', found: expect.stringContaining('"') });
	});

	it('changes nothing, and sends no request that writes', async () => {
		const cas = await aTappedCas();
		await checked(cas);
		expect([...new Set(cas.tap.requests.map(({ method }) => method))]).toEqual(['GET']);
	});

	it('says of each call that writes what would be sent', async () => {
		const rows = await checked(await aCas());
		expect(rowOf(rows, 'Endpoints', 'declarationAction.submit')).toMatchObject({
			result: 'unknown',
			found: 'not tried: it writes',
			advice: expect.stringContaining('POST /v1/declarations/{declarationId}/submit without a body and with an ID'),
		});
	});

	it('is one item for a flow that watches', async () => {
		const [summary] = (await checked(await aCas(), { summaryOnly: true })) as unknown[];
		expect(summary).toEqual({
			isHealthy: true,
			fits: expect.any(Number),
			differs: 0,
			unknown: expect.any(Number),
			failed: 0,
			problems: [],
			scopes: expect.arrayContaining(Object.keys(SCOPES)),
		});
	});
});

describe('probing writing endpoints', () => {
	it('finds each of them without making anything', async () => {
		const cas = await aTappedCas();
		const rows = await checked(cas, { probeWriting: true });
		expect(rows.filter(({ area, result }) => area === 'Endpoints' && result !== 'fits')).toEqual([]);
		expect(cas.tap.requests.filter(({ body }) => body !== '')).toEqual([]);
		const { counts, declarations, subscriptions } = cas.sandbox.control.state();
		expect([counts.messages, declarations, subscriptions]).toEqual([0, [], []]);
	});

	it('is never done to Production', async () => {
		const cas = await aTappedCas();
		const production = cas.credentialWith({
			apiBaseUrl: cas.tap.url,
			loginBaseUrl: cas.sandbox.url,
			scopeEnvironment: 'prd',
		});
		const rows = await checked(cas, { probeWriting: true }, production);
		expect(rowOf(rows, 'Endpoints', 'subscription.create')?.found).toBe('not tried: this is Production');
		expect(cas.tap.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
	});

	it('tells a path, a method and a lack of permission apart', async () => {
		const cas = await aCas({ endpoints: { 'article.ingest': { path: '/v2/articles' } } });
		const tapped = await aTappedCas();
		tapped.tap.answer = ({ path }) =>
			path.endsWith('/formulas') ? { status: 405 } : path.endsWith('/articledataitems') ? json({}, 202) : undefined;
		const rows = await checked(cas, { probeWriting: true });
		expect(rowOf(rows, 'Endpoints', 'article.ingest')).toMatchObject({
			result: 'differs',
			advice: expect.stringContaining('CAS Ingest: Article'),
			profileEntry: { endpoints: { 'article.ingest': '<path>' } },
		});
		const others = await checked(tapped, { probeWriting: true });
		expect(rowOf(others, 'Endpoints', 'formula.ingest')).toMatchObject({ result: 'differs' });
		expect(rowOf(others, 'Endpoints', 'article.ingest')).toMatchObject({
			result: 'unknown',
			found: expect.stringContaining('nothing was sent with it'),
		});
	});
});

describe('the check of a CAS that differs', () => {
	it('names the paths that are not there, and what does not work', async () => {
		const cas = await aCas({
			endpoints: {
				'declaration.search': { path: '/v2/entries' },
				'declaration.get': { path: '/v2/entries/{declarationId}' },
			},
		});
		const rows = await checked(cas);
		expect(rowOf(rows, 'Endpoints', 'declaration.search')).toMatchObject({
			result: 'differs',
			profileEntry: { endpoints: { 'declaration.search': '<path>' } },
		});
		// A path that is not there and an ID that nobody has read the same to whoever does not know an ID.
		expect(rowOf(rows, 'Endpoints', 'declaration.get')?.result).toBe('unknown');
		expect(rowOf(rows, 'Search answer', 'Shape')?.result).toBe('unknown');
	});

	it('finds the list and the fields that have moved', async () => {
		const cas = await aTappedCas();
		await releasedDeclarations(cas, 'SO-1');
		cas.tap.change = moved;
		const rows = await checked(cas);
		expect(rowOf(rows, 'Search answer', 'List')).toMatchObject({
			result: 'differs',
			profileEntry: { search: { list: 'result.entries' } },
		});
	});

	it('finds the fields of a declaration that have moved', async () => {
		const cas = await aTappedCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		cas.tap.change = moved;
		const rows = await checked(cas, { declarationId });
		expect(rowOf(rows, 'Declaration', 'Status')).toMatchObject({
			result: 'differs',
			found: expect.stringContaining('"state.code"'),
			profileEntry: { declaration: { fields: { currentStatus: 'state.code' } } },
		});
		expect(rowOf(rows, 'Declaration', 'Documents')?.profileEntry).toEqual({
			declaration: { fields: { documents: 'files' } },
		});
	});
});

/** Another CAS: the list one level deeper, status and documents elsewhere. */
function moved(body: unknown): unknown {
	const { declarations, currentStatus, documents, ...others } = body as Record<string, unknown>;
	if (Array.isArray(declarations)) return { result: { entries: declarations, tags: ['a'] } };
	if (currentStatus === undefined) return body;
	return { ...others, state: { code: currentStatus }, files: documents };
}

describe('the check of what does not work', () => {
	it('says that client ID or secret is wrong, and asks for nothing more', async () => {
		const cas = await aTappedCas();
		const wrong = cas.credentialWith({
			apiBaseUrl: cas.tap.url,
			loginBaseUrl: cas.sandbox.url,
			clientSecret: 'not-the-secret',
		});
		const rows = await checked(cas, {}, wrong);
		expect(rowOf(rows, 'Access', 'Access token')).toMatchObject({
			result: 'failed',
			found: expect.stringContaining('the client secret is wrong'),
		});
		expect(rowOf(rows, 'Hosts', 'Login')?.result).toBe('fits');
		expect(rowOf(rows, 'Endpoints', 'declaration.search')?.found).toBe('not tried: there is no token');
		expect(cas.tap.requests).toEqual([]);
		expect(everythingIn(rows)).not.toContain('not-the-secret');
	});

	it('says which operations a missing scope costs', async () => {
		const cas = await aCas({
			clients: [{ clientId: 'erp', clientSecret: 'secret', scopes: ['create:messages', 'read:declarations'] }],
		});
		const rows = await checked(cas);
		expect(resultsOf(rows, 'Scopes')).toMatchObject({ 'create:messages': 'fits', 'create:wms': 'differs' });
		expect(rowOf(rows, 'Scopes', 'create:wms')?.advice).toContain('CAS Ingest: Movement Order, Create');
		expect(rowOf(rows, 'Endpoints', 'subscription.list')).toMatchObject({
			result: 'unknown',
			advice: expect.stringContaining('read:subscriptions'),
		});
	});

	it('says that the login host is away', async () => {
		const cas = await aCas();
		const rows = await checked(cas, {}, cas.credentialWith({ loginBaseUrl: 'http://127.0.0.1:9' }));
		expect(rowOf(rows, 'Hosts', 'Login')).toMatchObject({
			result: 'failed',
			found: 'nothing answers at that address',
		});
	});

	it('says that the API host is away, although there is a token', async () => {
		const cas = await aCas();
		const away = cas.credentialWith({ apiBaseUrl: 'http://127.0.0.1:9', loginBaseUrl: cas.sandbox.url });
		const rows = await checked(cas, {}, away);
		expect(resultsOf(rows, 'Hosts')).toEqual({ Login: 'fits', API: 'failed' });
	});

	it('says that the documents host is away', async () => {
		const cas = await aCas();
		const away = cas.credentialWith({ documentsBaseUrl: 'http://127.0.0.1:9' });
		expect(rowOf(await checked(cas, {}, away), 'Hosts', 'Documents')?.result).toBe('failed');
	});

	it('says that CAS is down', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'outage', retryAfter: 600 });
		const [summary] = (await checked(cas, { summaryOnly: true })) as unknown[];
		expect(summary).toMatchObject({
			isHealthy: false,
			problems: [
				'Hosts, Login: it is busy or down at the moment. Try again later. If this continues, ask Customs4Trade.',
				expect.stringContaining('Access token: none'),
			],
		});
	});

	it('says that a page came back instead of CAS', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => ({ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' });
		expect(rowOf(await checked(cas), 'Hosts', 'API')).toMatchObject({
			result: 'failed',
			found: expect.stringContaining('a page came back'),
		});
	});

	it.each([
		[90, 'differs'],
		[400, 'differs'],
		[20, 'fits'],
	])('measures clocks that are %d s apart', async (seconds, result) => {
		const cas = await aCas();
		jest.setSystemTime(Date.now() + seconds * 1_000);
		expect(rowOf(await checked(cas), 'Clocks', 'Difference to CAS')).toMatchObject({
			result,
			found: expect.stringMatching(/^CAS is [\d.]+ s behind n8n/),
		});
	});

	it('says that an ID is none', async () => {
		const rows = await checked(await aCas(), { declarationId: '../other' });
		expect(rowOf(rows, 'Endpoints', 'declaration.get')).toMatchObject({
			result: 'unknown',
			advice: 'Correct Declaration ID.',
		});
	});

	it('shows no secret and no address with a key, whatever CAS says', async () => {
		const cas = await aTappedCas();
		const key = 'https://blobs.example/a?sig=very-secret';
		cas.tap.answer = ({ path }) =>
			path.includes('authorizationStatus')
				? undefined
				: json({ title: key, detail: key, errors: { [key]: [key] } }, 400);
		const rows = await checked(cas, { probeWriting: true });
		expect(everythingIn(rows)).not.toContain('very-secret');
		expect(everythingIn(rows)).not.toContain(String(cas.fields.clientSecret));
	});
});
