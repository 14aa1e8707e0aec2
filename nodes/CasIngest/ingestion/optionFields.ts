import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { MOST_SENT } from '../../shared/items/onceStore';
import { booleanOption, choiceOption, numberOption } from '../../shared/fields/option';
import { waitOption } from '../result/waitOption';

const ON_PROBLEM = ['errorOutput', 'stopBeforeSending', 'sendAnyway'] as const;

/** How a run checks and sends. */
export interface IngestOptions {
	readonly validate: boolean;
	readonly onProblem: (typeof ON_PROBLEM)[number];
	readonly concurrency: number;
	/** 0 means no limit. */
	readonly requestsPerSecond: number;
	/** 0 means no limit. */
	readonly timeLimitSeconds: number;
	readonly sendOnce: boolean;
}

const MOST_CONCURRENT = 50;
const USUAL_CONCURRENCY = 5;

const concurrency: INodeProperties = {
	displayName: 'Concurrency',
	name: 'concurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MOST_CONCURRENT },
	default: USUAL_CONCURRENCY,
	description: 'Maximum number of requests at the same time',
};

const onProblem: INodeProperties = {
	displayName: 'On Problem',
	name: 'onProblem',
	type: 'options',
	options: [
		{
			name: 'Error Output',
			value: 'errorOutput',
			description: 'Messages with problems fail as set in On Error of the node; the others are sent',
		},
		{
			name: 'Send Anyway',
			value: 'sendAnyway',
			description: 'Every message is sent; its problems are in the output as warnings',
		},
		{
			name: 'Stop Before Sending Anything',
			value: 'stopBeforeSending',
			description: 'If one message has a problem, none is sent',
		},
	],
	default: 'errorOutput',
	description: 'What to do with a message that CAS or customs would refuse',
};

const requestsPerSecond: INodeProperties = {
	displayName: 'Requests per Second',
	name: 'requestsPerSecond',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'Maximum number of requests per second in total; 0 for no limit',
};

const timeLimit: INodeProperties = {
	displayName: 'Time Limit (Seconds)',
	name: 'timeLimitSeconds',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 0,
	description: 'After this time nothing more is sent, and the remaining items are returned as not sent; 0 for no limit',
};

const validate: INodeProperties = {
	displayName: 'Validate Before Sending',
	name: 'validate',
	type: 'boolean',
	default: true,
	description: 'Whether to check each message first, and not send those that CAS or customs would refuse',
};

/** n8n reads and writes the store without a lock, so that two processes at the same moment may both find a message new. */
const sendOnce: INodeProperties = {
	displayName: 'Send Each Message Once',
	name: 'sendOnce',
	type: 'boolean',
	default: true,
	description: `Whether a message that this node has sent before, in whichever execution, is not sent again: it comes out as repeated, or as unknown where an execution was killed while sending it. Kept in n8n's database for the last ${MOST_SENT} messages of the node; a changed message counts as another one. Two executions at the very same moment can still both send it. To send one again on purpose, switch this off for that run.`,
};

/** CAS documents that given fields change and absent ones stay; that null takes a field away is assumed. */
export const clearFields: INodeProperties = {
	displayName: 'Fields to Clear',
	name: 'clearFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. invoiceCurrency, exporter__name',
	description:
		'Fields that CAS should clear, comma-separated: column names, or places in the message. They are sent as null; that CAS then clears them is our reading of its documentation.',
};

const ONCE_BY_DEFAULT = 'On by default, because CAS documents no create-or-update for this message.';
const NOT_BY_DEFAULT = 'Off by default, because CAS recognises these messages by their reference.';

/** The options of a message that may be sent twice without harm, or not. The same objects for every operation of a kind. */
export const optionFields = {
	repeatable: optionsField(NOT_BY_DEFAULT),
	once: optionsField(ONCE_BY_DEFAULT),
	update: optionsField(NOT_BY_DEFAULT, [clearFields]),
};

function optionsField(onDefault: string, more: readonly INodeProperties[] = []): INodeProperties {
	const once = { ...sendOnce, description: `${sendOnce.description} ${onDefault}` };
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [concurrency, ...more, onProblem, requestsPerSecond, once, timeLimit, validate, waitOption],
	};
}

/** The options of a run, each checked: throws a NodeOperationError that names the first which is nonsense. `isOnce`: whether messages go once by default. */
export function optionsOf(context: IExecuteFunctions, isOnce: boolean): IngestOptions {
	const node = context.getNode();
	const given = context.getNodeParameter('options', 0, {}) as IDataObject;
	return {
		validate: booleanOption(node, validate.displayName, given.validate, true),
		onProblem: choiceOption(node, onProblem.displayName, given.onProblem, ON_PROBLEM),
		concurrency: numberOption(node, concurrency.displayName, given.concurrency, {
			preset: USUAL_CONCURRENCY,
			least: 1,
			most: MOST_CONCURRENT,
			isWhole: true,
		}),
		requestsPerSecond: numberOption(node, requestsPerSecond.displayName, given.requestsPerSecond, {
			preset: 0,
			least: 0,
		}),
		timeLimitSeconds: numberOption(node, timeLimit.displayName, given.timeLimitSeconds, { preset: 0, least: 0 }),
		sendOnce: booleanOption(node, sendOnce.displayName, given.sendOnce, isOnce),
	};
}
