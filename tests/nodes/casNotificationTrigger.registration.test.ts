import { DEMO_CLIENT } from '../../sandbox/server';
import { logLines } from './harness/logLines';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type TestCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';
import { json } from './harness/wiretap';

const subscriptions = (cas: TestCas) => cas.sandbox.control.state().subscriptions;
const CREATE = { method: 'POST', path: '/v1/subscriptions' } as const;
const DELETE = { method: 'DELETE', path: '/v1/subscriptions' } as const;
const PUBLIC = 'https://n8n.scheldt.example';

describe('publishing a workflow', () => {
	it('subscribes its address once, with the chosen events and a secret', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, {
			parameters: {
				events: ['DeclarationStatusChanged', 'DeclarationPdfCreated'],
				statuses: ['Accepted', 'Released'],
				options: { otherEventTypes: [' OurOwnEvent '] },
			},
		});
		expect(await trigger.publish()).toBe('created');
		expect(subscriptions(cas)).toMatchObject([
			{
				endpointUrl: trigger.url,
				filters: [
					{ eventType: 'DeclarationStatusChanged', eventSubTypes: ['Accepted', 'Released'] },
					{ eventType: 'DeclarationPdfCreated' },
					{ eventType: 'OurOwnEvent' },
				],
				hasDeliveryHeader: true,
			},
		]);
	});

	it('again changes nothing', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		const [first] = subscriptions(cas);
		expect(await trigger.publish()).toBe('existed');
		expect(subscriptions(cas)).toEqual([first]);
	});

	it('again with other events replaces the subscription', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, { parameters: { events: ['DeclarationStatusChanged'] } });
		await trigger.publish();
		trigger.change({ events: ['DeclarationPdfCreated'] });
		expect(await trigger.publish()).toBe('created');
		expect(subscriptions(cas)).toMatchObject([{ filters: [{ eventType: 'DeclarationPdfCreated' }] }]);
	});

	it('again after somebody removed the subscription in CAS makes a new one', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.sandbox.control.reset();
		expect(await trigger.publish()).toBe('created');
		expect(subscriptions(cas)).toHaveLength(1);
	});

	it('takes over nothing of other receivers', async () => {
		const cas = await aCas();
		const other = await aTrigger(cas);
		await other.publish();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		await trigger.publish();
		await trigger.unpublish();
		expect(subscriptions(cas)).toMatchObject([{ endpointUrl: other.url }]);
	});

	it('uses another secret each time', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		const secret = trigger.secret();
		await trigger.unpublish();
		await trigger.publish();
		expect(trigger.secret()).toMatch(/^[0-9a-f]{64}$/);
		expect(trigger.secret()).not.toBe(secret);
	});
});

describe('an answer of CAS that gets lost while subscribing', () => {
	it('leaves one subscription, which delivers', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: CREATE });
		const trigger = await aTrigger(cas);
		expect(await trigger.publish()).toBe('created');
		expect(subscriptions(cas)).toHaveLength(1);
		cas.sandbox.control.emit({ eventType: 'OurOwnEvent', eventSubType: '', data: { id: '1' } });
		await cas.sandbox.clock.advance(1_000);
		expect(trigger.items).toHaveLength(1);
	});

	it('when n8n itself stopped in between: the left-over is removed by the next publishing', async () => {
		const cas = await aCas();
		const same = { n8nUrl: 'http://127.0.0.1:5678', workflowId: 'lost', webhookId: 'lost' };
		const before = await aTrigger(cas, same);
		await before.publish();
		const restored = await aTrigger(cas, same);
		const [orphan] = subscriptions(cas);
		await restored.publish();
		expect(subscriptions(cas)).toHaveLength(1);
		expect(subscriptions(cas)[0]?.id).not.toBe(orphan?.id);
	});

	it('without a trace of a subscription fails aloud', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: CREATE, times: 'always' });
		const trigger = await aTrigger(cas);
		await expect(trigger.publish()).rejects.toThrow(/subscription of this workflow/);
		expect(trigger.state).not.toHaveProperty('subscriptionId');
	});
});

