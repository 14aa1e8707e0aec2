import type { CasRequest } from './casRequest';
import { headerOf, type Outcome } from './outcome';

/** Attempts in all, the first included. Documented: 429 and 5xx ask for exponential backoff; the numbers are ours. */
export const MAX_ATTEMPTS = 6;
const BASE_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
/** A service that asks for longer is down for maintenance; the execution should end and say so. */
const MAX_RETRY_AFTER_MS = 120_000;

/** Taken as "not processed": documented for rate limit and maintenance. */
const REFUSED_FOR_NOW = new Set([429, 503]);
/** The fault may lie before or after the processing. */
const MAYBE_PROCESSED = new Set([500, 502, 504]);

/** True where it is not known whether CAS processed the request. */
export function isAmbiguous(outcome: Outcome): boolean {
	return outcome.kind === 'unanswered' || (outcome.kind === 'answered' && MAYBE_PROCESSED.has(outcome.status));
}

export interface Retry {
	readonly request: CasRequest;
	readonly waitMs: number;
}

/**
 * What to send next, and when, after an attempt; undefined when the outcome is final.
 * `attempt` counts from 1; `random` is in [0, 1); `nowMs` reads a Retry-After that is a date.
 */
export function nextAttempt(
	request: CasRequest,
	outcome: Outcome,
	{ attempt, random, nowMs }: { attempt: number; random: number; nowMs: number },
): Retry | undefined {
	const next = requestToResend(request, outcome);
	if (next === undefined || attempt >= MAX_ATTEMPTS) return undefined;
	const asked = outcome.kind === 'answered' ? retryAfterMs(headerOf(outcome.headers, 'retry-after'), nowMs) : undefined;
	if (asked !== undefined && asked > MAX_RETRY_AFTER_MS) return undefined;
	const backoff = Math.min(BASE_BACKOFF_MS * 2 ** (attempt - 1), MAX_BACKOFF_MS);
	return { request: next, waitMs: Math.max(asked ?? 0, Math.round(backoff * (0.5 + random / 2))) };
}

function requestToResend(request: CasRequest, outcome: Outcome): CasRequest | undefined {
	switch (outcome.kind) {
		case 'cancelled':
			return undefined;
		case 'notSent':
			return outcome.reason === 'network' ? request : undefined;
		case 'unanswered':
			return afterAmbiguity(request);
		case 'answered':
			if (REFUSED_FOR_NOW.has(outcome.status)) return request;
			return MAYBE_PROCESSED.has(outcome.status) ? afterAmbiguity(request) : undefined;
	}
}

function afterAmbiguity({ whenUnanswered, ...request }: CasRequest): CasRequest | undefined {
	if (whenUnanswered === 'giveUp') return undefined;
	return whenUnanswered === 'resend' ? { ...request, whenUnanswered } : whenUnanswered.resendAs;
}

/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3). */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
	if (value === undefined) return undefined;
	if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
	const moment = Date.parse(value);
	return Number.isNaN(moment) ? undefined : Math.max(0, moment - nowMs);
}
