import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { connectionOf } from '../../../shared/transport/connection';
import { perItem } from '../../../shared/items/perItem';
import { chosenDeclaration } from './chosenDeclaration';
import { readDeclaration } from '../../../shared/declarations/readDeclaration';

type Item = Pick<INodeExecutionData, 'json' | 'binary'>;

/** Reads the declaration that each input item means, and makes items of it. */
export async function perDeclaration(
	context: IExecuteFunctions,
	itemsOf: (declaration: Record<string, unknown>, itemIndex: number) => readonly Item[],
): Promise<INodeExecutionData[]> {
	const connection = await connectionOf(context);
	return await perItem(context, async (itemIndex) => {
		const chosen = await chosenDeclaration(context, connection, itemIndex);
		if ('failure' in chosen) return chosen;
		const read = await readDeclaration(context, connection, chosen.declarationId);
		return 'failure' in read ? read : { items: itemsOf(read.declaration, itemIndex) };
	});
}
