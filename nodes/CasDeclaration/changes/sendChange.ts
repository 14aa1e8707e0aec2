import type { IDataObject } from 'n8n-workflow';
import { readProblemDetails } from '../../../cas/contract/problemDetails';
import { wireRequest } from '../../../cas/contract/profile/wireRequest';
import { whyNotOpen } from '../../../cas/declaration/openness';
import type { Intention } from '../../../cas/declaration/intention';
import type { MessageModel } from '../../../cas/messages';
import type { CasRequest } from '../../../cas/request/casRequest';
import { failureOf, whatCasSaid } from '../../../cas/request/failure';
import { acceptanceOf, isNotThere, type Answer } from '../../../cas/request/outcome';
import type { Verdict } from '../../../cas/request/outcomes';
import { referenceIdOf } from '../../../cas/request/reference';
import { problemFailure, requestFailure, type ItemFailure } from '../../shared/items/failedItem';
import { send, type Sent } from '../../shared/transport/send';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import type { ChangeRun } from './run';
import { actionOf, type Target } from './target';

export interface Change {
	readonly intention: Intention;
	readonly request: CasRequest;
	/** The model of the body, for complaints about its fields. */
	readonly model?: MessageModel;
	/** When an earlier run sent the same, and did not learn what became of it. */
	readonly doubtSinceMs?: number;
}

/** How a change that was sent ended: taken, not known, or refused in words; `wasOpen`: after an attempt that left it open. */
export type Sending =
	| { readonly kind: 'accepted'; readonly referenceId?: string }
	| { readonly kind: 'ambiguous'; readonly sent: Sent }
	| {
			readonly kind: 'refused';
			readonly failure: ItemFailure;
			readonly isNotThere: boolean;
			readonly wasOpen: boolean;
	  };

const REFUSED: Verdict = { outcome: 'refused', code: 'statusNotOpen', retry: 'afterFix' };

/** What CAS may answer where the state of a declaration does not allow something; 400 is documented, the others are usual. */
const REFUSALS_BY_STATE = new Set([400, 409, 422]);

/** Sends a change or an action. Where CAS refuses it, the refusal is explained by the status as the guard would. */
export async function sendChange(run: ChangeRun, target: Target, change: Change): Promise<Sending> {
	const { context, connection } = run;
	const { problems } = wireRequest(change.request, connection.profile);
	if (problems.length > 0) {
		const subject = `${nounOf(change.intention)} of ${target.subject}`;
		return {
			kind: 'refused',
			failure: problemFailure(subject, problems, detailsOf(target, change.intention)),
			isNotThere: false,
			wasOpen: false,
		};
	}
	const sent = await send(context, connection, change.request, { doubtSinceMs: change.doubtSinceMs });
	const { outcome, doubt } = sent;
	const success = acceptanceOf(sent.request, outcome);
	if (success !== undefined) {
		const referenceId = referenceIdOf(success.body);
		return { kind: 'accepted', ...(referenceId !== undefined && { referenceId }) };
	}
	// What an earlier attempt may have done, no later refusal takes back; what is deleted and then not found says it itself.
	if (doubt !== undefined && !isGoneNow(sent)) return { kind: 'ambiguous', sent };
	const isByState = outcome.kind === 'answered' && REFUSALS_BY_STATE.has(outcome.status);
	const explained = isByState ? await refusalByState(run, target, change, outcome) : undefined;
	const failure = explained ?? (await plainFailure(run, target, change, sent));
	return { kind: 'refused', failure, isNotThere: isNotThere(outcome), wasOpen: doubt !== undefined };
}

/** Sent again, a deletion is not found because the first had done it. */
const isGoneNow = ({ request, outcome }: Sent) => request.taken === 'gone' && isNotThere(outcome);

/** Undefined where CAS complains about fields: that is about what was sent, not about the status. */
async function refusalByState(
	{ context, connection }: ChangeRun,
	{ declarationId, subject, identity }: Target,
	{ intention }: Change,
	{ body, status }: Answer,
): Promise<ItemFailure | undefined> {
	const details = readProblemDetails(body);
	if (details.fields.length > 0) return undefined;
	const read = await readDeclaration(context, connection, declarationId);
	const now = 'declaration' in read ? read.declaration : {};
	const notOpen = whyNotOpen(intention, now, connection.profile.statusMeanings);
	const said = whatCasSaid(details);
	const advice = notOpen?.advice ?? 'Its status should allow this. Look at the declaration in CAS.';
	return {
		message: `CAS refused ${lowerFirst(intention.title)} of ${subject}${notOpen === undefined ? '' : `: the declaration ${notOpen.because}`}`,
		description: `${said === '' ? '' : `CAS says: ${said} `}${advice}`,
		details: {
			...identity,
			...actionOf(intention),
			...REFUSED,
			statusCode: status,
			allowedIn: [...intention.allowedIn],
		},
		httpCode: String(status),
	};
}

async function plainFailure(run: ChangeRun, target: Target, change: Change, sent: Sent): Promise<ItemFailure> {
	const { outcome, request, doubt } = sent;
	const grantedScopes = outcome.kind === 'answered' && outcome.status === 403 ? await run.scopes() : undefined;
	const subject = `${nounOf(change.intention)} of ${target.subject}`;
	const failure = failureOf(request, outcome, subject, { model: change.model, grantedScopes, doubt });
	return requestFailure(failure, detailsOf(target, change.intention));
}

export const detailsOf = ({ identity }: Target, intention: Intention): IDataObject => ({
	...identity,
	...actionOf(intention),
});

/** After "the": `action Invalidate`, `change of the header`. */
export const nounOf = ({ kind, title }: Intention) =>
	kind === 'change' ? title.replace(/^The /, '') : `action ${title}`;

/** `The change of the header` inside a sentence; the name of an action keeps its capitals. */
export function lowerFirst(title: string): string {
	return title.startsWith('The ') ? `the ${title.slice(4)}` : title;
}
