import { MAX_PAGE_SIZE, SEARCH_PARAMETERS, type SearchParameterName } from '../contract/search';
import type { CasRequest } from './casRequest';

export function getDeclaration(declarationId: string): CasRequest {
	return { endpoint: 'declaration.get', path: { declarationId }, whenUnanswered: 'resend' };
}

export type SearchFilters = Partial<
	Record<Exclude<SearchParameterName, 'limit' | 'offset'>, string | readonly string[]>
>;

/** One page of a search. Empty filters are left out; `limit` is at most 100 (documented). */
export function searchDeclarations(filters: SearchFilters, limit: number, offset: number): CasRequest {
	const query: Record<string, string | number | readonly string[]> = {};
	for (const [name, value] of Object.entries(filters)) {
		if (Object.hasOwn(SEARCH_PARAMETERS, name) && value.length > 0) query[name] = value;
	}
	return {
		endpoint: 'declaration.search',
		query: { ...query, limit: Math.min(limit, MAX_PAGE_SIZE.value), offset },
		whenUnanswered: 'resend',
	};
}

/** Asks for a document of a declaration; CAS answers with a redirect to its tokenised address (307, documented). */
export function getDocument(declarationId: string, documentType: string): CasRequest {
	return {
		endpoint: 'declaration.document',
		path: { declarationId, documentType },
		expects: 'stream',
		whenUnanswered: 'resend',
	};
}

/** Fetches a document from the address that a redirect or an event names. */
export function getDocumentAt(url: string): CasRequest {
	return { endpoint: 'declaration.document', url, expects: 'stream', whenUnanswered: 'resend' };
}
