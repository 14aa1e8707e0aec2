import { NodeApiError, NodeOperationError, type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../cas/request/failure';
import { problemText, type Problem } from '../../cas/problem';

/** Why an item did not go through, for the error that stops a workflow and for the item on the error output alike. */
export interface ItemFailure {
	readonly message: string;
	readonly description: string;
	/** Structured reasons and identity, for the flow that handles the item. */
	readonly details: IDataObject;
	readonly httpCode?: string;
}

/** The failure of an item that was not sent because of its problems. `subject` names it: `shipment SO-1 (OUT)`. */
export function problemFailure(subject: string, problems: readonly Problem[], identity: IDataObject): ItemFailure {
	const count = problems.length === 1 ? 'one field needs a correction' : `${problems.length} fields need a correction`;
	return {
		message: `The ${subject} was not sent: ${count}`,
		description: problems.map(problemText).join(' '),
		details: { ...identity, outcome: 'notSent', problems: problems.map((problem) => problemJson(problem)) },
	};
}

/** The failure of an item whose request did not succeed. */
export function requestFailure(failure: Failure, identity: IDataObject): ItemFailure {
	return {
		message: failure.message,
		description: failure.description,
		details: {
			...identity,
			outcome: failure.certainty,
			...(failure.status === undefined ? {} : { statusCode: failure.status }),
			...(failure.problems.length > 0 ? { problems: failure.problems.map(problemJson) } : {}),
		},
		...(failure.status === undefined ? {} : { httpCode: String(failure.status) }),
	};
}

/** A problem as output: the sentence and its parts. */
export function problemJson(problem: Problem): IDataObject {
	const { path, label, value, rule, severity, message, action } = problem;
	return {
		text: problemText(problem),
		severity,
		path,
		label,
		value: value as IDataObject[string],
		rule,
		message,
		action,
	};
}

/** The item as it leaves on the error output: the reason in words, the parts for the flow, linked to its input item. */
export function failedItem(node: INode, failure: ItemFailure, itemIndex: number): INodeExecutionData {
	return {
		json: { ...failure.details, error: failure.message, description: failure.description },
		error: errorOf(node, failure, itemIndex),
		pairedItem: { item: itemIndex },
	};
}

/**
 * The error that stops the workflow. It is made anew from our own texts: the error that n8n's request helper throws
 * carries the request with its headers.
 */
export function errorOf(node: INode, failure: ItemFailure, itemIndex?: number): NodeApiError | NodeOperationError {
	const { message, description, httpCode } = failure;
	if (httpCode === undefined) return new NodeOperationError(node, message, { description, itemIndex });
	const error = new NodeApiError(node, {}, { message, description, httpCode, itemIndex });
	// The constructor replaces a text that happens to contain a system error code.
	error.message = message;
	error.description = description;
	return error;
}
