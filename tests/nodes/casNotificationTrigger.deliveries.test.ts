import { anExport } from '../sandbox/support/shipment';
import { everythingIn } from './harness/leaks';
import { logLines } from './harness/logLines';
import { timePasses } from './harness/manualTime';
import { anEvent as event, published, SECRET_HEADER } from './harness/publishedTrigger';
import { aCas, type TestCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';

const MINUTE = 60_000;
async function ship(cas: TestCas, reference: string): Promise<void> {
	const run = await cas.run({ type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } }, [
		{ json: anExport(reference) as never },
	]);
	expect(run.error).toBeUndefined();
}

describe('an event that CAS delivers', () => {
	it('starts the workflow with its identity at the top and the event below', async () => {
		const { trigger, headers } = await published();
		const { status, body, items } = await trigger.deliver(event(), headers);
		expect({ status, body }).toEqual({ status: 200, body: undefined });
		expect(items).toEqual([
			{
				json: {
					eventId: 'event-1',
					eventType: 'DeclarationStatusChanged',
					eventSubType: 'Accepted',
					eventTime: '2026-01-15T08:00:00.1234567Z',
					declarationId: 'declaration-1',
					externalReference: 'SO-1',
					lrn: 'L1',
					mrn: '26BE000000000001J4',
					status: 'Accepted',
					event: event(),
				},
			},
		]);
	});

	it('over HTTP follows a shipment from its creation to its exit', async () => {
		const { cas, trigger } = await published({ events: ['DeclarationStatusChanged'] });
		await ship(cas, 'SO-1');
		await timePasses(30 * MINUTE);
		expect(trigger.items.map(({ json }) => json.status)).toEqual([
			'New',
			'Validated',
			'Queued',
			'Submitted',
			'Accepted',
			'Released',
			'ExitConfirmed',
		]);
		expect(trigger.items.at(-1)?.json).toMatchObject({
			externalReference: 'SO-1',
			mrn: expect.stringMatching(/^\w{18}$/),
		});
	});

	it('may be of a type that this package does not know', async () => {
		const { trigger, headers } = await published();
		const unknown = event({ eventType: 'SomethingNew', eventSubType: null, data: { anything: [1] } });
		const { status, items } = await trigger.deliver(unknown, headers);
		expect(status).toBe(200);
		expect(items[0]?.json).toMatchObject({ eventType: 'SomethingNew', event: { data: { anything: [1] } } });
	});

	it('may come as a list of one', async () => {
		const { trigger, headers } = await published();
		expect((await trigger.deliver([event()], headers)).items).toHaveLength(1);
	});

	it('is taken once, though CAS delivers it again', async () => {
		const { trigger, headers } = await published();
		await trigger.deliver(event(), headers);
		const { status, items } = await trigger.deliver(event(), headers);
		expect(status).toBe(200);
		expect(items).toEqual([]);
		expect(trigger.items).toHaveLength(1);
	});

	it('is taken once, though CAS delivers every event twice', async () => {
		const { cas, trigger } = await published({ events: ['DeclarationStatusChanged'] });
		cas.sandbox.control.addFault({ kind: 'duplicateEvents', times: 'always' });
		await ship(cas, 'SO-1');
		await timePasses(30 * MINUTE);
		expect(cas.sandbox.control.state().counts.deliveryAttempts).toBeGreaterThan(7);
		expect(trigger.items).toHaveLength(7);
	});
});

describe('a call that is not from CAS', () => {
	it.each([
		['without the secret', {}],
		['with a wrong secret', { [SECRET_HEADER]: 'guess' }],
		['with an empty secret', { [SECRET_HEADER]: '' }],
	])('%s is refused and starts nothing', async (_what, headers) => {
		const { trigger } = await published();
		const { status, items } = await trigger.deliver(event(), headers);
		expect(status).toBe(401);
		expect(items).toEqual([]);
		expect(logLines).toContainEqual(
			expect.objectContaining({
				level: 'warn',
				message: expect.stringMatching(/refused a delivery with(out the| a wrong) secret.* \(\d+ since n8n started\)/),
			}),
		);
	});

	it('is refused before the workflow was ever published', async () => {
		const trigger = await aTrigger(await aCas());
		expect((await trigger.deliver(event(), {})).status).toBe(401);
	});

	it('with the secret of an earlier publishing is refused, but for what may still be on its way', async () => {
		const { trigger, headers } = await published();
		await trigger.unpublish();
		expect((await trigger.deliver(event(), headers)).status).toBe(401);
		await trigger.publish();
		expect((await trigger.deliver(event({ id: 'on its way' }), headers)).status).toBe(200);
		await timePasses(6 * MINUTE);
		expect((await trigger.deliver(event({ id: 'late' }), headers)).status).toBe(401);
	});

	it('does not use up the event that it pretends to be', async () => {
		const { trigger, headers } = await published();
		await trigger.deliver(event(), { [SECRET_HEADER]: 'guess' });
		expect((await trigger.deliver(event(), headers)).items).toHaveLength(1);
	});
});

