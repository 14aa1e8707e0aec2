import type { ServerResponse } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { exampleOf, MESSAGE_MODELS } from '../../cas/messages';
import { MAX_ATTEMPTS } from '../../cas/request/retry';
import { anExport } from '../sandbox/support/shipment';
import { waits } from './harness/manualTime';
import { exportItems, references } from './harness/shipments';
import { aTappedCas, type TappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { aWiretap, json, type WireAnswer } from './harness/wiretap';

const TO_OUTPUT = { onError: 'continueErrorOutput' } as const;

const create = (options: INodeParameters = {}, parameters: INodeParameters = {}) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', options, ...parameters },
	...TO_OUTPUT,
});

const isPost = ({ method }: { method: string }) => method === 'POST';
const verdicts = (items: readonly INodeExecutionData[]) =>
	items.map(({ json: { outcome, code, retry } }) => [outcome, code, retry]);

describe('a first attempt that CAS may have taken', () => {
	it.each([
		['too many requests for ever', { status: 429 }, 'tooMany'],
		['a refusal', { status: 400, body: '{}' }, 'format'],
		['a proxy that wants a login', { status: 407 }, 'proxy'],
	])('stays unknown, whatever comes later: %s', async (_, answer: WireAnswer, code) => {
		const cas = await aTappedCas();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' } });
		let posts = 0;
		cas.tap.answer = (request) => (isPost(request) && ++posts > 1 ? answer : undefined);
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(verdicts(run.errorItems)).toEqual([['unknown', code, 'lookFirst']]);
		expect(run.errorItems[0]?.json.description).toMatch(/An earlier attempt got no answer/);
	});
});

describe('an answer of success', () => {
	it.each([
		[200, 'referenceId', 'r-1', 'r-1'],
		[201, 'ReferenceId', 'r-1', 'r-1'],
		[202, 'referenceId', 42, '42'],
	])('%d with %s %s is an acceptance', async (status, name, value, referenceId) => {
		const cas = await aTappedCas();
		cas.tap.answer = (request) => (isPost(request) ? json({ [name]: value }, status) : undefined);
		expect((await cas.run(create(), exportItems('SO-1'))).json).toMatchObject([{ outcome: 'accepted', referenceId }]);
	});

	it.each([
		['empty', { status: 202, body: '' }],
		['with a number that JavaScript cannot hold', { status: 202, body: '{"referenceId": 7615917337495251231}' }],
		['of a login page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Log in</p>' }],
	])('%s leaves it open', async (_, answer: WireAnswer) => {
		const cas = await aTappedCas();
		cas.tap.answer = (request) => (isPost(request) ? answer : undefined);
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(verdicts(run.errorItems)).toEqual([['unknown', 'noReference', 'lookFirst']]);
	});
});

describe('a redirect', () => {
	it('is named without its query, and not followed', async () => {
		const cas = await aTappedCas();
		const location = 'https://elsewhere.example/v1/x?sig=SECRET';
		cas.tap.answer = (request) => (isPost(request) ? { status: 308, headers: { location } } : undefined);
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(verdicts(run.errorItems)).toEqual([['refused', 'redirected', 'afterFix']]);
		expect(run.errorItems[0]?.json.description).toContain('https://elsewhere.example/v1/x');
		expect(JSON.stringify(run.run.data)).not.toContain('SECRET');
	});
});

describe("one item's trouble", () => {
	const failing = (wrong: string) => ({
		source: 'json',
		message: `={{ Object.assign({}, $json, { note: $json.externalReference === 'SO-2' ? ${wrong} : '' }) }}`,
	});

	it.each([['an expression that fails', "$('Nowhere').item.json.x"]])('stays its own: %s', async (_, wrong) => {
		const cas = await aTappedCas();
		const run = await cas.run(create({}, failing(wrong)), exportItems('SO-1', 'SO-2', 'SO-3'));
		expect(cas.sent().map(({ externalReference }) => externalReference)).toEqual(['SO-1', 'SO-3']);
		expect(verdicts(run.errorItems)).toEqual([['notSent', 'parameter', 'afterFix']]);
		expect(run.errorItems[0]?.json).toMatchObject({ error: expect.stringMatching(/^Message: /), parameter: 'message' });
	});

	it('half a character keeps back its message alone', async () => {
		const cas = await aTappedCas();
		const [one, two] = exportItems('SO-1', 'SO-2');
		const run = await cas.run(create(), [one!, { json: { ...two!.json, externalReference: 'SO-\ud800' } }]);
		expect(run.json).toHaveLength(1);
		expect(verdicts(run.errorItems)).toEqual([['notSent', 'needsCorrection', 'afterFix']]);
	});

	it('half a character as an ID is named, and the others are read', async () => {
		const cas = await aTappedCas();
		const get = {
			type: 'casDeclaration',
			parameters: {
				resource: 'declaration',
				operation: 'get',
				declaration: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			},
			...TO_OUTPUT,
		};
		cas.tap.answer = () => json({ id: 'd-1' });
		const run = await cas.run(get, [{ json: { id: 'd-1' } }, { json: { id: 'a\udfff' } }]);
		expect(run.json).toHaveLength(1);
		expect(run.errorItems[0]?.json).toMatchObject({ outcome: 'notSent', code: 'address' });
	});

	it.each(['={{ $json.nothing }}', '={{ null }}', '={{ "" }}'])(
		'additional fields may be nothing: %s',
		async (value) => {
			const cas = await aTappedCas();
			const run = await cas.run(create({}, { additionalFields: value }), exportItems('SO-1'));
			expect(run.json).toMatchObject([{ outcome: 'accepted' }]);
		},
	);
});

