import { listedFields, type ListedTree } from './listed';
import type { OurField } from './target';

/** The parts of an answer around what was asked for, by the entry of the profile that says where each is. */
export interface Envelope {
	readonly fields: readonly OurField[];
}

const envelope = (tree: ListedTree): Envelope => ({ fields: listedFields(tree) });

/** Around the declarations of a search. */
export const SEARCH_ENVELOPE = envelope([
	['total', 'whole', 'Total count', 'count', 'hits', 'How many were found in all'],
	['next', 'any', 'Next page', 'cursor', 'continuation', 'following', 'Mark or offset from which the next page begins'],
]);

/** The answer to a message that was taken in. */
export const ACCEPTANCE_ENVELOPE = envelope([
	['reference', 'text', 'Reference', 'referenceId', 'ingestionId', 'Reference under which a message was taken in'],
]);

/** The answer of a document. */
export const DOCUMENT_ENVELOPE = envelope([
	['body', 'text', 'Address of the document', 'url', 'link', 'Address that the document is downloaded from'],
]);

/** The answer to a new subscription. */
export const SUBSCRIPTION_ENVELOPE = envelope([
	['id', 'text', 'Subscription ID', 'subscriptionId', 'key', 'Identifier of the subscription'],
]);

/** An error. */
export const PROBLEM_ENVELOPE = envelope([
	['title', 'text', 'Title', 'summary', 'Short summary of the problem'],
	['detail', 'text', 'Detail', 'explanation', 'details', 'The problem explained in words'],
	{
		of: ['list[]', 'group', 'Errors', 'issues', 'problems', 'Each field with what is wrong'],
		fields: [
			['path', 'text', 'Field', 'where', 'location', 'pointer', 'place', 'Which field it is about'],
			['message', 'text', 'Message', 'text', 'What is wrong with the field'],
		],
	},
]);
