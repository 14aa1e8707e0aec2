import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { startGateway, type Gateway } from '../../scripts/host/gateway';

interface FakeN8n {
	readonly url: string;
	/** Status that it gives its readiness. */
	readiness: number;
	readonly calls: string[];
	readonly server: Server;
}

const started: FakeN8n[] = [];
let gateway: Gateway;

beforeEach(async () => {
	gateway = await startGateway();
});
afterEach(async () => {
	await gateway.stop();
	for (const { server } of started.splice(0)) await end(server);
});

async function end(server: Server): Promise<void> {
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
}

/** Answers every call with 200, as n8n does while it starts. */
async function aFakeN8n(name: string, readiness = 200): Promise<FakeN8n> {
	const fake = { url: '', readiness, calls: [] as string[] };
	const server = createServer((request, response) => {
		if (request.url === '/healthz/readiness') return response.writeHead(fake.readiness).end();
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			fake.calls.push(`${request.method} ${request.url} ${body}`);
			response.writeHead(200, { 'x-from': name }).end(`${name} took it`);
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const whole = Object.assign(fake, { server });
	started.push(whole);
	return whole;
}

const call = () =>
	axios.post(`${gateway.url}/webhook/x`, 'an event', {
		proxy: false,
		validateStatus: () => true,
		responseType: 'text',
	});

describe('a gateway', () => {
	it('passes calls and answers on as they are, in turn', async () => {
		const [one, two] = [await aFakeN8n('one'), await aFakeN8n('two')];
		await gateway.leadTo(one.url, two.url);
		const answers = [await call(), await call(), await call(), await call()];
		expect(answers.map(({ data }) => data).sort()).toEqual([
			'one took it',
			'one took it',
			'two took it',
			'two took it',
		]);
		expect(answers[0]!.headers['x-from']).toMatch(/one|two/);
		expect(one.calls).toEqual(['POST /webhook/x an event', 'POST /webhook/x an event']);
	});

	it('passes nothing to an n8n that is not ready, which would say 200 to everything', async () => {
		const starting = await aFakeN8n('starting', 503);
		await gateway.leadTo(starting.url);
		const answer = await call();
		expect(answer.status).toBe(503);
		expect(answer.headers['retry-after']).toBe('5');
		expect(starting.calls).toEqual([]);
	});

	it('leads to one again once it is ready', async () => {
		const n8n = await aFakeN8n('n8n', 503);
		await gateway.leadTo(n8n.url);
		expect((await call()).status).toBe(503);
		n8n.readiness = 200;
		while ((await call()).status !== 200) await new Promise((resume) => setTimeout(resume, 20));
		expect(n8n.calls).toHaveLength(1);
	});

	it('goes on with the others when one ends', async () => {
		const [one, two] = [await aFakeN8n('one'), await aFakeN8n('two')];
		await gateway.leadTo(one.url, two.url);
		await end(one.server);
		const statuses = [];
		for (let calls = 0; calls < 6; calls++) statuses.push((await call()).status);
		// At most the one call that finds it gone is refused.
		expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(5);
		expect(new Set(statuses.filter((status) => status !== 200))).toEqual(new Set(statuses.includes(503) ? [503] : []));
	});

	it('answers 503 before it leads anywhere', async () => {
		expect((await call()).status).toBe(503);
	});
});
