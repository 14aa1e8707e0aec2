import { createHmac } from 'node:crypto';
import { DEMO_CLIENT } from '../../../sandbox/server';
import { aSandbox, HOUR, MINUTE, SECOND } from '../support/sandboxes';
import { anExport } from '../support/shipment';
import { aWebhook, type Webhook } from '../support/webhook';
import { everythingDiffers, TheirClient, theirExport } from './theirClient';

async function aCas(options: Parameters<typeof aSandbox>[0] = {}) {
	const sandbox = await aSandbox({ profile: everythingDiffers(), ...options });
	return { sandbox, cas: await TheirClient.of(sandbox) };
}

/** A receiver that passes the check of its address. */
async function aListener(): Promise<Webhook> {
	const webhook = await aWebhook();
	webhook.reply = (body) => ({
		checked: (body as { payload: { check?: { code: string } } }[])[0]?.payload.check?.code,
	});
	return webhook;
}

const subscription = (webhook: Webhook, change: object = {}) => ({
	callback: {
		kind: 'WEBHOOK',
		address: webhook.url,
		signingKey: 'key',
		header: { key: 'x-mine', secret: 'very-secret' },
	},
	topics: [{ name: 'declaration.status', kinds: ['FREE', 'LEFT'] }],
	notes: 'n8n',
	...change,
});

