import { logLines } from './harness/logLines';
import { releasedDeclarations } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { timeIsReal, timePasses } from './harness/manualTime';
import { anEvent, aStatus, published, SECRET_HEADER } from './harness/publishedTrigger';
import { aTappedCas } from './harness/tappedCas';
import { aTrigger } from './harness/triggerNode';

const MINUTE = 60_000;

const aRefusal = (change: object = {}) =>
	anEvent({
		eventType: 'CustomsShipmentInformation',
		eventSubType: 'CreationUnsuccessful',
		data: { businessReference: 'SO-1', direction: 'OUT', errorDescriptions: ['No exporter', 'No goods item'] },
		...change,
	});

describe('an event that needs attention', () => {
	it('leaves by the second output, with what CAS complains about as a list', async () => {
		const { trigger, headers } = await published();
		const { outputs } = await trigger.deliver(aRefusal(), headers);
		expect(outputs).toEqual([[], [expect.anything()]]);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			externalReference: 'SO-1',
			direction: 'OUT',
			errorDescriptions: ['No exporter', 'No goods item'],
		});
	});

	it.each(['Invalid', 'CustomsError', 'DocumentControl', 'Cancelled'])('is %s, with an empty list', async (status) => {
		const { trigger, headers } = await published();
		const { outputs } = await trigger.deliver(aStatus(status), headers);
		expect(outputs[1]?.[0]?.json).toMatchObject({ status, errorDescriptions: [] });
	});

	it('is none that goes its way', async () => {
		const { trigger, headers } = await published();
		const { outputs } = await trigger.deliver(aStatus('Released'), headers);
		expect(outputs).toEqual([[expect.anything()], []]);
		expect(outputs[0]?.[0]?.json).not.toHaveProperty('errorDescriptions');
	});
});

describe('an event type that CAS writes in two ways', () => {
	const guarantee = anEvent({
		eventType: 'TransitGuaranteeThresholdStateChanged',
		eventSubType: 'Surpassed',
		data: { threshold: 80 },
	});

	it('has one name at the top, and its own below', async () => {
		const { trigger, headers } = await published();
		const { outputs } = await trigger.deliver(guarantee, headers);
		expect(outputs[1]?.[0]?.json).toMatchObject({
			eventType: 'TransitGuaranteeThresholdStatusChanged',
			event: { eventType: 'TransitGuaranteeThresholdStateChanged' },
		});
	});

	it('is chosen, and subscribed to, by both', async () => {
		const { cas, trigger, headers } = await published({ events: ['TransitGuaranteeThresholdStatusChanged'] });
		expect((await trigger.deliver(guarantee, headers)).items).toHaveLength(1);
		expect(cas.sandbox.control.state().subscriptions[0]?.filters).toEqual([
			{ eventType: 'TransitGuaranteeThresholdStatusChanged' },
			{ eventType: 'TransitGuaranteeThresholdStateChanged' },
		]);
	});
});

describe('the choice of events', () => {
	it.each([
		['a status of the list', { statuses: ['Released'] }, aStatus('Released'), aStatus('Accepted')],
		['a status of your own', { options: { otherStatuses: [' Parked '] } }, aStatus('Parked'), aStatus('Accepted')],
		[
			'a status that CAS names in the data only',
			{ statuses: ['Released'] },
			aStatus('Released', { eventSubType: null }),
			aStatus('Accepted', { eventSubType: null }),
		],
		[
			'a kind of document of your own',
			{ options: { otherDocumentTypes: ['C88'] } },
			anEvent({ eventType: 'DeclarationPdfCreated', data: { id: 'd', type: 'C88' } }),
			anEvent({ eventType: 'DeclarationPdfCreated', data: { id: 'd', type: 'SAD' } }),
		],
		[
			'a result of a shipment',
			{ shipmentResults: ['CreationUnsuccessful'] },
			aRefusal(),
			aRefusal({ eventSubType: 'ReplaceSuccessful' }),
		],
	])('may be %s', async (_what, choice, wanted, unwanted) => {
		const events = ['DeclarationStatusChanged', 'DeclarationPdfCreated', 'CustomsShipmentInformation'];
		const { trigger, headers } = await published({ events, ...choice });
		expect((await trigger.deliver({ ...unwanted, id: 'unwanted' }, headers)).items).toEqual([]);
		expect((await trigger.deliver(wanted, headers)).items).toHaveLength(1);
	});
});

