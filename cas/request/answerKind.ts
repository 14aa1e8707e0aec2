import { ENDPOINTS } from '../contract/endpoints';
import type { CasRequest } from './casRequest';
import { headerOf, successOf, type Answer } from './outcome';
import type { Code, Retry } from './outcomes';
import { retryMoment } from './retry';

/** What an answer that is no success means, and what to do. */
interface AnswerKind {
	readonly code: Code;
	/** Where CAS has certainly not taken the request. */
	readonly retry: Retry;
	/** Behind "CAS answered 413 for the shipment SO-1 (OUT)". */
	readonly headline: string;
}

const kind = (code: Code, retry: Retry, headline: string): AnswerKind => ({ code, retry, headline });

const BY_STATUS: Readonly<Record<number, AnswerKind>> = {
	400: kind('format', 'afterFix', ': it does not fit the format'),
	401: kind('tokenRefused', 'afterFix', ': the token was not accepted'),
	403: kind('notAllowed', 'afterFix', ': not allowed'),
	404: kind('notFound', 'afterFix', ': not found'),
	407: kind('proxy', 'afterFix', ': a proxy on the way wants a login'),
	408: kind('serverError', 'safe', ': the request took too long on its way'),
	409: kind('conflict', 'afterFix', ''),
	410: kind('notFound', 'afterFix', ': it is gone'),
	413: kind('tooLarge', 'afterFix', ': it is too large'),
	415: kind('contentType', 'afterFix', ': the content type was not accepted'),
	422: kind('format', 'afterFix', ': its content was not accepted'),
	425: kind('tooEarly', 'safe', ': a gateway on the way wants it later'),
	429: kind('tooMany', 'safe', ': too many requests'),
	501: kind('refused', 'afterFix', ': this call is not offered'),
	503: kind('unavailable', 'safe', ': CAS is unavailable'),
};

const REDIRECTED = kind('redirected', 'afterFix', ': it leads to another address');
const NO_REFERENCE = kind('noReference', 'afterFix', ' without the reference that CAS gives');
const SERVER_ERROR = kind('serverError', 'safe', ': CAS could not process it');
const OTHER = kind('refused', 'afterFix', '');

export function answerKind(answer: Answer): AnswerKind {
	const { status } = answer;
	if (successOf(answer) !== undefined) return NO_REFERENCE;
	if (status >= 300 && status < 400) return REDIRECTED;
	return BY_STATUS[status] ?? (status >= 500 ? SERVER_ERROR : OTHER);
}

/** What to do about an answer, as a sentence; empty where the answer says it itself, or nobody knows. */
export function adviceOn(answer: Answer, request: CasRequest, grantedScopes: readonly string[] | undefined): string {
	const { status, headers, refusedBy } = answer;
	if (refusedBy !== undefined) {
		return `Its status ${status} does not mean success here: \`${refusedBy}\` of the credential's Contract Profile does not list it.`;
	}
	if (successOf(answer) !== undefined) {
		return 'It may be of a proxy or a login page on the way; check the API host of the credential.';
	}
	switch (status) {
		case 400:
			return 'Correct these fields and send it again.';
		case 401:
			return 'Check Client ID and Client Secret of the credential.';
		case 403:
			return scopeAdvice(request, grantedScopes);
		case 404:
		case 410:
			return notFoundAdvice(request);
		case 407:
			return 'CAS has not seen it. Give the proxy of n8n (HTTPS_PROXY) its user and password.';
		case 413:
			return 'Send fewer goods items in one message.';
		case 415:
			return 'CAS takes JSON or XML. A proxy may have changed the Content-Type header.';
		case 425:
			return 'Run it again a little later.';
		case 429:
			return `Lower the concurrency${waitAdvice(answer)}.`;
		case 501:
			return `Check the path of this call, \`endpoints.${request.endpoint}\` in the credential's Contract Profile.`;
	}
	if (status >= 300 && status < 400) return redirectAdvice(headerOf(headers, 'location'));
	return status >= 500 ? 'Run it again later; if it stays, give Customs4Trade the time and the reference.' : '';
}

function waitAdvice({ headers }: Answer): string {
	const asked = headerOf(headers, 'retry-after')?.trim() ?? '';
	if (/^\d{1,6}$/.test(asked)) return `, or wait ${asked} seconds`;
	const moment = retryMoment(asked);
	return moment === undefined ? '' : `, or wait until ${new Date(moment).toISOString()}`;
}

function notFoundAdvice(request: CasRequest): string {
	if (request.url !== undefined) {
		return 'The address no longer leads to it. Download the document by its declaration instead, or wait until CAS announces it again.';
	}
	const before =
		request.taken === 'gone' ? 'It is not there: where it was deleted before, nothing is left to do. ' : '';
	return ENDPOINTS[request.endpoint].status === 'documented'
		? `${before}Check the id.`
		: `${before}Check the id. The path of this call is not documented publicly; if yours differs, set \`endpoints.${request.endpoint}\` in the credential's Contract Profile.`;
}

/** The query and the part behind `#` stay out: they may hold a key. */
function redirectAdvice(location: string | undefined): string {
	const target = location?.split(/[?#]/, 1)[0]?.slice(0, 200) ?? '';
	const where = target === '' ? '' : ` (${target})`;
	return `It was not followed${where}, so that the access token goes nowhere else. Check the API host of the credential and its Contract Profile.`;
}

/** 403 means a missing scope or another tenant (documented); the granted scopes tell which. */
function scopeAdvice(request: CasRequest, granted: readonly string[] | undefined): string {
	const { value: call } = ENDPOINTS[request.endpoint];
	const scope = request.scope ?? ('scope' in call ? call.scope : undefined);
	if (scope === undefined) return 'Check that the credential belongs to this tenant.';
	if (granted === undefined) {
		return `The call needs the scope ${scope}. Ask Customs4Trade for the scope, and check that the credential belongs to this tenant.`;
	}
	if (granted.includes(scope)) {
		return `The credential has the needed scope ${scope}, so it seems to belong to another tenant. Check Client ID and Environment.`;
	}
	const has = granted.length === 0 ? 'none' : granted.join(', ');
	return `The call needs the scope ${scope}, and the credential has ${has}. Ask Customs4Trade for ${scope}.`;
}
