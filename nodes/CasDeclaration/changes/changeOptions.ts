import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { booleanOption, numberOption } from '../../shared/fields/option';

/** How a change or an action is guarded and followed. */
export interface ChangeOptions {
	readonly checkStatus: boolean;
	readonly sendAnyway: boolean;
	readonly waitForCompletion: boolean;
	readonly waitLimitSeconds: number;
}

const WAIT_LIMIT_SECONDS = 300;

const checkStatus: INodeProperties = {
	displayName: 'Check Status First',
	name: 'checkStatus',
	type: 'boolean',
	default: true,
	description:
		'Whether to read the declaration first. Refuses what its status does not allow, and finds out what happened if an answer is lost.',
};

const sendAnyway: INodeProperties = {
	displayName: 'Send Anyway',
	name: 'sendAnyway',
	type: 'boolean',
	default: false,
	description: 'Whether to let CAS decide even if its documentation suggests that the status does not allow it',
};

const waitForCompletion: INodeProperties = {
	displayName: 'Wait for Completion',
	name: 'waitForCompletion',
	type: 'boolean',
	default: false,
	description:
		'Whether to wait until CAS has finished the action. If that takes more than minutes, start a workflow from the event DeclarationActionFinished instead.',
};

const waitLimit: INodeProperties = {
	displayName: 'Wait Limit (Seconds)',
	name: 'waitLimitSeconds',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: WAIT_LIMIT_SECONDS,
	description: 'How long to wait for completion. After that, the item is returned as accepted but not finished.',
};

const collection = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

/** For header and goods items. */
export const changeOptions = collection([checkStatus, sendAnyway]);

/** For actions. */
export const actionOptions = collection([checkStatus, sendAnyway, waitForCompletion, waitLimit]);

/** Throws a NodeOperationError that names the option that is nonsense. */
export function changeOptionsOf(context: IExecuteFunctions): ChangeOptions {
	const node = context.getNode();
	const given = context.getNodeParameter('options', 0, {}) as IDataObject;
	const isOn = ({ displayName, name }: INodeProperties, preset: boolean) =>
		booleanOption(node, displayName, given[name], preset);
	return {
		checkStatus: isOn(checkStatus, true),
		sendAnyway: isOn(sendAnyway, false),
		waitForCompletion: isOn(waitForCompletion, false),
		waitLimitSeconds: numberOption(node, waitLimit.displayName, given.waitLimitSeconds, {
			preset: WAIT_LIMIT_SECONDS,
			least: 1,
		}),
	};
}
