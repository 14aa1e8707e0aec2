import type { INodeParameters, OnError } from 'n8n-workflow';
import { DEMO_CLIENT } from '../../sandbox/server';
import { newDeclarations } from './harness/declarations';
import { timePasses, waits } from './harness/manualTime';
import { exportItems, references } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const create = (options: INodeParameters = { waitForResultSeconds: 60 }, operation = 'create', onError?: OnError) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation, options },
	onError,
});

const requests = (cas: TappedCas, method: string) => cas.tap.requests.filter((request) => request.method === method);

describe('waiting for the result of sending', () => {
	it('ends when CAS has made and checked the declaration', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create(), exportItems('SO-1'));
		const [declaration] = cas.sandbox.control.state().declarations;
		expect(run.json).toMatchObject([
			{
				externalReference: 'SO-1',
				referenceId: expect.any(String),
				result: 'made',
				resultReason: expect.stringMatching(/Validated/),
				declarationId: declaration!.id,
				lrn: declaration!.lrn,
				status: 'Queued',
			},
		]);
		expect(run.hints).toEqual([]);
	});

	it.each(['create', 'upsert', 'update', 'replace'])(
		'tells what existed before from what was made (%s)',
		async (operation) => {
			const cas = await aTappedCas();
			await newDeclarations(cas, ['SO-1']);
			waits.length = 0;
			const run = await cas.run(create(undefined, operation), exportItems('SO-1'));
			expect(run.json).toMatchObject([{ result: 'existedBefore', status: 'New' }]);
			expect(waits).toEqual([]);
		},
	);

	it.each([
		['existed before', ['SO-1'], 'existedBefore'],
		['did not exist', [], undefined],
	])('knows after a lost answer what it saw before it sent: %s', async (_, references, code) => {
		const cas = await aTappedCas();
		await newDeclarations(cas, references);
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' } });
		// By these times alone nobody could say whose a declaration is.
		const withoutTimes = (name: string, value: unknown) => (name === 'creationDate' ? undefined : value);
		cas.tap.change = (body) => JSON.parse(JSON.stringify(body, withoutTimes)) as unknown;
		cas.tap.beforeAnswer = async ({ method }) => (method === 'GET' ? await timePasses(5_000) : undefined);
		const run = await cas.run(create(undefined, 'create', 'continueErrorOutput'), exportItems('SO-1'));
		if (code === undefined)
			expect(run.json).toMatchObject([{ messageType: 'Upsert', outcome: 'accepted', result: 'made' }]);
		else expect(run.errorItems).toMatchObject([{ json: { code, existedBefore: true } }]);
	});

	it('brings the words of CAS where it refuses', async () => {
		const cas = await aTappedCas();
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'Invalid', errors: ['No such code'] });
		const run = await cas.run(create(), exportItems('SO-1', 'SO-2'));
		expect(run.json).toMatchObject([
			{ result: 'refused', status: 'Invalid', errorDescriptions: ['No such code'] },
			{ result: 'made' },
		]);
	});

	it('says what is not known at its end, and who would tell', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ method }) => (method === 'GET' ? json([]) : undefined);
		waits.length = 0;
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([
			{ result: 'notKnownYet', resultReason: expect.stringMatching(/CreationUnsuccessful/) },
		]);
		expect(run.json[0]).not.toHaveProperty('declarationId');
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
		expect(run.hints).toMatchObject([
			{ message: expect.stringMatching(/The result of one shipment is not known yet/) },
		]);
	});

	it('goes on where CAS is away for a moment', async () => {
		const cas = await aTappedCas();
		let looks = 0;
		cas.tap.answer = ({ method }) => (method === 'GET' && ++looks > 1 && looks < 9 ? json({}, 503) : undefined);
		const run = await cas.run(create({ waitForResultSeconds: 300 }), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ result: 'made' }]);
	});

	it('asks for all shipments of a run together', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create(), exportItems(...references(120)));
		expect(run.json.map(({ result }) => result)).toEqual(references(120).map(() => 'made'));
		// One look before each is sent; then some rounds of two or three pages.
		expect(requests(cas, 'GET').length).toBeLessThan(120 + 20);
	});

	it('sends nothing where it may not search', async () => {
		const writer = { ...DEMO_CLIENT, scopes: ['create:messages'] as const };
		const cas = await aTappedCas({ clients: [writer] });
		const run = await cas.run(create(undefined, 'create', 'continueErrorOutput'), exportItems('SO-1', 'SO-2'));
		expect(run.errorItems.map(({ json: item }) => item.description)).toEqual([
			expect.stringMatching(/Nothing was sent/),
			expect.stringMatching(/Nothing was sent/),
		]);
		expect(requests(cas, 'POST')).toEqual([]);
	});

	it('for what is no number sends nothing', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create({ waitForResultSeconds: 'soon' }), exportItems('SO-1'));
		expect(run.error?.message).toBe('Wait for the Result: "soon" is not a number of seconds');
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('an accepted message that nobody waits for', () => {
	it('is said to be no declaration yet, and what to connect', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(create({}), exportItems('SO-1', 'SO-2'));
		expect(run.json[0]).not.toHaveProperty('result');
		expect(run.hints).toMatchObject([
			{
				message: expect.stringMatching(/^CAS has received 2 messages .* no declaration yet.*CAS Notification Trigger/),
			},
		]);
		expect(requests(cas, 'GET')).toEqual([]);
	});
});
