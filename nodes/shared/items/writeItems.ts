import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { concurrently } from '../timing/concurrently';
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
 * On Fail does, what CAS has taken, or may have taken and must not get twice, is not sent again: its first result is given once more.
 * `doubtSinceMs`: when an earlier run sent what may be repeated, and did not learn what became of it.
 */
export async function writeItems(
	context: IExecuteFunctions,
	work: (itemIndex: number, doubtSinceMs?: number) => Promise<ItemResult>,
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
		const begunMs = Date.now();
		const doubtSinceMs = typeof known?.sinceMs === 'number' ? known.sinceMs : undefined;
		const isEnded = known !== undefined && doubtSinceMs === undefined;
		const result = isEnded ? recalled(known) : await guarded(node, (index) => work(index, doubtSinceMs), itemIndex);
		if (!isEnded) remember(memory, { key, of, result, sinceMs: doubtSinceMs ?? begunMs });
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

interface Ended {
	readonly key: string;
	readonly of: string;
	readonly result: ItemResult;
	/** When it was sent first, in an earlier run perhaps. */
	readonly sinceMs: number;
}

function remember(memory: ExecutionMemory, { key, of, result, sinceMs }: Ended): void {
	if ('items' in result) return memory.note(key, of, { items: result.items.map(({ json }) => json) });
	const { outcome, retry } = result.failure.details;
	if (MUST_NOT_REPEAT.has(retry)) memory.note(key, of, { failure: result.failure as unknown as IDataObject });
	else if (outcome === 'unknown') memory.note(key, of, { sinceMs });
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
