import type { OnError } from 'n8n-workflow';
import { tokenScope } from '../../cas/contract/token';
import { DEMO_CLIENT } from '../../sandbox/server';
import { everythingIn } from './harness/leaks';
import { exportItems, references } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { aCas, type NodeRun, type TestCas } from './harness/testCas';
import { aWiretap, json } from './harness/wiretap';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;

const create = (onError?: OnError) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', options: { concurrency: 5 } },
	onError,
});

/** How often a run decrypts the credential, and asks for a token. */
async function costsOf(cas: TestCas, run: () => Promise<NodeRun>) {
	const readings = cas.vault.readings;
	const { tokenRequests } = cas.sandbox.control.state().counts;
	const { error } = await run();
	expect(error).toBeUndefined();
	return {
		readings: cas.vault.readings - readings,
		tokenRequests: cas.sandbox.control.state().counts.tokenRequests - tokenRequests,
	};
}

const sending = (cas: TestCas, prefix: string, count: number) => async () =>
	await cas.run(create(), exportItems(...references(count).map((reference) => `${prefix}-${reference}`)));

/** A CAS whose credential has a token already. */
async function aKnownCas(): Promise<TappedCas> {
	const cas = await aTappedCas();
	await cas.run(create(), exportItems('SO-before'));
	cas.tap.requests.length = 0;
	return cas;
}

/** A token that the credential does not have yet. */
async function anotherToken(cas: TestCas): Promise<string> {
	const { clientId, clientSecret } = DEMO_CLIENT;
	const answer = await fetch(`${cas.sandbox.url}/oauth2/v2.0/token`, {
		method: 'POST',
		body: new URLSearchParams({
			grant_type: 'client_credentials',
			client_id: clientId,
			client_secret: clientSecret,
			scope: tokenScope('acc', clientId),
		}),
	});
	return ((await answer.json()) as { access_token: string }).access_token;
}

describe('what a run costs of the credential, however many items it has', () => {
	it.each([5, 40])('with a token, %i items: one reading', async (count) => {
		const cas = await aCas();
		await sending(cas, 'before', 1)();
		expect(await costsOf(cas, sending(cas, 'now', count))).toEqual({ readings: 1, tokenRequests: 0 });
	});

	it.each([5, 40])('without one yet, %i items: one for the first request and one for its token', async (count) => {
		const cas = await aCas();
		expect(await costsOf(cas, sending(cas, 'now', count))).toEqual({ readings: 3, tokenRequests: 1 });
	});

	it.each([5, 40])('whose token expires on the way, %i items: those of one renewal', async (count) => {
		const cas = await aCas();
		await sending(cas, 'before', 1)();
		cas.sandbox.control.addFault({ kind: 'expireTokens', match: INGEST, every: 3, times: 1 });
		expect(await costsOf(cas, sending(cas, 'now', count))).toEqual({ readings: 5, tokenRequests: 1 });
		expect(cas.sandbox.control.state().counts.messages).toBe(count + 1);
	});
});

describe('a token that is refused', () => {
	it('is taken from the credential where another process has renewed it', async () => {
		const cas = await aKnownCas();
		const before = cas.vault.tokenOf('other-1');
		const next = await anotherToken(cas);
		cas.tap.answer = ({ path, headers }) => {
			if (path !== INGEST.path || headers.authorization !== `Bearer ${before}`) return undefined;
			cas.vault.keepToken('other-1', next);
			return json({ title: 'Unauthorized' }, 401);
		};
		expect((await costsOf(cas, sending(cas, 'now', 6))).tokenRequests).toBe(0);
		expect(cas.tap.requests.at(-1)?.headers.authorization).toBe(`Bearer ${next}`);
	});

	it('and cannot be renewed: is told as a login that refuses, and nothing counts as sent', async () => {
		const cas = await aKnownCas();
		const login = await aWiretap();
		login.answer = () => json({ error: 'invalid_client' }, 401);
		const token = cas.vault.tokenOf('other-1') ?? '';
		const credentials = cas.credentialWith({ apiBaseUrl: cas.tap.url, loginBaseUrl: login.url });
		cas.vault.keepToken('other-2', token);
		cas.sandbox.control.addFault({ kind: 'expireTokens', match: INGEST, every: 1, times: 1 });
		const run = await cas.run({ ...create('continueErrorOutput'), credentials }, exportItems('SO-1', 'SO-2'));
		expect(run.errorItems).toHaveLength(2);
		for (const { json: item } of run.errorItems) {
			expect(item).toMatchObject({ outcome: 'notSent', error: expect.stringMatching(/login|client id|token/i) });
		}
		expect(everythingIn(run.run, run.log)).not.toContain(token);
	});

	it('again and again, though it is new, is told as the answer of CAS', async () => {
		const cas = await aKnownCas();
		cas.tap.answer = ({ path }) => (path === INGEST.path ? json({ title: 'Unauthorized' }, 401) : undefined);
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.message).toMatch(/^CAS answered 401/);
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(2);
	});
});

describe('a token that was there before the run', () => {
	const visible = ({ run, error, log }: NodeRun) => everythingIn(run, error, log);

	it.each([
		['a refusal that echoes what it got', ({ headers }: { headers: object }) => json({ detail: headers }, 422)],
		['a failure', () => json({ title: 'no' }, 500)],
		['an expiry without end', () => json({ title: 'no' }, 401)],
		['a text', () => ({ status: 400, body: 'not JSON' })],
	] as const)('is shown nowhere: %s', async (_what, answer) => {
		const cas = await aKnownCas();
		const before = cas.vault.tokenOf('other-1') ?? '';
		cas.tap.answer = (request) => (request.path === INGEST.path ? answer(request) : undefined);
		for (const onError of [undefined, 'continueErrorOutput', 'continueRegularOutput'] as const) {
			const shown = visible(await cas.run(create(onError), exportItems('SO-1')));
			for (const token of [before, cas.vault.tokenOf('other-1') ?? '']) expect(shown).not.toContain(token);
		}
	});

	it('goes to no host that CAS redirects to', async () => {
		const cas = await aKnownCas();
		const elsewhere = await aWiretap();
		cas.tap.answer = ({ path }) =>
			path === INGEST.path ? { status: 307, headers: { location: `${elsewhere.url}/v1/customsshipments` } } : undefined;
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.message).toContain('307');
		expect(elsewhere.requests).toEqual([]);
	});
});
