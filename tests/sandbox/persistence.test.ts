import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CasClient, goodsShipmentOf, logIn, plainHttp } from './support/casClient';
import { aWriteOff } from './support/goods';
import { aSandbox, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import { aWebhook } from './support/webhook';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a sandbox that keeps its state in a folder', () => {
	it('goes on where it stopped: declarations, their next steps, subscriptions and tokens', async () => {
		const webhook = await aWebhook();
		const first = await aSandbox({ persistFolder: folder });
		const cas = await logIn(first);
		await cas.subscribe({ endpointUrl: webhook.url, deliveryHeader: { name: 'x-secret', value: 's' } });
		await cas.send(anExport('SO-1'));
		await first.clock.advance(10 * SECOND);
		const before = await cas.declarationOf('SO-1');
		await first.stop();

		const second = await aSandbox({ persistFolder: folder });
		const http = plainHttp(second);
		http.defaults.headers.common.authorization = cas.http.defaults.headers.common.authorization;
		const sameClient = new CasClient(http);
		expect(await sameClient.declarationOf('SO-1')).toEqual(before);
		expect(second.clock.now()).toBe(first.clock.now());
		await second.clock.advance(10 * MINUTE);
		expect(await sameClient.declarationOf('SO-1')).toMatchObject({
			id: before.id,
			lrn: before.lrn,
			currentStatus: 'ExitConfirmed',
		});
		expect(webhook.deliveries.at(-1)?.headers['x-secret']).toBe('s');
		expect(new Set(webhook.events.map(({ id }) => id)).size).toBe(webhook.events.length);
	});

	it('goes on with redeliveries', async () => {
		const webhook = await aWebhook();
		const first = await aSandbox({ persistFolder: folder });
		await (await logIn(first)).subscribe({ endpointUrl: webhook.url });
		webhook.answer = 503;
		first.control.emit({ eventType: 'CoOPDFCreated', eventSubType: 'CertificateOfOrigin', data: {} });
		await first.clock.advance(SECOND);
		await first.stop();

		webhook.answer = 200;
		const second = await aSandbox({ persistFolder: folder });
		await second.clock.advance(10 * SECOND);
		expect(webhook.deliveries).toHaveLength(2);
		expect(webhook.events[0]).toEqual(webhook.events[1]);
	});

	it('never gives the same LRN again', async () => {
		const lrns: string[] = [];
		for (const reference of ['SO-1', 'SO-2']) {
			const sandbox = await aSandbox({ persistFolder: folder });
			const cas = await logIn(sandbox);
			await cas.send(anExport(reference));
			await sandbox.clock.advance(SECOND);
			lrns.push((await cas.declarationOf(reference)).lrn);
			await sandbox.stop();
		}
		expect(lrns[0]).not.toBe(lrns[1]);
	});

	it('keeps master data, stock, movement orders and what is being made', async () => {
		const first = await aSandbox({ persistFolder: folder });
		const cas = await logIn(first);
		await cas.ingest('article', { itemId: 'PUMP-1', versions: [{ originCountry: 'DE' }] });
		await cas.ingest('businessPartner', {
			code: 'SCHELDT',
			name: 'Scheldt Machinery NV',
		});
		first.control.addStock({
			articleReference: 'PUMP-1',
			quantity: 5,
			quantityUnitCode: 'NAR',
			mrn: '26BEA10000000001E2',
		});
		const orderId = await cas.ingest('movementOrder', aWriteOff('MO-1', 'PUMP-1', 2));
		await cas.send(anExport('SO-1'));
		await first.clock.advance(5 * MINUTE);
		await cas.ingest('certificateOfOrigin', { externalReference: 'COO-1', customsShipmentReference: 'SO-1' });
		await first.clock.advance(SECOND);
		const before = (await plainHttp(first).get('/_sandbox/state')).data;
		await first.stop();

		const second = await aSandbox({ persistFolder: folder });
		const after = (await plainHttp(second).get('/_sandbox/state')).data;
		for (const kept of ['masterData', 'stock', 'movementOrders', 'certificates']) {
			expect(after[kept]).not.toEqual([]);
			expect(after[kept]).toEqual(before[kept]);
		}
		await second.clock.advance(MINUTE);
		expect(second.control.state().certificates).toMatchObject([{ url: expect.stringContaining(second.url) }]);

		const later = await logIn(second);
		expect((await later.http.get(`/v1/movementorders/${orderId}`)).data).toMatchObject({ status: 'Processed' });
		await later.ingest('movementOrder', aWriteOff('MO-2', 'PUMP-1', 3));
		await later.send(anExport('SO-2', { goodsShipment: { exporter: { code: 'SCHELDT' } } }));
		await second.clock.advance(SECOND);
		expect(second.control.stock()).toMatchObject([{ quantity: 0 }]);
		expect(goodsShipmentOf(await later.declarationOf('SO-2')).exporter).toMatchObject({ name: 'Scheldt Machinery NV' });
	});

	it('reads a state that was saved before there was stock', async () => {
		const first = await aSandbox({ persistFolder: folder });
		await first.stop();
		const file = join(folder, 'sandbox.json');
		const saved = JSON.parse(readFileSync(file, 'utf8'));
		for (const name of ['masterData', 'stock', 'certificates']) delete saved.world[name];
		writeFileSync(file, JSON.stringify(saved));
		const second = await aSandbox({ persistFolder: folder });
		expect(second.control.state()).toMatchObject({ masterData: [], stock: [], certificates: [] });
	});

	it('leaves one file, for its owner only', async () => {
		const sandbox = await aSandbox({ persistFolder: folder });
		await sandbox.stop();
		expect(readdirSync(folder)).toEqual(['sandbox.json']);
		expect(statSync(join(folder, 'sandbox.json')).mode & 0o077).toBe(0);
		expect(JSON.parse(readFileSync(join(folder, 'sandbox.json'), 'utf8')).version).toBe(2);
	});

	it('names the file that it cannot read', async () => {
		writeFileSync(join(folder, 'sandbox.json'), '{"version":');
		await expect(aSandbox({ persistFolder: folder })).rejects.toThrow(/sandbox\.json is not a saved sandbox/);
	});
});
