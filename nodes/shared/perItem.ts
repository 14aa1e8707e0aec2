import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { concurrently } from './concurrently';
import { errorOf, failedItem, type ItemFailure } from './failedItem';

export type ItemResult =
	{ readonly items: readonly Pick<INodeExecutionData, 'json' | 'binary'>[] } | { readonly failure: ItemFailure };

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
			const result = await work(itemIndex);
			if ('failure' in result) {
				if (!continues) throw errorOf(node, result.failure, itemIndex);
				return [failedItem(node, result.failure, itemIndex)];
			}
			return result.items.map((item) => ({ ...item, pairedItem: { item: itemIndex } }));
		},
	);
	return outputs.flat();
}

/** A failure that a parameter causes before anything is sent. */
export function parameterFailure(message: string, description: string): { failure: ItemFailure } {
	return { failure: { message, description, details: { outcome: 'notSent' } } };
}
