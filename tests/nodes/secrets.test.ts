import fc from 'fast-check';
import type { INodeParameters } from 'n8n-workflow';
import { hostsFor } from '../../cas/contract/environments';
import { addressSeal } from '../../nodes/shared/documents/sealedAddress';
import { DEMO_CLIENT } from '../../sandbox/server';
import { aText, marksIn, plantedJson } from '../hostile/plantedAddresses';
import { documentUrls, releasedDeclarations } from './harness/declarations';
import { answersWith, everythingIn } from './harness/leaks';
import { logLines } from './harness/logLines';
import { aPollNode } from './harness/pollNode';
import { anEvent, SECRET_HEADER } from './harness/publishedTrigger';
import { exportItems } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type NodeRun, type TestCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';
import { json, type WireAnswer } from './harness/wiretap';

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

const RUNS = { seed: 20_261_127, numRuns: 3 };
/** What CAS might write, and the parts of it that would give an address away. */
const samples = fc
	.sample(fc.tuple(plantedJson, fc.array(aText, { minLength: 4, maxLength: 8 })), RUNS)
	.map(([planted, texts]) => ({
		answers: answersWith(
			planted.value,
			texts.map(({ text }) => text),
		),
		marks: [...planted.marks, ...texts.flatMap(({ marks }) => marks)],
	}));

const byId = { declaration: { __rl: true, mode: 'id', value: 'd-1' } };
const declaration = (operation: string, parameters = {}) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation, ...byId, ...parameters },
});
type Answers = ReturnType<typeof answersWith>;

/** Every way in which a text of CAS can get into an item or an error. */
const WAYS_OUT: readonly [string, { type: string; parameters: INodeParameters }, (answers: Answers) => WireAnswer][] = [
	['get', declaration('get', { simplify: false }), (answers) => json(answers.declaration)],
	['get, simplified', declaration('get'), (answers) => json(answers.declaration)],
	['search', declaration('search', { simplify: false }), (answers) => json(answers.list)],
	['list documents', declaration('listDocuments'), (answers) => json(answers.declaration)],
	['get corrections', declaration('getCorrections'), (answers) => json(answers.declaration)],
	['wait', declaration('waitForStatus', { waitUpTo: 0 }), (answers) => json(answers.declaration)],
	['reconcile', declaration('reconcile', { options: { addDeclaration: true } }), (answers) => json(answers.list)],
	['get, refused', declaration('get'), (answers) => json(answers.problem, 403)],
	['search, refused', declaration('search'), (answers) => json(answers.problem, 400)],
	[
		'search by reference, several',
		declaration('get', { declaration: { __rl: true, mode: 'reference', value: 'SO-1' } }),
		(answers) => json([answers.declaration, { ...answers.declaration, id: answers.problem.title }]),
	],
	[
		'download, refused',
		declaration('downloadDocument', { documentTypes: ['SAD'] }),
		(answers) => json(answers.problem, 404),
	],
	[
		'download of no PDF',
		declaration('downloadDocument', { documentTypes: ['SAD'] }),
		(answers) => ({ status: 200, body: answers.problem.detail }),
	],
	[
		'goods item',
		{ type: 'casDeclaration', parameters: { resource: 'goodsItem', operation: 'get', goodsItemId: 'g-1', ...byId } },
		(answers) => json(answers.declaration.goodsItems[0]),
	],
	[
		'subscriptions',
		{ type: 'casDeclaration', parameters: { resource: 'subscription', operation: 'getAll' } },
		(answers) => json(answers.subscriptions),
	],
	[
		'movement order',
		{ type: 'casIngest', parameters: { resource: 'movementOrder', operation: 'get', movementOrderId: 'm-1' } },
		(answers) => json(answers.declaration),
	],
	[
		'an action, refused',
		{
			type: 'casDeclaration',
			parameters: {
				resource: 'action',
				operation: 'submit',
				...byId,
				source: 'json',
				body: '{}',
				options: { checkStatus: false },
			},
		},
		(answers) => json(answers.problem, 400),
	],
	['an ingestion, refused', create(), (answers) => json(answers.problem, 400)],
	[
		'an ingestion, refused in plain text',
		create(),
		(answers) => ({ status: 500, headers: { 'content-type': 'text/plain' }, body: answers.problem.detail }),
	],
	['an ingestion, answered oddly', create(), (answers) => json(answers.declaration, 200)],
];

