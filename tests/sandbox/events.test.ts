import { createHmac } from 'node:crypto';
import { readSignature } from '../../cas/contract/deliverySignature';
import { readEvent } from '../../cas/contract/events';
import { REDELIVERY_DELAYS_SECONDS, REDELIVERY_REPEAT_SECONDS } from '../../cas/contract/redelivery';
import { DEMO_CLIENT, type Sandbox } from '../../sandbox/server';
import { logIn } from './support/casClient';
import { aSandbox, HOUR, MINUTE, SECOND } from './support/sandboxes';
import { anExport, anImport } from './support/shipment';
import { aWebhook } from './support/webhook';

async function listening(filters: object[] = [], options = {}) {
	const sandbox = await aSandbox(options);
	const cas = await logIn(sandbox);
	const webhook = await aWebhook();
	const { data } = await cas.subscribe({ endpointUrl: webhook.url, filters });
	return { sandbox, cas, webhook, subscriptionId: data.id as string };
}

const RELEASED_ONLY = [{ eventType: 'DeclarationStatusChanged', eventSubTypes: ['Released'] }];

/** Seconds from the first attempt of the only event to each later one. */
function attemptTimes(sandbox: Sandbox): number[] {
	const [event] = sandbox.control.state().events.filter(({ deliveries }) => deliveries.length > 0);
	const times = (event?.deliveries[0]?.attempts ?? []).map(({ time }) => Date.parse(time) / SECOND);
	return times.slice(1).map((time) => time - (times[0] ?? 0));
}

describe('an event', () => {
	it('comes in the documented envelope', async () => {
		const { sandbox, cas, webhook } = await listening(RELEASED_ONLY);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(5 * MINUTE);
		const { id, lrn, mrn } = await cas.declarationOf('SO-1');
		expect(webhook.events).toHaveLength(1);
		expect(webhook.events[0]).toEqual({
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			tenantId: DEMO_CLIENT.clientId,
			plantId: 'PLANT-1',
			eventTime: expect.stringMatching(/^2026-01-15T08:01:36\.000\d{4}Z$/),
			eventType: 'DeclarationStatusChanged',
			eventSubType: 'Released',
			data: {
				id,
				customsShipmentReference: 'SO-1',
				jurisdiction: 'BE',
				traderReference: '6BE0428759497-SO1',
				customsFlow: 'Export',
				customsFlowStep: 'ExportDeclaration',
				customsFlowStepInstanceCount: 1,
				customsFlowStepInstanceSeq: 1,
				mrn,
				lrn,
				declarationUrl: `${sandbox.url}/v1/declarations/${id}`,
				currentStatus: 'Released',
				acceptanceDate: '2026-01-15T08:00:36.000Z',
				storageLocation: 'ANR1-CW',
				plant: 'ANR1',
				company: 'SCHELDT',
			},
		});
		expect(readEvent(webhook.events[0])).toBeDefined();
	});

	it('is made for every status, in order', async () => {
		const { sandbox, cas, webhook } = await listening([{ eventType: 'DeclarationStatusChanged' }]);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(10 * MINUTE);
		expect(webhook.events.map(({ eventSubType }) => eventSubType)).toEqual([
			'New',
			'Validated',
			'Queued',
			'Submitted',
			'Accepted',
			'Released',
			'ExitConfirmed',
		]);
		const times = webhook.events.map(({ eventTime }) => eventTime);
		expect([...times].sort()).toEqual(times);
	});

	it('that the sandbox never makes by itself can be emitted', async () => {
		const { sandbox, webhook } = await listening();
		sandbox.control.emit({ eventType: 'CustomsDataReturned', eventSubType: 'AWBCreated', data: { mawb: '125-1' } });
		await sandbox.clock.advance(0);
		expect(webhook.events).toMatchObject([{ eventType: 'CustomsDataReturned', data: { mawb: '125-1' } }]);
	});
});

