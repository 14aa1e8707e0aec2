import { isRecord } from '../../../cas/isRecord';
import { isOfCertificate, type LoginTrouble, type NotSent } from '../../../cas/request/outcome';

/** The parts of an error of n8n's OAuth2 client, or of the request behind it, that tell why there is no token. */
export interface LoginError {
	readonly message?: string;
	readonly code?: string;
	readonly status?: unknown;
	/** Of an OAuth error (RFC 6749, 5.2). */
	readonly body?: unknown;
	readonly response?: { readonly status: number; readonly headers: Record<string, unknown> };
}

const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_AGAIN|EHOST|ENET|EADDR|ETIMEDOUT|EPIPE|ERR_NETWORK)/;
const SCOPE_ERRORS = new Set(['invalid_scope', 'invalid_target', 'invalid_resource']);
const PASSING_ERRORS = new Set(['temporarily_unavailable', 'server_error']);
/** Azure AD B2C, which CAS seems to log in by, names faults of its own in the text of an `invalid_grant`. */
const INTERNAL_ERROR = /\bAADB2C90085\b/;

/** Why there is no token, by the errors on the way from n8n's helper to the network. `detail`: as the first of them says it. */
export function loginTrouble(causes: readonly LoginError[], detail: string): NotSent {
	const headers = causes.find(({ response }) => response !== undefined)?.response?.headers;
	return { kind: 'notSent', reason: reasonOf(causes, detail), detail, ...(headers && { headers }) };
}

function reasonOf(causes: readonly LoginError[], detail: string): LoginTrouble {
	const error = causes.map(({ body }) => oauthError(body)).find((found) => found !== undefined);
	if (error !== undefined) return reasonOfOAuthError(error, `${detail} ${descriptionsIn(causes)}`);
	const codes = causes.flatMap(({ code }) => (code === undefined ? [] : [code]));
	if (codes.some(isOfCertificate)) return 'loginCertificate';
	const status = causes
		.map(({ response, status: own }) => response?.status ?? own)
		.find((one) => typeof one === 'number');
	if (typeof status === 'number') return reasonOfStatus(status);
	return codes.some((code) => UNREACHABLE.test(code)) ? 'loginUnreachable' : 'loginAnswer';
}

function reasonOfOAuthError(error: string, detail: string): LoginTrouble {
	if (SCOPE_ERRORS.has(error)) return 'loginScope';
	return PASSING_ERRORS.has(error) || INTERNAL_ERROR.test(detail) ? 'loginBusy' : 'loginRefused';
}

function reasonOfStatus(status: number): LoginTrouble {
	if (status === 407) return 'loginProxy';
	if (status === 401 || status === 403) return 'loginRefused';
	return status === 408 || status === 429 || status >= 500 ? 'loginBusy' : 'loginAnswer';
}

/** n8n's client replaces what the login host says of a known error by the words of the standard. */
const descriptionsIn = (causes: readonly LoginError[]) =>
	causes.map(({ body }) => textOf(body, 'error_description') ?? '').join(' ');

function oauthError(body: unknown): string | undefined {
	return textOf(body, 'error');
}

function textOf(body: unknown, name: string): string | undefined {
	const value = isRecord(body) ? body[name] : undefined;
	return typeof value === 'string' ? value : undefined;
}
