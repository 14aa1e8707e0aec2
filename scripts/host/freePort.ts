import { createServer } from 'node:net';

/** Ports given out by this program: what asked for one needs a while to listen on it, and the system would give it out again. */
const given = new Set<number>();

/** Listens on `port` of 127.0.0.1 for an instant (0: one the system picks) and says which it was; undefined when it is taken. */
function tryPort(port: number): Promise<number | undefined> {
	return new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(undefined));
		server.listen(port, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined));
		});
	});
}

/** A TCP port of 127.0.0.1 that nothing listens on at this moment, another one at each call. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = await tryPort(0);
		if (port === undefined) throw new Error('The system gave no free port on 127.0.0.1.');
		if (given.has(port)) continue;
		given.add(port);
		return port;
	}
}

/** Whether a chosen TCP port of 127.0.0.1 can be listened on. */
export async function isPortFree(port: number): Promise<boolean> {
	return (await tryPort(port)) !== undefined;
}
