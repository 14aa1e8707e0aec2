import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { KNOWN_STATUSES, statusMeaning } from '../../../../cas/contract/statuses';
import { connectionOf } from '../../../shared/transport/connection';
import { errorOf, failedItem } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { declarationFields } from './declaration.fields';
import { waitForAll, type Waited } from './waiting';

const DEFAULT_SECONDS = 60;

/** The operation's outputs, in their order. */
const OUTPUTS = { reached: 'Reached', notYet: 'Not Yet', stopped: 'Stopped' } as const;

export const waitForStatus: Operation = {
	name: 'Wait for Status',
	value: 'waitForStatus',
	action: 'Wait for status of declaration',
	description: 'Wait until a declaration is released, or in another status; tells those apart that stopped on the way',
	outputs: Object.values(OUTPUTS),
	fields: [
		...declarationFields,
		{
			displayName: 'Target Statuses',
			name: 'targetStatuses',
			type: 'multiOptions',
			options: KNOWN_STATUSES.map((status) => ({ name: status, value: status, description: statusMeaning(status) })),
			default: ['Released'],
			description: 'Any of these ends the waiting; a declaration that has gone past one has reached it',
		},
		{
			displayName: 'Other Target Statuses',
			name: 'otherTargetStatuses',
			type: 'string',
			default: '',
			placeholder: 'e.g. Exited, Closed',
			description: 'Statuses that the list above lacks, as CAS names them, with commas between them',
		},
		{
			displayName: 'Wait Up To (Seconds)',
			name: 'waitUpTo',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: DEFAULT_SECONDS,
			description:
				'For all items together; 0 looks once. The execution stays in memory meanwhile: for hours or days, look once and lead "Not Yet" through a Wait node back to this one.',
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
				outputs[result.standing.kind].push(waitedItem(context.getInputData()[itemIndex], result, itemIndex));
			}
		}
		return [outputs.reached, outputs.notYet, outputs.stopped];
	},
};

/** The item as it came, so that a loop can bring it back, and what is known of its declaration now. */
function waitedItem(
	incoming: INodeExecutionData | undefined,
	{ standing, about, problems }: Extract<Waited, { standing: unknown }>,
	itemIndex: number,
): INodeExecutionData {
	const json = {
		...incoming?.json,
		...about,
		waitResult: standing.kind,
		reason: standing.reason,
		problems,
	} as IDataObject;
	return { json, ...(incoming?.binary && { binary: incoming.binary }), pairedItem: { item: itemIndex } };
}
