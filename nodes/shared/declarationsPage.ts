import { declarationsOfPage } from '../../cas/contract/search';
import { searchDeclarations, type SearchFilters } from '../../cas/request/declarations';
import { failureOf } from '../../cas/request/failure';
import { headerOf, type Answer } from '../../cas/request/outcome';
import type { CasConnection, CasContext } from './connection';
import { requestFailure, type ItemFailure } from './failedItem';
import { parameterFailure } from './perItem';
import { send, type SendOptions } from './send';

export interface DeclarationsPage {
	readonly declarations: Record<string, unknown>[];
	/** CAS's clock when it answered, milliseconds; undefined where the answer carries no Date. */
	readonly clockMs: number | undefined;
}

/** One page of a declaration search: at most `limit`, after the first `offset`. */
export async function declarationsPage(
	context: CasContext,
	connection: CasConnection,
	{ filters, limit, offset = 0 }: { filters: SearchFilters; limit: number; offset?: number },
	options?: SendOptions,
): Promise<DeclarationsPage | { failure: ItemFailure }> {
	const search = searchDeclarations(filters, limit, offset);
	const { outcome, request } = await send(context, connection, search, options);
	if (outcome.kind !== 'answered' || outcome.status !== 200) {
		return { failure: requestFailure(failureOf(request, outcome, 'declaration search'), {}) };
	}
	const declarations = declarationsOfPage(outcome.body);
	return declarations === undefined
		? parameterFailure(
				'The answer to the declaration search holds no list of declarations',
				'Expected is a list, or an object with exactly one list. Check "declaration.search" in the Endpoint Overrides of the credential.',
			)
		: { declarations, clockMs: clockOf(outcome) };
}

function clockOf({ headers }: Answer): number | undefined {
	const moment = Date.parse(headerOf(headers, 'date') ?? '');
	return Number.isNaN(moment) ? undefined : moment;
}