describe('unpublishing a workflow', () => {
	it('leaves no subscription in CAS', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		await trigger.unpublish();
		expect(subscriptions(cas)).toEqual([]);
		expect(trigger.state).not.toHaveProperty('secret');
		expect(trigger.state).not.toHaveProperty('verifier');
	});

	it('is done where CAS has no subscription any more', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.sandbox.control.reset();
		await expect(trigger.unpublish()).resolves.toBeUndefined();
	});

	it('is done too when the answer to the deletion gets lost', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: DELETE });
		await trigger.unpublish();
		expect(subscriptions(cas)).toEqual([]);
	});

	it('fails aloud where CAS refuses, and can be tried again', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.sandbox.control.addFault({ kind: 'status', match: DELETE, status: 403, times: 2 });
		await expect(trigger.unpublish()).rejects.toThrow(/403 for the subscription of this workflow/);
		expect(subscriptions(cas)).toHaveLength(1);
		await trigger.unpublish();
		expect(subscriptions(cas)).toEqual([]);
	});
});

describe('what a node has left behind in CAS', () => {
	const N8N = 'http://127.0.0.1:5678';
	const SAME = { n8nUrl: N8N, workflowId: 'behind', nodeId: 'n', webhookId: 'first' };

	it('under another webhook path is removed', async () => {
		const cas = await aCas();
		await (await aTrigger(cas, SAME)).publish();
		const changed = await aTrigger(cas, { ...SAME, webhookId: 'second' });
		await changed.publish();
		expect(subscriptions(cas)).toMatchObject([{ endpointUrl: changed.url }]);
	});

	it('is removed by unpublishing too', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, SAME);
		await trigger.publish();
		await (await aTrigger(cas, { ...SAME, workflowId: 'other', webhookId: 'other' })).publish();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: CREATE });
		const twin = await aTrigger(cas, { ...SAME, isTest: true });
		await twin.publish();
		await trigger.unpublish();
		expect(subscriptions(cas).map(({ endpointUrl }) => endpointUrl)).toEqual([
			expect.stringContaining('/webhook/other/'),
			expect.stringContaining('/webhook-test/first/'),
		]);
	});

	it('for a test is apart from production', async () => {
		const cas = await aCas();
		const production = await aTrigger(cas, SAME);
		await production.publish();
		const listening = await aTrigger(cas, { ...SAME, isTest: true });
		await listening.publish();
		expect(subscriptions(cas)).toHaveLength(2);
		const again = await aTrigger(cas, { ...SAME, isTest: true });
		await again.publish();
		expect(subscriptions(cas).map(({ description }) => description)).toEqual([
			expect.stringContaining(':production '),
			expect.stringContaining(':test '),
		]);
		await again.unpublish();
		expect(subscriptions(cas)).toMatchObject([{ endpointUrl: production.url }]);
	});

	it('is found after the node and the workflow were renamed, whose state n8n then has lost', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, SAME);
		await trigger.publish();
		trigger.rename({ node: 'Customs events', workflow: 'Renamed' });
		expect(trigger.state).toEqual({});
		expect(await trigger.publish()).toBe('created');
		expect(subscriptions(cas)).toMatchObject([{ description: expect.stringMatching(/:production Renamed$/) }]);
		trigger.rename({ node: 'CAS' });
		await trigger.unpublish();
		expect(subscriptions(cas)).toEqual([]);
	});

	it('at another host is left alone, and told: a copy of this n8n may be at work there', async () => {
		const cas = await aCas();
		const atWork = await aTrigger(cas, { ...SAME, n8nUrl: 'http://127.0.0.1:5000' });
		await atWork.publish();
		const copy = await aTrigger(cas, SAME);
		await copy.publish();
		expect(subscriptions(cas)).toHaveLength(2);
		expect(logLines.map(({ message }) => message)).toContainEqual(
			expect.stringMatching(/still sends events of this node to 127\.0\.0\.1:5000/),
		);
		await copy.unpublish();
		expect(subscriptions(cas)).toMatchObject([{ endpointUrl: atWork.url }]);
	});

	it('is nothing of a duplicate of the workflow', async () => {
		const cas = await aCas();
		const original = await aTrigger(cas, SAME);
		await original.publish();
		const duplicate = await aTrigger(cas, { ...SAME, workflowId: 'duplicate', webhookId: 'second' });
		await duplicate.publish();
		expect(subscriptions(cas)).toHaveLength(2);
		await duplicate.unpublish();
		expect(subscriptions(cas)).toMatchObject([{ endpointUrl: original.url }]);
	});
});