describe('a CAS of which everything differs', () => {
	it('takes a shipment in, and shows it as it shows declarations', async () => {
		const { sandbox, cas } = await aCas();
		const sent = await cas.send(theirExport('SO-1'));
		expect(sent).toMatchObject({ status: 200, body: { result: { ingestionId: expect.any(String) } } });
		await sandbox.clock.advance(HOUR);
		const filing = await cas.filingOf('SO-1');
		expect(filing).toMatchObject({
			identity: { reference: 'SO-1', way: 'OUT', masterNumber: expect.stringMatching(/^\w{18}$/) },
			state: {
				code: 'EXIT_DONE',
				path: expect.arrayContaining([{ code: 'FREE_CIRCULATION', at: expect.any(String) }]),
			},
			audit: { changed: expect.any(String) },
			papers: expect.arrayContaining([expect.objectContaining({ kind: 'EAD' })]),
			data: { parties: { representation: 'DIRECT' } },
			findings: { errors: [] },
			items: [{ weights: { net: 412.5 }, codes: [{ scheme: 'HS10', value: '84137051' }], findings: { errors: [] } }],
		});
		const got = await cas.ask('POST', `/v2/filings/${filing.identity.key}/view`);
		expect(got).toMatchObject({ status: 203, body: { result: { filing } } });
	});

	it('does not answer under the assumed paths', async () => {
		const { cas } = await aCas();
		const calls = [
			['POST', '/v1/customsshipments'],
			['GET', '/v1/declarations'],
			['GET', '/v1/declarations/1'],
			['POST', '/v1/declarations/1/submit'],
			['POST', '/v1/subscriptions'],
			['GET', '/v1/subscriptions'],
		] as const;
		const answers = await Promise.all(calls.map(([method, path]) => cas.ask(method, path)));
		expect(answers.map(({ status }) => status)).toEqual(calls.map(() => 404));
	});

	it('asks for a token under its paths', async () => {
		const { sandbox } = await aCas();
		expect((await fetch(`${sandbox.url}/v2/filings`)).status).toBe(401);
	});

	it('keeps what CAS documents', async () => {
		const { sandbox, cas } = await aCas();
		const order = {
			externalReference: 'MO-1',
			type: 'IN',
			movements: [{ line: 1, article: 'PUMP-1', amount: { count: 5, measure: 'NAR' } }],
		};
		const sent = await cas.ask('POST', '/v1/movementorders', order);
		expect(sent).toMatchObject({ status: 202, body: { referenceId: expect.any(String) } });
		await sandbox.clock.advance(MINUTE);
		const read = await cas.ask('GET', `/v1/movementorders/${sent.body.referenceId}`);
		expect(read.body).toMatchObject({
			externalReference: 'MO-1',
			status: expect.any(String),
			movements: order.movements,
		});
		expect(sandbox.control.state().movementOrders[0]!.content).toMatchObject({
			lines: [{ articleReference: 'PUMP-1' }],
		});
	});

	it('does not know the assumed fields', async () => {
		const { sandbox, cas } = await aCas();
		const mixed = { ...anExport('SO-1'), payload: { schema: '2026-1', lines: [{ line: 1 }] } };
		expect((await cas.send(mixed)).status).toBe(200);
		await sandbox.clock.advance(MINUTE);
		const filing = await cas.filingOf('SO-1');
		expect(filing.items).toEqual([expect.not.objectContaining({ weights: expect.anything() })]);
		expect(filing.data.totals.invoiced).toBeUndefined();
	});

	it('refuses what it requires, limits and lists, by its own paths', async () => {
		const { cas } = await aCas();
		const bare = await cas.send({ externalReference: 'SO-1', direction: 'OUT', payload: {} });
		expect(bare).toMatchObject({ status: 400, body: { failure: { summary: expect.any(String) } } });
		const whereOf = ({ body }: typeof bare) => body.failure.issues.map(({ where }: { where: string }) => where);
		expect(whereOf(bare)).toEqual(['payload.schema', 'payload.lines']);
		const lines = [{ line: 'one', goods: { text: 'x'.repeat(513) }, codes: [{ scheme: 'TARIC', value: '84137051' }] }];
		expect(whereOf(await cas.send(theirExport('SO-1', { lines })))).toEqual([
			'payload.lines[0].goods.text',
			'payload.lines[0].codes[0].scheme',
		]);
		const typed = await cas.send(theirExport('SO-1', { lines: [{ line: 'one' }] }));
		expect(whereOf(typed)).toEqual(['payload.lines[0].line']);
	});

	it('an update need not have what a new shipment needs', async () => {
		const { cas } = await aCas();
		const update = {
			externalReference: 'SO-1',
			direction: 'OUT',
			messageType: 'Update',
			payload: { schema: '2026-1' },
		};
		expect((await cas.send(update)).status).toBe(200);
	});

	it('carries out actions and corrections, and tells of them', async () => {
		const { sandbox, cas } = await aCas();
		await cas.send(theirExport('SO-1', { routing: { flow: 'Export manual' } }));
		await sandbox.clock.advance(10 * SECOND);
		const { identity, items } = await cas.filingOf('SO-1');
		const changed = await cas.ask('POST', `/v2/filings/${identity.key}/changes`, {
			changes: { offices: { exit: 'BE101000' } },
		});
		expect(changed).toMatchObject({ status: 200, body: { result: { ingestionId: expect.any(String) } } });
		const path = `/v1/declarations/${identity.key}/items/${items[0].governmentAgencyGoodsItemId}`;
		expect((await cas.ask('PATCH', path, { line: { weights: { net: 400 } } })).status).toBe(202);
		expect((await cas.ask('PATCH', path, { goodsMeasure: { nmass: 1 } })).status).toBe(202);
		const item = (await cas.ask('GET', path)).body;
		expect(item).toMatchObject({ line: 1, weights: { net: 400 } });
		expect(Object.keys(item)).not.toContain('seqNum');
		expect((await cas.ask('PATCH', `/v2/filings/${identity.key}/requests/sending`)).status).toBe(200);
		await sandbox.clock.advance(40 * SECOND);
		const withoutReason = await cas.ask('PATCH', `/v2/filings/${identity.key}/requests/annulment`, { reason: 'Twice' });
		expect(withoutReason).toMatchObject({ status: 400, body: { failure: { issues: [{ where: 'request.kind' }] } } });
		const request = { why: 'Twice', kind: 'ANNULMENT' };
		expect((await cas.ask('PATCH', `/v2/filings/${identity.key}/requests/annulment`, { request })).status).toBe(200);
		await sandbox.clock.advance(10 * SECOND);
		const after = await cas.filingOf('SO-1');
		expect(after).toMatchObject({
			state: { code: 'ANNULLED' },
			requests: [{ what: 'submit' }, { what: 'invalidate', outcome: 'Successful' }],
			shipments: [{ offices: { exit: { number: 'BE101000' } } }],
		});
	});

	it('tells the address of a document instead of leading there', async () => {
		const { sandbox, cas } = await aCas();
		await cas.send(theirExport('SO-1'));
		await sandbox.clock.advance(HOUR);
		const { identity } = await cas.filingOf('SO-1');
		const { status, body } = await cas.ask('GET', `/v2/filings/${identity.key}/papers/EAD`);
		expect(status).toBe(200);
		expect((await cas.ask('GET', body.result.address)).headers.get('content-type')).toBe('application/pdf');
	});
});

