import type { OnError } from 'n8n-workflow';
import { DEMO_CLIENT } from '../../sandbox/server';
import { exportItems, references } from './harness/shipments';
import { timePasses } from './harness/manualTime';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { json } from './harness/wiretap';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;

const create = (onError?: OnError) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create' },
	onError,
});

const SHIPMENT = 'SingleAdministrativeDocument.GoodsShipment';

describe('a shipment that does not fit the format of CAS', () => {
	const refused = {
		title: 'One or more validation errors occurred.',
		status: 400,
		traceId: '00-4f1c-01',
		errors: {
			[`$.${SHIPMENT}.GovernmentAgencyGoodsItems[0].Commodity.Classifications[0].Code`]: ['The code is not known.'],
			[`${SHIPMENT}.Exporter`]: ['An exporter of this tenant is needed.'],
			fieldOfOurCas: ['Not allowed.'],
		},
	};

	it('is explained by our names of the fields, with the values sent', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path }) => (path === INGEST.path ? json(refused, 400) : undefined);
		const run = await cas.run(create('continueErrorOutput'), exportItems('SO-1'));
		expect(run.errorItems.map((item) => item.json)).toMatchObject([
			{
				statusCode: 400,
				outcome: 'refused',
				error: 'CAS answered 400 for the customs shipment SO-1 (OUT): it does not fit the format',
				problems: [
					{
						path: expect.stringMatching(/GoodsItems\[0\]\.Commodity\.Classifications\[0\]\.Code$/i),
						label: 'Goods item 1, commodity code',
						value: '84137051',
						message: 'CAS says "The code is not known"',
					},
					{ label: 'Exporter' },
					{ label: 'fieldOfOurCas' },
				],
			},
		]);
	});

	it('stops the run with the same words and the trace id', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path }) => (path === INGEST.path ? json(refused, 400) : undefined);
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error).toMatchObject({ httpCode: '400' });
		expect(error?.description).toMatch(/Goods item 1, commodity code: CAS says "The code is not known"/);
		expect(error?.description).toMatch(/trace 00-4f1c-01/);
	});

	it('is not sent again', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path }) => (path === INGEST.path ? json(refused, 400) : undefined);
		await cas.run(create(), exportItems('SO-1'));
		expect(cas.tap.requests).toHaveLength(1);
	});
});

describe('an answer that is not the one of CAS', () => {
	it.each([
		['a 202 without a reference', json({}, 202)],
		['a 200 with a page of a proxy', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hello</p>' }],
		['a 302 to a login page', { status: 302, headers: { location: 'http://127.0.0.1:9/login' } }],
	])('is no success: %s', async (_what, answer) => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path }) => (path === INGEST.path ? answer : undefined);
		const run = await cas.run(create('continueErrorOutput'), exportItems('SO-1'));
		expect(run.json).toEqual([]);
		expect(run.errorItems.map((item) => item.json)).toMatchObject([
			{ externalReference: 'SO-1', error: expect.stringContaining(String(answer.status)) },
		]);
	});
});

describe('an access token that has expired', () => {
	it('is renewed once for all shipments in flight, and each is sent once', async () => {
		const cas = await aCas();
		await cas.run(create(), exportItems('SO-0'));
		// The second of the next run finds it expired, while four others are on their way with it.
		cas.sandbox.control.addFault({ kind: 'expireTokens', match: INGEST, every: 2, times: 1 });
		const run = await cas.run(create(), exportItems(...references(6)));
		expect(run.error).toBeUndefined();
		expect(run.json).toHaveLength(6);
		const { counts } = cas.sandbox.control.state();
		expect(counts).toMatchObject({ messages: 7, tokenRequests: 2 });
	});

	it('is renewed after its hour, without a word to the user', async () => {
		const cas = await aCas();
		await cas.run(create(), exportItems('SO-1'));
		const first = cas.vault.tokenOf('erp');
		await timePasses(61 * 60_000);
		const run = await cas.run(create(), exportItems('SO-2'));
		expect(run.json).toMatchObject([{ externalReference: 'SO-2' }]);
		expect(run.json[0]).not.toHaveProperty('attempts');
		expect(cas.vault.tokenOf('erp')).not.toBe(first);
	});

	it('is kept between runs as long as it is good', async () => {
		const cas = await aCas();
		await cas.run(create(), exportItems('SO-1'));
		await cas.run(create(), exportItems('SO-2'));
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(1);
	});
});

describe('a client that may not do this', () => {
	it('is told the scope it lacks, and what it has', async () => {
		const reader = { ...DEMO_CLIENT, scopes: ['read:declarations'] as const };
		const cas = await aCas({ clients: [reader] });
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.message).toMatch(/^CAS answered 403 for the customs shipment SO-1 \(OUT\): not allowed/);
		expect(error?.description).toMatch(/needs the scope create:messages/);
		expect(error?.description).toMatch(/has read:declarations/);
	});
});

describe('a wrong client secret', () => {
	it('is named as such, and nothing is sent', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ clientSecret: 'guess' });
		const run = await cas.run({ ...create('continueErrorOutput'), credentials }, exportItems('SO-1', 'SO-2'));
		expect(run.errorItems.map((item) => item.json)).toMatchObject([
			{
				outcome: 'notSent',
				error: expect.stringContaining('no access token'),
				description: expect.stringContaining('Client Secret'),
			},
			{ outcome: 'notSent' },
		]);
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});
});