describe('an option', () => {
	it.each([
		['concurrency', 'abc', /^Concurrency is "abc", which is not a whole number from 1 to 50/],
		['concurrency', 0, /^Concurrency is "0"/],
		['requestsPerSecond', 'x', /^Requests per Second is "x"/],
		['timeLimitSeconds', -1, /^Time Limit \(Seconds\) is "-1"/],
		['validate', 'perhaps', /^Validate Before Sending is "perhaps"/],
		['onProblem', 'panic', /^On Problem is "panic"/],
	])('%s that is %s is refused before anything is sent', async (name, value, message) => {
		const cas = await aTappedCas();
		const run = await cas.run(create({ [name]: `={{ ${JSON.stringify(value)} }}` }), exportItems('SO-1', 'SO-2'));
		expect(verdicts(run.errorItems)).toEqual(Array(2).fill(['notSent', 'parameter', 'afterFix']));
		expect(run.errorItems[0]?.json.error).toMatch(message);
		expect(cas.tap.requests).toEqual([]);
	});

	it.each([
		['concurrency', '={{ "3" }}'],
		['concurrency', '={{ $json.nothing }}'],
		['validate', '={{ "true" }}'],
	])('%s may be text, or nothing: %s', async (name, value) => {
		const cas = await aTappedCas();
		expect((await cas.run(create({ [name]: value }), exportItems('SO-1', 'SO-2'))).json).toHaveLength(2);
	});
});

describe('a login host that is ill', () => {
	/** A login host that answers by the number of the request. */
	async function loginAt(answer: (request: number, token: WireAnswer) => WireAnswer) {
		const cas = await aCas();
		const { clientId, clientSecret } = cas.fields;
		const scope = `https://c4taccb2c.onmicrosoft.com/${String(clientId)}/.default`;
		const form = {
			grant_type: 'client_credentials',
			client_id: String(clientId),
			client_secret: String(clientSecret),
			scope,
		};
		const good = await fetch(`${cas.sandbox.url}/oauth2/v2.0/token`, {
			method: 'POST',
			body: new URLSearchParams(form),
		});
		const token = { status: 200, headers: { 'content-type': 'application/json' }, body: await good.text() };
		const tap = await aWiretap();
		let requests = 0;
		tap.answer = () => answer(++requests, token);
		const credentials = cas.credentialWith({ loginBaseUrl: tap.url });
		const run = async (options: INodeParameters = {}, reference = 'SO-1') =>
			await cas.run({ ...create(options), credentials }, exportItems(reference));
		const taken = () => cas.sandbox.control.state().messages.map(({ externalReference }) => externalReference);
		return { run, taken, token, count: () => requests };
	}

	it.each([
		['503', { status: 503, body: '<html>' }],
		['429', { status: 429, body: '' }],
		['an error of its own', json({ error: 'temporarily_unavailable' }, 400)],
		['a page instead of a token', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }],
		['200 with an error', json({ error: 'server_error' })],
	])('for a moment, with %s, is asked again', async (_, trouble: WireAnswer) => {
		const { run } = await loginAt((request, token) => (request === 1 ? trouble : token));
		expect((await run()).json).toMatchObject([{ outcome: 'accepted' }]);
	});

	it('waits for the time that it names', async () => {
		const busy = { status: 503, headers: { 'retry-after': '7' }, body: '' };
		const { run } = await loginAt((request, token) => (request === 1 ? busy : token));
		await run();
		expect(Math.max(...waits)).toBeGreaterThanOrEqual(7_000);
	});

	it.each([
		['503 for ever', { status: 503, body: '' }, 'loginBusy', 'safe', /busy or down/],
		['a wrong secret', json({ error: 'invalid_client' }, 401), 'loginRefused', 'afterFix', /Client Secret/],
		['a wrong scope', json({ error: 'invalid_scope' }, 400), 'loginScope', 'afterFix', /Scope Environment/],
	])('is named by its cause: %s', async (_, answer: WireAnswer, code, retry, advice) => {
		const { run } = await loginAt(() => answer);
		const { errorItems } = await run();
		expect(verdicts(errorItems)).toEqual([['notSent', code, retry]]);
		expect(errorItems[0]?.json.description).toMatch(advice);
		if (code === 'loginBusy') expect(errorItems[0]?.json.description).not.toMatch(/Client ID/);
	});

	it('and takes the connection in silence ends with the time limit', async () => {
		const cas = await aCas();
		const silent = await aSilentHost();
		const credentials = cas.credentialWith({ loginBaseUrl: silent.url });
		const begin = process.hrtime.bigint();
		const run = await cas.run({ ...create({ timeLimitSeconds: 1 }), credentials }, exportItems('SO-1', 'SO-2'));
		silent.close();
		expect(Number(process.hrtime.bigint() - begin) / 1e9).toBeLessThan(20);
		expect(run.errorItems.map(({ json: { outcome } }) => outcome)).toEqual(['notSent', 'notSent']);
	});

	it('and gives a token when the message was said to be not sent, does not make it leave after all', async () => {
		const held: ServerResponse[] = [];
		let isHeld = true;
		const login = await loginAt((_, token) =>
			isHeld ? { ...token, write: (outgoing) => held.push(outgoing) } : token,
		);
		const late = await login.run({ timeLimitSeconds: 1 });
		expect(verdicts(late.errorItems)).toEqual([['notSent', 'loginUnreachable', 'safe']]);
		isHeld = false;
		for (const answer of held) answer.end(login.token.body);
		// By the time that this one is accepted the late one would have arrived.
		expect((await login.run({}, 'SO-2')).json).toMatchObject([{ outcome: 'accepted' }]);
		expect(login.taken()).toEqual(['SO-2']);
	});
});

