import type { CasRequest } from './casRequest';
import { headerOf, isAmbiguous, successOf, type Outcome, type ResponseHeaders } from './outcome';

/** Attempts in all, the first included. Documented: 429 and 5xx ask for exponential backoff; the numbers are ours. */
export const MAX_ATTEMPTS = 6;
/** An answer of success that is none, as a login page, does not become one by asking often. */
export const MAX_ATTEMPTS_AT_ODD_ANSWERS = 3;
const BASE_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** A service that asks for longer is down for maintenance; the execution should end and say so. */
export const MAX_RETRY_AFTER_MS = 120_000;

/** Not processed: documented for the rate limit; RFC 8470 for 425. */
const REFUSED_FOR_NOW = new Set([425, 429]);
/** What may be different in a moment although nothing was sent. */
const PASSING = new Set(['network', 'loginUnreachable', 'loginBusy', 'loginAnswer']);

export interface NextAttempt {
	readonly request: CasRequest;
	readonly waitMs: number;
	/** To be asked before it: see ResendAs. */
	readonly lookUp?: CasRequest;
}

/**
 * What to send next, and when, after an attempt; undefined when the outcome is final.
 * `attempt` counts from 1; `random` is in [0, 1); `nowMs` reads a Retry-After that is a date.
 */
export function nextAttempt(
	request: CasRequest,
	outcome: Outcome,
	{ attempt, random, nowMs }: { attempt: number; random: number; nowMs: number },
): NextAttempt | undefined {
	const next = toResend(request, outcome);
	const most = successOf(outcome) === undefined ? MAX_ATTEMPTS : MAX_ATTEMPTS_AT_ODD_ANSWERS;
	if (next === undefined || attempt >= most) return undefined;
	const asked =
		'headers' in outcome && outcome.headers !== undefined ? retryAfterMs(outcome.headers, nowMs) : undefined;
	if (asked !== undefined && asked > MAX_RETRY_AFTER_MS) return undefined;
	const backoff = Math.min(BASE_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS);
	return { ...next, waitMs: Math.max(asked ?? 0, Math.round(backoff * (0.5 + random / 2))) };
}

function toResend(request: CasRequest, outcome: Outcome): Omit<NextAttempt, 'waitMs'> | undefined {
	if (outcome.kind === 'cancelled') return undefined;
	if (outcome.kind === 'notSent') return PASSING.has(outcome.reason) ? { request } : undefined;
	if (outcome.kind === 'answered' && REFUSED_FOR_NOW.has(outcome.status)) return { request };
	return isAmbiguous(request, outcome) ? afterAmbiguity(request) : undefined;
}

function afterAmbiguity(request: CasRequest): Omit<NextAttempt, 'waitMs'> | undefined {
	const { whenUnanswered } = request;
	if (whenUnanswered === 'giveUp') return undefined;
	if (whenUnanswered === 'resend') return { request };
	const { lookUp, resendAs } = whenUnanswered;
	return { request: resendAs, ...(lookUp !== undefined && { lookUp }) };
}

const SECONDS = /^\d+(?:\.\d+)?$/;

/** A date with a time of day, as HTTP or ISO 8601 writes it. `Date.parse` makes a day of many other texts, as of "-1" or "soon 3". */
export function retryMoment(retryAfter: string): number | undefined {
	const moment = /^(?:[A-Z][a-z]{2,8},? |\d{4}-\d\d-\d\dT).*\d\d:\d\d/.test(retryAfter)
		? Date.parse(retryAfter)
		: Number.NaN;
	return Number.isNaN(moment) ? undefined : moment;
}

/**
 * Milliseconds that the Retry-After of an answer asks for: seconds or an HTTP date (RFC 9110, 10.2.3). A date is of the server's clock, so
 * it is read against the `Date` of the same answer, and against `nowMs` only where that has none.
 */
export function retryAfterMs(headers: ResponseHeaders, nowMs: number): number | undefined {
	const value = headerOf(headers, 'retry-after')?.trim();
	if (value === undefined) return undefined;
	// A proxy may have joined the headers of two into a list.
	const [first = ''] = value.split(',', 1);
	if (SECONDS.test(first)) return Math.ceil(Number(first) * 1000);
	const moment = retryMoment(value);
	if (moment === undefined) return undefined;
	const sentMs = Date.parse(headerOf(headers, 'date') ?? '');
	return Math.max(0, moment - (Number.isNaN(sentMs) ? nowMs : sentMs));
}
