import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainHttp, logIn, tokenForm } from './support/casClient';
import { DEMO_CLIENT } from '../../sandbox/server';
import { aSandbox, HOUR, MINUTE, SECOND } from './support/sandboxes';
import { anExport } from './support/shipment';
import { aWebhook } from './support/webhook';

async function listening(options = {}) {
	const sandbox = await aSandbox(options);
	const cas = await logIn(sandbox);
	const webhook = await aWebhook();
	await cas.subscribe({ endpointUrl: webhook.url, filters: [{ eventType: 'DeclarationStatusChanged' }] });
	return { sandbox, cas, webhook, subtypes: () => webhook.events.map(({ eventSubType }) => eventSubType) };
}

const WHOLE_LIFE = ['New', 'Validated', 'Queued', 'Submitted', 'Accepted', 'Released', 'ExitConfirmed'];

describe('a maintenance', () => {
	it('goes on taking in what is sent, and makes declarations of it afterwards', async () => {
		const { sandbox, cas, subtypes } = await listening();
		sandbox.control.addFault({ kind: 'maintenance', ms: HOUR });
		const answer = await cas.send(anExport('SO-1'));
		expect(answer.status).toBe(202);
		await sandbox.clock.advance(HOUR - SECOND);
		expect(subtypes()).toEqual([]);
		expect(sandbox.control.state().messages[0]?.result).toBe('waiting');
		await sandbox.clock.advance(10 * MINUTE);
		expect(subtypes()).toEqual(WHOLE_LIFE);
		expect(sandbox.control.state().faults).toEqual([]);
	});

	it('answers 503 to everything else, with the seconds that are left', async () => {
		const { sandbox, cas } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		const { id } = await cas.declarationOf('SO-1');
		sandbox.control.addFault({ kind: 'maintenance', ms: 10 * MINUTE });
		await sandbox.clock.advance(MINUTE);
		for (const path of ['/v1/declarations', `/v1/declarations/${id}`, '/v1/subscriptions']) {
			const answer = await cas.http.get(path);
			expect(answer.status).toBe(503);
			expect(answer.headers['retry-after']).toBe('540');
			expect(answer.data).toMatchObject({ status: 503, detail: 'The service is unavailable during maintenance.' });
		}
		expect((await cas.http.post('/oauth2/v2.0/token', tokenForm(DEMO_CLIENT))).status).toBe(200);
	});

	it('holds declarations where they are, and delivers what was on its way', async () => {
		const { sandbox, cas, subtypes } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(5 * SECOND);
		const before = subtypes();
		const { id } = sandbox.control.addFault({ kind: 'maintenance' });
		await sandbox.clock.advance(HOUR);
		expect(subtypes()).toEqual(before);
		expect(before.length).toBeLessThan(WHOLE_LIFE.length);
		sandbox.control.endFault(id);
		await sandbox.clock.advance(10 * MINUTE);
		expect(subtypes()).toEqual(WHOLE_LIFE);
	});
});

describe('an outage', () => {
	it('answers 503 to everything, login included, until it is ended', async () => {
		const { sandbox, cas } = await listening();
		const { id } = sandbox.control.addFault({ kind: 'outage', retryAfter: 120 });
		const answers = [
			await cas.send(anExport('SO-1')),
			await cas.http.get('/v1/declarations'),
			await plainHttp(sandbox).post('/oauth2/v2.0/token', tokenForm(DEMO_CLIENT)),
		];
		expect(answers.map(({ status }) => status)).toEqual([503, 503, 503]);
		expect(answers.map(({ headers }) => headers['retry-after'])).toEqual(['120', '120', '120']);
		const own = plainHttp(sandbox);
		expect((await own.get('/_sandbox/faults')).data).toMatchObject([{ id, kind: 'outage' }]);
		expect((await own.get('/_sandbox/pages/try')).data).toContain('until you end it');
		expect((await own.delete(`/_sandbox/faults/${id}`)).status).toBe(204);
		expect((await own.delete(`/_sandbox/faults/${id}`)).status).toBe(404);
		expect((await cas.send(anExport('SO-1'))).status).toBe(202);
	});

	it('stops deliveries, and makes each up once when it has ended', async () => {
		const { sandbox, cas, webhook, subtypes } = await listening();
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(3 * SECOND);
		const before = webhook.deliveries.length;
		sandbox.control.addFault({ kind: 'outage', ms: 2 * HOUR });
		await sandbox.clock.advance(2 * HOUR - SECOND);
		expect(webhook.deliveries).toHaveLength(before);
		await sandbox.clock.advance(2 * SECOND);
		expect(subtypes()).toEqual(WHOLE_LIFE);
	});

	it('goes on with the documented schedule for a delivery that was refused before', async () => {
		const { sandbox, webhook } = await listening();
		webhook.answer = (delivery) => (delivery === 1 ? 500 : 200);
		sandbox.control.emit({
			eventType: 'DeclarationStatusChanged',
			eventSubType: 'Released',
			data: { currentStatus: 'Released' },
		});
		await sandbox.clock.advance(SECOND);
		sandbox.control.addFault({ kind: 'outage', ms: 5 * SECOND });
		await sandbox.clock.advance(8 * SECOND);
		expect(webhook.deliveries).toHaveLength(1);
		await sandbox.clock.advance(2 * SECOND);
		expect(webhook.deliveries).toHaveLength(2);
	});

	it('of more than 24 hours loses the events that have expired, while the declaration has its status', async () => {
		const { sandbox, cas, webhook, subtypes } = await listening();
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'stay', status: 'Released' });
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(20 * SECOND);
		const before = subtypes();
		sandbox.control.addFault({ kind: 'outage', ms: 25 * HOUR });
		await sandbox.clock.advance(24.5 * HOUR);
		sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'continue' });
		await sandbox.clock.advance(48 * HOUR);
		expect(before).toEqual(['New', 'Validated', 'Queued', 'Submitted']);
		// Accepted and Released were due more than 24 hours before the end; the exit was not.
		expect(subtypes()).toEqual([...before, 'ExitConfirmed']);
		const lost = sandbox.control.state().events.filter(({ deliveries }) => deliveries[0]?.state === 'expired');
		expect(lost.map(({ eventSubType }) => eventSubType).sort()).toEqual(['Accepted', 'Released']);
		expect(webhook.deliveries).toHaveLength(5);
		expect((await cas.declarationOf('SO-1')).currentStatus).toBe('ExitConfirmed');
	});

	it('is still there after a restart of the sandbox, and ends at its time', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
		try {
			const first = await listening({ persistFolder: folder });
			await first.cas.send(anExport('SO-1'));
			await first.sandbox.clock.advance(3 * SECOND);
			const before = first.webhook.deliveries.length;
			first.sandbox.control.addFault({ kind: 'outage', ms: HOUR });
			await first.sandbox.clock.advance(10 * MINUTE);
			await first.sandbox.stop();
			const second = await aSandbox({ persistFolder: folder });
			await second.clock.advance(40 * MINUTE);
			expect((await plainHttp(second).get('/v1/declarations')).status).toBe(503);
			expect(first.webhook.deliveries).toHaveLength(before);
			await second.clock.advance(20 * MINUTE);
			expect(first.subtypes()).toEqual(WHOLE_LIFE);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