describe('no secret address of CAS is seen in items, errors, execution data or log', () => {
	it.each(WAYS_OUT)('%s', async (_, node, answerOf) => {
		for (const { answers, marks } of samples) {
			for (const onError of [undefined, 'continueErrorOutput'] as const) {
				const cas = await aTappedCas();
				cas.tap.answer = ({ path }) => (path.startsWith('/v1/') ? answerOf(answers) : undefined);
				const run = await cas.run({ ...node, onError }, exportItems('SO-1'));
				expect(cas.tap.requests.length).toBeGreaterThan(0);
				expect(marksIn(visible(run), marks)).toEqual([]);
				expectNoSecret(run, cas, 'other-1');
			}
		}
	});

	it('in a token request that is refused', async () => {
		for (const { answers, marks } of samples) {
			const cas = await aTappedCas();
			cas.tap.answer = () => json({ error: answers.problem.title, error_description: answers.problem.detail }, 400);
			const credentials = cas.credentialWith({ apiBaseUrl: cas.tap.url, loginBaseUrl: cas.tap.url });
			const run = await cas.run({ ...create('continueErrorOutput'), credentials }, exportItems('SO-1'));
			expect(marksIn(everythingIn(run.errorItems, run.error, run.log), marks)).toEqual([]);
		}
	});

	it('in an event, with its declaration and without it', async () => {
		const cas = await aTappedCas();
		const trigger = await aTrigger(cas, {
			parameters: { options: { addDeclaration: true, addDocument: true } },
		});
		await trigger.publish();
		const headers = { [SECRET_HEADER]: trigger.secret() };
		for (const [index, { answers, marks }] of samples.entries()) {
			for (const answer of [json(answers.declaration), json(answers.problem, 403)]) {
				cas.tap.answer = () => answer;
				const data = {
					...answers.declaration,
					url: answers.problem.title,
					errorDescriptions: [answers.problem.detail],
					mrn: answers.problem.type,
				};
				const id = `event-${index}-${answer.status}`;
				const { items, body, status } = await trigger.deliver(anEvent({ id, data }), headers);
				expect(status).toBe(200);
				expect(everythingIn(items)).toContain('cas-document.v1.');
				expect(marksIn(everythingIn(items, body, trigger.state, logLines), marks)).toEqual([]);
			}
		}
	});

	it('in what a poll tells and keeps', async () => {
		for (const { answers, marks } of samples) {
			const cas = await aTappedCas();
			cas.tap.answer = () => json(answers.list);
			const node = aPollNode(cas, { options: { addDeclaration: true } });
			const shown = await node.test();
			expect(everythingIn(shown)).toContain('cas-document.v1.');
			expect(marksIn(everythingIn(shown, node.saved(), logLines), marks)).toEqual([]);
		}
	});
});

it('a document whose address stood in a sentence, escaped, can be downloaded all the same', async () => {
	const cas = await aCas();
	const [declarationId] = await releasedDeclarations(cas, 'SO-1');
	const addresses = addressSeal(CLIENT_SECRET, hostsFor({ environment: 'custom', apiBaseUrl: cas.sandbox.url }));
	const sentence = addresses.sealed(JSON.stringify(`See ${documentUrls(cas)[0]!.replaceAll('/', String.raw`\/`)}.`));
	const documentReference = /cas-document\.v1\.[\w-]+/.exec(sentence)?.[0];
	const parameters = { documentFrom: 'event', documentReference };
	const run = await cas.run(declaration('downloadDocument', parameters), [{ json: { declarationId } }]);
	expect(run.error).toBeUndefined();
	expect(run.items[0]?.binary?.data?.mimeType).toBe('application/pdf');
});

it('a correction goes to CAS with the addresses that it had there', async () => {
	const cas = await aTappedCas();
	const addresses = addressSeal(CLIENT_SECRET, hostsFor({ environment: 'custom', apiBaseUrl: cas.tap.url }));
	const note = `https://cas-documents-api.customs4trade.com/v1/t/${'0a'.repeat(16)}`;
	const [item] = exportItems('SO-1');
	await cas.run(create(), [{ json: { ...item!.json, remarks: addresses.sealed(note) } }]);
	expect(cas.sent()[0]).toMatchObject({ remarks: note });
});
