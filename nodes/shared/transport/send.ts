import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { scopeOf, wireRequest, type WireRequest } from '../../../cas/contract/profile/wireRequest';
import { earlierOf, type Earlier } from '../../../cas/declaration/madeBefore';
import { problemText } from '../../../cas/problem';
import { addressOf, addressProblem, type CasRequest, type ResendAs } from '../../../cas/request/casRequest';
import { troubleText } from '../../../cas/request/failure';
import { getAuthorizationStatus } from '../../../cas/request/ingest';
import { isAmbiguous, isIll, type Outcome } from '../../../cas/request/outcome';
import { MAX_RETRY_AFTER_MS, nextAttempt, retryAfterMs } from '../../../cas/request/retry';
import { PACKAGE_VERSION } from '../../../cas/version';
import type { Declaration } from '../../../cas/tracking/listed';
import { attempt, renewToken } from './attempt';
import { cancelSignalOf } from './cancelSignal';
import type { CasConnection, CasContext } from './connection';
import { existedBefore } from '../items/existedBefore';
import { ourOutcome } from './ourOutcome';
import { pacer, type Pacer } from './pacer';

const USER_AGENT = `n8n-nodes-customs4trade/${PACKAGE_VERSION}`;

/** The statuses whose Retry-After speaks for the whole service, not for one request. */
const SERVICE_IS_BUSY = new Set([429, 503]);

/** A 403 may be for want of a right that was granted since the token was made. */
const NOT_ALLOWED = 403;

export interface SendOptions {
	/** Shared by the requests of one run, so that they wait together; that of the node's run where absent. */
	readonly pacer?: Pacer;
	/** Ours, for the logs of both sides; the same for every attempt of one message. */
	readonly correlationId?: string;
	/**
	 * When the same was sent first, by an earlier run whose end is not known. That run counts as an attempt that left it open, and what is
	 * not sent twice as it was begins with what follows a lost answer.
	 */
	readonly doubtSinceMs?: number;
	/**
	 * What CAS had of the same key, as a search just before the sending showed it; absent where nobody looked. Of what was not there then and
	 * is there after a lost answer, nobody doubts whether this sending made it, whatever the clocks say.
	 */
	readonly seenBefore?: readonly Declaration[];
	/** It is asked once: an answer would be welcome, and is not worth waiting for. */
	readonly once?: boolean;
	/** Awaited before the first byte may leave, and not at all where none will. What it throws keeps the request back, and `send` throws it. */
	readonly beforeLeaving?: () => Promise<void>;
}

export interface Sent {
	readonly outcome: Outcome;
	/** The request that was sent last: after an ambiguous failure not the one that was asked for. */
	readonly request: CasRequest;
	readonly attempts: number;
	/** Whether what was asked for gives the same when it is sent again. */
	readonly mayRepeat?: boolean;
	/** The first attempt by which CAS may have taken it without saying so. */
	readonly doubt?: Outcome;
	/** The declaration that CAS had before a new shipment of its key, or may have had: therefore it was not sent again. */
	readonly existedBefore?: Earlier;
}

/**
 * The one way out: every request of every node passes here. Sends it, waits and sends again where that is safe, and
 * returns how it ended. What goes out is in the shape of the credential's Contract Profile, what comes back is in ours. Throws only where the request itself is malformed: a value of its path is missing. What CAS says comes back with
 * its secret addresses sealed, so that no item, error or log can hold one; sealed addresses that go to CAS are opened.
 */
