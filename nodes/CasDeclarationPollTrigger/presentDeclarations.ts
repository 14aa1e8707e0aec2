import type { IPollFunctions } from 'n8n-workflow';
import type { ChangeEvent } from '../../cas/tracking/changeEvent';
import { concurrently } from '../shared/timing/concurrently';
import type { CasConnection } from '../shared/transport/connection';
import type { ItemFailure } from '../shared/items/failedItem';
import { readDeclaration } from '../shared/declarations/readDeclaration';
import type { Declarations } from './handOver';

const AT_ONCE = 5;
const GONE = '404';

/** The declarations of changes that are told again, as they are now; one that CAS has no more is left out. */
export async function presentDeclarations(
	context: IPollFunctions,
	connection: CasConnection,
	events: readonly ChangeEvent[],
): Promise<Declarations | { failure: ItemFailure }> {
	const ids = [...new Set(events.map(({ declarationId }) => declarationId))];
	const read = await concurrently(ids, AT_ONCE, async (id) => await readDeclaration(context, connection, id));
	const present = new Map<string, Record<string, unknown>>();
	for (const [index, result] of read.entries()) {
		if ('declaration' in result) present.set(ids[index] ?? '', result.declaration);
		else if (result.failure.httpCode !== GONE) return result;
	}
	return present;
}
