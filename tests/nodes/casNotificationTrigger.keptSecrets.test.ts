import { randomBytes } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { signatureOf } from '../../sandbox/events/deliveryProof';
import { everythingIn } from './harness/leaks';
import { logLines } from './harness/logLines';
import { timePasses } from './harness/manualTime';
import { anEvent, published, type PublishedTrigger } from './harness/publishedTrigger';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WAYS = ['header', 'basic', 'signature'] as const;
type Way = (typeof WAYS)[number];

/** The headers of a delivery that proves itself with the secret. */
const proofOf = (way: Way, secret: string, event: object): Record<string, string> =>
	({
		header: { 'x-cas-webhook-secret': secret },
		basic: { authorization: `Basic ${Buffer.from(`cas:${secret}`).toString('base64')}` },
		signature: {
			'x-cas-signature': signatureOf(secret, JSON.stringify(event), Math.floor(Date.now() / 1_000)),
		},
	})[way];

let delivered = 0;

/** The status of a delivery with the secret, of an event of its own. */
async function statusWith({ trigger }: PublishedTrigger, way: Way, secret: string): Promise<number> {
	const event = anEvent({ id: `kept-${++delivered}` });
	return (await trigger.deliver(event, proofOf(way, secret, event))).status;
}

/** The client secret of the credential is changed, as after Customs4Trade has issued another. */
function changeClientSecret({ cas }: PublishedTrigger): void {
	cas.vault.add('erp', { ...cas.fields, clientSecret: 'another-secret-of-the-same-client' });
}

/** How often the credential was read. */
function readings({ cas }: PublishedTrigger): () => number {
	const before = cas.vault.readings;
	return () => cas.vault.readings - before;
}

describe.each(WAYS)('what is kept of a secret of %s', (verification) => {
	it('is nothing that whoever may read the workflow could use', async () => {
		const all = await published({ verification });
		const { trigger, cas } = all;
		const first = trigger.secret();
		trigger.change({ events: ['DeclarationStatusChanged'] });
		await trigger.publish();
		const kept = JSON.stringify(trigger.state);
		for (const secret of [first, trigger.secret(), String(cas.fields.clientSecret)]) {
			expect(kept).not.toContain(secret);
			expect(kept).not.toContain(Buffer.from(`cas:${secret}`).toString('base64'));
		}
		// What is kept opens nothing when it is sent as the secret.
		for (const value of Object.values(trigger.state)) {
			for (const way of WAYS) expect(await statusWith(all, way, String(value))).toBe(401);
		}
	});

	it('still verifies after n8n was restarted', async () => {
		const all = await published({ verification });
		all.trigger.restart();
		expect(await statusWith(all, verification, all.trigger.secret())).toBe(200);
	});

	it('verifies the secret of before for five minutes after publishing anew, across a restart too', async () => {
		const all = await published({ verification });
		const { trigger } = all;
		const before = trigger.secret();
		trigger.change({ events: ['DeclarationStatusChanged'] });
		expect(await trigger.publish()).toBe('created');
		trigger.restart();
		expect(await statusWith(all, verification, before)).toBe(200);
		expect(await statusWith(all, verification, trigger.secret())).toBe(200);
		await timePasses(5 * MINUTE + 1);
		expect(await statusWith(all, verification, before)).toBe(401);
		expect(await statusWith(all, verification, trigger.secret())).toBe(200);
	});
});