describe('a CAS that cannot say whether the subscription exists', () => {
	it.each([503, 500, 429])(
		'because it answers %s is taken to have it: n8n would remove it otherwise',
		async (status) => {
			const cas = await aCas();
			const trigger = await aTrigger(cas);
			await trigger.publish();
			const secret = trigger.secret();
			const { verifier } = trigger.state;
			const match = { method: 'GET', path: '/v1/subscriptions' } as const;
			cas.sandbox.control.addFault({ kind: 'status', match, status, times: 'always' });
			expect(await trigger.publish()).toBe('existed');
			expect(trigger.secret()).toBe(secret);
			expect(trigger.state.verifier).toBe(verifier);
		},
	);

	it('because it refuses us fails aloud', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		// The first may be for want of a right that was granted since the token was made: it is asked again with a new one.
		const match = { method: 'GET', path: '/v1/subscriptions' } as const;
		cas.sandbox.control.addFault({ kind: 'status', match, status: 403, times: 2 });
		await expect(trigger.publish()).rejects.toThrow(/403/);
	});
});

describe('a CAS that takes one subscription an address', () => {
	it('gets the old one removed first', async () => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas, { credentials: cas.credentials });
		await trigger.publish();
		cas.tap.answer = ({ method }) =>
			method === 'POST' && subscriptions(cas).length > 0 ? json({ title: 'Conflict', status: 409 }, 409) : undefined;
		trigger.change({ events: ['DeclarationStatusChanged'] });
		await trigger.publish();
		expect(subscriptions(cas)).toMatchObject([{ filters: [{ eventType: 'DeclarationStatusChanged' }] }]);
	});
});

describe('a CAS that first asks the address whether it wants events', () => {
	it('gets its code back, and starts nothing', async () => {
		const cas = await aCas({ validateEndpoints: true });
		const trigger = await aTrigger(cas);
		await trigger.publish();
		expect(subscriptions(cas)).toHaveLength(1);
		expect(trigger.items).toEqual([]);
	});
});

describe('an n8n that CAS cannot reach', () => {
	it('is refused with what to do, before anything is sent', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ environment: 'acceptance' });
		for (const n8nUrl of ['http://localhost:5678', 'http://192.168.1.20:5678', 'http://n8n:5678']) {
			const trigger = await aTrigger(cas, { credentials, n8nUrl });
			await expect(trigger.publish()).rejects.toMatchObject({
				message: expect.stringMatching(/^CAS cannot reach .+ from the internet$/),
				description: expect.stringContaining('WEBHOOK_URL'),
			});
		}
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(0);
	});

	it('may be on the same machine as a local sandbox', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas, { n8nUrl: 'http://localhost:5678' });
		expect(await trigger.publish()).toBe('created');
	});

	it('with a public address is subscribed under it', async () => {
		const cas = await aCas({ allowRemoteEndpoints: true });
		const trigger = await aTrigger(cas, { n8nUrl: PUBLIC });
		await trigger.publish();
		expect(subscriptions(cas)[0]?.endpointUrl).toMatch(/^https:\/\/n8n\.scheldt\.example\/webhook\//);
	});
});

describe('a client that may not subscribe', () => {
	it('is told the scope it lacks', async () => {
		const reader = { ...DEMO_CLIENT, scopes: ['read:declarations'] as const };
		const cas = await aCas({ clients: [reader] });
		const trigger = await aTrigger(cas);
		await expect(trigger.publish()).rejects.toMatchObject({
			message: expect.stringContaining('403'),
			description: expect.stringContaining('read:subscriptions'),
		});
	});
});

describe('a trigger that was published before, and cannot work any more', () => {
	it('for a wrong secret is not published', async () => {
		const cas = await aCas();
		const trigger = await aTrigger(cas);
		await trigger.publish();
		cas.vault.add('erp', { ...cas.fields, clientSecret: 'wrong' });
		await expect(trigger.publish()).rejects.toThrow(/no access token/);
	});

	it.each([
		['no list', { count: 1 }],
		['entries under other names', [{ subscriptionId: '1', url: 'https://n8n.example/webhook' }]],
	])('for an answer with %s is not published, and makes no second subscription', async (_what, body) => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas, { credentials: cas.credentials });
		await trigger.publish();
		cas.tap.answer = ({ method }) => (method === 'GET' ? json(body) : undefined);
		await expect(trigger.publish()).rejects.toThrow(/no subscriptions that can be read/);
		expect(subscriptions(cas)).toHaveLength(1);
	});
});

describe('the list of subscriptions of another CAS', () => {
	it('may come inside an object', async () => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas, { credentials: cas.credentials });
		await trigger.publish();
		const list = subscriptions(cas).map(({ id, endpointUrl }) => ({ id, endpointUrl }));
		cas.tap.answer = ({ method }) => (method === 'GET' ? json({ total: 1, subscriptions: list }) : undefined);
		expect(await trigger.publish()).toBe('existed');
	});
});
