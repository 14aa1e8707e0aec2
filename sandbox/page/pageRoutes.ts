import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { SandboxContext } from '../context';
import type { SandboxControl } from '../control/sandboxControl';
import { page } from './page';
import { clock, sections } from './sections';

/** Entries of each list that the page shows. */
const SHOWN_ROWS = 60;
/** Messages of each kind. */
const SHOWN_MESSAGES = 20;
const MIN_PUSH_INTERVAL_MS = 300;
const CLOCK_INTERVAL_MS = 1_000;

const HEADERS = {
	// Nothing that came in may run: scripts and styles come from the sandbox's own files only.
	'content-security-policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cache-control': 'no-store',
};

/** The page at the root, its two files, and the stream that keeps it up to date. */
export function pageRoutes(server: FastifyInstance, context: SandboxContext, control: SandboxControl): void {
	const rendered = () => sections(control.state(SHOWN_ROWS), control.messageGroups(SHOWN_MESSAGES));

	server.addHook('onSend', async (_request, reply) => {
		reply.headers(HEADERS);
	});

	server.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(page(context, rendered())));
	server.get('/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(fileBeside('page.css')));
	server.get('/page.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(fileBeside('page.js')));

	server.get('/_sandbox/live', (request, reply) => {
		reply.hijack();
		const response = reply.raw;
		response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
		const sent = new Map<string, string>();
		let timer: NodeJS.Timeout | undefined;

		const push = (changing: Record<string, { text: string }>) => {
			const news = Object.entries(changing).filter(([id, { text }]) => sent.get(id) !== text);
			if (news.length === 0) return;
			for (const [id, { text }] of news) sent.set(id, text);
			response.write(`data: ${JSON.stringify(Object.fromEntries(news.map(([id, { text }]) => [id, text])))}\n\n`);
		};
		const pushAll = () => {
			timer = undefined;
			push(rendered());
		};
		const ticking = setInterval(() => push({ clock: clock(control.state(0)) }), CLOCK_INTERVAL_MS);
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
