import type { INodeParameters } from 'n8n-workflow';
import { signatureOf } from '../../sandbox/events/deliveryProof';
import { testWebhookCredential } from '../../nodes/shared/events/webhookSecrets';
import { everythingIn } from './harness/leaks';
import { logLines } from './harness/logLines';
import { timePasses } from './harness/manualTime';
import { anEvent, published } from './harness/publishedTrigger';
import { aCas, type TestCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';

const SECRET = 'a-secret-that-two-parties-share';
const PREVIOUS = 'the-secret-that-they-shared-before';
const basic = (userName: string, password: string) => ({
	authorization: `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}`,
});
const nowSeconds = () => Math.floor(Date.now() / 1_000);
const signed = (key: string, body: object, timestamp = nowSeconds()) => ({
	'x-cas-signature': signatureOf(key, JSON.stringify(body), timestamp),
});

describe.each(['header', 'basic', 'signature'])('a subscription with %s', (verification) => {
	it('delivers, from CAS to the workflow', async () => {
		const { cas, trigger } = await published({ verification });
		cas.sandbox.control.emit({ eventType: 'OurOwnEvent', eventSubType: '', data: { id: '1' } });
		await timePasses(1_000);
		expect(trigger.items).toHaveLength(1);
		expect(cas.sandbox.control.state().subscriptions).toMatchObject([
			{
				hasDeliveryHeader: verification === 'header',
				hasBasicAuthentication: verification === 'basic',
				hasSigningKey: verification === 'signature',
			},
		]);
	});

	it('is replaced where another way is chosen, and what is on its way is taken', async () => {
		const { cas, trigger } = await published({ verification });
		cas.sandbox.control.addFault({ kind: 'delayEvents', ms: 60_000 });
		cas.sandbox.control.emit({ eventType: 'OurOwnEvent', eventSubType: '', data: { id: '1' } });
		const before = trigger.secret();
		trigger.change({ verification: verification === 'header' ? 'basic' : 'header' });
		expect(await trigger.publish()).toBe('created');
		const headers = { header: { 'x-cas-webhook-secret': before }, basic: basic('cas', before) }[verification];
		const event = anEvent();
		expect((await trigger.deliver(event, headers ?? signed(before, event))).items).toHaveLength(1);
	});

	it('takes nothing that proves itself in another way', async () => {
		const { trigger } = await published({ verification });
		const secret = trigger.secret();
		const event = anEvent();
		const proofs = {
			header: { 'x-cas-webhook-secret': secret },
			basic: basic('cas', secret),
			signature: signed(secret, event),
		};
		for (const [way, headers] of Object.entries(proofs)) {
			const { status } = await trigger.deliver(event, headers);
			expect({ way, status }).toEqual({ way, status: way === verification ? 200 : 401 });
		}
	});
});

describe('a signed delivery', () => {
	it.each([
		['299 seconds old', -299, 200],
		['301 seconds old', -301, 401],
		['from 301 seconds ahead', 301, 401],
	])('that is %s is answered %s', async (_what, offset, expected) => {
		const { trigger } = await published({ verification: 'signature' });
		const event = anEvent();
		const headers = signed(trigger.secret(), event, nowSeconds() + offset);
		expect((await trigger.deliver(event, headers)).status).toBe(expected);
	});

	it('is checked by its very bytes', async () => {
		const { trigger } = await published({ verification: 'signature' });
		const key = trigger.secret();
		const spaced = Buffer.from(JSON.stringify(anEvent(), null, 2));
		const headers = { 'x-cas-signature': signatureOf(key, spaced, nowSeconds()) };
		expect((await trigger.deliver(spaced, headers)).status).toBe(200);
		expect((await trigger.deliver(anEvent({ id: 'event-2' }), headers)).status).toBe(401);
	});

	it('may carry a second signature, as during a change of keys', async () => {
		const { trigger } = await published({ verification: 'signature' });
		const event = anEvent();
		const [time, good] = signed(trigger.secret(), event)['x-cas-signature'].split(',');
		const headers = { 'x-cas-signature': `${time},v1=${'0'.repeat(64)},${good}` };
		expect((await trigger.deliver(event, headers)).status).toBe(200);
	});

	it('starts nothing when it is replayed', async () => {
		const { trigger } = await published({ verification: 'signature' });
		const event = anEvent();
		const headers = signed(trigger.secret(), event);
		await trigger.deliver(event, headers);
		expect(await trigger.deliver(event, headers)).toMatchObject({ status: 200, items: [] });
	});
});

describe('a webhook that Customs4Trade registers by hand', () => {
	async function byHand(credential: Record<string, string>, parameters: INodeParameters = {}) {
		const cas = await aCas();
		const credentials = {
			...cas.credentials,
			...cas.vault.addWebhook('hook', { verification: 'header', secret: SECRET, ...credential }),
		};
		const trigger = await aTrigger(cas, { credentials, parameters: { registration: 'manual', ...parameters } });
		return { cas, trigger };
	}
	const requests = (cas: TestCas) => cas.sandbox.control.state().counts.tokenRequests;

	it('is published and unpublished without a call of CAS', async () => {
		const { cas, trigger } = await byHand({});
		expect(await trigger.publish()).toBe('existed');
		await trigger.unpublish();
		expect(requests(cas)).toBe(0);
	});

	it.each([
		['header', { headerName: 'X-Our-Secret' }, { 'x-our-secret': SECRET }],
		['basic', { userName: 'c4t' }, basic('c4t', SECRET)],
		['signature', {}, undefined],
	])('takes deliveries with %s', async (verification, credential, headers) => {
		const { trigger } = await byHand({ verification, ...credential });
		await trigger.publish();
		const event = anEvent();
		expect((await trigger.deliver(event, headers ?? signed(SECRET, event))).items).toHaveLength(1);
		expect((await trigger.deliver(anEvent({ id: 'forged' }), {})).status).toBe(401);
	});

	it('takes the secret of before while it is being changed', async () => {
		const { trigger } = await byHand({ previousSecret: PREVIOUS });
		for (const [secret, status] of [
			[SECRET, 200],
			[PREVIOUS, 200],
			['another-secret-altogether', 401],
			['', 401],
		] as const) {
			const answer = await trigger.deliver(anEvent({ id: `with ${secret}` }), { 'x-cas-webhook-secret': secret });
			expect(answer.status).toBe(status);
		}
	});

	it('takes nothing where the secret is too short to be one', async () => {
		const { trigger } = await byHand({ secret: 'secret' });
		expect((await trigger.deliver(anEvent(), { 'x-cas-webhook-secret': 'secret' })).status).toBe(401);
	});

	it('ends the automatic subscription that was there before', async () => {
		const { cas, trigger } = await byHand({}, { registration: 'automatic' });
		await trigger.publish();
		expect(cas.sandbox.control.state().subscriptions).toHaveLength(1);
		trigger.change({ registration: 'manual' });
		await trigger.publish();
		expect(cas.sandbox.control.state().subscriptions).toEqual([]);
		expect((await trigger.deliver(anEvent(), { 'x-cas-webhook-secret': SECRET })).status).toBe(200);
	});

	it('warns where CAS could not reach n8n, and goes on', async () => {
		const { trigger } = await byHand({}, { registration: 'automatic' });
		await trigger.publish();
		trigger.change({ registration: 'manual' });
		await trigger.publish();
		expect(everythingIn(logLines)).toMatch(/cannot reach 127\.0\.0\.1:\d+ from the internet; set WEBHOOK_URL/);
	});

	it('logs no secret', async () => {
		const { trigger } = await byHand({ previousSecret: PREVIOUS });
		await trigger.deliver(anEvent(), { 'x-cas-webhook-secret': 'guess' });
		await trigger.deliver(anEvent(), { 'x-cas-webhook-secret': SECRET });
		expect(everythingIn(logLines, trigger.items)).not.toMatch(new RegExp(`${SECRET}|${PREVIOUS}|guess`));
	});
});

describe('the test of the credential CAS Webhook API', () => {
	const test = async (data: Record<string, string>) =>
		await testWebhookCredential.call({} as never, { id: '1', name: 'hook', type: 'casWebhookApi', data });

	it('tells a secret that is too short', async () => {
		expect((await test({ secret: SECRET })).status).toBe('OK');
		expect((await test({ secret: 'secret' })).status).toBe('Error');
		expect((await test({ secret: SECRET, previousSecret: 'old' })).status).toBe('Error');
		expect((await test({ secret: SECRET, previousSecret: '' })).status).toBe('OK');
	});
});