describe.each(WAYS)('what version 0.2 kept of a secret of %s', (verification) => {
	const clear = () => randomBytes(32).toString('hex');

	/** A node as 0.2 left it: the secrets of its subscription and of the one before in clear. */
	async function asOf02() {
		const all = await published({ verification });
		const { trigger } = all;
		const secret = trigger.secret();
		const previousSecret = clear();
		const { verifier: _new, registeredAtMs: _time, ...state } = trigger.state;
		const old: IDataObject = {
			...state,
			secret,
			previousSecret,
			previousVerification: verification,
			previousUntilMs: Date.now() + 5 * MINUTE,
			registeredAtMs: Date.now() - HOUR,
		};
		trigger.restart();
		trigger.keep(old);
		return { ...all, secret, previousSecret };
	}

	const expectNone = (state: IDataObject, ...secrets: string[]) => {
		for (const secret of secrets) expect(JSON.stringify(state)).not.toContain(secret);
		expect(state).not.toHaveProperty('secret');
		expect(state).not.toHaveProperty('previousSecret');
	};

	it('is taken, and hidden with the first delivery', async () => {
		const all = await asOf02();
		expect(await statusWith(all, verification, all.secret)).toBe(200);
		expectNone(all.trigger.state, all.secret, all.previousSecret);
		expect(await statusWith(all, verification, all.previousSecret)).toBe(200);
		all.trigger.restart();
		expect(await statusWith(all, verification, all.secret)).toBe(200);
	});

	it('is hidden even by a delivery that is refused', async () => {
		const all = await asOf02();
		expect(await statusWith(all, verification, clear())).toBe(401);
		expectNone(all.trigger.state, all.secret, all.previousSecret);
		expect(await statusWith(all, verification, all.secret)).toBe(200);
	});

	it('is hidden when the workflow is published again, which keeps the subscription', async () => {
		const all = await asOf02();
		expect(await all.trigger.publish()).toBe('existed');
		expectNone(all.trigger.state, all.secret, all.previousSecret);
		expect(await statusWith(all, verification, all.secret)).toBe(200);
	});

	it('is the secret of before where the workflow is published with another choice', async () => {
		const all = await asOf02();
		all.trigger.change({ events: ['DeclarationStatusChanged'] });
		expect(await all.trigger.publish()).toBe('created');
		expectNone(all.trigger.state, all.secret, all.previousSecret);
		expect(await statusWith(all, verification, all.secret)).toBe(200);
	});

	it('is gone when the workflow is unpublished', async () => {
		const all = await asOf02();
		await all.trigger.unpublish();
		expectNone(all.trigger.state, all.secret, all.previousSecret);
	});
});

describe('a change of the client secret', () => {
	it.each(['header', 'basic'] as const)('makes no difference to %s, which needs no credential', async (way) => {
		const all = await published({ verification: way });
		const secret = all.trigger.secret();
		changeClientSecret(all);
		all.trigger.restart();
		const read = readings(all);
		expect(await statusWith(all, way, secret)).toBe(200);
		expect(read()).toBe(0);
	});

	it('is taken over by signatures while n8n runs', async () => {
		const all = await published({ verification: 'signature' });
		const secret = all.trigger.secret();
		const { verifier } = all.trigger.state;
		changeClientSecret(all);
		await timePasses(HOUR + 1);
		expect(await statusWith(all, 'signature', secret)).toBe(200);
		expect(all.trigger.state.verifier).not.toBe(verifier);
		all.trigger.restart();
		expect(await statusWith(all, 'signature', secret)).toBe(200);
	});

	it('that signatures did not hear of before a restart is reported, and solved by publishing again', async () => {
		const all = await published({ verification: 'signature' });
		const { cas, trigger } = all;
		const secret = trigger.secret();
		changeClientSecret(all);
		trigger.restart();
		expect(await statusWith(all, 'signature', secret)).toBe(401);
		expect(everythingIn(logLines)).toMatch(
			/refused a delivery that cannot be checked: the client secret of the credential has changed\. Unpublish the workflow and publish it again/,
		);
		// The sandbox has but one client secret, so the credential gets the old one back, under which the key was not sealed.
		trigger.keep({ ...trigger.state, verifier: `${String(trigger.state.verifier)}A` });
		cas.vault.add('erp', cas.fields);
		expect(await trigger.publish()).toBe('created');
		expect(await statusWith(all, 'signature', trigger.secret())).toBe(200);
	});
});

describe('the credential', () => {
	it('is read for signatures once an hour at most, not for each delivery', async () => {
		const all = await published({ verification: 'signature' });
		all.trigger.restart();
		const read = readings(all);
		for (let count = 1; count <= 20; count += 1) {
			expect(await statusWith(all, 'signature', all.trigger.secret())).toBe(200);
		}
		expect(read()).toBe(1);
		await timePasses(HOUR);
		await statusWith(all, 'signature', all.trigger.secret());
		expect(read()).toBe(2);
	});

	it('cannot be made to be read over and over by those who have no secret', async () => {
		const all = await published({ verification: 'signature' });
		changeClientSecret(all);
		all.trigger.restart();
		const read = readings(all);
		for (let count = 1; count <= 20; count += 1) expect(await statusWith(all, 'signature', 'guess')).toBe(401);
		expect(read()).toBe(1);
		await timePasses(MINUTE);
		await statusWith(all, 'signature', 'guess');
		expect(read()).toBe(2);
	});
});
