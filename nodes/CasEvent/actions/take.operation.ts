import type { INodeExecutionData } from 'n8n-workflow';
import type { Operation } from '../../shared/fields/operation';
import { errorOf, failedItem } from '../../shared/items/failedItem';
import { resultOf, type Result } from '../taking/itemResult';
import { begin, type Run } from '../taking/run';
import { EVENT_OUTPUTS } from './outputs';
import { takeFields } from './take.fields';

export const take: Operation = {
	name: 'Take',
	value: 'take',
	action: 'Take event',
	description:
		'Verify an event that CAS has delivered, drop it if it was taken before, and give it on as CAS Notification Trigger does',
	outputs: EVENT_OUTPUTS,
	fields: takeFields,
	async execute(context) {
		const run = await begin(context);
		const results: Result[] = [];
		// One after the other: which of two statuses is the older depends on it.
		for (const [itemIndex, input] of context.getInputData().entries()) {
			results.push(await resultOf(run, input, itemIndex));
		}
		if (!context.continueOnFail()) await stopAtFailure(run, results);
		tellDropped(run, results);
		await run.taking.tidy();
		return outputsOf(run, results);
	},
};

/** Where the node stops on errors, no event of this run goes on; so none of them may count as taken. */
async function stopAtFailure({ context, taking, leaseMs }: Run, results: readonly Result[]): Promise<void> {
	const at = results.findIndex((result) => 'failure' in result);
	const failed = results[at];
	if (failed === undefined || !('failure' in failed)) return;
	for (const [itemIndex, result] of results.entries()) {
		if (taking.isTest || !('item' in result)) continue;
		await taking.events.release(result.eventId, taking.takerOf(itemIndex), leaseMs).catch(() => {
			context.logger.warn(`${context.getNode().name}: an event stays taken; retry the execution to get it`);
		});
	}
	throw errorOf(context.getNode(), failed.failure, at);
}

/** Nothing is dropped in silence. */
function tellDropped({ context, taking: { isTest } }: Run, results: readonly Result[]): void {
	const count = (reason: string) => results.filter((result) => 'dropped' in result && result.dropped === reason).length;
	const [repeated, outdated] = [count('taken'), count('outdated')];
	const texts = [
		...(isTest ? ['A run from the editor takes every event and notes none.'] : []),
		...(repeated > 0 ? [`Taken before and dropped: ${repeated}.`] : []),
		...(outdated > 0 ? [`Older than a status that was taken before, and dropped: ${outdated}.`] : []),
	];
	if (texts.length === 0) return;
	context.addExecutionHints({ message: texts.join(' '), location: 'outputPane', type: 'info' });
}

function outputsOf({ context }: Run, results: readonly Result[]): INodeExecutionData[][] {
	const node = context.getNode();
	const outputs: [INodeExecutionData[], INodeExecutionData[]] = [[], []];
	for (const [itemIndex, result] of results.entries()) {
		if ('failure' in result) outputs[1].push(failedItem(node, result.failure, itemIndex));
		else if ('item' in result)
			outputs[result.needsAttention ? 1 : 0].push({ ...result.item, pairedItem: { item: itemIndex } });
	}
	return outputs;
}
