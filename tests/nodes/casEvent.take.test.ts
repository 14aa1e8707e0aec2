import type { INodeExecutionData } from 'n8n-workflow';
import { signatureOf } from '../../sandbox/events/deliveryProof';
import { forgeries } from '../hostile/forgeries';
import { malformed } from '../hostile/malformed';
import { anEventFlow, WEBHOOK_SECRET, type EventFlow } from './harness/eventFlow';
import { logLines } from './harness/logLines';
import { timePasses } from './harness/manualTime';
import { anEvent, aStatus, published, SECRET_HEADER } from './harness/publishedTrigger';
import { databaseFails, storeFigures } from './harness/sentBefore';

const HEADERS = { 'content-type': 'application/json', [SECRET_HEADER]: WEBHOOK_SECRET };
const MINUTE = 60_000;

/** A delivery as n8n's Webhook node gives it. */
const delivery = (body: unknown, headers: object = HEADERS): INodeExecutionData => ({
	json: { headers, params: {}, query: {}, body } as INodeExecutionData['json'],
});

/** The same with its option Raw Body. */
const rawDelivery = (bytes: Buffer, headers: object): INodeExecutionData => ({
	...delivery({}, headers),
	binary: { data: { data: bytes.toString('base64'), mimeType: 'application/json' } },
});

const idsOf = (items: INodeExecutionData[]) => items.map(({ json }) => json.eventId);
const TO_ERRORS = { onError: 'continueErrorOutput' } as const;