describe('its search', () => {
	async function withThree() {
		const { sandbox, cas } = await aCas();
		for (const reference of ['SO-1', 'SO-2', 'SO-3']) await cas.send(theirExport(reference));
		await sandbox.clock.advance(MINUTE);
		const search = (query: string) => cas.ask('GET', `/v2/filings?${query}`);
		return { search };
	}
	const referencesOf = (body: { result: { entries: { identity: { reference: string } }[] } }) =>
		body.result.entries.map(({ identity }) => identity.reference);

	it('tells the next page by a token, until there is none', async () => {
		const { search } = await withThree();
		const first = await search('limit=2');
		expect(first).toMatchObject({ status: 206, body: { result: { count: 3, following: expect.any(String) } } });
		expect(Object.keys(first.body)).toEqual(['result']);
		expect(referencesOf(first.body)).toEqual(['SO-1', 'SO-2']);
		const second = await search(`limit=2&after=${first.body.result.following}`);
		expect(referencesOf(second.body)).toEqual(['SO-3']);
		expect(second.body.result.following).toBeNull();
		expect((await search('after=mine')).body.failure.issues).toEqual([{ where: 'after', text: expect.any(String) }]);
	});

	it('refuses what is above its maximum', async () => {
		const { search } = await withThree();
		expect((await search('limit=51')).body.failure.issues).toMatchObject([{ where: 'limit' }]);
		expect((await search('offset=10001')).body.failure.issues).toMatchObject([{ where: 'offset' }]);
		expect((await search('direction=UP')).body.failure.issues).toMatchObject([{ where: 'direction' }]);
	});

	it('knows lists by their brackets only, and statuses by its own names', async () => {
		const { search } = await withThree();
		const found = async (query: string) => referencesOf((await search(query)).body).length;
		expect(await found('currentStatus[]=LEGALLY_ACCEPTED&currentStatus[]=AT_AUTHORITY')).toBe(3);
		expect(await found('currentStatus[]=Accepted')).toBe(0);
		expect(await found('currentStatus[]=CREATED')).toBe(0);
		// Unknown, and so ignored.
		expect(await found('currentStatus=CREATED')).toBe(3);
	});
});

