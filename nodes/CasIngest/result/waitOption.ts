import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodePropertyCollection,
} from 'n8n-workflow';

const NAME = 'waitForResultSeconds';
const SUGGESTED_SECONDS = 60;

/** Off unless it is added. */
export const waitOption: INodePropertyCollection['values'][number] = {
	displayName: 'Wait for the Result (Seconds)',
	name: NAME,
	type: 'number',
	typeOptions: { minValue: 0 },
	default: SUGGESTED_SECONDS,
	displayOptions: { show: { '/resource': ['customsShipment'] } },
	description:
		'How long to wait, for all items together, until the declarations exist. Adds result (made, existedBefore, refused, notKnownYet) and the declaration to each item. Needs the scope read:declarations. 0 does not wait.',
};

/** Seconds to wait for the results of a run; 0 where nobody asked for it. Throws for what is no number. */
export function waitSecondsOf(context: IExecuteFunctions): number {
	const { [NAME]: given = 0 } = context.getNodeParameter('options', 0, {}) as IDataObject;
	const seconds = Number(given);
	if (Number.isFinite(seconds) && seconds >= 0) return seconds;
	throw new NodeOperationError(
		context.getNode(),
		`Wait for the Result: "${String(given)}" is not a number of seconds`,
		{
			description: 'Nothing was sent. Enter a number such as 60, or remove the option.',
		},
	);
}
