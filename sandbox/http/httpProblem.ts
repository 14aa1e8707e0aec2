import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { PROBLEM_CONTENT_TYPE } from '../../cas/contract/problemDetails';

export interface ProblemContent {
	readonly title?: string;
	readonly detail?: string;
	/** Complaints by field. Assumed layout: the `errors` map of ASP.NET Core (contract, "Synchronous body"). */
	readonly errors?: Readonly<Record<string, readonly string[]>>;
	readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route to answer with a problem document. */
export class HttpProblem extends Error {
	constructor(
		readonly status: number,
		readonly content: ProblemContent = {},
	) {
		super(content.title ?? STATUS_CODES[status]);
	}
}

export const notFound = (what: string) => new HttpProblem(404, { detail: `${what} does not exist.` });

export function structureProblem(errors: Record<string, string[]>): HttpProblem {
	return new HttpProblem(400, { title: 'One or more validation errors occurred.', errors });
}

/** Documented for 400 ("error handling"): RFC 7807. The same shape for the other statuses is assumed. */
export function sendProblem(reply: FastifyReply, status: number, content: ProblemContent): FastifyReply {
	const { title, detail, errors, headers } = content;
	return reply
		.code(status)
		.headers(headers ?? {})
		.type(PROBLEM_CONTENT_TYPE.value)
		.send({
			type: `https://www.rfc-editor.org/rfc/rfc9110#status.${status}`,
			title: title ?? STATUS_CODES[status],
			status,
			...(detail === undefined ? {} : { detail }),
			traceId: `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`,
			...(errors === undefined ? {} : { errors }),
		});
}

/** What the server itself refuses, in the words of whoever has to correct the request. */
const REFUSALS: Record<string, ProblemContent> = {
	FST_ERR_CTP_BODY_TOO_LARGE: { detail: 'The request body is larger than 10 MB. Send it in smaller messages.' },
	FST_ERR_CTP_INVALID_MEDIA_TYPE: { detail: 'The content type is not supported. Send application/json.' },
};

export function answerErrorsAsProblems(server: FastifyInstance, onFault: (error: unknown) => void): void {
	server.setNotFoundHandler((request, reply) =>
		sendProblem(reply, 404, { detail: `There is no ${request.method} ${request.url.split('?')[0]}.` }),
	);
	server.setErrorHandler((error, _request, reply) => {
		if (error instanceof HttpProblem) return sendProblem(reply, error.status, error.content);
		const { code, statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
		if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
			return sendProblem(reply, statusCode, REFUSALS[code ?? ''] ?? { detail: message });
		}
		onFault(error);
		return sendProblem(reply, 500, { detail: 'The sandbox itself failed; its output says why.' });
	});
}
