import type { CasRequest } from './casRequest';
import { referenceIdOf } from './reference';
import { isRecord } from '../isRecord';

/** How one attempt to send a request ended. */
export type Outcome =
	| Answer
	/** It certainly did not reach CAS. */
	| NotSent
	/** The connection ended after the body may have been sent: CAS may have taken it or not. */
	| { readonly kind: 'unanswered'; readonly detail: string }
	/** The execution was stopped while the request was on its way. */
	| { readonly kind: 'cancelled' };

export interface Answer {
	readonly kind: 'answered';
	readonly status: number;
	readonly headers: ResponseHeaders;
	readonly body: unknown;
	/** The entry of the Contract Profile by which a 2xx does not mean success. */
	readonly refusedBy?: string;
}

export interface NotSent {
	readonly kind: 'notSent';
	readonly reason: NotSentReason;
	readonly detail: string;
	/** Of the login host, where it gave any. */
	readonly headers?: ResponseHeaders;
}

export type NotSentReason =
	| 'network'
	| 'certificate'
	| 'timeLimit'
	| 'cancelled'
	| 'address'
	/** CAS has failed so often that nobody asks it for a while. */
	| 'down'
	| LoginTrouble;

/** Why there is no access token. */
export type LoginTrouble =
	'loginRefused' | 'loginScope' | 'loginUnreachable' | 'loginBusy' | 'loginCertificate' | 'loginAnswer' | 'loginProxy';

export type ResponseHeaders = Readonly<Record<string, unknown>>;

/** The answer, where it is one of success, whichever of the 2xx: CAS documents the code of few calls. */
export function successOf(outcome: Outcome): Answer | undefined {
	if (outcome.kind !== 'answered' || outcome.refusedBy !== undefined) return undefined;
	return outcome.status >= 200 && outcome.status < 300 ? outcome : undefined;
}

/**
 * The answer by which CAS took a request: a success that holds what the request says it must. A page of a proxy, a torn or an empty
 * answer is none.
 */
export function acceptanceOf({ taken }: CasRequest, outcome: Outcome): Answer | undefined {
	const success = successOf(outcome);
	if (success === undefined) return undefined;
	switch (taken) {
		case 'reference':
			return referenceIdOf(success.body) === undefined ? undefined : success;
		case 'object':
			return isRecord(success.body) ? success : undefined;
		case 'gone':
			return isRecord(success.body) || success.status === NO_CONTENT ? success : undefined;
		case undefined:
			return success;
	}
}

/** Documented ("error handling"): deleted, no body. */
const NO_CONTENT = 204;

const NOT_THERE = new Set([404, 410]);

/** Whether there is nothing at that address, any more or at all. */
export const isNotThere = (outcome: Outcome): boolean => outcome.kind === 'answered' && NOT_THERE.has(outcome.status);

/** Answers that say that the request was not processed, among those that otherwise leave it open: not implemented, HTTP version. */
const NOT_PROCESSED = new Set([501, 505]);
/** Timed out on the way, and "see the result there": it may have been processed. */
const MAYBE_PROCESSED = new Set([303, 408]);

/** True where CAS may have taken the request and its answer does not say so. */
export function isAmbiguous(request: CasRequest, outcome: Outcome): boolean {
	if (outcome.kind === 'unanswered' || outcome.kind === 'cancelled') return true;
	if (outcome.kind === 'notSent') return false;
	const { status } = outcome;
	if (status >= 500) return !NOT_PROCESSED.has(status);
	return (
		MAYBE_PROCESSED.has(status) || (successOf(outcome) !== undefined && acceptanceOf(request, outcome) === undefined)
	);
}

/** What kept a request back that keeps back every other one too, and may pass: nobody trusts a certificate more at the next try. */
const ILL_BEFORE_SENDING = new Set<NotSentReason>([
	'network',
	'certificate',
	'loginUnreachable',
	'loginBusy',
	'loginCertificate',
]);

/** True where the service behind the address seems ill, not the request: what the next requests would meet too. */
export function isIll(outcome: Outcome): boolean {
	switch (outcome.kind) {
		case 'unanswered':
			return true;
		case 'notSent':
			return ILL_BEFORE_SENDING.has(outcome.reason);
		case 'answered':
			return outcome.status > 501;
		case 'cancelled':
			return false;
	}
}

const NO_CONNECTION = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
]);
/** What Node.js says of a connection that ended before TLS stood: nothing goes out before. */
const BEFORE_TLS =
	/before secure TLS connection|wrong version number|packet length too long|handshake failure|unsupported protocol/i;
const CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Whether the code of a network error means that a certificate was not accepted. */
export const isOfCertificate = (code: string) => CERTIFICATE.test(code);

interface ErrorSigns {
	readonly syscall?: string;
	readonly message?: string;
	/** It ended while TLS was not established. */
	readonly isBeforeTls?: boolean;
}

/** Sorts a network error by its code and other signs. What is not known to have happened before sending counts as unanswered. */
export function outcomeOfNetworkError(
	code: string | undefined,
	{ syscall, message = '', isBeforeTls = false }: ErrorSigns = {},
): Outcome {
	const detail = code ?? 'no answer';
	if (code === 'ERR_CANCELED') {
		return isBeforeTls ? { kind: 'notSent', reason: 'cancelled', detail: '' } : { kind: 'cancelled' };
	}
	if (code !== undefined && isOfCertificate(code)) return { kind: 'notSent', reason: 'certificate', detail };
	const isBeforeSending =
		isBeforeTls ||
		BEFORE_TLS.test(message) ||
		(code !== undefined && (NO_CONNECTION.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect')));
	return isBeforeSending ? { kind: 'notSent', reason: 'network', detail } : { kind: 'unanswered', detail };
}

/** The value of a header, whatever its case; the first one where it stands several times. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
	const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
	const value: unknown = Array.isArray(entry?.[1]) ? entry[1][0] : entry?.[1];
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
