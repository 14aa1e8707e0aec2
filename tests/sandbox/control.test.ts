import { request } from 'node:http';
import type { Sandbox } from '../../sandbox/server';
import { logIn, plainHttp } from './support/casClient';
import { aWriteOff } from './support/goods';
import { aSandbox, HOUR, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import { aWebhook } from './support/webhook';

/** Asks with headers that a well-behaved client would not let one set; returns the status. */
function askAs(sandbox: Sandbox, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
	return new Promise((resolve, reject) => {
		const asking = request({ host: '127.0.0.1', port: sandbox.port, path, method, headers }, (response) => {
			response.resume();
			resolve(response.statusCode ?? 0);
		});
		asking.on('error', reject).end();
	});
}

describe('the control API', () => {
	it('shows what came in and what became of it', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const { data } = await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * MINUTE);
		const state = (await plainHttp(sandbox).get('/_sandbox/state')).data;
		expect(state.counts).toMatchObject({ messages: 1, declarations: 1, declarationsByStatus: { ExitConfirmed: 1 } });
		expect(state.messages).toMatchObject([
			{ referenceId: data.referenceId, result: 'processed', externalReference: 'SO-1' },
		]);
		expect(state.declarations[0].history.map(({ status }: { status: string }) => status)).toContain('Released');
		expect(state.clients[0]).not.toHaveProperty('clientSecret');
	});

	it('moves the clock, sets faults and outcomes, and forgets', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const control = plainHttp(sandbox);
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url });

		expect((await control.post('/_sandbox/faults', { kind: 'status', status: 500 })).status).toBe(201);
		expect((await control.get('/_sandbox/faults')).data).toMatchObject([{ kind: 'status', status: 500, struck: 0 }]);
		expect((await control.delete('/_sandbox/faults')).status).toBe(204);
		expect(
			(await control.post('/_sandbox/outcomes', { externalReference: 'SO-1', outcome: 'CustomsError' })).status,
		).toBe(204);
		await cas.send(anExport('SO-1'));
		const clock = await control.post('/_sandbox/clock', { advanceMs: MINUTE });
		expect(clock.data).toMatchObject({ now: '2026-01-15T08:01:00.000Z', mode: 'manual', speed: 1, isPaused: false });
		expect(webhook.events.at(-1)?.eventSubType).toBe('CustomsError');

		expect((await control.post('/_sandbox/reset', { keepSubscriptions: true })).status).toBe(204);
		expect(await cas.search()).toEqual([]);
		expect((await cas.http.get('/v1/subscriptions')).data).toHaveLength(1);
		expect((await control.post('/_sandbox/reset')).status).toBe(204);
		expect((await cas.http.get('/v1/subscriptions')).data).toEqual([]);
		expect((await control.get('/_sandbox/health')).data).toEqual({ status: 'ok' });
	});

	it.each([
		['faults', { kind: 'earthquake' }, '0.kind'],
		['faults', { kind: 'status', match: { path: '(' } }, '0.match.path'],
		['outcomes', { externalReference: 'SO-1', outcome: 'stay' }, '$'],
		['clock', { speed: 60 }, 'speed'],
		['clock', { isPaused: true }, 'isPaused'],
		['clock', { advanceMs: -1 }, 'advanceMs'],
		['clock', { until: 'noon' }, 'until'],
		['stock', { articleReference: 'PUMP-1', quantity: 0 }, '0.quantity'],
	])('refuses %s %j', async (what, body, field) => {
		const answer = await plainHttp(await aSandbox()).post(`/_sandbox/${what}`, body);
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.data.errors)).toEqual([field]);
	});

	it('puts opening stock there, and forgets it with the rest', async () => {
		const sandbox = await aSandbox();
		const control = plainHttp(sandbox);
		const goods = { articleReference: 'PUMP-1', quantity: 5, storageLocation: 'ANR1-CW', mrn: '26BEA10000000001E2' };
		const answer = await control.post('/_sandbox/stock', [goods, { ...goods, customsStatus: 'Free' }]);
		expect(answer.status).toBe(201);
		expect(answer.data.ids).toHaveLength(2);
		expect((await control.get('/_sandbox/stock')).data).toMatchObject([
			{ articleReference: 'PUMP-1', customsStatus: 'Bonded', quantity: 5, lots: [{ source: 'opening stock' }] },
			{ articleReference: 'PUMP-1', customsStatus: 'Free', quantity: 5 },
		]);
		await control.post('/_sandbox/reset');
		expect((await control.get('/_sandbox/stock')).data).toEqual([]);
	});

	it('remembers no more than its caps: what was used up or changed longest ago is forgotten', async () => {
		const sandbox = await aSandbox({ caps: { masterData: 2, stockLots: 2, certificates: 1 } });
		const cas = await logIn(sandbox);
		for (const externalReference of ['A', 'B', 'A', 'C']) await cas.ingest('article', { itemId: externalReference });
		sandbox.control.addStock({ articleReference: 'USED-UP', quantity: 1 });
		await cas.ingest('movementOrder', aWriteOff('MO-1', 'USED-UP', 1));
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * MINUTE);
		for (const articleReference of ['P-1', 'P-2']) sandbox.control.addStock({ articleReference, quantity: 1 });
		for (const externalReference of ['COO-1', 'COO-2']) {
			await cas.ingest('certificateOfOrigin', { externalReference, customsShipmentReference: 'SO-1' });
			await sandbox.clock.advance(MINUTE);
		}
		const { masterData, stock, certificates } = sandbox.control.state();
		expect(masterData.map(({ reference }) => reference)).toEqual(['C', 'A']);
		expect(stock.map(({ articleReference }) => articleReference)).toEqual(['P-2', 'P-1']);
		expect(certificates).toHaveLength(1);
	});

	it('moves on to the time when the next thing happens, and never back', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const control = plainHttp(sandbox);
		expect((await control.get('/_sandbox/state')).data.clock.nextDueAt).toBeNull();
		await cas.send(anExport('SO-1'));
		const { nextDueAt } = (await control.get('/_sandbox/state')).data.clock;
		expect(nextDueAt).toBe('2026-01-15T08:00:01.000Z');
		expect((await control.post('/_sandbox/clock', { until: nextDueAt })).data.now).toBe(nextDueAt);
		expect(sandbox.control.state().declarations).toMatchObject([
			{ currentStatus: 'New', next: { step: 'validate', isHeld: false, dueAt: '2026-01-15T08:00:03.000Z' } },
		]);
		expect((await control.post('/_sandbox/clock', { until: '2026-01-15T08:00:00.000Z' })).data.now).toBe(nextDueAt);
	});

	it('lets the time stand still: nothing happens until it goes on or is moved on', async () => {
		const sandbox = await aSandbox({ clock: { mode: 'scaled', speed: 1_000 } });
		const control = plainHttp(sandbox);
		const { now } = (await control.post('/_sandbox/clock', { isPaused: true })).data;
		expect((await control.get('/_sandbox/state')).data.clock).toMatchObject({ now, isPaused: true, speed: 1_000 });
		const cas = await logIn(sandbox);
		await cas.send(anExport('SO-1'));
		expect((await control.get('/_sandbox/state')).data.messages).toMatchObject([{ result: 'waiting' }]);
		const moved = await control.post('/_sandbox/clock', { advanceMs: SECOND });
		expect(Date.parse(moved.data.now)).toBe(Date.parse(now) + SECOND);
		expect(sandbox.control.state().messages).toMatchObject([{ result: 'processed' }]);
		const changed = new Promise<void>((resolve) => {
			sandbox.control.onChange(() => {
				if (sandbox.control.state().declarations[0]?.currentStatus === 'ExitConfirmed') resolve();
			});
		});
		await control.post('/_sandbox/clock', { isPaused: false });
		await changed;
	});

	it('lets all tokens expire at once', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		expect((await plainHttp(sandbox).post('/_sandbox/tokens/expire')).status).toBe(204);
		expect((await cas.http.get('/v1/declarations')).status).toBe(401);
		expect((await (await logIn(sandbox)).http.get('/v1/declarations')).status).toBe(200);
	});

	it('sends an event again: to those who had it, whatever became of it, and to those who came later', async () => {
		const sandbox = await aSandbox();
		const control = plainHttp(sandbox);
		const cas = await logIn(sandbox);
		const [first, second] = [await aWebhook(), await aWebhook()];
		await cas.subscribe({ endpointUrl: first.url });
		first.answer = 500;
		const id = sandbox.control.emit({ eventType: 'AWBCreated', eventSubType: '', data: {} });
		await sandbox.clock.advance(25 * HOUR);
		const deliveries = () => sandbox.control.state().events[0]?.deliveries ?? [];
		expect(deliveries()).toMatchObject([{ state: 'expired' }]);
		const before = first.events.length;

		first.answer = 200;
		await cas.subscribe({ endpointUrl: second.url });
		const answer = await control.post(`/_sandbox/events/${id}/resend`);
		expect(answer.data).toEqual({ subscriptions: 2 });
		await sandbox.clock.advance(0);
		expect(first.events.length).toBe(before + 1);
		expect(second.events.map((event) => event.id)).toEqual([id]);
		expect(deliveries().map(({ state }) => state)).toEqual(['acknowledged', 'acknowledged']);
		expect(deliveries()[0]?.attempts.at(-1)).toMatchObject({ status: 200, isResent: true });
	});

	it('tries an event that is sent again once, and leaves the documented redeliveries as they were', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		await cas.subscribe({ endpointUrl: webhook.url });
		webhook.answer = 500;
		const id = sandbox.control.emit({ eventType: 'AWBCreated', eventSubType: '', data: {} });
		await sandbox.clock.advance(0);
		await plainHttp(sandbox).post(`/_sandbox/events/${id}/resend`);
		await sandbox.clock.advance(9 * SECOND);
		expect(webhook.events).toHaveLength(2);
		await sandbox.clock.advance(SECOND);
		expect(webhook.events).toHaveLength(3);
		expect((await plainHttp(sandbox).post('/_sandbox/events/nowhere/resend')).status).toBe(404);
	});

	it('is closed to other sites', async () => {
		const sandbox = await aSandbox();
		const own = `127.0.0.1:${sandbox.port}`;
		expect(await askAs(sandbox, '/_sandbox/reset', { host: own, origin: `http://${own}` }, 'POST')).toBe(204);
		expect(await askAs(sandbox, '/_sandbox/reset', { host: own, origin: 'https://evil.example' }, 'POST')).toBe(403);
		expect(await askAs(sandbox, '/_sandbox/reset', { host: own, origin: 'null' }, 'POST')).toBe(403);
		for (const path of ['/', '/_sandbox/state', '/_sandbox/live']) {
			expect(await askAs(sandbox, path, { host: `evil.example:${sandbox.port}` })).toBe(403);
		}
	});
});
