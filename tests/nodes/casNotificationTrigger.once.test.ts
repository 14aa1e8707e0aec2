import { timePasses } from './harness/manualTime';
import { anEvent, published } from './harness/publishedTrigger';

/** A promise and the means to end it. */
function aHold() {
	let release: () => void = () => undefined;
	let fail: (reason: Error) => void = () => undefined;
	const until = new Promise<void>((resolve, reject) => {
		release = resolve;
		fail = reject;
	});
	return { until, release: () => release(), fail: () => fail(new Error('The workflow failed')) };
}

describe('an event that is acknowledged when it is stored', () => {
	it('is answered with an empty 200 by n8n', async () => {
		const { trigger, headers } = await published({ acknowledge: 'stored' });
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({ status: 200, body: undefined });
	});

	it('is delivered again where n8n cannot store it, and then starts the workflow', async () => {
		const { trigger, headers } = await published({ acknowledge: 'stored' });
		trigger.n8n.store = () => Promise.reject(new Error('The database is full'));
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(500);
		trigger.n8n.store = () => undefined;
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(200);
		expect(trigger.items).toHaveLength(1);
	});

	it('is not acknowledged by its double before it is stored itself', async () => {
		const { trigger, headers } = await published({ acknowledge: 'stored' });
		const storing = aHold();
		trigger.n8n.store = () => storing.until;
		const first = trigger.deliver(anEvent(), headers);
		const second = await trigger.deliver(anEvent(), headers);
		expect(second).toMatchObject({ status: 503, items: [], headers: { 'retry-after': '10' } });
		storing.release();
		expect((await first).status).toBe(200);
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(200);
		expect(trigger.items).toHaveLength(1);
	});

	it('is known after a restart of n8n, even as the last one', async () => {
		const { trigger, headers } = await published({ acknowledge: 'stored' });
		await trigger.deliver(anEvent({ id: 'event-1' }), headers);
		await trigger.deliver(anEvent({ id: 'event-2' }), headers);
		trigger.restart();
		for (const id of ['event-1', 'event-2']) {
			expect(await trigger.deliver(anEvent({ id }), headers)).toMatchObject({ status: 200, items: [] });
		}
		expect((await trigger.deliver(anEvent({ id: 'event-3' }), headers)).items).toHaveLength(1);
	});
});

describe('an event that is acknowledged when the workflow has ended', () => {
	it('is taken where the workflow succeeds', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({ status: 200, body: undefined });
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({ status: 200, items: [] });
	});

	it('runs again after the workflow has failed', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		trigger.n8n.run = () => Promise.reject(new Error('The ERP is down'));
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(500);
		trigger.n8n.run = () => undefined;
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({ status: 200, items: [expect.anything()] });
	});

	it('is put off while its first delivery runs', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		const running = aHold();
		trigger.n8n.run = () => running.until;
		const first = trigger.deliver(anEvent(), headers);
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(503);
		running.fail();
		expect((await first).status).toBe(500);
		trigger.n8n.run = () => undefined;
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
	});

	it('counts as taken too where CAS did not wait for the end', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		const running = aHold();
		trigger.n8n.run = () => running.until;
		const first = trigger.deliver(anEvent(), headers, { leavesEarly: true });
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(503);
		running.release();
		await first;
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({ status: 200, items: [] });
	});

	it('runs again after n8n was killed in the middle', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		const running = aHold();
		trigger.n8n.run = () => running.until;
		void trigger.deliver(anEvent(), headers);
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(503);
		trigger.restart();
		trigger.n8n.run = () => undefined;
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
	});

	it('is free again where no answer ever goes out', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		trigger.n8n.run = () => aHold().until;
		void trigger.deliver(anEvent(), headers);
		await timePasses(59 * 60_000);
		expect((await trigger.deliver(anEvent(), headers)).status).toBe(503);
		await timePasses(2 * 60_000);
		trigger.n8n.run = () => undefined;
		expect((await trigger.deliver(anEvent(), headers)).items).toHaveLength(1);
	});

	it('is known after a restart once another has been saved', async () => {
		const { trigger, headers } = await published({ acknowledge: 'ended' });
		for (const id of ['event-1', 'event-2']) await trigger.deliver(anEvent({ id }), headers);
		trigger.restart();
		expect((await trigger.deliver(anEvent({ id: 'event-1' }), headers)).items).toEqual([]);
	});
});

describe('an event that is acknowledged at once', () => {
	it('is answered before n8n stores it', async () => {
		const { trigger, headers } = await published({ acknowledge: 'atOnce' });
		trigger.n8n.store = () => Promise.reject(new Error('The database is full'));
		expect(await trigger.deliver(anEvent(), headers)).toMatchObject({
			status: 202,
			body: { status: 'The event was taken' },
			items: [expect.anything()],
		});
		expect((await trigger.deliver(anEvent(), headers)).items).toEqual([]);
		trigger.restart();
		expect((await trigger.deliver(anEvent(), headers)).items).toEqual([]);
	});
});

describe('deliveries at the same time', () => {
	it('keep all their notes, whichever is saved last', async () => {
		const { trigger, headers } = await published();
		const storing = aHold();
		trigger.n8n.store = () => storing.until;
		const ids = Array.from({ length: 20 }, (_, index) => `event-${index}`);
		const all = ids.map((id) => trigger.deliver(anEvent({ id }), headers));
		storing.release();
		await Promise.all(all);
		trigger.n8n.store = () => undefined;
		await trigger.deliver(anEvent({ id: 'last' }), headers);
		trigger.restart();
		for (const id of [...ids, 'last']) expect((await trigger.deliver(anEvent({ id }), headers)).items).toEqual([]);
	});

	it('that outlive a new publishing do not bring the old secret back', async () => {
		const { trigger, headers } = await published();
		const storing = aHold();
		trigger.n8n.store = () => storing.until;
		const slow = trigger.deliver(anEvent(), headers);
		trigger.change({ events: ['DeclarationStatusChanged'] });
		expect(await trigger.publish()).toBe('created');
		const secret = trigger.secret();
		storing.release();
		await slow;
		const answer = await trigger.deliver(anEvent({ id: 'event-2' }), { 'x-cas-webhook-secret': secret });
		expect(answer.items).toHaveLength(1);
		expect(trigger.secret()).toBe(secret);
	});
});

describe('the memory of a node', () => {
	it('stays small: the oldest events are forgotten first', async () => {
		const { trigger, headers } = await published({ acknowledge: 'atOnce' });
		for (let number = 0; number <= 5_000; number += 1)
			await trigger.deliver(anEvent({ id: `event-${number}` }), headers);
		expect(JSON.stringify(trigger.state).length).toBeLessThan(61_000);
		expect((await trigger.deliver(anEvent({ id: 'event-1' }), headers)).items).toEqual([]);
		expect((await trigger.deliver(anEvent({ id: 'event-0' }), headers)).items).toHaveLength(1);
	});
});
