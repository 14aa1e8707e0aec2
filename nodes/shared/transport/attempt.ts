import type { IHttpRequestOptions } from 'n8n-workflow';
import type { CasHosts } from '../../../cas/contract/environments';
import { isAllowedUrl } from '../../../cas/contract/environments';
import { isRecord } from '../../../cas/isRecord';
import { isIll, outcomeOfNetworkError, type Outcome } from '../../../cas/request/outcome';
import { answerBody } from './answerBody';
import { bearerOf } from './bearer';
import { cancelSignalOf, endedBy } from './cancelSignal';
import { CREDENTIAL_TYPE, hasToken, storedTokenOf, type CasContext } from './connection';
import { loginTrouble, type LoginError } from './loginTrouble';
import { inRealTime } from '../timing/realTime';
import type { Silence } from './silence';

/** A CAS that does not answer within this time is treated as not answering. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Within this time after the request's own limit it must have ended by itself, unless a token request hangs: n8n gives that 300 s. */
const GRACE_MS = 1_000;

/** How long a service that seems silent has for a question that it can answer at once. */
const QUESTION_MS = 20_000;

/** A request that is given up has this long to say whether anything of it had left. */
const SETTLE_MS = 1_000;

/** The token is refused. n8n must see it as a failure, so that it renews the token and sends the request once more. */
const TOKEN_EXPIRED_STATUS = 401;

const TOKEN_FAILURE = 'Failed to acquire OAuth2 access token';
/** What n8n's OAuth2 client says where it has stored an answer of the login host that is no token. */
const NO_TOKEN = 'Unable to sign without access token';

interface AttemptLimits {
	/** Milliseconds to the deadline of the run, which holds for the token request too. */
	readonly leftMs: number;
	/** What the requests of the run have heard. */
	readonly silence: Silence;
	/** A request that changes nothing, for a service that says nothing. */
	question(): IHttpRequestOptions;
}

/**
 * One attempt to send a request, as an outcome: a refusal by CAS is an answer, not an exception. Redirects are handed
 * back, never followed, so that a token cannot leave the credential's hosts. A stream is handed on only where the answer is
 * the file; of anything else its text is read. It ends early where the service is silent.
 */
export async function attempt(
	context: CasContext,
	hosts: CasHosts,
	options: IHttpRequestOptions,
	{ leftMs, silence, question }: AttemptLimits,
): Promise<Outcome> {
	if (!isAllowedUrl(options.url, hosts)) {
		return { kind: 'notSent', reason: 'address', detail: 'The address is not on a host from the credential.' };
	}
	const timeout = Math.max(1, Math.ceil(Math.min(REQUEST_TIMEOUT_MS, leftMs)));
	const abandon = new AbortController();
	const outcome = requested(context, { timeout, ...options }, endedBy(abandon.signal, context));
	const ask = async () => await isThere(context, question());
	let ended = await silence.waitFor(outcome, timeout + GRACE_MS, ask);
	if (ended === 'late') {
		abandon.abort();
		ended = await inRealTime(outcome, SETTLE_MS);
		if (ended === 'late' || ended.kind === 'cancelled') return await withoutAnswer(context);
		if (ended.kind === 'notSent' && ended.reason === 'cancelled') return NO_CONNECTION;
	}
	if (ended.kind === 'answered') silence.heard();
	return ended;
}

const NO_CONNECTION: Outcome = { kind: 'notSent', reason: 'network', detail: 'no connection in time' };

async function withoutAnswer(context: CasContext): Promise<Outcome> {
	return (await hasToken(context))
		? { kind: 'unanswered', detail: 'no answer in time' }
		: { kind: 'notSent', reason: 'loginUnreachable', detail: 'The token request had no answer in time' };
}

/** Whether the service answers at all, be it with a refusal; what stands before it and answers 5xx in its name does not count. */
async function isThere(context: CasContext, question: IHttpRequestOptions): Promise<boolean> {
	const ended = await inRealTime(requested(context, { ...question, timeout: QUESTION_MS }), QUESTION_MS);
	return ended !== 'late' && ended.kind === 'answered' && !isIll(ended);
}

/** Has n8n fetch a new access token, where its version can. False where it cannot, or the login host gives none. */
export async function renewToken(context: CasContext): Promise<boolean> {
	try {
		await context.helpers.refreshOAuth2Token.call(context, CREDENTIAL_TYPE);
		bearerOf(context).learn(await storedTokenOf(context));
		return true;
	} catch {
		return false;
	}
}

/**
 * Sends with the token that the run has read once; n8n's authenticated helper would decrypt the credential and evaluate its expressions
 * for each request. `sender` is the context with the signals that end this request. Where there is no token, or none to be had for a refused one, n8n sends the request and says what is wrong with the login.
 */