describe('a body that is no event', () => {
	it.each([
		['a text', 'hello'],
		['an empty object', {}],
		['an empty list', []],
		['an event without id', event({ id: undefined })],
		['an event without data', event({ data: null })],
	])('%s is refused with the fields that are needed', async (_what, body) => {
		const { trigger, headers } = await published();
		const { status, body: answer, items } = await trigger.deliver(body, headers);
		expect(status).toBe(400);
		expect(JSON.stringify(answer)).toMatch(/id, eventTime, eventType and data/);
		expect(items).toEqual([]);
	});
});

describe('the choice of events', () => {
	it('is kept also where CAS does not filter', async () => {
		const { trigger, headers } = await published({ events: ['DeclarationStatusChanged'], statuses: ['Released'] });
		const other = await trigger.deliver(event(), headers);
		expect(other).toMatchObject({ status: 202, items: [] });
		const wanted = event({ id: 'event-2', eventSubType: 'Released' });
		expect((await trigger.deliver(wanted, headers)).items).toHaveLength(1);
	});

	it('of documents goes by their kind', async () => {
		const { cas, trigger } = await published({ events: ['DeclarationPdfCreated'], documentTypes: ['EAD'] });
		await ship(cas, 'SO-1');
		await timePasses(30 * MINUTE);
		expect(trigger.items.map(({ json }) => json.documentType)).toEqual(['EAD']);
	});
});

describe('the address of a document', () => {
	async function announced() {
		const world = await published({ events: ['DeclarationPdfCreated'] });
		await ship(world.cas, 'SO-1');
		await timePasses(30 * MINUTE);
		return world;
	}

	it('comes sealed: its key can be read nowhere', async () => {
		const { cas, trigger } = await announced();
		const urls = cas.sandbox.control.state().declarations.flatMap(({ documents }) => documents.map(({ url }) => url));
		expect(urls.length).toBeGreaterThan(0);
		expect(trigger.items).toHaveLength(urls.length);
		const text = everythingIn(trigger.items, trigger.state, logLines);
		for (const url of urls) expect(text).not.toContain(url.split('/').at(-1));
	});

	it('opens for CAS Declaration with the same credential', async () => {
		const { cas, trigger } = await announced();
		const parameters = { resource: 'declaration', operation: 'downloadDocument', documentFrom: 'event' };
		const documentReference = '={{ $json.documentReference }}';
		const run = await cas.run(
			{ type: 'casDeclaration', parameters: { ...parameters, documentReference } },
			trigger.items,
		);
		expect(run.error).toBeUndefined();
		const [first] = run.items;
		expect(first?.json).toMatchObject({
			externalReference: 'SO-1',
			fileName: expect.stringMatching(/^\w+-\w{18}\.pdf$/),
		});
		expect(Buffer.from(first!.binary!.data!.data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
	});
});

describe('the secret of the subscription', () => {
	it('is in no output and in no line of the log', async () => {
		const { trigger, headers } = await published();
		const secret = trigger.secret();
		await trigger.deliver(event(), headers);
		await trigger.deliver(event({ id: undefined }), headers);
		await trigger.deliver(event(), { [SECRET_HEADER]: 'guess' });
		expect(everythingIn(trigger.items, logLines)).not.toContain(secret);
	});

	it('is in no error of a failed registration', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: { method: 'POST', path: '/v1/subscriptions' }, status: 400 });
		const trigger = await aTrigger(cas);
		const error: unknown = await trigger.publish().catch((thrown: unknown) => thrown);
		expect(everythingIn(error)).toMatch(/400/);
		expect(everythingIn(error, logLines)).not.toMatch(/[0-9a-f]{64}/);
		expect(everythingIn(error, logLines)).not.toContain(cas.vault.tokenOf('erp'));
	});
});
