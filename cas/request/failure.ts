import { ENDPOINTS } from '../contract/endpoints';
import { plainText, readProblemDetails, type ProblemDetails } from '../contract/problemDetails';
import { labelOf, fieldAt, pathSteps, pathText } from '../messages/model/labels';
import type { MessageModel } from '../messages/model/message';
import { valueAt } from '../messages/model/valueAt';
import { problemText, type Problem } from '../problem';
import type { CasRequest } from './casRequest';
import { headerOf, type Answer, type Outcome } from './outcome';

/** A failed call in words for the person who must act. */
export interface Failure {
	/** `refused`: CAS said no. `notSent`: it never left. `unknown`: CAS may have taken it. */
	readonly certainty: 'refused' | 'notSent' | 'unknown' | 'cancelled';
	readonly status: number | undefined;
	readonly message: string;
	readonly description: string;
	/** Complaints of CAS about fields, joined to our labels. */
	readonly problems: readonly Problem[];
}

/**
 * Explains an outcome that is not a success. `subject` names what was sent: `shipment SO-1 (OUT)`; `grantedScopes`, where
 * known, tells whether a 403 is for want of a scope or of the tenant.
 */
export function failureOf(
	request: CasRequest,
	outcome: Outcome,
	subject: string,
	model?: MessageModel,
	grantedScopes?: readonly string[],
): Failure {
	switch (outcome.kind) {
		case 'cancelled':
			return plain(
				'cancelled',
				`The ${subject} was cancelled`,
				'The execution was stopped before CAS answered; check in CAS whether it arrived.',
			);
		case 'notSent':
			return plain('notSent', ...notSentTexts(outcome.reason, outcome.detail, subject));
		case 'unanswered':
			return plain(
				'unknown',
				`CAS did not answer for the ${subject} (${outcome.detail})`,
				'CAS may have taken it or not. Look it up in CAS by its reference before sending it again.',
			);
		case 'answered':
			return answeredFailure(request, outcome, subject, model, grantedScopes);
	}
}

function notSentTexts(
	reason: Extract<Outcome, { kind: 'notSent' }>['reason'],
	detail: string,
	subject: string,
): [string, string] {
	if (reason === 'token') {
		return [
			`CAS gave no access token for the ${subject}`,
			`${plainText(detail) ?? 'The token request was refused'}. Check Client ID, Client Secret and Environment of the credential.`,
		];
	}
	if (reason === 'timeLimit') {
		return [
			`The time limit was reached before the ${subject} was sent`,
			'Nothing was sent of it. Run it again, or raise the time limit in the options of the node.',
		];
	}
	if (reason === 'address') return [`Nothing was sent for the ${subject}`, detail];
	if (reason === 'certificate') {
		return [
			`The certificate of CAS was not accepted for the ${subject} (${detail})`,
			'Check the host in the credential, and the certificate authorities of the machine that n8n runs on. Nothing was sent.',
		];
	}
	return [
		`CAS cannot be reached for the ${subject} (${detail})`,
		'Check the network and the host in the credential. Nothing was sent, so it is safe to run it again.',
	];
}

function answeredFailure(
	request: CasRequest,
	answer: Answer,
	subject: string,
	model: MessageModel | undefined,
	grantedScopes: readonly string[] | undefined,
): Failure {
	const { status } = answer;
	const details = readProblemDetails(answer.body);
	const problems = model === undefined ? [] : problemsOf(details, request, model);
	const said = problems.length > 0 ? problems.map(problemText).join(' ') : whatCasSaid(details);
	const trace = details.traceId === undefined ? '' : ` (trace ${details.traceId})`;
	return {
		certainty: 'refused',
		status,
		message: `CAS answered ${status} for the ${subject}${headline(status)}`,
		description:
			[said, adviceFor(answer, request, grantedScopes) || adviceWithout(said)].filter(Boolean).join(' ') + trace,
		problems,
	};
}

const HEADLINES: Readonly<Record<number, string>> = {
	400: ': it does not fit the format',
	401: ': the token was not accepted',
	403: ': not allowed',
	404: ': not found',
	413: ': it is too large',
	415: ': the content type was not accepted',
	429: ': too many requests',
	503: ': CAS is unavailable',
};

const headline = (status: number) => HEADLINES[status] ?? (status >= 500 ? ': CAS could not process it' : '');

function adviceFor(
	{ status, headers, refusedBy }: Answer,
	request: CasRequest,
	grantedScopes: readonly string[] | undefined,
): string {
	if (refusedBy !== undefined) {
		return `Its status ${status} does not mean success here: \`${refusedBy}\` of the credential's Contract Profile does not list it.`;
	}
	switch (status) {
		case 400:
			return 'Mend the named fields and send it again.';
		case 401:
			return 'Check Client ID and Client Secret of the credential.';
		case 403:
			return scopeAdvice(request, grantedScopes);
		case 404:
			if (request.url !== undefined) {
				return 'The address no longer leads to it. Download the document by its declaration instead, or wait until CAS announces it again.';
			}
			return ENDPOINTS[request.endpoint].status === 'documented'
				? 'Check the id.'
				: `Check the id. The path of this call is not documented publicly; if yours differs, set \`endpoints.${request.endpoint}\` in the credential's Contract Profile.`;
		case 413:
			return 'Send fewer goods items in one message.';
		case 415:
			return 'CAS takes JSON or XML. A proxy may have changed the Content-Type header.';
		case 429: {
			const retryAfter = headerOf(headers, 'retry-after') ?? '';
			return `Lower the concurrency${/^\d{1,6}$/.test(retryAfter) ? `, or wait ${retryAfter} seconds` : ''}.`;
		}
		default:
			return status >= 500 ? 'Run it again later; if it stays, give Customs4Trade the time and the reference.' : '';
	}
}

/** Where neither the status nor the body says anything. */
const adviceWithout = (said: string) =>
	said === '' ? 'CAS does not say why. Give Customs4Trade the time and the reference.' : '';

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

/** What a problem document says, as sentences; empty where it says nothing. */
export function whatCasSaid({ title, detail, fields }: ProblemDetails): string {
	const sentences = [
		title,
		detail,
		...fields.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
	];
	return sentences
		.filter((text): text is string => text !== undefined && text !== '')
		.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
		.join(' ');
}

function problemsOf(details: ProblemDetails, request: CasRequest, model: MessageModel): Problem[] {
	return details.fields.map(({ path, message }) => {
		const steps = pathSteps(path);
		const known = fieldAt(model.root, steps) !== undefined;
		return {
			severity: 'refuse',
			rule: 'cas.refused',
			path: pathText(steps),
			label: known ? labelOf(model.root, steps, 'en', request.body) : path,
			value: valueAt(request.body, steps),
			message: `CAS says "${message.replace(/\.$/, '')}"`,
			action: 'Mend the field and send it again',
		};
	});
}

const plain = (certainty: Failure['certainty'], message: string, description: string): Failure => ({
	certainty,
	status: undefined,
	message,
	description,
	problems: [],
});
