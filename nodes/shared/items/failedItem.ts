import { NodeApiError, NodeOperationError, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../../cas/request/failure';
import { notSentFor, type Verdict } from '../../../cas/request/outcomes';
import { problemText, type Problem } from '../../../cas/problem';
import { asSentence } from '../../../cas/sentence';
import { forErrorOutput } from '../host/errorOutput';

/** Why an item did not go through, for the error that stops a workflow and for the item on the error output alike. */
export interface ItemFailure {
	readonly message: string;
	readonly description: string;
	/** Structured reasons and identity, for the flow that handles the item. */
	readonly details: IDataObject;
	readonly httpCode?: string;
}

/** In characters. A description may name the problems of a hundred fields. */
const MAX_MESSAGE_LENGTH = 1_000;
const MAX_DESCRIPTION_LENGTH = 20_000;

/** The texts of a failure as n8n may show them: parts of them are from CAS or from the data. */
const textsOf = ({ message, description }: Pick<ItemFailure, 'message' | 'description'>) => ({
	message: asSentence(message, MAX_MESSAGE_LENGTH),
	description: asSentence(description, MAX_DESCRIPTION_LENGTH),
});

/** The failure of an item that was not sent because of its problems. `subject` names it: `shipment SO-1 (OUT)`. */
export function problemFailure(subject: string, problems: readonly Problem[], identity: IDataObject): ItemFailure {
	const count = problems.length === 1 ? 'one field needs a correction' : `${problems.length} fields need a correction`;
	return {
		message: `The ${subject} was not sent: ${count}`,
		description: problems.map(problemText).join(' '),
		details: {
			...identity,
			...notSentFor('needsCorrection'),
			problems: problems.map((problem) => problemJson(problem)),
		},
	};
}

/** The failure of an item whose request did not succeed. */
export function requestFailure(failure: Failure, identity: IDataObject): ItemFailure {
	return {
		message: failure.message,
		description: failure.description,
		details: {
			...identity,
			...verdictOf(failure),
			...(failure.status === undefined ? {} : { statusCode: failure.status }),
			...(failure.problems.length > 0 ? { problems: failure.problems.map(problemJson) } : {}),
		},
		...(failure.status === undefined ? {} : { httpCode: String(failure.status) }),
	};
}

/** The part of a failure that a flow decides by. */
const verdictOf = ({ outcome, code, retry }: Verdict): Verdict => ({ outcome, code, retry });

/** A problem as output: the sentence and its parts. */
export function problemJson(problem: Problem): IDataObject {
	const { path, column, label, value, rule, severity, message, action, phrase } = problem;
	return {
		text: problemText(problem),
		severity,
		path,
		...(column !== undefined && { column }),
		label,
		value: value as IDataObject[string],
		rule,
		message,
		action,
		...(phrase !== undefined && { phrase: { ...phrase } }),
	};
}

/** What is said of a failure that says nothing itself, as an error of n8n. */
const UNTOLD = { code: 'failed', retry: 'lookFirst' } as const satisfies Partial<Verdict>;

/** The item as it leaves with its failure: the reason in words, the parts for the flow, linked to its input item. */
export function failedItem(node: INode, failure: ItemFailure, itemIndex: number): INodeExecutionData {
	const { message, description } = textsOf(failure);
	const item: INodeExecutionData = {
		json: { ...UNTOLD, ...failure.details, error: message, description },
		pairedItem: { item: itemIndex },
	};
	return node.onError === 'continueErrorOutput' ? forErrorOutput(item, errorOf(node, failure, itemIndex)) : item;
}

/**
 * The error that stops the workflow. It is made anew from our own texts: the error that n8n's request helper throws
 * carries the request with its headers.
 */
export function errorOf(node: INode, failure: ItemFailure, itemIndex?: number): NodeApiError | NodeOperationError {
	const { message, description } = textsOf(failure);
	const { httpCode } = failure;
	const error =
		httpCode === undefined
			? new NodeOperationError(node, message, { description, itemIndex })
			: new NodeApiError(node, {}, { message, description, httpCode, itemIndex });
	// The constructors replace a text that happens to contain a system error code, as in "(ECONNREFUSED)".
	error.message = message;
	error.description = description;
	return error;
}
