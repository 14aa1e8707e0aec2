import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import { RestSession } from '../../scripts/host/restSession';

/** Closes each connection after its first answer without having said so, as a server does whose patience with an idle one is over. */
function anImpatientServer(): Server {
	const server = createServer((_request, response) => response.end('{"data":"here"}'));
	server.on('connection', (socket) => {
		let calls = 0;
		socket.on('data', () => {
			calls += 1;
			if (calls > 1) socket.destroy();
		});
	});
	return server;
}

describe('a server that closes a connection that is kept alive', () => {
	const server = anImpatientServer();
	let url: string;
	beforeAll(async () => {
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(async () => await new Promise((closed) => server.close(closed)));

	it.each([
		["n8n's own interface", (session: RestSession) => session.rest('GET', '/x')],
		['axios', () => axios.get(url, { proxy: false }).then(({ data }) => (data as { data: string }).data)],
		['fetch', () => fetch(url).then(async (answer) => ((await answer.json()) as { data: string }).data)],
	])('disturbs no call of %s', async (_client, call) => {
		const session = new RestSession(url);
		for (let time = 0; time < 5; time += 1) expect(await call(session)).toBe('here');
	});
});
