import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { addressOf, type CasRequest } from '../../cas/request/casRequest';
import type { Outcome } from '../../cas/request/outcome';
import { nextAttempt } from '../../cas/request/retry';
import { PACKAGE_VERSION } from '../../cas/version';
import { attempt } from './attempt';
import type { CasConnection, CasContext } from './connection';
import { pause } from './pause';

const USER_AGENT = `n8n-nodes-customs4trade/${PACKAGE_VERSION}`;

export interface Sent {
	readonly outcome: Outcome;
	/** The request that was sent last: after an ambiguous failure not the one that was asked for. */
	readonly request: CasRequest;
	readonly attempts: number;
}

/**
 * The one way out: every request of every node passes here. Sends it, waits and sends again where that is safe, and
 * returns how it ended. Throws only where the request itself is malformed.
 */
export async function send(context: CasContext, connection: CasConnection, request: CasRequest): Promise<Sent> {
	const signal = cancelSignalOf(context);
	let current = request;
	for (let attempts = 1; ; attempts += 1) {
		const outcome = signal?.aborted
			? ({ kind: 'cancelled' } as const)
			: await attempt(context, connection.hosts, optionsOf(current, connection));
		const next = nextAttempt(current, outcome, { attempt: attempts, random: Math.random(), nowMs: Date.now() });
		if (next === undefined) return { outcome, request: current, attempts };
		context.logger.debug(`CAS ${current.endpoint}: ${describe(outcome)}, attempt ${attempts + 1} in ${next.waitMs} ms`);
		if (!(await pause(next.waitMs, signal))) return { outcome, request: current, attempts };
		current = next.request;
	}
}

function optionsOf(request: CasRequest, { hosts, overrides }: CasConnection): IHttpRequestOptions {
	return {
		...addressOf(request, hosts, overrides),
		headers: {
			'User-Agent': USER_AGENT,
			Accept: request.expects === 'bytes' ? 'application/pdf, */*' : 'application/json',
			...(request.body && { 'Content-Type': 'application/json' }),
		},
		...(request.expects === 'bytes' && { encoding: 'arraybuffer' as const }),
		...(request.query && { qs: request.query as IDataObject, arrayFormat: 'repeat' as const }),
		...(request.body && { body: request.body as IDataObject }),
	};
}

/** For the log: no address, no body, no header. */
function describe(outcome: Outcome): string {
	return outcome.kind === 'answered' ? `status ${outcome.status}` : `${outcome.kind}`;
}

/** Only executions can be cancelled; hooks, polls and option lists have no signal. */
function cancelSignalOf(context: CasContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}
