import { DEMO_CLIENT } from '../../sandbox/server';
import { everythingIn } from './harness/leaks';
import { exportItems } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type NodeRun, type TestCas } from './harness/testCas';
import { json } from './harness/wiretap';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;
const CLIENT_SECRET = DEMO_CLIENT.clientSecret;

const create = (onError?: 'continueErrorOutput' | 'continueRegularOutput') => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create' },
	onError,
});

/** What n8n stores, shows and logs of a run. */
const visible = ({ run, error, log }: NodeRun) => everythingIn(run, error, log);

function expectNoSecret(run: NodeRun, cas: TestCas, credential = 'erp'): void {
	const text = visible(run);
	expect(text).not.toContain(CLIENT_SECRET);
	const token = cas.vault.tokenOf(credential);
	if (token !== undefined) expect(text).not.toContain(token);
	expect(text).not.toMatch(/bearer ey/i);
	expect(text).not.toMatch(/client_secret=/);
}

describe('the client secret and the access token stay out of outputs, errors, execution data and log', () => {
	it('when all goes well', async () => {
		const cas = await aCas();
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(cas.vault.tokenOf('erp')).toMatch(/^ey/);
		expectNoSecret(run, cas);
	});

	it.each([400, 401, 403, 404, 413, 429, 500, 503])('when CAS answers %i', async (status) => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status, times: 'always' });
		for (const onError of [undefined, 'continueErrorOutput', 'continueRegularOutput'] as const) {
			const run = await cas.run(create(onError), exportItems('SO-1'));
			expect(visible(run)).toContain(String(status));
			expectNoSecret(run, cas);
		}
	});

	it.each(['dropBefore', 'dropAfter'] as const)('when the connection breaks (%s)', async (kind) => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind, match: INGEST, times: 'always' });
		expectNoSecret(await cas.run(create(), exportItems('SO-1')), cas);
		expectNoSecret(await cas.run(create('continueErrorOutput'), exportItems('SO-1')), cas);
	});

	it('when no token is given, though the login answers with what it got', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = ({ path, body }) =>
			path.startsWith('/oauth2/')
				? json({ error: 'invalid_client', error_description: 'no' }, 401)
				: json({ body }, 500);
		const credentials = cas.credentialWith({ apiBaseUrl: cas.tap.url });
		expectNoSecret(await cas.run({ ...create(), credentials }, exportItems('SO-1')), cas, 'other-2');
		expectNoSecret(
			await cas.run({ ...create('continueErrorOutput'), credentials }, exportItems('SO-1')),
			cas,
			'other-2',
		);
	});

	it('when the login host cannot be reached', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ loginBaseUrl: 'http://127.0.0.1:1' });
		expectNoSecret(await cas.run({ ...create(), credentials }, exportItems('SO-1')), cas, 'other-1');
	});

	it('when an expired token is renewed', async () => {
		const cas = await aCas();
		await cas.run(create(), exportItems('SO-0'));
		const old = cas.vault.tokenOf('erp')!;
		cas.sandbox.control.addFault({ kind: 'expireTokens', match: INGEST });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.error).toBeUndefined();
		expect(visible(run)).not.toContain(old);
		expectNoSecret(run, cas);
	});
});