describe('a subscription', () => {
	it('gets only what its filters name', async () => {
		const { sandbox, cas, webhook } = await listening([...RELEASED_ONLY, { eventType: 'DeclarationPdfCreated' }]);
		await cas.send(anImport('PO-1'));
		await sandbox.clock.advance(10 * MINUTE);
		expect(webhook.events.map(({ eventType, eventSubType }) => [eventType, eventSubType])).toEqual([
			['DeclarationStatusChanged', 'Released'],
			['DeclarationPdfCreated', 'SAD'],
		]);
	});

	it('sends its secret header with each delivery and never shows it', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		const created = await cas.subscribe({
			endpointUrl: webhook.url,
			deliveryHeader: { name: 'x-cas-webhook-secret', value: 'very-secret' },
			description: 'mine',
		});
		expect(created.status).toBe(201);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(MINUTE);
		expect(webhook.deliveries[0]?.headers['x-cas-webhook-secret']).toBe('very-secret');
		const listed = await cas.http.get('/v1/subscriptions');
		expect(listed.data).toEqual([{ id: created.data.id, endpointUrl: webhook.url, filters: [], description: 'mine' }]);
		const shown = [created.data, sandbox.control.state(), (await cas.http.get('/_sandbox/pages/connect')).data];
		expect(JSON.stringify(shown)).not.toContain('very-secret');
	});

	it('with HTTP Basic credentials sends them, and never shows them', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		const basicAuthentication = { userName: 'n8n', password: 'very: secret' };
		const created = await cas.subscribe({ endpointUrl: webhook.url, basicAuthentication });
		sandbox.control.emit({ eventType: 'OurOwn', eventSubType: '', data: {} });
		await sandbox.clock.advance(0);
		const { authorization = '' } = webhook.deliveries[0]?.headers ?? {};
		expect(Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()).toBe('n8n:very: secret');
		expect(JSON.stringify([created.data, sandbox.control.state()])).not.toContain('very: secret');
	});

	it('with a key signs each delivery, byte for byte, at the time of the delivery', async () => {
		const sandbox = await aSandbox();
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		webhook.answer = (delivery) => (delivery === 1 ? 500 : 200);
		const created = await cas.subscribe({ endpointUrl: webhook.url, signingKey: 'very-secret' });
		sandbox.control.emit({ eventType: 'OurOwn', eventSubType: '', data: { text: 'é' } });
		await sandbox.clock.advance(MINUTE);
		const signatures = webhook.deliveries.map(({ headers }) => readSignature(String(headers['x-cas-signature']))!);
		expect(signatures).toHaveLength(2);
		expect(signatures[1]!.timestampSeconds! - signatures[0]!.timestampSeconds!).toBe(10);
		webhook.deliveries.forEach(({ body }, index) => {
			const { timestampSeconds, signatures: given } = signatures[index]!;
			const expected = createHmac('sha256', 'very-secret').update(`${timestampSeconds}.${body}`).digest('hex');
			expect(given).toEqual([expected]);
		});
		expect(JSON.stringify([created.data, sandbox.control.state()])).not.toContain('very-secret');
	});

	it('is made only where the address sends the validation code back, if that is asked for', async () => {
		const sandbox = await aSandbox({ validateEndpoints: true });
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		expect((await cas.subscribe({ endpointUrl: webhook.url })).status).toBe(400);
		webhook.reply = (body) => ({
			validationResponse: (body as { data: { validationCode: string } }[])[0]?.data.validationCode,
		});
		expect((await cas.subscribe({ endpointUrl: webhook.url })).status).toBe(201);
		webhook.reply = () => ({ validationResponse: 'another' });
		expect((await cas.subscribe({ endpointUrl: webhook.url })).status).toBe(400);
		expect((await cas.http.get('/v1/subscriptions')).data).toHaveLength(1);
	});

	it('tells an address that is asked for its validation code nothing of the secret', async () => {
		const sandbox = await aSandbox({ validateEndpoints: true });
		const cas = await logIn(sandbox);
		const webhook = await aWebhook();
		const deliveryHeader = { name: 'x-cas-webhook-secret', value: 'very-secret' };
		const basicAuthentication = { userName: 'cas', password: 'very-secret' };
		await cas.subscribe({ endpointUrl: webhook.url, deliveryHeader, basicAuthentication, signingKey: 'very-secret' });
		expect(webhook.deliveries).toHaveLength(1);
		const [{ headers, body } = { headers: {}, body: '' }] = webhook.deliveries;
		expect(JSON.stringify({ headers, body })).not.toContain('very-secret');
		expect(Object.keys(headers)).not.toEqual(
			expect.arrayContaining([expect.stringMatching(/authorization|x-cas-signature|x-cas-webhook-secret/)]),
		);
	});

	it('ends when it is deleted, with what was still to be delivered', async () => {
		const { sandbox, cas, webhook, subscriptionId } = await listening(RELEASED_ONLY);
		webhook.answer = 503;
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(100 * SECOND);
		expect(webhook.deliveries).toHaveLength(1);
		expect((await cas.http.delete(`/v1/subscriptions/${subscriptionId}`)).status).toBe(204);
		expect((await cas.http.delete(`/v1/subscriptions/${subscriptionId}`)).status).toBe(404);
		await sandbox.clock.advance(24 * HOUR);
		expect(webhook.deliveries).toHaveLength(1);
		expect((await cas.http.get('/v1/subscriptions')).data).toEqual([]);
	});

	it.each([
		['another machine', { endpointUrl: 'https://example.com/hook' }, 'endpointUrl'],
		['no URL', { endpointUrl: 'hook' }, 'endpointUrl'],
		[
			'a header that breaks out of its line',
			{ endpointUrl: 'http://localhost/x', deliveryHeader: { name: 'x', value: 'a\r\nb: c' } },
			'deliveryHeader',
		],
		[
			'a header of the transport',
			{ endpointUrl: 'http://localhost/x', deliveryHeader: { name: 'Host', value: 'a' } },
			'deliveryHeader',
		],
		['filters that are no list', { endpointUrl: 'http://localhost/x', filters: 'all' }, 'filters'],
		['a filter without a type', { endpointUrl: 'http://localhost/x', filters: [{ eventType: '' }] }, 'filters'],
		[
			'a filter with an empty subtype',
			{ endpointUrl: 'http://localhost/x', filters: [{ eventType: 'a', eventSubTypes: [''] }] },
			'filters',
		],
		[
			'a user name with a colon',
			{ endpointUrl: 'http://localhost/x', basicAuthentication: { userName: 'a:b', password: 'c' } },
			'basicAuthentication',
		],
		['an empty key', { endpointUrl: 'http://localhost/x', signingKey: '' }, 'signingKey'],
	])('is refused for %s', async (_what, request, field) => {
		const cas = await logIn(await aSandbox());
		const answer = await cas.subscribe(request);
		expect(answer.status).toBe(400);
		expect(Object.keys(answer.data.errors)).toEqual([field]);
	});
});