describe('its events', () => {
	it('come under its names, and are proved in its way', async () => {
		const { sandbox, cas } = await aCas();
		const webhook = await aListener();
		const made = await cas.ask('POST', '/v2/listeners', subscription(webhook));
		expect(made).toMatchObject({ status: 200, body: { result: { listener: { listenerKey: expect.any(String) } } } });
		expect(made.body.result.listener).toMatchObject({
			topics: [{ name: 'declaration.status', kinds: ['FREE', 'LEFT'] }],
		});
		await cas.send(theirExport('SO-1'));
		await sandbox.clock.advance(HOUR);
		const [check, ...deliveries] = webhook.deliveries.map(({ headers, body }) => ({ headers, body: JSON.parse(body) }));
		expect(check!.body).toEqual([expect.objectContaining({ type: 'listener.check' })]);
		expect(deliveries.map(({ body }) => body)).toMatchObject([
			{ type: 'declaration.status', subtype: 'FREE', payload: { declaration: { state: 'FREE_CIRCULATION' } } },
			{ type: 'declaration.status', subtype: 'LEFT', payload: { shipment: { reference: 'SO-1' } } },
		]);
		expect(Object.keys(deliveries[0]!.body).sort()).toEqual(
			['eventId', 'occurredAt', 'payload', 'sender', 'subtype', 'type'].sort(),
		);
		const { headers } = deliveries[0]!;
		expect(headers['x-listener-secret']).toBe('very-secret');
		expect(headers['x-mine']).toBeUndefined();
		expect(headers['x-cas-signature']).toBeUndefined();
		const signature = createHmac('sha512', 'key').update(webhook.deliveries[1]!.body).digest('base64');
		expect(headers['x-listener-signature']).toBe(signature);
	});

	it('do not come for a filter with an assumed name', async () => {
		const { sandbox, cas } = await aCas();
		const webhook = await aListener();
		for (const topic of [{ name: 'DeclarationStatusChanged' }, { name: 'declaration.status', kinds: ['Released'] }]) {
			expect((await cas.ask('POST', '/v2/listeners', subscription(webhook, { topics: [topic] }))).status).toBe(200);
		}
		await cas.send(theirExport('SO-1'));
		await sandbox.clock.advance(HOUR);
		expect(webhook.deliveries.map(({ body }) => JSON.parse(body)[0]?.type)).toEqual([
			'listener.check',
			'listener.check',
		]);
	});

	it('need a subscription in its shape, whose address sends the code back', async () => {
		const { cas } = await aCas();
		const webhook = await aListener();
		const ours = { endpointUrl: webhook.url, filters: [] };
		const refused = await cas.ask('POST', '/v2/listeners', ours);
		expect(refused).toMatchObject({ status: 400, body: { failure: { issues: [{ where: 'callback.kind' }] } } });
		webhook.reply = () => ({ validationResponse: 'code' });
		const unchecked = await cas.ask('POST', '/v2/listeners', subscription(webhook));
		expect(unchecked.body.failure.issues).toMatchObject([{ where: 'callback.address' }]);
		expect((await cas.ask('POST', '/v2/listeners/query')).body).toEqual({ result: { listeners: [] } });
	});

	it('end with their subscription', async () => {
		const { cas } = await aCas();
		const webhook = await aListener();
		const { listenerKey } = (await cas.ask('POST', '/v2/listeners', subscription(webhook))).body.result.listener;
		const { body } = await cas.ask('POST', '/v2/listeners/query');
		expect(body.result.listeners).toMatchObject([{ listenerKey, callback: { address: webhook.url }, notes: 'n8n' }]);
		expect((await cas.ask('DELETE', `/v1/subscriptions/${listenerKey}`)).status).toBe(404);
		expect((await cas.ask('POST', `/v2/listeners/${listenerKey}/end`)).status).toBe(200);
		expect((await cas.ask('POST', '/v2/listeners/query')).body.result.listeners).toEqual([]);
	});
});

describe('its scopes', () => {
	it('are granted and asked for under its names', async () => {
		const { cas } = await aCas({ clients: [{ ...DEMO_CLIENT, scopes: ['read:declarations', 'create:messages'] }] });
		const { body } = await cas.ask('GET', '/v1/authorizationStatus');
		expect(body.scopes.split(' ').sort()).toEqual(
			['cas.filings.read', 'cas.messages.send', 'cas.shipments.send', 'cas.filings.view'].sort(),
		);
		expect((await cas.send(theirExport('SO-1'))).status).toBe(200);
		const refused = await cas.ask('POST', '/v2/listeners/query');
		expect(refused).toMatchObject({ status: 403, body: { failure: { explanation: expect.any(String) } } });
	});
});

describe('a fault', () => {
	it('befalls a call by its own path, and by the assumed one', async () => {
		const { sandbox, cas } = await aCas();
		for (const path of ['/v2/intake', 'customsshipments']) {
			sandbox.control.addFault({ kind: 'status', status: 429, match: { method: 'POST', path } });
			expect((await cas.send(theirExport('SO-1'))).status).toBe(429);
		}
		expect((await cas.send(theirExport('SO-1'))).status).toBe(200);
	});
});
