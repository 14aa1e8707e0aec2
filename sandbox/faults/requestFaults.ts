import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { endpoint } from '../../cas/contract/endpoints';
import type { SandboxContext } from '../context';
import { sendProblem } from '../http/httpProblem';
import { INGESTION_ENDPOINTS } from '../ingestion/ingestionRoutes';
import type { Fault } from './fault';
import type { RequestSubject } from './faultRegistry';

const DEFAULT_STATUS = 503;
const DEFAULT_LATENCY_MS = 1_000;
const DEFAULT_WAIT_SECONDS = 30;
const SECOND_MS = 1_000;

/** Faults happen on the way to CAS: on its API, its documents and its login, never on the control API. */
const isOfCas = (request: FastifyRequest) =>
	request.routeOptions.config.endpoint !== undefined || /^\/(?:v1|oauth2)\//.test(request.url);

/** What a fault is told to befall: the call by its own path, or by the one that the contract assumes. */
function subjectOf(request: FastifyRequest): RequestSubject {
	const { endpoint: name } = request.routeOptions.config;
	const own = { method: request.method, path: request.url.split('?')[0] ?? '' };
	if (name === undefined) return { ...own, assumed: own };
	const { method, path } = endpoint(name);
	const parameters = request.params as Readonly<Record<string, string>>;
	return { ...own, assumed: { method, path: path.replace(/\{(\w+)\}/g, (_, key: string) => parameters[key] ?? '') } };
}

/** Lets the requested faults befall requests, before and after they are carried out. Registers before authentication. */
export function letRequestsFail(server: FastifyInstance, context: SandboxContext): void {
	const { faults, tokens } = context;

	server.addHook('onRequest', async (request, reply) => {
		if (!isOfCas(request)) return;
		const subject = subjectOf(request);
		const goesOn = subject.path.startsWith('/oauth2/') || isIngestion(request);
		const down = faults.standing('outage') ?? (goesOn ? undefined : faults.standing('maintenance'));
		if (down !== undefined) return sendUnavailable(reply, context, down);
		const latency = faults.strikeRequest('latency', subject);
		if (latency !== undefined) await wait(latency.ms ?? DEFAULT_LATENCY_MS);
		if (faults.strikeRequest('expireTokens', subject) !== undefined) tokens.expireAll();
		if (faults.strikeRequest('dropBefore', subject) !== undefined) return closeConnection(request, reply);
		const refusal = faults.strikeRequest('status', subject, (fault) => !fault.afterProcessing);
		if (refusal !== undefined) return sendFault(reply, refusal);
	});

	server.addHook('onSend', async (request, reply, payload) => {
		if (!isOfCas(request) || reply.statusCode >= 400) return payload;
		const subject = subjectOf(request);
		if (faults.strikeRequest('dropAfter', subject) !== undefined) {
			request.raw.socket.destroy();
			return payload;
		}
		const fault = faults.strikeRequest('status', subject, ({ afterProcessing }) => afterProcessing === true);
		if (fault === undefined) return payload;
		reply.code(fault.status ?? DEFAULT_STATUS).headers(headersOf(fault));
		reply.removeHeader('content-length');
		return '';
	});
}

const isIngestion = ({ routeOptions }: FastifyRequest) =>
	INGESTION_ENDPOINTS.some((name) => name === routeOptions.config.endpoint);

function closeConnection(request: FastifyRequest, reply: FastifyReply): FastifyReply {
	reply.hijack();
	request.raw.socket.destroy();
	return reply;
}

function sendFault(reply: FastifyReply, fault: Fault): FastifyReply {
	return sendProblem(reply, fault.status ?? DEFAULT_STATUS, {
		detail: 'The sandbox was told to answer this.',
		headers: headersOf(fault),
	});
}

/** Assumed: 503 with Retry-After, which names the end where there is one. */
function sendUnavailable(reply: FastifyReply, { clock }: SandboxContext, fault: Fault): FastifyReply {
	const { kind, until, retryAfter } = fault;
	const left = until === undefined ? DEFAULT_WAIT_SECONDS : (until - clock.now()) / clock.speed / SECOND_MS;
	return sendProblem(reply, DEFAULT_STATUS, {
		detail: kind === 'outage' ? 'The service is unavailable.' : 'The service is unavailable during maintenance.',
		headers: { 'retry-after': String(retryAfter ?? Math.max(1, Math.ceil(left))) },
	});
}

function headersOf(fault: Fault): Record<string, string> {
	return fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
}
