import { request } from 'node:http';
import type { Sandbox } from '../../sandbox/server';
import { logIn, plainHttp } from './support/casClient';
import { aWriteOff } from './support/goods';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
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
		expect(clock.data).toEqual({ now: '2026-01-15T08:01:00.000Z', mode: 'manual', speed: 1 });
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
		['clock', { advanceMs: -1 }, 'advanceMs'],
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

describe('the page', () => {
	const HOSTILE = `<script>alert(1)</script>"'&`;

	it('shows what came in as text, never as markup', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		await cas.subscribe({ endpointUrl: 'http://localhost:9/x', description: HOSTILE });
		await cas.send(anExport(HOSTILE, { goodsShipment: { ucr: { traderReference: HOSTILE } } }));
		sandbox.control.emit({ eventType: HOSTILE, eventSubType: HOSTILE, data: { [HOSTILE]: HOSTILE } });
		await sandbox.clock.advance(2 * SECOND);
		const page = await plainHttp(sandbox).get('/');
		expect(page.headers['content-security-policy']).toContain("script-src 'self'");
		expect(page.data).not.toContain('<script>alert');
		expect(page.data).not.toContain(`"'&`);
		expect(page.data).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;');
	});

	it('brings its style and script along, and the client secret not', async () => {
		const sandbox = await aSandbox({ clients: [{ clientId: 'me', clientSecret: 'hush-hush' }] });
		const http = plainHttp(sandbox);
		const { data } = await http.get('/');
		expect(data).toContain('me');
		expect(data).not.toContain('hush-hush');
		for (const [path, type] of [
			['/page.css', 'text/css'],
			['/page.js', 'text/javascript'],
		] as const) {
			expect((await http.get(path)).headers['content-type']).toContain(type);
		}
	});

	it('is told of changes as they happen', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const live = await plainHttp(sandbox).get('/_sandbox/live', { responseType: 'stream' });
		expect(live.headers['content-type']).toBe('text/event-stream');
		let heard = '';
		const told = new Promise<void>((resolve) => {
			live.data.on('data', (chunk: Buffer) => {
				heard += chunk.toString();
				if (heard.includes('SO-LIVE')) resolve();
			});
		});
		await cas.send(anExport('SO-LIVE'));
		await told;
		live.data.destroy();
	});
});
