import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { concurrently } from './concurrently';
import { errorOf, failedItem, type ItemFailure } from './failedItem';
import type { ItemResult } from './perItem';

/** What is changed in CAS goes out a few at a time. */
const LIMIT = 3;
/** How many of the items that went through are named when another stops the run. */
const MOST_NAMED = 20;

/**
 * Runs work that changes something for each input item, like `perItem`. Where the node stops on errors, nothing more is sent after
 * the first failure, and the error says what CAS has taken by then: those items leave no output.
 */
export async function writeItems(
	context: IExecuteFunctions,
	work: (itemIndex: number) => Promise<ItemResult>,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const stopsOnError = !context.continueOnFail();
	let stopped: { failure: ItemFailure; itemIndex: number } | undefined;
	const results = await concurrently(context.getInputData(), LIMIT, async (_, itemIndex) => {
		if (stopped !== undefined) return undefined;
		const result = await work(itemIndex);
		if (stopsOnError && 'failure' in result) stopped ??= { failure: result.failure, itemIndex };
		return result;
	});
	if (stopped !== undefined) throw errorOf(node, withTally(stopped.failure, results), stopped.itemIndex);
	return results.flatMap((result, itemIndex) => {
		if (result === undefined) return [];
		if ('failure' in result) return [failedItem(node, result.failure, itemIndex)];
		return result.items.map((item) => ({ ...item, pairedItem: { item: itemIndex } }));
	});
}

function withTally(failure: ItemFailure, results: readonly (ItemResult | undefined)[]): ItemFailure {
	const done = results.flatMap((result) => (result !== undefined && 'items' in result ? result.items : []));
	if (done.length === 0) return failure;
	const named = done
		.slice(0, MOST_NAMED)
		.map(({ json }) => String(json.externalReference ?? json.lrn ?? json.declarationId))
		.join(', ');
	const rest = done.length > MOST_NAMED ? ` and ${done.length - MOST_NAMED} more` : '';
	return { ...failure, description: `${failure.description} Done before it in this run: ${named}${rest}.` };
}
