/** How one attempt to send a request ended. */
export type Outcome =
	| {
			readonly kind: 'answered';
			readonly status: number;
			readonly headers: ResponseHeaders;
			readonly body: unknown;
			/** The entry of the Contract Profile by which a 2xx does not mean success. */
			readonly refusedBy?: string;
	  }
	/** It certainly did not reach CAS: no connection, an unknown host, a refused certificate, no token, an id that is none. */
	| {
			readonly kind: 'notSent';
			readonly reason: 'network' | 'certificate' | 'token' | 'timeLimit' | 'address';
			readonly detail: string;
	  }
	/** The connection ended after the body may have been sent: CAS may have taken it or not. */
	| { readonly kind: 'unanswered'; readonly detail: string }
	| { readonly kind: 'cancelled' };

export type ResponseHeaders = Readonly<Record<string, unknown>>;

export type Answer = Extract<Outcome, { kind: 'answered' }>;

/** The answer, where it is one of success, whichever of the 2xx: CAS documents the code of few calls. */
export function successOf(outcome: Outcome): Answer | undefined {
	if (outcome.kind !== 'answered' || outcome.refusedBy !== undefined) return undefined;
	return outcome.status >= 200 && outcome.status < 300 ? outcome : undefined;
}

const NO_CONNECTION = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
]);
const CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Sorts a network error by its code. What is not known to have happened before sending counts as unanswered. */
export function outcomeOfNetworkError(code: string | undefined, syscall: string | undefined): Outcome {
	const detail = code ?? 'no answer';
	if (code === 'ERR_CANCELED') return { kind: 'cancelled' };
	if (code !== undefined && CERTIFICATE.test(code)) return { kind: 'notSent', reason: 'certificate', detail };
	const isBeforeSending =
		code !== undefined && (NO_CONNECTION.has(code) || (code === 'ETIMEDOUT' && syscall === 'connect'));
	return isBeforeSending ? { kind: 'notSent', reason: 'network', detail } : { kind: 'unanswered', detail };
}

/** The value of a header, whatever its case; the first one where it stands several times. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
	const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
	const value: unknown = Array.isArray(entry?.[1]) ? entry[1][0] : entry?.[1];
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
