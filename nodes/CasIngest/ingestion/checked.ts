import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { MessageType } from '../../../cas/contract/ingestion';
import { wireRequest } from '../../../cas/contract/profile/wireRequest';
import { notSentFor } from '../../../cas/request/outcomes';
import { shown } from '../../../cas/shown';
import { namesIn } from '../../shared/fields/namesIn';
import { problemFailure, type ItemFailure } from '../../shared/items/failedItem';
import { candidateOf, type Candidate } from '../../shared/source/candidate';
import type { Draft } from '../../shared/source/messageSource';
import { thrownFailure } from '../../shared/items/thrown';
import type { Run } from './ingest';
import type { IngestionKind } from './kind';
import { clearFields, type IngestOptions } from './optionFields';

/** The operations of CAS Ingest by the message type that they send. */
const OPERATION: Readonly<Record<MessageType, string>> = {
	New: 'Create',
	Upsert: 'Create or Update',
	Update: 'Update',
	Replace: 'Replace',
};

/** A message that may be sent, or why this one may not. */
export function checkedCandidate(
	context: IExecuteFunctions,
	draft: Draft,
	{ kind, options, connection }: Pick<Run, 'kind' | 'options' | 'connection'>,
): { readonly candidate: Candidate } | { readonly failure: ItemFailure } {
	try {
		const clear = kind.partial ? fieldsToClear(context, draft) : [];
		const candidate = candidateFor(draft, { kind, connection, clear });
		const failure = refusalOf(candidate, options) ?? otherOperation(candidate, kind);
		return failure === undefined ? { candidate } : { failure };
	} catch (error) {
		return { failure: thrownFailure(error, context.getNode()) };
	}
}

/** The message of a draft, checked as the model and the Contract Profile say. */
function candidateFor(
	draft: Draft,
	{ kind, connection: { profile }, clear }: Pick<Run, 'kind' | 'connection'> & { readonly clear: readonly string[] },
): Candidate {
	const candidate = candidateOf(draft, kind.model, kind.partial, clear);
	if (profile.isEmpty || candidate.refusals.some(({ path }) => path === '')) return candidate;
	const { problems } = wireRequest(kind.request(candidate.message), profile);
	return problems.length === 0 ? candidate : { ...candidate, refusals: [...candidate.refusals, ...problems] };
}

function fieldsToClear(context: IExecuteFunctions, { itemIndexes }: Draft): string[] {
	const options = context.getNodeParameter('options', itemIndexes[0] ?? 0, {}) as IDataObject;
	return namesIn(options[clearFields.name]);
}

/** What keeps a message back. Something that is not even an object cannot be sent, whatever the options say. */
function refusalOf({ subject, refusals, identity }: Candidate, options: IngestOptions): ItemFailure | undefined {
	const sendsAnyway = !options.validate || options.onProblem === 'sendAnyway';
	const found = refusals.filter((problem) => !sendsAnyway || problem.path === '');
	return found.length > 0 ? problemFailure(subject, found, identity) : undefined;
}

/**
 * An item that says what is to be done with it is not sent as something else. `New` is what CAS takes where nothing is said, so a shipment
 * that says so may go as Create or Update too.
 */
function otherOperation(
	{ message, subject, identity }: Candidate,
	{ messageType }: IngestionKind,
): ItemFailure | undefined {
	const { messageType: asked } = message;
	if (messageType === undefined || asked === undefined || asked === null || asked === messageType) return undefined;
	if (asked === 'New' && messageType === 'Upsert') return undefined;
	const operation = Object.hasOwn(OPERATION, String(asked)) ? OPERATION[asked as MessageType] : undefined;
	const choose = operation === undefined ? '' : `Choose the operation ${operation} for it, or take`;
	return {
		message: `The ${subject} was not sent: it asks for messageType "${shown(asked)}", and ${OPERATION[messageType]} sends ${messageType}`,
		description: `${choose === '' ? 'Take' : choose} messageType out of the item, so that the operation decides.`,
		details: { ...identity, ...notSentFor('otherOperation') },
	};
}
