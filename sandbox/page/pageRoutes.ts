import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SandboxContext } from '../context';
import type { SandboxControl } from '../control/sandboxControl';
import { notFound } from '../http/httpProblem';
import { frame, headParts } from './frame';
import type { Html } from './html';
import { viewAt } from './views';

const MIN_PUSH_INTERVAL_MS = 300;
const CLOCK_INTERVAL_MS = 1_000;

const HEADERS = {
	// Nothing that came in may run: scripts and styles come from the sandbox's own files only.
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store',
};

/** The pages, their two files, and the stream that keeps a page up to date. */
export function pageRoutes(server: FastifyInstance, context: SandboxContext, control: SandboxControl): void {
	const found = (address: string) => {
		const view = viewAt(address, { context, control });
		if (view === undefined) throw notFound('The page');
		return view;
	};

	server.addHook('onSend', async (_request, reply) => {
		reply.headers(HEADERS);
	});

	const send = (request: FastifyRequest, reply: FastifyReply) =>
		reply.type('text/html; charset=utf-8').send(frame(found(request.url), context, control));
	server.get('/', send);
	server.get('/_sandbox/pages/*', send);
	server.get('/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(fileBeside('page.css')));
	server.get('/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(fileBeside('page.js')));

	server.get<{ Querystring: { view?: string } }>('/_sandbox/live', (request, reply) => {
		const view = found(request.query.view ?? '/');
		reply.hijack();
		const response = reply.raw;
		response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
		const sent = new Map<string, string>();
		let timer: NodeJS.Timeout | undefined;

		const push = (changing: Readonly<Record<string, Html>>) => {
			const news = Object.entries(changing).filter(([id, { text }]) => sent.get(id) !== text);
			if (news.length === 0) return;
			for (const [id, { text }] of news) sent.set(id, text);
			response.write(`data: ${JSON.stringify(Object.fromEntries(news.map(([id, { text }]) => [id, text])))}\n\n`);
		};
		const pushAll = () => {
			timer = undefined;
			push({ ...view.parts(), ...headParts(control) });
		};
		const ticking = setInterval(() => push(headParts(control)), CLOCK_INTERVAL_MS);
		const forget = context.world.onChange(() => {
			timer ??= setTimeout(pushAll, MIN_PUSH_INTERVAL_MS);
		});
		request.raw.socket.on('close', () => {
			forget();
			clearInterval(ticking);
			clearTimeout(timer);
		});
		pushAll();
	});
}

const fileBeside = (name: string) => readFileSync(join(__dirname, name));