async function requested(
	context: CasContext,
	options: IHttpRequestOptions,
	sender: CasContext = context,
): Promise<Outcome> {
	const bearer = bearerOf(context);
	const { token } = bearer;
	if (token !== undefined) {
		const outcome = await withToken(sender, token, options);
		if (!isTokenRefused(outcome)) return outcome;
		const next = await bearer.after(token, async () => await tokenAfter(context, token));
		if (next !== undefined) return await withToken(sender, next, options);
	}
	const outcome = await byN8n(sender, options);
	if (outcome.kind === 'answered' && !isTokenRefused(outcome)) {
		await bearer.known(async () => await readToken(context));
	}
	return outcome;
}

const isTokenRefused = (outcome: Outcome) => outcome.kind === 'answered' && outcome.status === TOKEN_EXPIRED_STATUS;

/** Another process may have renewed it already. Undefined where n8n's version cannot renew it, or the login host gives none. */
async function tokenAfter(context: CasContext, refused: string): Promise<string | undefined> {
	const stored = await readToken(context);
	if (stored !== undefined && stored !== refused) return stored;
	try {
		await context.helpers.refreshOAuth2Token.call(context, CREDENTIAL_TYPE);
	} catch {
		// n8n sends the request then, and its failure says why.
		return undefined;
	}
	return await readToken(context);
}

/** Undefined where the credential cannot be read any more: n8n says so at the next request. */
async function readToken(context: CasContext): Promise<string | undefined> {
	try {
		return await storedTokenOf(context);
	} catch {
		return undefined;
	}
}

async function withToken(context: CasContext, token: string, options: IHttpRequestOptions): Promise<Outcome> {
	return await outcomeOfRequest(options.url, async () => {
		const response: unknown = await context.helpers.httpRequest({
			...options,
			headers: { ...options.headers, Authorization: `Bearer ${token}` },
			abortSignal: cancelSignalOf(context),
			returnFullResponse: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
		});
		return response;
	});
}

async function byN8n(context: CasContext, options: IHttpRequestOptions): Promise<Outcome> {
	return await outcomeOfRequest(options.url, async () => {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(context, CREDENTIAL_TYPE, {
			...options,
			returnFullResponse: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: { ignore: true, except: [TOKEN_EXPIRED_STATUS] },
		});
		return response;
	});
}

async function outcomeOfRequest(url: string, request: () => Promise<unknown>): Promise<Outcome> {
	try {
		const response = await request();
		if (!isFullResponse(response)) return { kind: 'unanswered', detail: 'n8n returned an incomplete response' };
		return {
			kind: 'answered',
			status: response.statusCode,
			headers: response.headers,
			body: await answerBody({ status: response.statusCode, headers: response.headers, body: response.body }),
		};
	} catch (error) {
		return await outcomeOf(error, url);
	}
}

/** What n8n gives where the whole response was asked for. */
interface FullResponse {
	readonly statusCode: number;
	readonly headers: Record<string, unknown>;
	readonly body?: unknown;
}

function isFullResponse(response: unknown): response is FullResponse {
	return isRecord(response) && typeof response.statusCode === 'number' && isRecord(response.headers);
}

/** The parts of an axios error that n8n leaves on the `cause` of its NodeApiError. */
interface NetworkCause extends LoginError {
	readonly syscall?: string;
	/** Node.js' request. While TLS does not stand yet, its socket says so, and nothing of the request has left: neither headers nor body. */
	readonly request?: { readonly socket?: { readonly secureConnecting?: boolean } | null };
	readonly config?: { readonly url?: string };
	readonly response?: { readonly status: number; readonly headers: Record<string, unknown>; readonly data: unknown };
	readonly cause?: NetworkCause;
}

async function outcomeOf(error: unknown, url: string): Promise<Outcome> {
	const causes = chainOf(error as NetworkCause);
	const tokenFailure = causes.find(({ message }) => message?.startsWith(TOKEN_FAILURE) || message === NO_TOKEN);
	if (tokenFailure !== undefined) return loginTrouble(causes, tokenFailure.message ?? '');
	const answered = causes.find(({ response, config }) => response !== undefined && config?.url === url)?.response;
	if (answered !== undefined) {
		const { status, headers, data } = answered;
		return { kind: 'answered', status, headers, body: await answerBody({ status, headers, body: data }) };
	}
	const network =
		causes.find(({ config }) => config?.url !== undefined) ?? causes.find(({ code }) => code !== undefined);
	if ((network?.config?.url !== undefined && network.config.url !== url) || causes.some(isOfLogin)) {
		return loginTrouble(causes, network?.message ?? 'the token request failed');
	}
	return outcomeOfNetworkError(network?.code, {
		syscall: network?.syscall ?? network?.cause?.syscall,
		message: network?.message,
		isBeforeTls: network?.request?.socket?.secureConnecting === true,
	});
}

/** The codes of n8n's OAuth2 client: an OAuth error, and an answer that is none of success. */
const isOfLogin = ({ code }: NetworkCause) => code === 'EAUTH' || code === 'ESTATUS';

function chainOf(error: NetworkCause | undefined): NetworkCause[] {
	const chain: NetworkCause[] = [];
	for (let at = error; at !== undefined && at !== null && chain.length < 10 && !chain.includes(at); at = at.cause)
		chain.push(at);
	return chain;
}
