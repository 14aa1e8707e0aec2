import { identityOfDeclaration } from '../../../cas/contract/declaration';
import type { DeclarationData } from '../../../cas/declaration/openness';
import { hasStatusMoved } from '../../../cas/declaration/requestedActions';
import { failureOf } from '../../../cas/request/failure';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';
import { pacer } from '../../shared/transport/pacer';
import { cancelSignalOf } from '../../shared/transport/cancelSignal';
import { type Sent } from '../../shared/transport/send';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import { detailsOf, lowerFirst, type Change } from './sendChange';
import type { ChangeRun } from './run';
import type { Target } from './target';

/** CAS works asynchronously: what it took may show a little later. */
const WAITS_BEFORE_LOOKS_MS = [1_000, 3_000, 10_000];

/**
 * After an answer that was lost: reads the declaration until it shows that CAS took the change, a few times. Without such a trace it
 * stays unknown, and the failure says what was found and what to check: sending it again could do it twice.
 */
export async function findTrace<Trace>(
	run: ChangeRun,
	target: Target,
	{ change, sent, trace }: { change: Change; sent: Sent; trace: (now: DeclarationData) => Trace | undefined },
): Promise<{ trace: Trace; now: DeclarationData } | { failure: ItemFailure }> {
	const { context, connection } = run;
	const pace = pacer({ signal: cancelSignalOf(context) });
	let now: DeclarationData | undefined;
	if (target.before !== undefined) {
		for (const waitMs of WAITS_BEFORE_LOOKS_MS) {
			if (!(await pace.wait(waitMs))) break;
			const read = await readDeclaration(context, connection, target.declarationId);
			if ('failure' in read) continue;
			now = read.declaration;
			const found = trace(now);
			if (found !== undefined) return { trace: found, now };
		}
	}
	return { failure: unknown(target, change, sent, now) };
}

function unknown(target: Target, { wish }: Change, sent: Sent, now: DeclarationData | undefined): ItemFailure {
	const { outcome = sent.outcome, request } = { outcome: sent.doubt, request: sent.request };
	const happened =
		outcome.kind === 'answered'
			? `CAS answered ${outcome.status}`
			: `CAS did not answer (${outcome.kind === 'unanswered' ? outcome.detail : outcome.kind})`;
	const { code } = failureOf(request, sent.outcome, '');
	const mayRepeat = request.whenUnanswered === 'resend';
	const verdict: Verdict = { outcome: 'unknown', code, retry: mayRepeat ? 'safe' : 'lookFirst' };
	const advice = mayRepeat
		? 'Sending it again gives the same result.'
		: 'Look at the declaration in CAS before you send it again: a second one could be carried out too.';
	const { status } = identityOfDeclaration(now ?? {});
	return {
		message: `It is not known whether CAS took ${lowerFirst(wish.title)} of ${target.subject}`,
		description: `${happened}. ${whatWasFound(target, now, status)} ${advice}`,
		details: { ...detailsOf(target, wish), ...(status !== undefined && { status }), ...verdict },
		...(outcome.kind === 'answered' && { httpCode: String(outcome.status) }),
	};
}

function whatWasFound({ before }: Target, now: DeclarationData | undefined, status: string | undefined): string {
	if (before === undefined) {
		return 'It was not looked up, since Check Status First is switched off: only a declaration that was read before shows what is new.';
	}
	if (now === undefined) return 'The declaration could not be read after it.';
	const was = identityOfDeclaration(before).status ?? 'unknown';
	return hasStatusMoved(before, now)
		? `Read again, the declaration shows nothing of it; its status went from ${was} to ${status ?? 'unknown'}, which may have another cause.`
		: `Read again, the declaration shows nothing of it and is still in status ${was}.`;
}
