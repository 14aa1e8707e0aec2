import type { IDataObject } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../cas/contract/declaration';
import { declarationSubject, whyNotOpen, type DeclarationData } from '../../../cas/declaration/openness';
import type { Intention } from '../../../cas/declaration/intention';
import { notSentFor } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';
import { chosenDeclaration } from '../actions/declaration/chosenDeclaration';
import { readDeclaration } from '../../shared/declarations/readDeclaration';
import type { ChangeRun } from './run';

/** The declaration that is to be changed. */
export interface Target {
	readonly declarationId: string;
	/** As it was before; absent where the status is not to be checked. */
	readonly before?: DeclarationData;
	/** For every output of the item. */
	readonly identity: IDataObject;
	/** `declaration SO-1 (OUT)` */
	readonly subject: string;
}

/** Which declaration an item chooses, before anything is read of it. */
export async function chosenTarget(
	{ context, connection }: ChangeRun,
	itemIndex: number,
): Promise<Target | { failure: ItemFailure }> {
	const chosen = await chosenDeclaration(context, connection, itemIndex);
	return 'failure' in chosen ? chosen : targetFrom(chosen.declarationId, chosen.known ?? {});
}

/**
 * Reads the declaration where that is wanted, and refuses what its status does not allow. `isRead`: it is needed anyway, whatever
 * the options say.
 */
export async function guardedTarget(
	run: ChangeRun,
	chosen: Target,
	intention: Intention,
	{ isRead = false } = {},
): Promise<Target | { failure: ItemFailure }> {
	const { context, connection, options } = run;
	if (!options.checkStatus && !isRead) return chosen;
	const read = await readDeclaration(context, connection, chosen.declarationId);
	if ('failure' in read) return { failure: isRead ? read.failure : withWayOut(read.failure) };
	const target = { ...targetFrom(chosen.declarationId, read.declaration), before: read.declaration };
	const notOpen =
		options.checkStatus && !options.sendAnyway
			? whyNotOpen(intention, read.declaration, connection.profile.statusMeanings)
			: undefined;
	if (notOpen === undefined) return target;
	return {
		failure: {
			message: `${intention.title} of ${target.subject} was not sent: the declaration ${notOpen.because}`,
			description: `${notOpen.advice} Which status allows what is our reading of CAS's documentation; Send Anyway in the options leaves it to CAS.`,
			details: {
				...target.identity,
				...actionOf(intention),
				...notSentFor('statusNotOpen'),
				allowedIn: [...intention.allowedIn],
			},
		},
	};
}

/** The action of an intention, as every output names it; nothing for a change. */
export const actionOf = ({ kind }: Intention): IDataObject => (kind === 'change' ? {} : { action: kind });

function targetFrom(declarationId: string, known: DeclarationData): Target {
	const identity = { ...identityOfDeclaration(known), declarationId };
	return { declarationId, identity, subject: declarationSubject(identity) };
}

function withWayOut(failure: ItemFailure): ItemFailure {
	return failure.httpCode === '404'
		? failure
		: {
				...failure,
				description: `${failure.description} The status could not be checked, so nothing was changed. Check Status First in the options can be switched off.`,
				details: { ...failure.details, outcome: 'notSent' },
			};
}