describe('an event with its declaration and document', () => {
	const BOTH = { addDeclaration: true, addDocument: true };

	it('carries them: the data, and the PDF under a telling name', async () => {
		const { cas, trigger } = await published({ events: ['DeclarationPdfCreated'], options: BOTH });
		const [declarationId] = await releasedDeclarations(cas, 'SO-1');
		const [item] = trigger.items;
		expect(item?.json).toMatchObject({ declarationId, declaration: { id: declarationId, currentStatus: 'Released' } });
		expect(item?.json).not.toHaveProperty('enrichmentProblem');
		expect(item?.binary?.data).toMatchObject({
			fileName: expect.stringMatching(/^(SAD|EAD)-\w{18}\.pdf$/),
			mimeType: 'application/pdf',
		});
		expect(Buffer.from(item!.binary!.data!.data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
	});

	it('shows no key of a document anywhere', async () => {
		const { cas, trigger } = await published({ options: BOTH });
		await releasedDeclarations(cas, 'SO-1');
		const urls = cas.sandbox.control.state().declarations.flatMap(({ documents }) => documents.map(({ url }) => url));
		expect(urls.length).toBeGreaterThan(0);
		const text = everythingIn(trigger.items, trigger.state, logLines);
		for (const url of urls) expect(text).not.toContain(url.split('/').at(-1));
	});

	it('that are refused goes on with the reasons', async () => {
		const { cas, trigger } = await published({ events: ['DeclarationPdfCreated'], options: BOTH });
		cas.sandbox.control.addFault({
			kind: 'status',
			match: { path: '^/v1/.*declarations/' },
			status: 403,
			times: 'always',
		});
		await releasedDeclarations(cas, 'SO-1');
		const [item] = trigger.items;
		expect(item?.json).toMatchObject({
			documentReference: expect.any(String),
			enrichmentProblem: expect.stringMatching(/403.*declaration.*403.*(SAD|EAD)/s),
		});
		expect(item?.json).not.toHaveProperty('declaration');
		expect(item).not.toHaveProperty('binary');
	});

	it('of an invalid declaration brings its problems along', async () => {
		const { cas, trigger } = await published({
			events: ['DeclarationStatusChanged'],
			options: { addDeclaration: true },
		});
		const errors = ['The commodity code is not valid'];
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'Invalid', errors });
		await releasedDeclarations(cas, 'SO-1');
		await timePasses(30 * MINUTE);
		const invalid = trigger.items.find(({ json }) => json.status === 'Invalid');
		expect(invalid?.json.errorDescriptions).toEqual(expect.arrayContaining(errors));
	});

	it('is complete where it is about no declaration', async () => {
		const { trigger, headers } = await published({ options: BOTH });
		const { items } = await trigger.deliver(aRefusal(), headers);
		expect(items[0]?.json).not.toHaveProperty('enrichmentProblem');
	});

	it('goes on after 10 seconds without what CAS does not give, and says so', async () => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas, {
			parameters: { options: { addDeclaration: true } },
			credentials: cas.credentials,
		});
		await trigger.publish();
		timeIsReal();
		cas.tap.answer = ({ path }) =>
			path.includes('/declarations/') ? { status: 200, write: () => undefined } : undefined;
		const startedMs = performance.now();
		const taken = await trigger.deliver(aStatus('Released'), { [SECRET_HEADER]: trigger.secret() });
		expect(performance.now() - startedMs).toBeLessThan(14_000);
		expect(taken.items[0]?.json).toMatchObject({
			status: 'Released',
			enrichmentProblem: expect.stringMatching(/declaration was not there after 10 seconds/),
		});
	}, 20_000);

	it('is acknowledged before they are fetched, where it is acknowledged at once', async () => {
		const { cas, trigger, headers } = await published({ acknowledge: 'atOnce', options: { addDeclaration: true } });
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: { path: '^/v1/declarations/' }, times: 'always' });
		const { status, items } = await trigger.deliver(aStatus('Released'), headers);
		expect(status).toBe(202);
		expect(items[0]?.json).toHaveProperty('enrichmentProblem');
	});
});
