import { MAX_PAGE_SIZE, pageOf, type NextPage } from '../../../cas/contract/search';
import { searchDeclarations, type SearchFilters } from '../../../cas/request/declarations';
import { failureOf } from '../../../cas/request/failure';
import { headerOf, successOf, type Answer } from '../../../cas/request/outcome';
import type { CasRequest } from '../../../cas/request/casRequest';
import type { CasConnection, CasContext } from '../transport/connection';
import { requestFailure, type ItemFailure } from '../items/failedItem';
import { parameterFailure } from '../items/perItem';
import { send, type SendOptions } from '../transport/send';

export interface DeclarationsPage {
	readonly declarations: Record<string, unknown>[];
	/** CAS's clock when it answered, milliseconds; undefined where the answer carries no Date. */
	readonly clockMs: number | undefined;
	/** How many the search finds in all, and where the next page is, where the Contract Profile says where CAS tells it. */
	readonly total?: number;
	readonly next?: NextPage;
}

/** Which page: after so many declarations, at a token of CAS, or at an address of it. */
export interface WantedPage {
	readonly filters: SearchFilters;
	readonly limit: number;
	readonly offset?: number;
	readonly token?: string;
	readonly link?: string;
}

/** The most declarations that this CAS gives in a page. */
export function pageSizeOf({ profile }: CasConnection): number {
	return Math.min(MAX_PAGE_SIZE.value, profile.search.maxPageSize ?? MAX_PAGE_SIZE.value);
}

/** One page of a declaration search, of at most `limit`. */
export async function declarationsPage(
	context: CasContext,
	connection: CasConnection,
	wanted: WantedPage,
	options?: SendOptions,
): Promise<DeclarationsPage | { failure: ItemFailure }> {
	const { maxOffset } = connection.profile.search;
	if (maxOffset !== undefined && (wanted.offset ?? 0) > maxOffset) return beyond(maxOffset);
	const { outcome, request } = await send(context, connection, searchOf(connection, wanted), options);
	const answer = successOf(outcome);
	if (answer === undefined) {
		return { failure: requestFailure(failureOf(request, outcome, 'declaration search'), {}) };
	}
	const page = pageOf(answer.body, connection.profile);
	return page === undefined
		? parameterFailure(
				'The answer to the declaration search holds no list of declarations',
				'Expected is a list, or an object with exactly one list. Set `search.list` in the Contract Profile of the credential, or check `endpoints.declaration.search`.',
			)
		: { ...page, clockMs: clockOf(answer) };
}

function searchOf(
	{ profile, ...connection }: CasConnection,
	{ filters, limit, offset, token, link }: WantedPage,
): CasRequest {
	const search = searchDeclarations(filters, Math.min(limit, pageSizeOf({ profile, ...connection })), offset ?? 0);
	if (link !== undefined) return { endpoint: search.endpoint, url: link, whenUnanswered: search.whenUnanswered };
	const { nextParameter } = profile.search;
	if (token === undefined || nextParameter === undefined) return search;
	const { offset: _, ...query } = search.query ?? {};
	return { ...search, query: { ...query, [nextParameter]: token } };
}

/** As CAS itself would refuse it. */
function beyond(maxOffset: number): { failure: ItemFailure } {
	const { failure } = parameterFailure(
		`CAS gives no declarations beyond the first ${maxOffset}`,
		'Narrow the search, for example by dates. `search.maxOffset` in the Contract Profile of the credential says so.',
	);
	return { failure: { ...failure, httpCode: '416' } };
}

function clockOf({ headers }: Answer): number | undefined {
	const moment = Date.parse(headerOf(headers, 'date') ?? '');
	return Number.isNaN(moment) ? undefined : moment;
}
