import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify, { type FastifyReply } from 'fastify';
import { guardControl } from '../../../sandbox/control/controlGuard';
import { answerErrorsAsProblems, notFound } from '../../../sandbox/http/httpProblem';
import type { Html } from '../../../sandbox/page/html';
import type { MailServer } from '../../services/mail';
import type { ObjectStore } from '../../services/objectStore';
import { ROOT } from '../flows';
import { archivePage } from './archivePage';
import { DESK_SCRIPT, deskPage } from './frame';
import { mailHtml, mailList, mailPage } from './mailPages';

const HOST = '127.0.0.1';

const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The desk's own pages, which may frame a mail. */
const PAGE_POLICY = `${POLICY}; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-src 'self'`;
/** A mail is a stranger's page: it may look as it likes, run nothing, load nothing, and open its links in a window of their own. */
const MAIL_POLICY =
	"sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export interface Desk {
	/** `http://127.0.0.1:<port>`: what to try next; `/mails` and `/archive` beside it. */
	readonly url: string;
	stop(): Promise<void>;
}

/** Shows what the flows have sent and stored, to whoever sits at this machine. What is not there leaves its page empty. */
export async function startDesk({
	mail,
	objectStore,
	tryNext,
}: {
	mail?: Pick<MailServer, 'mails'>;
	objectStore?: Pick<ObjectStore, 'buckets'>;
	tryNext: Html;
}): Promise<Desk> {
	const server = fastify({ forceCloseConnections: true });
	answerErrorsAsProblems(server, (error) => console.error('A page of the demo failed:', error));
	guardControl(server);
	server.addHook('onSend', async (_request, reply) => {
		reply.headers({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cache-control': 'no-store',
		});
	});
	const page = (reply: FastifyReply, markup: string) =>
		reply.type('text/html; charset=utf-8').header('content-security-policy', PAGE_POLICY).send(markup);
	const mailOf = ({ number }: { number: string }) => {
		const found = /^\d{1,9}$/.test(number) ? mail?.mails[Number(number)] : undefined;
		if (found === undefined) throw notFound(`Mail ${number}`);
		return found;
	};

	server.get('/', (_request, reply) => page(reply, deskPage('/', 'What to try next', tryNext)));
	server.get('/page.css', (_request, reply) =>
		reply.type('text/css; charset=utf-8').send(readFileSync(join(ROOT, 'sandbox', 'page', 'page.css'))),
	);
	server.get('/desk.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(DESK_SCRIPT));

	server.get('/mails', (_request, reply) =>
		page(reply, deskPage('/mails', 'Mails', mailList(mail?.mails ?? []), { isLive: true })),
	);
	server.get<{ Params: { number: string } }>('/mails/:number', ({ params }, reply) => {
		const found = mailOf(params);
		return page(reply, deskPage('/mails', found.subject, mailPage(found, Number(params.number))));
	});
	server.get<{ Params: { number: string } }>('/mails/:number/html', ({ params }, reply) =>
		reply
			.type('text/html; charset=utf-8')
			.header('content-security-policy', MAIL_POLICY)
			.send(mailHtml(mailOf(params))),
	);
	server.get<{ Params: { number: string; at: string } }>('/mails/:number/files/:at', ({ params }, reply) => {
		const file = mailOf(params).attachments[Number(params.at)];
		if (file === undefined) throw notFound('The file');
		return download(reply, file.fileName || 'file', file.contentType, file.content);
	});

	server.get('/archive', (_request, reply) =>
		page(
			reply,
			deskPage('/archive', 'Archive', archivePage({ buckets: objectStore?.buckets ?? new Map() }), { isLive: true }),
		),
	);
	server.get<{ Params: { bucket: string; '*': string } }>('/archive/:bucket/*', ({ params }, reply) => {
		const object = objectStore?.buckets.get(params.bucket)?.get(params['*']);
		if (object === undefined) throw notFound('The object');
		return download(reply, params['*'].split('/').at(-1) || 'object', object.contentType, object.content);
	});

	const url = await server.listen({ host: HOST, port: 0 });
	return { url, stop: async () => void (await server.close()) };
}

/** A file to be saved, never shown: it is a stranger's. */
function download(reply: FastifyReply, name: string, type: string, content: Buffer): FastifyReply {
	return reply
		.type(type || 'application/octet-stream')
		.header('content-security-policy', "default-src 'none'; sandbox")
		.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
		.send(content);
}
