import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CasClient, logIn, plainHttp } from './support/casClient';
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

	it('leaves one file, for its owner only', async () => {
		const sandbox = await aSandbox({ persistFolder: folder });
		await sandbox.stop();
		expect(readdirSync(folder)).toEqual(['sandbox.json']);
		expect(statSync(join(folder, 'sandbox.json')).mode & 0o077).toBe(0);
		expect(JSON.parse(readFileSync(join(folder, 'sandbox.json'), 'utf8')).version).toBe(1);
	});

	it('names the file that it cannot read', async () => {
		writeFileSync(join(folder, 'sandbox.json'), '{"version":');
		await expect(aSandbox({ persistFolder: folder })).rejects.toThrow(/sandbox\.json is not a saved sandbox/);
	});
});
