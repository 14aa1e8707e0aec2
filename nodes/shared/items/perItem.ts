import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';
import { notSentFor } from '../../../cas/request/outcomes';
import { concurrently } from '../timing/concurrently';
import { errorOf, failedItem, type ItemFailure } from './failedItem';
import { thrownFailure } from './thrown';

export type ItemResult =
	| {
			readonly items: readonly Pick<INodeExecutionData, 'json' | 'binary'>[];
			/** What did not succeed beside the items. */
			readonly failures?: readonly ItemFailure[];
	  }
	| { readonly failure: ItemFailure };

/** Reading calls do no harm when several are on their way; writing operations choose their own number. */
const DEFAULT_LIMIT = 5;

/**
 * Runs the work for each input item, in order of the input, each output item linked to the item it came from. A failure
 * becomes an item on the error output, or stops the node where the workflow says so.
 */
export async function perItem(
	context: IExecuteFunctions,
	work: (itemIndex: number) => Promise<ItemResult>,
	limit = DEFAULT_LIMIT,
): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const continues = context.continueOnFail();
	const outputs = await concurrently(
		context.getInputData(),
		limit,
		async (_, itemIndex): Promise<INodeExecutionData[]> => {
			const result = await guarded(node, work, itemIndex);
			const { items, failures = [] } = 'failure' in result ? { items: [], failures: [result.failure] } : result;
			const [first] = failures;
			if (first !== undefined && !continues) throw errorOf(node, first, itemIndex);
			return [
				...items.map((item) => ({ ...item, pairedItem: { item: itemIndex } })),
				...failures.map((failure) => failedItem(node, failure, itemIndex)),
			];
		},
	);
	return outputs.flat();
}

/** The work for one item; what it throws is the item's own failure, so that the others keep their results. */
export async function guarded(
	node: INode,
	work: (itemIndex: number) => Promise<ItemResult>,
	itemIndex: number,
): Promise<ItemResult> {
	try {
		return await work(itemIndex);
	} catch (error) {
		return { failure: thrownFailure(error, node) };
	}
}

/** A failure that a parameter causes before anything is sent. */
export function parameterFailure(message: string, description: string): { failure: ItemFailure } {
	return { failure: { message, description, details: { ...notSentFor('parameter') } } };
}
