import { createServer as createHttp } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTls } from 'node:tls';
import type { ICredentialDataDecryptedObject, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { exampleOf, MESSAGE_MODELS } from '../../cas/messages';
import { usesOfTable } from './harness/sentBefore';
import { exportItems, references } from './harness/shipments';
import { aCas, type NodeRun, type TestCas } from './harness/testCas';
import { untrustedTls } from './harness/untrustedTls';

jest.setTimeout(180_000);

const ITEMS = 1_000;
const WITHIN_MS = 60_000;

const closings: (() => void)[] = [];

afterEach(() => closings.splice(0).forEach((close) => close()));

/** The address of a server, which ends with the test. */
async function urlOf(server: Server, scheme: string): Promise<string> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	closings.push(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const HOSTS = {
	'refuses connections': async () => await Promise.resolve('http://127.0.0.1:9'),
	'has no address': async () => await Promise.resolve('https://cas.invalid'),
	'takes connections and is silent': async () => await urlOf(createServer(), 'http'),
	'closes connections before TLS': async () =>
		await urlOf(
			createServer((socket) => socket.destroy()),
			'https',
		),
	'speaks no TLS': async () => await urlOf(createHttp(), 'https'),
	'has a certificate that nobody trusts': async () => await urlOf(untrustedTls(), 'https'),
	'has no certificate': async () => await urlOf(createTls(), 'https'),
} satisfies Record<string, () => Promise<string>>;

const movement = exampleOf(MESSAGE_MODELS.movement.model);
const movements = references(ITEMS).map((externalReference) => ({ json: { ...movement, externalReference } as never }));

const named = ({ json: { externalReference } }: INodeExecutionData) => ({ externalReference });

interface Sent {
	readonly run: NodeRun;
	readonly seconds: number;
	/** How many items say the same: outcome and code. */
	readonly said: Record<string, number>;
}

async function send(
	cas: TestCas,
	change: ICredentialDataDecryptedObject,
	resource: string,
	items: INodeExecutionData[],
	options: IDataObject = {},
): Promise<Sent> {
	const begunMs = performance.now();
	const run = await cas.run(
		{
			type: 'casIngest',
			parameters: { resource, operation: 'create', options: { validate: false, ...options } },
			credentials: Object.keys(change).length === 0 ? cas.credentials : cas.credentialWith(change),
			onError: 'continueErrorOutput',
		},
		items,
	);
	const said: Record<string, number> = {};
	for (const { json } of run.errorItems) {
		const what = `${String(json.outcome)} ${String(json.code)}`;
		said[what] = (said[what] ?? 0) + 1;
	}
	return { run, seconds: (performance.now() - begunMs) / 1_000, said };
}

/** Waits of the node take no time in these tests, so that they are counted by the clock that they move, and the rest in real time. */
async function timed(cas: TestCas, work: () => Promise<Sent>): Promise<Sent & { totalMs: number }> {
	const before = cas.sandbox.clock.now();
	const sent = await work();
	return { ...sent, totalMs: cas.sandbox.clock.now() - before + sent.seconds * 1_000 };
}

describe(`${ITEMS} messages for a CAS that`, () => {
	it.each([
		['refuses connections', 'unreachable'],
		['has no address', 'unreachable'],
		['closes connections before TLS', 'unreachable'],
		['speaks no TLS', 'unreachable'],
		['has no certificate', 'unreachable'],
		['has a certificate that nobody trusts', 'certificate'],
	] as const)('%s end within a minute as not sent', async (kind, code) => {
		const cas = await aCas();
		const apiBaseUrl = await HOSTS[kind]();
		const change = { apiBaseUrl, loginBaseUrl: cas.sandbox.url };
		const { said, totalMs } = await timed(cas, async () => await send(cas, change, 'movement', movements));
		const { [`notSent ${code}`]: tried = 0, 'notSent casDown': down = 0, ...others } = said;
		expect(others).toEqual({});
		expect(tried + down).toBe(ITEMS);
		// What was under way at the sixth failure, and two probes.
		expect(tried).toBeLessThanOrEqual(6 + 4 + 2);
		expect(totalMs).toBeLessThan(WITHIN_MS);
		// Two for each message that was about to leave, and two for all the others together.
		expect(usesOfTable()).toBeLessThanOrEqual(2 * tried + 2);
	});

	it('is down are not said to be not sent where an earlier execution sent them, or may have', async () => {
		const cas = await aCas();
		const [sent, open] = [movements.at(-2)!, movements.at(-1)!];
		const { run: before } = await timed(cas, async () => await send(cas, {}, 'movement', [sent]));
		expect(before.json).toMatchObject([{ outcome: 'accepted' }]);
		const posts = { method: 'POST', path: '^/v1/' } as const;
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: posts });
		await timed(cas, async () => await send(cas, {}, 'movement', [open]));
		cas.sandbox.control.addFault({ kind: 'status', status: 503, match: posts, times: 1_000 });
		const { run } = await timed(cas, async () => await send(cas, {}, 'movement', movements.slice(-40)));
		expect(run.json).toMatchObject([{ ...named(sent), outcome: 'repeated', repeatedFrom: 'earlierExecution' }]);
		expect(run.errorItems.at(-1)?.json).toMatchObject({ ...named(open), outcome: 'unknown', code: 'sentBefore' });
	});

	it('stands behind a proxy that answers 502 to everything end within a minute, and the first few are not known', async () => {
		const cas = await aCas();
		const proxy = await urlOf(
			createHttp((_, answer) => answer.writeHead(502).end()),
			'http',
		);
		const change = { apiBaseUrl: proxy, loginBaseUrl: cas.sandbox.url };
		const { said, totalMs } = await timed(cas, async () => await send(cas, change, 'movement', movements));
		const { 'unknown serverError': unknown = 0, 'notSent casDown': down = 0, ...others } = said;
		expect(others).toEqual({});
		expect(unknown + down).toBe(ITEMS);
		// What was under way at the sixth failure, and two probes.
		expect(unknown).toBeLessThanOrEqual(6 + 4 + 2);
		expect(totalMs).toBeLessThan(WITHIN_MS);
	});

	it('is alive, where the login host is dead, end within a minute as not sent, and say so', async () => {
		const cas = await aCas();
		const change = { loginBaseUrl: await HOSTS['refuses connections']() };
		const { run, said, totalMs } = await timed(cas, async () => await send(cas, change, 'movement', movements));
		const { 'notSent loginUnreachable': tried = 0, 'notSent casDown': down = 0, ...others } = said;
		expect(others).toEqual({});
		expect(tried + down).toBe(ITEMS);
		expect(run.errorItems.at(-1)?.json.description).toMatch(/^The login host gave no access token: /);
		expect(totalMs).toBeLessThan(WITHIN_MS);
	});
});

