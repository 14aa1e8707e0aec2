import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface WireRequest {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export interface WireAnswer {
	readonly status: number;
	readonly headers?: Record<string, string>;
	readonly body?: string | Uint8Array;
	/** Writes the body itself, as in pieces, or only half of it. */
	readonly write?: (outgoing: ServerResponse) => void;
}

/** A server between a node and CAS that writes down every request, and may answer some of them itself. */
export interface Wiretap {
	readonly url: string;
	/** Requests to the API, in order; those for a token are left out. */
	readonly requests: WireRequest[];
	/** The answer to a request instead of CAS's own, or undefined to let it through. */
	answer: (request: WireRequest) => WireAnswer | undefined;
	/** Runs before each request to the API is answered. */
	beforeAnswer?: (request: WireRequest) => Promise<void>;
	/** Changes what CAS itself answers in JSON. */
	change?: (body: unknown) => unknown;
	/** What arrives instead of an answer of CAS, which has done its work by then. */
	alter?: (answer: WireAnswer) => WireAnswer;
}

/** Headers of one connection, which the next one makes anew. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const open: Server[] = [];

/** With `target`, what is not answered goes on to that address; without, it is 404. */
export async function aWiretap(target?: string): Promise<Wiretap> {
	const tap: Wiretap & { url: string } = { url: '', requests: [], answer: () => undefined };
	const server = createServer((incoming, outgoing) => void pass(incoming, outgoing, tap, target));
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	tap.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return tap;
}

async function pass(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	tap: Wiretap,
	target: string | undefined,
): Promise<void> {
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const { pathname: path, searchParams: query } = new URL(incoming.url ?? '/', tap.url);
	const request: WireRequest = {
		method: incoming.method ?? '',
		path,
		query,
		headers: incoming.headers,
		body: Buffer.concat(chunks).toString('utf8'),
	};
	if (path.startsWith('/v1/')) {
		tap.requests.push(request);
		await tap.beforeAnswer?.(request);
	}
	// A connection that breaks behind the tap breaks before it too.
	const own = tap.answer(request);
	const answered = own ?? (await forward(request, incoming, target).catch(() => undefined));
	const isOfCas = own === undefined && answered !== undefined && path.startsWith('/v1/');
	const answer = isOfCas && tap.alter !== undefined ? tap.alter(answered) : answered;
	if (answer?.body !== undefined && tap.change !== undefined && path.startsWith('/v1/')) {
		const body = JSON.stringify(tap.change(JSON.parse(Buffer.from(answer.body).toString('utf8'))));
		const { 'content-length': _length, ...headers } = answer.headers ?? {};
		Object.assign(answer, { body, headers });
	}
	if (answer === undefined) incoming.socket.destroy();
	else if (answer.write === undefined) outgoing.writeHead(answer.status, answer.headers).end(answer.body);
	else answer.write(outgoing.writeHead(answer.status, answer.headers));
}

async function forward(
	{ method, headers, body }: WireRequest,
	{ url }: IncomingMessage,
	target: string | undefined,
): Promise<WireAnswer> {
	if (target === undefined) return { status: 404 };
	const passed = ['authorization', 'content-type', 'accept'].flatMap((name) => {
		const value = headers[name];
		return typeof value === 'string' ? [[name, value] as [string, string]] : [];
	});
	const answer = await fetch(target + (url ?? ''), {
		method,
		headers: passed,
		body: body === '' ? undefined : body,
		redirect: 'manual',
	});
	const answered: Record<string, string> = {};
	answer.headers.forEach((value, name) => {
		if (!HOP_BY_HOP.has(name)) answered[name] = value;
	});
	return { status: answer.status, headers: answered, body: new Uint8Array(await answer.arrayBuffer()) };
}

/** An answer in JSON. */
export function json(body: unknown, status = 200): WireAnswer {
	return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});