describe('a delivery that is not acknowledged', () => {
	it('is repeated on the documented schedule, and expires', async () => {
		const { sandbox, cas, webhook } = await listening(RELEASED_ONLY);
		webhook.answer = 500;
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(3 * 24 * HOUR);
		const waits = [...REDELIVERY_DELAYS_SECONDS.value, REDELIVERY_REPEAT_SECONDS.value];
		let sum = 0;
		expect(attemptTimes(sandbox)).toEqual(waits.map((wait) => (sum += wait)));
		expect(new Set(webhook.events.map(({ id }) => id)).size).toBe(1);
		expect(sandbox.control.state().events.find(({ deliveries }) => deliveries.length > 0)?.deliveries[0]?.state).toBe(
			'expired',
		);
	});

	it('is repeated a little earlier or later, the same way for the same seed', async () => {
		const times: number[][] = [];
		for (const seed of [7, 7, 8]) {
			const { sandbox, cas, webhook } = await listening(RELEASED_ONLY, { redeliveryJitterRatio: 0.1, seed });
			webhook.answer = 500;
			await cas.send(anExport('SO-1'));
			await sandbox.clock.advance(HOUR);
			times.push(attemptTimes(sandbox));
		}
		expect(times[0]).toEqual(times[1]);
		expect(times[0]).not.toEqual(times[2]);
		expect(times[0]?.[0]).toBeGreaterThanOrEqual(9);
		expect(times[0]?.[0]).toBeLessThanOrEqual(11);
	});

	it.each([
		['a broken connection', undefined],
		['a redirect, which is not followed', 302],
		['a refusal', 404],
	])('ends as soon as one is, after %s', async (_what, firstAnswer) => {
		const { sandbox, cas, webhook } = await listening(RELEASED_ONLY);
		webhook.answer = (delivery) => (delivery === 1 ? firstAnswer : 204);
		await cas.send(anExport('SO-1'));
		await sandbox.clock.advance(24 * HOUR);
		expect(attemptTimes(sandbox)).toEqual([10]);
	});
});