export async function send(
	context: CasContext,
	connection: CasConnection,
	request: CasRequest,
	options: SendOptions = {},
): Promise<Sent> {
	const problem = addressProblem(request);
	if (problem !== undefined) return { outcome: unsendable(problem), request, attempts: 0 };
	const pace = options.pacer ?? paceOf(context);
	const firstSentMs = options.doubtSinceMs ?? Date.now();
	let current = withScope(request, connection);
	let last: Outcome | undefined;
	let doubt: Outcome | undefined;
	let attempts = 0;
	const mayRepeat = request.whenUnanswered === 'resend';
	const ended = (outcome: Outcome): Sent => ({
		outcome,
		request: current,
		attempts,
		mayRepeat,
		...(doubt && { doubt }),
	});
	const lookedUp = async ({ lookUp }: Partial<ResendAs>) => {
		if (lookUp === undefined) return undefined;
		const { correlationId, seenBefore } = options;
		const [seen] = seenBefore ?? [];
		if (seen !== undefined) return earlierOf(seen);
		const search = async () =>
			(await send(context, connection, lookUp, { pacer: pace, correlationId, once: true })).outcome;
		const found = await existedBefore(request, firstSentMs, { search, pace });
		return found?.kind === 'open' && seenBefore !== undefined ? undefined : found;
	};
	if (options.doubtSinceMs !== undefined) {
		doubt = NOT_KNOWN;
		if (typeof request.whenUnanswered === 'object') {
			const before = await lookedUp(request.whenUnanswered);
			if (before !== undefined) return { ...ended(NOT_KNOWN), existedBefore: before };
			current = withScope(request.whenUnanswered.resendAs, connection);
		}
	}
	for (;;) {
		const turn = await pace.turn();
		if (turn !== 'go' && turn !== 'probe') return ended(last ?? withoutTurn(turn, pace.trouble));
		const wire = wireRequest(current, connection.profile);
		const [misplaced] = wire.misplaced;
		if (misplaced !== undefined) {
			pace.ended(turn, false);
			return ended(unsendable(problemText(misplaced)));
		}
		if (attempts === 0 && options.beforeLeaving !== undefined) {
			await options.beforeLeaving().catch((error: unknown) => {
				pace.ended(turn, false);
				throw error;
			});
			if (pace.signal?.aborted || pace.leftMs() <= 0) {
				pace.ended(turn, false);
				return ended(withoutTurn(pace.signal?.aborted ? 'cancelled' : 'late', pace.trouble));
			}
		}
		attempts += 1;
		const isTokenNew = pace.renewal?.isOver === true;
		const http = httpOptionsOf(wire, connection, options.correlationId);
		const answer = await attempt(context, connection.hosts, http, {
			leftMs: pace.leftMs(),
			silence: pace.silence,
			question: () => httpOptionsOf(wireRequest(QUESTION, connection.profile), connection, undefined),
		});
		last = sealedOutcome(connection, ourOutcome(context, connection, wire.request, answer));
		pace.ended(turn, isIll(last));
		if (isIll(last)) pace.trouble = last;
		holdForAll(pace, last);
		if (isAmbiguous(current, last)) doubt ??= last;
		if (!isTokenNew && isRefusedByRights(last) && (await renewed(context, pace))) continue;
		const next = options.once
			? undefined
			: nextAttempt(current, last, { attempt: attempts, random: Math.random(), nowMs: Date.now() });
		if (next === undefined) return ended(last);
		context.logger.debug(`CAS ${current.endpoint}: ${describe(last)}, attempt ${attempts + 1} in ${next.waitMs} ms`);
		if (!(await pace.wait(next.waitMs))) return ended(last);
		if (last.kind === 'notSent' && last.reason === 'loginAnswer') await renewToken(context);
		const before = await lookedUp(next);
		if (before !== undefined) return { ...ended(last), existedBefore: before };
		current = withScope(next.request, connection);
	}
}

/** Asked of a CAS that says nothing: it needs no scope and changes nothing. */
const QUESTION = getAuthorizationStatus();

/** What an earlier run left open. */
const NOT_KNOWN: Outcome = { kind: 'unanswered', detail: 'in an earlier run' };

/** Where no pacer is given: one for each run of a node, so that its requests learn from each other that CAS is down. */
const paces = new WeakMap<CasContext, Pacer>();

function paceOf(context: CasContext): Pacer {
	let pace = paces.get(context);
	if (pace === undefined) paces.set(context, (pace = pacer({ signal: cancelSignalOf(context) })));
	return pace;
}

const isRefusedByRights = (outcome: Outcome) => outcome.kind === 'answered' && outcome.status === NOT_ALLOWED;

/** Renews the token once a run, for all requests that went with the old one. False where n8n cannot, or gets none. */
async function renewed(context: CasContext, pace: Pacer): Promise<boolean> {
	if (pace.renewal === undefined) {
		const renewal = { renewed: renewToken(context), isOver: false };
		pace.renewal = renewal;
		await renewal.renewed;
		renewal.isOver = true;
	}
	return await pace.renewal.renewed;
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

/** What one answer asks for holds for all: a short wait is waited for, after a long one nobody would. */
function holdForAll(pace: Pacer, outcome: Outcome): void {
	if (outcome.kind !== 'answered' || !SERVICE_IS_BUSY.has(outcome.status)) return;
	const waitMs = retryAfterMs(outcome.headers, Date.now());
	if (waitMs === undefined) return;
	if (waitMs > MAX_RETRY_AFTER_MS) pace.leaveAlone(waitMs);
	else pace.hold(waitMs);
}

function unsendable(problem: string): Outcome {
	return { kind: 'notSent', reason: 'address', detail: problem };
}

/** `trouble`: how the last request ended that CAS was ill at. */
function withoutTurn(turn: 'cancelled' | 'late' | 'down', trouble: Outcome | undefined): Outcome {
	if (turn === 'down')
		return { kind: 'notSent', reason: 'down', detail: trouble === undefined ? '' : troubleText(trouble) };
	return { kind: 'notSent', reason: turn === 'late' ? 'timeLimit' : turn, detail: '' };
}

/** A refusal names the scope as this CAS calls it. */
function withScope(request: CasRequest, { profile }: CasConnection): CasRequest {
	const scope = profile.isEmpty ? undefined : scopeOf(request, profile);
	return scope === undefined ? request : { ...request, scope };
}

function httpOptionsOf(
	{ request, arrayFormat }: WireRequest,
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
		// Bytes, since n8n would take every answer for UTF-8.
		encoding: request.expects === 'stream' ? 'stream' : 'arraybuffer',
		...(request.query && { qs: request.query as IDataObject, arrayFormat }),
		...(request.body && { body: addresses.opened(request.body) as IDataObject }),
	};
}

/** For the log: no address, no body, no header. */
function describe(outcome: Outcome): string {
	return outcome.kind === 'answered' ? `status ${outcome.status}` : outcome.kind;
}