describe('of hosts that take connections, each asked by a run of its own at the same time,', () => {
	/** Longer than it takes to ask whether anybody is there. */
	const SLOW_MS = 13_000;
	let questions = 0;
	let silentCas: Sent;
	let silentLogin: Sent;
	let silentBeforeTls: Sent;
	let slowCas: Sent;

	const aSlowHost = async () =>
		await urlOf(
			createHttp((request, answer) => {
				const reply = () =>
					answer.writeHead(202, { 'content-type': 'application/json' }).end(JSON.stringify({ referenceId: 'r-1' }));
				if (request.method === 'POST') return void setTimeout(reply, SLOW_MS);
				questions += 1;
				reply();
			}),
			'http',
		);

	beforeAll(async () => {
		const cas = await aCas();
		const silent = await HOSTS['takes connections and is silent']();
		const slow = await aSlowHost();
		const loginBaseUrl = cas.sandbox.url;
		[silentCas, silentLogin, silentBeforeTls, slowCas] = await Promise.all([
			send(cas, { apiBaseUrl: silent, loginBaseUrl }, 'movement', movements),
			send(cas, { loginBaseUrl: silent }, 'movement', movements),
			send(cas, { apiBaseUrl: silent.replace('http:', 'https:'), loginBaseUrl }, 'movement', movements),
			send(cas, { apiBaseUrl: slow, loginBaseUrl }, 'customsShipment', exportItems('SO-1')),
		]);
	});

	it(`a silent CAS ends ${ITEMS} messages within a minute, of which only the first is not known`, () => {
		expect(silentCas.said).toEqual({ 'unknown noAnswer': 1, 'notSent casDown': ITEMS - 1 });
		const { description } = silentCas.run.errorItems.at(-1)?.json ?? {};
		expect(description).toMatch(/^The last request got no answer \(no answer in time\)\. Nothing was sent of it/);
		expect(silentCas.seconds * 1_000).toBeLessThan(WITHIN_MS);
	});

	it('a CAS with which no connection comes about ends them too, and nothing has left', () => {
		expect(silentBeforeTls.said).toEqual({ 'notSent unreachable': 1, 'notSent casDown': ITEMS - 1 });
		const { description } = silentBeforeTls.run.errorItems.at(-1)?.json ?? {};
		expect(description).toMatch(/^The last request did not leave \(no connection in time\)\. Nothing was sent of it/);
		expect(silentBeforeTls.seconds * 1_000).toBeLessThan(WITHIN_MS);
	});

	it('a silent login host ends them too, and nothing has left', () => {
		expect(silentLogin.said).toEqual({ 'notSent loginUnreachable': 1, 'notSent casDown': ITEMS - 1 });
		expect(silentLogin.run.errorItems.at(-1)?.json.description).toMatch(/^The login host gave no access token: /);
		expect(silentLogin.seconds * 1_000).toBeLessThan(WITHIN_MS);
	});

	it('a slow CAS is asked whether it is there, and waited for', () => {
		expect(slowCas.run.json).toMatchObject([{ outcome: 'accepted', referenceId: 'r-1' }]);
		expect(questions).toBe(1);
	});
});
