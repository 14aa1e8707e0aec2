import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { concurrently } from './concurrently';
import { digest, ExecutionMemory } from './executionMemory';
import { errorOf, failedItem, type ItemFailure } from './failedItem';
import { guarded, type ItemResult } from './perItem';

/** What is changed in CAS goes out a few at a time. */
const LIMIT = 3;
/** How many of the items that went through are named when another stops the run. */
const MOST_NAMED = 20;

/**
 * Runs work that changes something for each input item, like `perItem`. Where the node stops on errors, nothing more is sent after
 * the first failure, and the error says what CAS has taken by then: those items leave no output. Where n8n runs the node again, as Retry
 * On Fail does, what CAS has taken or may have taken is not sent again: its first result is given once more.
 */
export async function writeItems(
	context: IExecuteFunctions,
	work: (itemIndex: number) => Promise<ItemResult>,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const stopsOnError = !context.continueOnFail();
	const memory = new ExecutionMemory(context);
	const place = String(context.evaluateExpression('{{ $runIndex }}', 0));
	let stopped: { failure: ItemFailure; itemIndex: number } | undefined;
	const results = await concurrently(context.getInputData(), LIMIT, async ({ json }, itemIndex) => {
		if (stopped !== undefined) return undefined;
		const key = `${place}.${itemIndex}`;
		const of = digest([node.parameters, json]);
		const known = memory.recall(key, of);
		const result = known === undefined ? await guarded(node, work, itemIndex) : recalled(known);
		if (known === undefined) remember(memory, { key, of, result });
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

/** What must not be done a second time: what CAS took, and what it may have taken. */
const MUST_NOT_REPEAT = new Set<unknown>(['lookFirst', 'never']);

function remember(memory: ExecutionMemory, { key, of, result }: { key: string; of: string; result: ItemResult }): void {
	if ('items' in result) memory.note(key, of, { items: result.items.map(({ json }) => json) });
	else if (MUST_NOT_REPEAT.has(result.failure.details.retry)) {
		memory.note(key, of, { failure: result.failure as unknown as IDataObject });
	}
}

function recalled({ items, failure }: IDataObject): ItemResult {
	if (failure !== undefined) return { failure: failure as unknown as ItemFailure };
	return {
		items: (items as IDataObject[]).map((json) => ({
			json: { ...json, outcome: 'repeated', repeatedFrom: 'thisExecution' },
		})),
	};
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
