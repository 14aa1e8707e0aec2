import { ENDPOINTS } from '../contract/endpoints';
import { plainText, readProblemDetails, type ProblemDetails } from '../contract/problemDetails';
import { labelOf, fieldAt, pathSteps, pathText } from '../messages/model/labels';
import type { MessageModel } from '../messages/model/message';
import { valueAt } from '../messages/model/valueAt';
import { problemText, type Problem } from '../problem';
import { withFullStop } from '../sentence';
import { adviceOn, answerKind } from './answerKind';
import { isReading, type CasRequest } from './casRequest';
import { notSentTexts } from './notSent';
import { isAmbiguous, type Answer, type Outcome } from './outcome';
import type { Verdict } from './outcomes';

/** A failed call in words for the person who must act, and in a verdict for the flow. */
export interface Failure extends Verdict {
	readonly status: number | undefined;
	readonly message: string;
	readonly description: string;
	/** Complaints of CAS about fields, joined to our labels. */
	readonly problems: readonly Problem[];
}

interface FailureContext {
	/** Of what was sent, for complaints about its fields. */
	readonly model?: MessageModel;
	/** Tells whether a 403 is for want of a scope or of the tenant. */
	readonly grantedScopes?: readonly string[];
	/** An earlier attempt by which CAS may have taken it, whatever the last one came to. */
	readonly doubt?: Outcome;
	/** Whether what was asked for, which may be another request than the last, gives the same when it is sent again. */
	readonly mayRepeat?: boolean;
}

/**
 * Explains an outcome that is not a success. `subject` names what was sent: `shipment SO-1 (OUT)`. Over all attempts the worst certainty
 * counts: what may have been taken by an earlier one is `unknown`, however clearly the last one failed.
 */
export function failureOf(
	request: CasRequest,
	outcome: Outcome,
	subject: string,
	context: FailureContext = {},
): Failure {
	const last = lastFailure(request, outcome, subject, context);
	const earlier = context.doubt === outcome ? undefined : context.doubt;
	if (isReading(request) || (earlier === undefined && !isAmbiguous(request, outcome))) return last;
	const mayRepeat = context.mayRepeat ?? request.whenUnanswered === 'resend';
	const before = earlier === undefined || last.outcome === 'unknown' ? '' : `An earlier attempt ${happened(earlier)}. `;
	// "Nothing was sent" would be said of the last attempt, and be read of all.
	const isOfLastOnly = earlier !== undefined && outcome.kind === 'notSent';
	return {
		...last,
		outcome: 'unknown',
		retry: mayRepeat ? 'safe' : 'lookFirst',
		description: `${isOfLastOnly ? '' : `${last.description} `}${before}${whatToLookAt(request, mayRepeat)}`.trim(),
	};
}

function lastFailure(request: CasRequest, outcome: Outcome, subject: string, context: FailureContext): Failure {
	const plain = { status: undefined, problems: [] };
	switch (outcome.kind) {
		case 'cancelled':
			return {
				...plain,
				...reading(request, 'cancelled'),
				message: `The ${subject} was cancelled`,
				description: 'The execution was stopped before CAS answered.',
			};
		case 'notSent':
			return { ...plain, outcome: 'notSent', ...notSentTexts(outcome, subject) };
		case 'unanswered':
			return {
				...plain,
				...reading(request, 'noAnswer'),
				message: `CAS did not answer for the ${subject} (${outcome.detail})`,
				description: isReading(request) ? 'Nothing was changed, so it is safe to run it again.' : '',
			};
		case 'answered':
			return answeredFailure(request, outcome, subject, context);
	}
}

/** It is not known what became of it; a call that changes nothing may be repeated all the same. */
const reading = (request: CasRequest, code: Verdict['code']): Verdict => ({
	outcome: 'unknown',
	code,
	retry: isReading(request) ? 'safe' : 'lookFirst',
});

function answeredFailure(
	request: CasRequest,
	answer: Answer,
	subject: string,
	{ model, grantedScopes }: FailureContext,
): Failure {
	const { status } = answer;
	const { code, retry, headline } = answerKind(answer);
	const details = readProblemDetails(answer.body);
	const problems = model === undefined ? [] : problemsOf(details, request, model);
	const said = problems.length > 0 ? problems.map(problemText).join(' ') : whatCasSaid(details);
	const trace = details.traceId === undefined ? '' : ` (trace ${details.traceId})`;
	const isOpen = !isReading(request) && isAmbiguous(request, answer);
	const advice = isOpen && status >= 300 ? '' : adviceOn(answer, request, grantedScopes);
	// The complaints about fields say it already.
	const isSaid = status === 400 && problems.length > 0;
	return {
		outcome: status === 407 ? 'notSent' : 'refused',
		code,
		retry,
		status,
		message: `CAS answered ${status} for the ${subject}${headline}`,
		description: [said, isSaid ? '' : advice || (isOpen ? '' : adviceWithout(said))].filter(Boolean).join(' ') + trace,
		problems,
	};
}

/** Where neither the status nor the body says anything. */
const adviceWithout = (said: string) =>
	said === '' ? 'CAS does not say why. Give Customs4Trade the time and the reference.' : '';

/** Why nothing is sent for a while, by how the last request ended. */
export function troubleText(outcome: Outcome): string {
	if (outcome.kind !== 'notSent' || outcome.reason === 'network') return `The last request ${happened(outcome)}`;
	if (outcome.reason === 'certificate') return `The certificate of CAS was not accepted (${outcome.detail})`;
	return `The login host gave no access token: ${plainText(outcome.detail) ?? outcome.reason}`;
}

/** What happened to an attempt, behind "An earlier attempt". */
function happened(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'answered':
			return `was answered with ${outcome.status}`;
		case 'notSent':
			return `did not leave (${outcome.detail})`;
		case 'unanswered':
			return `got no answer (${outcome.detail})`;
		case 'cancelled':
			return 'was stopped on its way';
	}
}

/** What to do about a message that CAS may have. */
function whatToLookAt({ endpoint }: CasRequest, mayRepeat: boolean): string {
	const open = 'CAS may have taken it or not.';
	if (endpoint === 'customsShipment.ingest') {
		const look = 'Look it up with CAS Declaration, Search, by External Reference, or in CAS, before sending it again';
		return mayRepeat
			? `${open} Sending the same again gives the same result; where it must be known, look it up by its reference before sending it again.`
			: `${open} ${look}.`;
	}
	if (mayRepeat) return `${open} Sending it again gives the same result.`;
	return ENDPOINTS[endpoint].value.path.includes('{declarationId}')
		? `${open} Get the declaration with CAS Declaration, Get, and look at it before sending it again.`
		: `${open} Look it up in CAS by its reference before sending it again.`;
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
		.map(withFullStop)
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
			action: 'Correct the field and send it again',
		};
	});
}