describe('a CAS that cannot be reached', () => {
	it('is named, and running again is said to be safe', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ apiBaseUrl: 'http://127.0.0.1:1', loginBaseUrl: cas.sandbox.url });
		const { error } = await cas.run({ ...create(), credentials }, exportItems('SO-1'));
		expect(error?.message).toMatch(/CAS cannot be reached for the customs shipment SO-1 \(OUT\)/);
		expect(error?.description).toMatch(/safe to run it again/);
	});

	it('nor its login host', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ loginBaseUrl: 'http://127.0.0.1:1' });
		const { error } = await cas.run({ ...create(), credentials }, exportItems('SO-1'));
		expect(error?.message).toMatch(/no access token for the customs shipment SO-1/);
	});
});

describe('a customer whose CAS has other paths', () => {
	const path = '/v1/our-tenant/customsShipments';

	it('writes them into the credential', async () => {
		const cas = await aCas({ endpoints: { 'customsShipment.ingest': { path } } });
		const endpoints = { 'customsShipment.ingest': path };
		for (const fields of [{ contractProfile: { endpoints } }, { endpointOverrides: endpoints }]) {
			const texts = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)]));
			const credentials = cas.credentialWith(texts);
			const run = await cas.run({ ...create(), credentials }, exportItems('SO-1'));
			expect(run.json).toMatchObject([{ referenceId: expect.any(String) }]);
		}
	});

	it('learns from a 404 that the path may be another one', async () => {
		const cas = await aCas({ endpoints: { 'customsShipment.ingest': { path } } });
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.description).toMatch(/set `endpoints\.customsShipment\.ingest` in the credential's Contract Profile/);
	});

	it.each([
		['is not JSON', '{"customsShipment.ingest"', /Endpoint Overrides: is not JSON/],
		['has no leading slash', '{"customsShipment.ingest": "v2"}', /must start with one slash/],
		['names another host', '{"customsShipment.ingest": "//evil.example/v1"}', /must start with one slash/],
		['names no endpoint', '{"shipments": "/v2"}', /there is no endpoint `shipments`/],
		[
			'is documented by CAS',
			'{"movementOrder.ingest": "/v2/orders"}',
			/documented by CAS as POST \/v1\/movementorders/,
		],
		['loses the id', '{"declaration.get": "/v2/declarations"}', /must hold \{declarationId\}/],
	])('is told what to write where an override %s', async (_what, endpointOverrides, sentence) => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ endpointOverrides });
		const { error } = await cas.run({ ...create(), credentials }, exportItems('SO-1'));
		expect(error?.message).toMatch(sentence);
		expect(cas.sandbox.control.state().counts).toMatchObject({ messages: 0, tokenRequests: 0 });
	});

	it('is told that an API host is no web address', async () => {
		const cas = await aCas();
		const { error } = await cas.run(
			{ ...create(), credentials: cas.credentialWith({ apiBaseUrl: 'cas.example' }) },
			exportItems('SO-1'),
		);
		expect(error?.message).toMatch(/API Base URL of the credential is not a web address/);
	});
});

describe('a refusal in another encoding', () => {
	const problem = JSON.stringify({ title: 'Zollanmeldung ungültig', detail: '5 € zu wenig' });
	const mark = '\uFEFF';
	const swapped = Buffer.from(mark + problem, 'utf16le').swap16();
	const latin = Buffer.from(problem.replace('€', '\u0080'), 'latin1');
	it.each<[string, string, Buffer]>([
		['no charset', 'application/problem+json', Buffer.from(problem)],
		['a charset that nobody knows', 'application/problem+json; charset=x-unheard', Buffer.from(problem)],
		['UTF-8 with a mark, called something else', 'text/plain; charset=iso-8859-1', Buffer.from(mark + problem)],
		['ISO 8859-1', 'application/problem+json; charset=iso-8859-1', latin],
		['Windows-1252, quoted', 'application/problem+json; charset="windows-1252"', latin],
		['UTF-16', 'application/problem+json; charset=utf-16', Buffer.from(mark + problem, 'utf16le')],
		['UTF-16, the other way round', 'application/problem+json; charset=utf-16', swapped],
	])('is read: %s', async (_what, contentType, body) => {
		const cas = await aTappedCas();
		const answer = { status: 400, headers: { 'content-type': contentType }, body };
		cas.tap.answer = ({ path }) => (path === INGEST.path ? answer : undefined);
		const run = await cas.run(create('continueErrorOutput'), exportItems('SO-1'));
		expect(run.errorItems[0]?.json.description).toMatch(/^Zollanmeldung ungültig\. 5 € zu wenig\./);
	});

	it('is read where the token was refused', async () => {
		const cas = await aTappedCas();
		const headers = { 'content-type': 'application/problem+json; charset=iso-8859-1' };
		cas.tap.answer = ({ path }) => (path === INGEST.path ? { status: 401, headers, body: latin } : undefined);
		const run = await cas.run(create('continueErrorOutput'), exportItems('SO-1'));
		expect(run.errorItems[0]?.json.description).toMatch(/^Zollanmeldung ungültig/);
	});
});
