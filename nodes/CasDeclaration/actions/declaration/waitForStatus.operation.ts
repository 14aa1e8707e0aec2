import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { connectionOf } from '../../../shared/transport/connection';
import { errorOf, failedItem } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { statusOptions } from '../../../shared/fields/statusesField';
import { declarationFields } from './declaration.fields';
import { waitForAll, type Waited } from './waiting';

const DEFAULT_SECONDS = 60;

/** The operation's outputs, in their order. */
const OUTPUTS = { reached: 'Reached', notYet: 'Not Yet', stopped: 'Stopped' } as const;

export const waitForStatus: Operation = {
	name: 'Wait for Status',
	value: 'waitForStatus',
	action: 'Wait for status of declaration',
	description:
		'Wait until a declaration is released or reaches another status, and separate those that got stuck on the way',
	outputs: Object.values(OUTPUTS),
	fields: [
		...declarationFields,
		{
			displayName: 'Target Statuses',
			name: 'targetStatuses',
			type: 'multiOptions',
			options: statusOptions,
			default: ['Released'],
			description: 'The wait ends at any of these; a declaration that is already past one counts as having reached it',
		},
		{
			displayName: 'Other Target Statuses',
			name: 'otherTargetStatuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. Exited, Closed',
			description: 'Other statuses, comma-separated, using the names that CAS gives them',
		},
		{
			displayName: 'Wait Up To (Seconds)',
			name: 'waitUpTo',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: DEFAULT_SECONDS,
			description:
				'For all items together; 0 checks once. The execution stays in memory while it waits. To wait for hours or days, check once and connect "Not Yet" to a Wait node that leads back here.',
		},
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const seconds = Number(context.getNodeParameter('waitUpTo', 0, DEFAULT_SECONDS));
		const waited = await waitForAll(context, connection, { seconds: Number.isFinite(seconds) ? seconds : 0 });
		const outputs: Record<keyof typeof OUTPUTS, INodeExecutionData[]> = { reached: [], notYet: [], stopped: [] };
		for (const [itemIndex, result] of waited.entries()) {
			if ('failure' in result) {
				if (!context.continueOnFail()) throw errorOf(context.getNode(), result.failure, itemIndex);
				outputs.stopped.push(failedItem(context.getNode(), result.failure, itemIndex));
			} else {
				outputs[result.progress.kind].push(waitedItem(context.getInputData()[itemIndex], result, itemIndex));
			}
		}
		return [outputs.reached, outputs.notYet, outputs.stopped];
	},
};

/** The item as it came, so that a loop can bring it back, and what is known of its declaration now. */
function waitedItem(
	incoming: INodeExecutionData | undefined,
	{ progress, about, problems }: Extract<Waited, { progress: unknown }>,
	itemIndex: number,
): INodeExecutionData {
	const json = {
		...incoming?.json,
		...about,
		waitResult: progress.kind,
		reason: progress.reason,
		problems,
	} as IDataObject;
	return { json, ...(incoming?.binary && { binary: incoming.binary }), pairedItem: { item: itemIndex } };
}