describe('an event behind a Webhook node', () => {
	it('goes on as CAS Notification Trigger gives it', async () => {
		const { trigger, headers } = await published();
		const [ofTrigger] = (await trigger.deliver(anEvent(), headers)).items;
		const flow = await anEventFlow();
		const { events, attention } = await flow.run([delivery(anEvent())]);
		expect(events.map(({ json }) => json)).toEqual([ofTrigger!.json]);
		expect(attention).toEqual([]);
	});

	it('goes to Needs Attention where somebody must act', async () => {
		const refused = anEvent({
			eventType: 'CustomsShipmentInformation',
			eventSubType: 'CreationUnsuccessful',
			data: { externalReference: 'SO-1', errorDescriptions: ['The gross mass is missing'] },
		});
		const { events, attention } = await (await anEventFlow()).run([delivery(refused)]);
		expect(events).toEqual([]);
		expect(attention).toMatchObject([{ json: { errorDescriptions: ['The gross mass is missing'] } }]);
	});

	it('goes on whatever its type is, and as the one entry of a list', async () => {
		const flow = await anEventFlow();
		const { events } = await flow.run([
			delivery(anEvent({ id: 'a', eventType: 'NobodyKnows' })),
			delivery([anEvent({ id: 'b' })]),
			delivery(JSON.stringify(anEvent({ id: 'c' }))),
		]);
		expect(idsOf(events)).toEqual(['a', 'b', 'c']);
		expect(events.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it('keeps no header and no secret in what goes on', async () => {
		const { events } = await (await anEventFlow()).run([delivery(anEvent())]);
		expect(JSON.stringify(events)).not.toContain(WEBHOOK_SECRET);
	});
});

describe('the proof of a delivery', () => {
	const bytes = Buffer.from(JSON.stringify(anEvent()));
	const basic = (secret: string): Record<string, string> => ({
		authorization: `Basic ${Buffer.from(`cas:${secret}`).toString('base64')}`,
	});
	const signed = (secret: string, body = bytes): Record<string, string> => ({
		'x-cas-signature': signatureOf(secret, body.toString(), Math.floor(Date.now() / 1_000)),
	});

	it.each([
		['header', (secret: string) => ({ [SECRET_HEADER]: secret })],
		['basic', basic],
		['signature', signed],
	])('is checked where it is %s', async (verification, proof) => {
		const flow = await anEventFlow({ webhook: { verification }, ...TO_ERRORS });
		const items = [proof('another'), {}, proof(WEBHOOK_SECRET)].map((headers) => rawDelivery(bytes, headers));
		const { events, failed } = await flow.run(items);
		expect(idsOf(events)).toEqual(['event-1']);
		expect(failed).toMatchObject([
			{ json: { outcome: 'notTaken', code: 'notVerified', retry: 'afterFix' } },
			{ json: { outcome: 'notTaken', code: 'notVerified' } },
		]);
	});

	it('is checked over the very bytes that were sent', async () => {
		const flow = await anEventFlow({ webhook: { verification: 'signature' }, ...TO_ERRORS });
		const spaced = Buffer.from(JSON.stringify(anEvent(), null, 4));
		const { events, failed } = await flow.run([
			rawDelivery(spaced, signed(WEBHOOK_SECRET)),
			rawDelivery(spaced, signed(WEBHOOK_SECRET, spaced)),
		]);
		expect(failed).toHaveLength(1);
		expect(events).toHaveLength(1);
	});

	it('asks for Raw Body where a signature has no bytes to be checked over', async () => {
		const flow = await anEventFlow({ webhook: { verification: 'signature' } });
		const { error } = await flow.run([delivery(anEvent(), signed(WEBHOOK_SECRET))]);
		expect(error).toMatchObject({ description: 'Switch on the option Raw Body of the Webhook node.' });
	});

	it('may still be the secret of before while it is being changed', async () => {
		const flow = await anEventFlow({
			webhook: { secret: 'the-next-secret-of-this-webhook', previousSecret: WEBHOOK_SECRET },
		});
		expect((await flow.run([delivery(anEvent())])).events).toHaveLength(1);
	});

	it('is refused in more than a hundred forged ways, and the reason repeats nothing of it', async () => {
		const flow = await anEventFlow(TO_ERRORS);
		const all = forgeries({ secret: WEBHOOK_SECRET, secretHeader: SECRET_HEADER, event: anEvent() });
		const { events, attention, failed } = await flow.run(all.map(({ body, headers }) => rawDelivery(body, headers)));
		expect([...events, ...attention]).toEqual([]);
		expect(failed).toHaveLength(all.length);
		// What else an item of the error output has, n8n adds: it is the item that came in.
		const reasons = failed.map(({ json: { error, description } }) => [error, description]);
		expect(JSON.stringify([reasons, logLines])).not.toContain(WEBHOOK_SECRET);
	});

	it('does not make an event of what is none, in more than a hundred ways', async () => {
		const flow = await anEventFlow(TO_ERRORS);
		const all = malformed({ secret: WEBHOOK_SECRET, secretHeader: SECRET_HEADER, event: anEvent() }).filter(
			// That the content is called something else is the Webhook node's matter.
			({ headers }) => headers['content-type'] === 'application/json',
		);
		expect(all.length).toBeGreaterThan(50);
		for (const { name, body, headers } of all) {
			const { events, attention, failed } = await flow.run([rawDelivery(body, { ...headers, ...HEADERS })]);
			expect({ name, gone: [...events, ...attention].length, failed: failed.length }).toEqual({
				name,
				gone: 0,
				failed: 1,
			});
		}
	});

	it('is asked of every item, unless that was done before', async () => {
		const bare = [{ json: anEvent({ id: 'bare' }) as never }];
		const flow = await anEventFlow(TO_ERRORS);
		expect((await flow.run(bare)).failed).toMatchObject([{ json: { code: 'noDelivery' } }]);
		expect(idsOf((await flow.with({ verify: 'before' }).run(bare)).events)).toEqual(['bare']);
	});
});

describe('an item of CAS Notification Trigger', () => {
	it('goes on as it is, once', async () => {
		const { trigger, headers } = await published({ options: { addDeclaration: true } });
		const { items } = await trigger.deliver(anEvent(), headers);
		const flow = await anEventFlow({ parameters: { verify: 'before' } });
		expect((await flow.run(items)).events.map(({ json }) => json)).toEqual(items.map(({ json }) => json));
		expect((await flow.run(items)).events).toEqual([]);
	});

	it('cannot be imitated by the body of a delivery', async () => {
		const flow = await anEventFlow(TO_ERRORS);
		const body = { eventId: 'x', event: anEvent({ id: 'x' }) };
		const { events, failed } = await flow.run([delivery(body, {}), { json: body as never }]);
		expect(events).toEqual([]);
		expect(failed).toMatchObject([{ json: { code: 'notVerified' } }, { json: { code: 'noDelivery' } }]);
	});
});

describe('an event that comes again', () => {
	it('is dropped, and that is told', async () => {
		const flow = await anEventFlow();
		expect((await flow.run([delivery(anEvent())])).events).toHaveLength(1);
		const { events, hints } = await flow.run([delivery(anEvent()), delivery(anEvent({ id: 'other' }))]);
		expect(idsOf(events)).toEqual(['other']);
		expect(hints).toMatchObject([{ message: 'Taken before and dropped: 1.' }]);
	});

	it('is dropped within one run too', async () => {
		const { events } = await (await anEventFlow()).run([delivery(anEvent()), delivery(anEvent())]);
		expect(events).toHaveLength(1);
	});

	it('is taken once by twenty executions at the same moment, each time', async () => {
		const flow = await anEventFlow();
		for (let round = 0; round < 20; round += 1) {
			const one = delivery(anEvent({ id: `burst-${round}` }));
			const runs = await Promise.all(Array.from({ length: 20 }, () => flow.run([one])));
			expect(runs.flatMap(({ events }) => events)).toHaveLength(1);
			expect(runs.filter(({ error }) => error !== undefined)).toEqual([]);
		}
	});

	it('is known after its own row has gone, and the table does not grow with events', async () => {
		const flow = await anEventFlow();
		const all = Array.from({ length: 60 }, (_, index) => delivery(anEvent({ id: `many-${index}` })));
		for (const one of all) expect((await flow.run([one])).events).toHaveLength(1);
		await timePasses(MINUTE);
		for (let more = 0; more < 60; more += 1) await flow.run([delivery(anEvent({ id: `later-${more}` }))]);
		// A row for each of 120 lists at the most, and for each of the later 60 events.
		expect(storeFigures().rows).toBeLessThanOrEqual(180);
		for (const one of all) expect((await flow.run([one])).events).toEqual([]);
	});

	it('goes on again in the retry of an execution', async () => {
		const flow = await anEventFlow();
		await flow.run([delivery(anEvent())]);
		expect((await flow.run([delivery(anEvent())], { mode: 'retry' })).events).toHaveLength(1);
	});

	it('neither counts nor is asked about in a run from the editor', async () => {
		const flow = await anEventFlow();
		const one = [delivery(anEvent())];
		expect((await flow.run(one, { mode: 'manual' })).events).toHaveLength(1);
		expect((await flow.run(one, { mode: 'manual' })).events).toHaveLength(1);
		expect((await flow.run(one)).events).toHaveLength(1);
	});
});

describe('where something fails', () => {
	it('no event of the run counts as taken when the node stops', async () => {
		const flow = await anEventFlow();
		const { error } = await flow.run([delivery(anEvent()), delivery('nothing of CAS')]);
		expect(error?.message).toBe('The body is not JSON');
		expect((await flow.run([delivery(anEvent())])).events).toHaveLength(1);
	});

	it("and n8n's database is what fails, no event goes on, and none is lost", async () => {
		const flow = await anEventFlow(TO_ERRORS);
		databaseFails(new Error('SQLITE_BUSY'));
		const { events, failed } = await flow.run([delivery(anEvent())]);
		expect(events).toEqual([]);
		expect(failed).toMatchObject([{ json: { eventId: 'event-1', outcome: 'notTaken', code: 'store', retry: 'safe' } }]);
		databaseFails(undefined);
		expect((await flow.run([delivery(anEvent())])).events).toHaveLength(1);
	});

	it('the same execution gets its own events again', async () => {
		const flow = await anEventFlow();
		const one = [delivery(anEvent())];
		expect((await flow.run(one, { executionId: 'same' })).events).toHaveLength(1);
		expect((await flow.run(one, { executionId: 'same' })).events).toHaveLength(1);
		expect((await flow.run(one)).events).toEqual([]);
	});

	it.each([
		['n8n-nodes-base.webhook', { responseMode: 'lastNode' }],
		['n8n-nodes-customs4trade.casNotificationTrigger', { delivery: 'custom', acknowledge: 'ended' }],
	])('it refuses to lose events behind a %s that answers at the end', async (type, parameters) => {
		const flow = await anEventFlow({ trigger: { type, parameters } });
		const { error } = await flow.run([delivery(anEvent())]);
		expect(error).toMatchObject({ message: expect.stringContaining('answers CAS at the end of the flow') as string });
		expect((await flow.with({ countAsTaken: 'confirmed' }).run([delivery(anEvent())])).events).toHaveLength(1);
	});
});

describe('an event that counts once it is confirmed', () => {
	const LEASE = { countAsTaken: 'confirmed', options: { leaseMinutes: 10 } };
	const confirm = async (flow: EventFlow) =>
		await flow.with({ operation: 'confirm' }).run([{ json: { eventId: 'event-1' } }]);

	it('is refused while another run has it, and goes on again after the lease', async () => {
		const flow = await anEventFlow({ parameters: LEASE, ...TO_ERRORS });
		const one = [delivery(anEvent())];
		expect((await flow.run(one)).events).toHaveLength(1);
		expect((await flow.run(one)).failed).toMatchObject([{ json: { code: 'underWay', retry: 'safe' } }]);
		await timePasses(21 * MINUTE);
		expect((await flow.run(one)).events).toHaveLength(1);
		expect((await flow.run(one)).failed).toHaveLength(1);
	});

	it('is dropped once it is confirmed, also long afterwards', async () => {
		const flow = await anEventFlow({ parameters: LEASE, ...TO_ERRORS });
		await flow.run([delivery(anEvent())]);
		await confirm(flow);
		for (let hour = 0; hour < 3; hour += 1) {
			const { events, failed } = await flow.run([delivery(anEvent()), delivery(anEvent({ id: `hour-${hour}` }))]);
			expect(idsOf(events)).toEqual([`hour-${hour}`]);
			expect(failed).toEqual([]);
			await timePasses(60 * MINUTE);
		}
	});

	it('is confirmed by the retry of a run that has failed', async () => {
		const flow = await anEventFlow({ parameters: LEASE, ...TO_ERRORS });
		const one = [delivery(anEvent())];
		await flow.run(one);
		await timePasses(21 * MINUTE);
		expect((await flow.run(one)).events).toHaveLength(1);
		await confirm(flow);
		await timePasses(60 * MINUTE);
		expect(await flow.run(one)).toMatchObject({ events: [], failed: [] });
	});

	it('goes on once among twenty executions at the same moment', async () => {
		const flow = await anEventFlow({ parameters: LEASE, ...TO_ERRORS });
		const runs = await Promise.all(Array.from({ length: 20 }, () => flow.run([delivery(anEvent())])));
		expect(runs.flatMap(({ events }) => events)).toHaveLength(1);
		expect(runs.flatMap(({ failed }) => failed)).toHaveLength(19);
	});

	it('is not given on by a retry while another run has it, nor once it is confirmed', async () => {
		const flow = await anEventFlow({ parameters: LEASE, ...TO_ERRORS });
		const one = [delivery(anEvent())];
		await flow.run(one);
		expect((await flow.run(one, { mode: 'retry' })).failed).toMatchObject([{ json: { code: 'underWay' } }]);
		await confirm(flow);
		expect(await flow.run(one, { mode: 'retry' })).toMatchObject({ events: [], failed: [] });
	});

	it('says so where it cannot be confirmed', async () => {
		const flow = await anEventFlow();
		databaseFails(new Error('SQLITE_BUSY'));
		const { error } = await flow.with({ operation: 'confirm' }).run([{ json: { eventId: 'event-1' } }]);
		expect(error?.message).toBe("n8n's database could not note that the event is confirmed");
	});

	it('has to be named to be confirmed', async () => {
		const flow = await anEventFlow();
		const { error } = await flow.with({ operation: 'confirm' }).run([{ json: {} }]);
		expect(error?.message).toBe('The item names no event');
	});
});

describe('a status that is older than one before', () => {
	const newer = aStatus('Released', { eventTime: '2026-01-15T09:00:00Z' });
	const older = aStatus('Accepted', { eventTime: '2026-01-15T08:00:00Z' });

	it.each([
		['pass', [undefined, undefined]],
		['mark', [false, true]],
		['drop', [false]],
	])('is treated as Older Events says: %s', async (olderEvents, marks) => {
		const flow = await anEventFlow({ parameters: { options: { olderEvents } } });
		const { events } = await flow.run([delivery(newer), delivery(older)]);
		expect(events.map(({ json }) => json.isOutdated)).toEqual(marks);
	});
});
