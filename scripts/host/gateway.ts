import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';

/*
 * What stands in front of n8n in operations (an ingress, nginx): one address for all its webhook processes, and calls only to those
 * that are ready. n8n needs it even as a single process: while it starts, between the connection to its database and the end of
 * its migrations, it answers every call with 200 and the text "n8n is starting up" (2.41.1, abstract-server.js), which CAS takes as
 * an acknowledgement. An event that comes in that moment would be lost.
 */

const HOST = '127.0.0.1';
const LOOK_EVERY_MS = 100;
const READINESS_TIMEOUT_MS = 2_000;
const RETRY_AFTER_SECONDS = 5;

interface Upstream {
	readonly url: string;
	isReady: boolean;
}

export interface Gateway {
	/** `http://127.0.0.1:<port>`; the WEBHOOK_URL of the n8n behind it. */
	readonly url: string;
	/** Sends calls to these from now on, in turn, while they are ready. */
	leadTo(...urls: string[]): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a gateway that leads nowhere yet: it answers 503. */
export async function startGateway(): Promise<Gateway> {
	let upstreams: Upstream[] = [];
	let turn = 0;
	const look = () => Promise.all(upstreams.map(async (upstream) => (upstream.isReady = await isReady(upstream.url))));
	const looking = setInterval(() => void look(), LOOK_EVERY_MS);

	const server = createServer((incoming, response) => {
		const ready = upstreams.filter((upstream) => upstream.isReady);
		const upstream = ready[turn++ % Math.max(1, ready.length)];
		if (upstream === undefined) refuse(response);
		else pass(upstream, incoming, response);
	});
	await new Promise<void>((listening) => server.listen(0, HOST, listening));
	return {
		url: `http://${HOST}:${(server.address() as AddressInfo).port}`,
		leadTo: async (...urls) => {
			upstreams = urls.map((url) => ({ url, isReady: false }));
			await look();
		},
		stop: () =>
			new Promise((done) => {
				clearInterval(looking);
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function pass(upstream: Upstream, incoming: IncomingMessage, response: ServerResponse): void {
	const { method, url = '/', headers } = incoming;
	const outgoing = request(`${upstream.url}${url}`, { method, headers }, (answer) => {
		response.writeHead(answer.statusCode ?? 502, answer.headers);
		answer.pipe(response);
		// An answer that breaks off is no answer.
		answer.once('error', () => response.destroy());
	});
	outgoing.once('error', () => {
		// It has ended, and is not ready again before it says so.
		upstream.isReady = false;
		if (response.headersSent) response.destroy();
		else refuse(response);
	});
	incoming.pipe(outgoing);
	response.once('close', () => outgoing.destroy());
}

function refuse(response: ServerResponse): void {
	response.writeHead(503, { 'retry-after': String(RETRY_AFTER_SECONDS) }).end();
}

async function isReady(url: string): Promise<boolean> {
	try {
		const answer = await axios.get(`${url}/healthz/readiness`, { timeout: READINESS_TIMEOUT_MS, proxy: false });
		return answer.status === 200;
	} catch {
		return false;
	}
}
