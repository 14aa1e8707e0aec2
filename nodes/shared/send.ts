import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { addressOf, addressProblem, type CasRequest } from '../../cas/request/casRequest';
import { headerOf, type Outcome } from '../../cas/request/outcome';
import { nextAttempt, retryAfterMs } from '../../cas/request/retry';
import { PACKAGE_VERSION } from '../../cas/version';
import { attempt } from './attempt';
import type { CasConnection, CasContext } from './connection';
import { pacer, type Pacer } from './pacer';

const USER_AGENT = `n8n-nodes-customs4trade/${PACKAGE_VERSION}`;

/** The statuses whose Retry-After speaks for the whole service, not for one request. */
const SERVICE_IS_BUSY = new Set([429, 503]);

export interface SendOptions {
	/** Shared by the requests of one run, so that they wait together. */
	readonly pacer?: Pacer;
	/** Ours, for the logs of both sides; the same for every attempt of one message. */
	readonly correlationId?: string;
}

export interface Sent {
	readonly outcome: Outcome;
	/** The request that was sent last: after an ambiguous failure not the one that was asked for. */
	readonly request: CasRequest;
	readonly attempts: number;
}

/**
 * The one way out: every request of every node passes here. Sends it, waits and sends again where that is safe, and
 * returns how it ended. Throws only where the request itself is malformed: a value of its path is missing. What CAS says comes back with
 * its secret addresses sealed, so that no item, error or log can hold one; sealed addresses that go to CAS are opened.
 */
export async function send(
	context: CasContext,
	connection: CasConnection,
	request: CasRequest,
	{ pacer: given, correlationId }: SendOptions = {},
): Promise<Sent> {
	const problem = addressProblem(request);
	if (problem !== undefined) return { outcome: unsendable(problem), request, attempts: 0 };
	const pace = given ?? pacer({ signal: cancelSignalOf(context) });
	let current = request;
	let last: Outcome | undefined;
	for (let attempts = 0; ;) {
		const turn = await pace.turn();
		if (turn !== 'go') return { outcome: last ?? withoutTurn(turn), request: current, attempts };
		attempts += 1;
		const options = httpOptionsOf(current, connection, correlationId);
		last = sealedOutcome(connection, await attempt(context, connection.hosts, options));
		holdForAll(pace, last);
		const next = nextAttempt(current, last, { attempt: attempts, random: Math.random(), nowMs: Date.now() });
		if (next === undefined) return { outcome: last, request: current, attempts };
		context.logger.debug(`CAS ${current.endpoint}: ${describe(last)}, attempt ${attempts + 1} in ${next.waitMs} ms`);
		if (!(await pace.wait(next.waitMs))) return { outcome: last, request: current, attempts };
		current = next.request;
	}
}

/** The signal that ends an execution; hooks, polls and option lists have none. */
export function cancelSignalOf(context: CasContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

function sealedOutcome({ addresses }: CasConnection, outcome: Outcome): Outcome {
	switch (outcome.kind) {
		case 'answered':
			return { ...outcome, body: addresses.sealed(outcome.body) };
		case 'notSent':
			return { ...outcome, detail: addresses.sealed(outcome.detail) };
		default:
			return outcome;
	}
}

function holdForAll(pace: Pacer, outcome: Outcome): void {
	if (outcome.kind !== 'answered' || !SERVICE_IS_BUSY.has(outcome.status)) return;
	const waitMs = retryAfterMs(headerOf(outcome.headers, 'retry-after'), Date.now());
	if (waitMs !== undefined) pace.hold(waitMs);
}

function unsendable(problem: string): Outcome {
	return { kind: 'notSent', reason: 'address', detail: problem };
}

function withoutTurn(reason: 'cancelled' | 'late'): Outcome {
	return reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'notSent', reason: 'timeLimit', detail: '' };
}

function httpOptionsOf(
	request: CasRequest,
	{ hosts, profile, addresses }: CasConnection,
	correlationId: string | undefined,
): IHttpRequestOptions {
	return {
		...addressOf(request, hosts, profile.endpoints),
		headers: {
			'User-Agent': USER_AGENT,
			Accept: request.expects === 'stream' ? 'application/pdf, */*' : 'application/json',
			// As it is, so that its length can be compared with what the server announced.
			...(request.expects === 'stream' && { 'Accept-Encoding': 'identity' }),
			...(request.body && { 'Content-Type': 'application/json' }),
			...(correlationId && { 'X-Correlation-ID': correlationId }),
		},
		...(request.expects === 'stream' && { encoding: 'stream' as const }),
		...(request.query && { qs: request.query as IDataObject, arrayFormat: 'repeat' as const }),
		...(request.body && { body: addresses.opened(request.body) as IDataObject }),
	};
}

/** For the log: no address, no body, no header. */
function describe(outcome: Outcome): string {
	return outcome.kind === 'answered' ? `status ${outcome.status}` : outcome.kind;
}
