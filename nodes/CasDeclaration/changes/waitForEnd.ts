import type { DeclarationActionName } from '../../../cas/contract/actions';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import type { DeclarationData } from '../../../cas/declaration/openness';
import { actionState } from '../../../cas/declaration/requestedActions';
import type { Wish } from '../../../cas/declaration/wish';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';
import { pause } from '../../shared/timing/pause';
import { cancelSignalOf } from '../../shared/transport/cancelSignal';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import { detailsOf } from './sendChange';
import type { ChangeRun } from './run';
import type { Target } from './target';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;
const GROWTH = 1.5;

const TAKEN: Verdict = { outcome: 'accepted', code: 'notEnded', retry: 'never' };
const UNSUCCESSFUL: Verdict = { outcome: 'refused', code: 'unsuccessful', retry: 'afterFix' };

interface Asked {
	readonly action: DeclarationActionName;
	readonly before: DeclarationData;
	readonly referenceId?: string;
}

/** Reads the declaration, less and less often, until the action has ended. A failure says that CAS took it, and how far it got. */
export async function waitForEnd(
	run: ChangeRun,
	target: Target,
	wish: Wish,
	asked: Asked,
): Promise<{ now: DeclarationData } | { failure: ItemFailure }> {
	const { context, connection, options } = run;
	const signal = cancelSignalOf(context);
	const deadlineMs = Date.now() + options.waitLimitSeconds * 1_000;
	const details = { ...detailsOf(target, wish), ...(asked.referenceId && { referenceId: asked.referenceId }) };
	let status = target.identity.status;
	for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * GROWTH, LONGEST_WAIT_MS)) {
		const leftMs = deadlineMs - Date.now();
		if (leftMs <= 0) {
			return {
				failure: {
					message: `CAS took ${wish.title} of ${target.subject}, but had not ended it after ${options.waitLimitSeconds} seconds`,
					description: `The declaration is in status ${String(status ?? 'unknown')}. Do not ask for it again: get the declaration later, let DeclarationActionFinished tell you, or raise Wait Limit.`,
					details: { ...details, status, ...TAKEN },
				},
			};
		}
		if (!(await pause(Math.min(waitMs, leftMs), signal))) {
			return {
				failure: {
					message: `Waiting for ${wish.title} of ${target.subject} was cancelled`,
					description: 'CAS took it and goes on with it. Get the declaration to see how it ended.',
					details: { ...details, ...TAKEN },
				},
			};
		}
		const read = await readDeclaration(context, connection, target.declarationId);
		if ('failure' in read) {
			const { message, description, ...rest } = read.failure;
			return {
				failure: {
					...rest,
					message: `CAS took ${wish.title} of ${target.subject}, but its end could not be seen`,
					description: `${message}. ${description} Do not ask for it again: get the declaration later.`,
					details: { ...rest.details, ...details, ...TAKEN },
				},
			};
		}
		const now = read.declaration;
		status = identityOfDeclaration(now).status ?? status;
		const state = actionState(now, asked);
		if (!state?.isFinished) continue;
		if (!state.isUnsuccessful) return { now };
		return {
			failure: {
				message: `CAS could not carry out ${wish.title} of ${target.subject}`,
				description: `${state.message ?? 'It gives no reason; look at the problems of the declaration.'} The declaration is in status ${String(status ?? 'unknown')}.`,
				details: { ...details, ...identityOfDeclaration(now), ...UNSUCCESSFUL },
			},
		};
	}
}