async function aSilentHost() {
	const sockets = new Set<Socket>();
	const server: Server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const close = () => {
		for (const socket of sockets) socket.destroy();
		server.close();
	};
	return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, close };
}

describe('a CAS that is down', () => {
	it('is left alone after a few failures, and the rest of the items end soon', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith({ apiBaseUrl: 'http://127.0.0.1:9', loginBaseUrl: cas.sandbox.url });
		const items = references(300).map((reference) => ({ json: anExport(reference) as INodeExecutionData['json'] }));
		const begin = Date.now();
		const run = await cas.run({ ...create({ validate: false }), credentials }, items);
		expect(Date.now() - begin).toBeLessThan(60_000);
		expect(new Set(run.errorItems.map(({ json: { outcome } }) => outcome))).toEqual(new Set(['notSent']));
		expect(verdicts(run.errorItems).at(-1)).toEqual(['notSent', 'casDown', 'safe']);
	});

	it('for a while is probed, and everything goes when it is back', async () => {
		const cas = await aTappedCas();
		let posts = 0;
		cas.tap.answer = (request) => (isPost(request) && ++posts <= 7 ? { status: 503 } : undefined);
		const run = await cas.run(create({}, { operation: 'upsert' }), exportItems(...references(6)));
		expect(run.json).toHaveLength(5);
		expect(run.errorItems).toHaveLength(1);
	});
});

describe('a 403 with a token that is older than a right', () => {
	it('renews the token, once for all', async () => {
		const cas = await aTappedCas();
		const run = async () => await cas.run(create(), exportItems('SO-1', 'SO-2', 'SO-3'));
		await run();
		let old: unknown;
		cas.tap.answer = (request) => {
			if (!isPost(request)) return undefined;
			old ??= request.headers.authorization;
			return request.headers.authorization === old ? json({ title: 'Forbidden' }, 403) : undefined;
		};
		expect((await run()).json).toHaveLength(3);
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(2);
	});
});

describe('messages of one identity', () => {
	it('go one after the other, in the order of the input, however the first one fares', async () => {
		const cas: TappedCas = await aTappedCas();
		let first = true;
		const amount = (totalInvoiceAmount: number) => anExport('SO-1', { header: { totalInvoiceAmount } });
		cas.tap.answer = (request) => {
			const isFirst = first && isPost(request) && request.body.includes('"totalInvoiceAmount":601');
			if (isFirst) first = false;
			return isFirst ? { status: 503 } : undefined;
		};
		const items = [anExport('SO-0'), amount(601), amount(602)].map((one) => ({ json: one as never }));
		const run = await cas.run(create({ validate: false }, { operation: 'upsert' }), items);
		const amounts = cas
			.sent()
			.map(
				({ singleAdministrativeDocument }) =>
					(singleAdministrativeDocument as Record<string, unknown>).totalInvoiceAmount,
			);
		expect(amounts).toEqual([600, 601, 601, 602]);
		expect(run.json).toHaveLength(3);
	});
});

describe('what an earlier run of the node left open', () => {
	it('stays open for the next one, whatever CAS says to that', async () => {
		const cas = await aTappedCas();
		const parameters = { resource: 'article', operation: 'upsert' };
		const item = { json: exampleOf(MESSAGE_MODELS.article.model) as INodeExecutionData['json'] };
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' }, times: MAX_ATTEMPTS });
		let requests = 0;
		cas.tap.answer = () => (++requests > MAX_ATTEMPTS ? json({ title: 'No' }, 400) : undefined);
		const run = await cas.run({ type: 'casIngest', parameters, onError: 'continueErrorOutput', maxTries: 2 }, [item]);
		expect(requests).toBe(MAX_ATTEMPTS + 1);
		expect(run.errorItems.map(({ json: told }) => told)).toMatchObject([
			{ outcome: 'unknown', code: 'format', retry: 'safe', statusCode: 400 },
		]);
		expect(run.errorItems[0]?.json.description).toMatch(
			/An earlier attempt got no answer \(in an earlier run\)\. CAS may/,
		);
	});
});
