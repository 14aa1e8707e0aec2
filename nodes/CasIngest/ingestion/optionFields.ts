import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { waitOption } from '../result/waitOption';

type OnProblem = 'errorOutput' | 'stopBeforeSending' | 'sendAnyway';

/** How a run checks and sends. */
export interface IngestOptions {
	readonly validate: boolean;
	readonly onProblem: OnProblem;
	readonly concurrency: number;
	/** 0 means no limit. */
	readonly requestsPerSecond: number;
	/** 0 means no limit. */
	readonly timeLimitSeconds: number;
}

const DEFAULTS: IngestOptions = {
	validate: true,
	onProblem: 'errorOutput',
	concurrency: 5,
	requestsPerSecond: 0,
	timeLimitSeconds: 0,
};

export const optionFields: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: 5,
			description: 'How many requests may be on their way at the same time',
		},
		{
			displayName: 'On Problem',
			name: 'onProblem',
			type: 'options',
			options: [
				{
					name: 'Error Output',
					value: 'errorOutput',
					description: 'Messages with problems leave as the On Error setting of the node says; the others are sent',
				},
				{
					name: 'Send Anyway',
					value: 'sendAnyway',
					description: 'Every message is sent; its problems stand in the output as warnings',
				},
				{
					name: 'Stop Before Sending Anything',
					value: 'stopBeforeSending',
					description: 'One message with a problem keeps all of them back',
				},
			],
			default: 'errorOutput',
			description: 'What to do with a message that CAS or customs would refuse',
		},
		{
			displayName: 'Requests per Second',
			name: 'requestsPerSecond',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'The most requests in a second, all together; 0 means no limit of our own',
		},
		{
			displayName: 'Time Limit (Seconds)',
			name: 'timeLimitSeconds',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description: 'After this time nothing more is sent, and what is left comes out as not sent; 0 means no limit',
		},
		{
			displayName: 'Validate Before Sending',
			name: 'validate',
			type: 'boolean',
			default: true,
			description: 'Whether to check each message first and keep back the ones that CAS or customs would refuse',
		},
		waitOption,
	],
};

export function optionsOf(context: IExecuteFunctions): IngestOptions {
	return { ...DEFAULTS, ...(context.getNodeParameter('options', 0, {}) as IDataObject) };
}
