import { isRecord } from '../isRecord';
import { assumed, documented, type Fact } from './fact';
import type { Profile } from './profile/profile';

type SearchParameterType = 'string' | 'string[]' | 'datetime' | 'integer';

export interface SearchParameter {
	readonly type: SearchParameterType;
	readonly meaning: string;
}

const parameter = (type: SearchParameterType, meaning: string): Fact<SearchParameter> =>
	documented('declarations', { type, meaning });

/** The query parameters of the declaration search; all are filters but the last two. */
export const SEARCH_PARAMETERS = {
	externalReference: parameter('string', "Customer's reference of the customs shipment"),
	direction: parameter('string', 'IN or OUT'),
	shipFrom: parameter('string', 'Country of dispatch, ISO 3166-1 alpha-2'),
	shipTo: parameter('string', 'Country of destination, ISO 3166-1 alpha-2'),
	lrn: parameter('string', 'Local reference number (FunctionRefNum)'),
	mrn: parameter('string', 'Master reference number'),
	arc: parameter('string', 'Administrative reference code of an excise movement'),
	customsFlow: parameter('string', 'Name of the customs flow'),
	customsFlowStep: parameter('string[]', 'Names of steps of the flow'),
	currentStatus: parameter('string[]', 'Statuses'),
	jurisdiction: parameter('string[]', 'Countries whose authority is addressed, ISO 3166-1 alpha-2'),
	storageLocation: parameter('string[]', 'Names of storage locations'),
	ucr: parameter('string', 'Unique consignment reference'),
	declarationDateFrom: parameter('datetime', 'Declared at or after, ISO 8601'),
	declarationDateTo: parameter('datetime', 'Declared at or before, ISO 8601'),
	creationDateFrom: parameter('datetime', 'Created at or after, ISO 8601'),
	creationDateTo: parameter('datetime', 'Created at or before, ISO 8601'),
	lastUpdatedFrom: parameter('datetime', 'Last changed at or after, ISO 8601'),
	lastUpdatedTo: parameter('datetime', 'Last changed at or before, ISO 8601'),
	limit: parameter('integer', 'Page size, at most 100'),
	offset: parameter('integer', 'Declarations to skip'),
};

export type SearchParameterName = keyof typeof SEARCH_PARAMETERS;

export const MAX_PAGE_SIZE = documented('declarations', 100);
export const ARRAY_ENCODING = assumed('undocumented; ASP.NET Core binds repeated keys', 'repeat');
export const SEARCH_ORDER = assumed('undocumented', 'creation, oldest first');

/**
 * The declarations of one page. The response envelope is undocumented: a bare list and an object that holds
 * exactly one list are both read. Returns undefined for anything else.
 */
export function declarationsOfPage(body: unknown): Record<string, unknown>[] | undefined {
	const list = Array.isArray(body) ? body : onlyListOf(body);
	return list?.every(isRecord) ? list : undefined;
}

function onlyListOf(body: unknown): unknown[] | undefined {
	if (!isRecord(body)) return undefined;
	const lists = Object.values(body).filter(Array.isArray);
	return lists.length === 1 ? lists[0] : undefined;
}

/** Where the next page is: after so many declarations, at a token of CAS, or at an address. */
export type NextPage = { readonly offset: number } | { readonly token: string } | { readonly link: string };

export interface SearchPage {
	readonly declarations: Record<string, unknown>[];
	/** How many declarations the search finds in all, where CAS tells. */
	readonly total?: number;
	/** Where CAS tells the next page; undefined at the last one, and where it tells none. */
	readonly next?: NextPage;
}

/** A page as `ourAnswer` hands it on, with what the profile says of it; undefined where it holds no list of declarations. */
export function pageOf(body: unknown, { search }: Profile): SearchPage | undefined {
	const declarations = declarationsOfPage(body);
	if (declarations === undefined || !isRecord(body)) return declarations && { declarations };
	const total = search.total === undefined ? undefined : numberOf(body.total);
	const next = search.next === undefined ? undefined : nextPage(body.next, search.nextParameter !== undefined);
	return { declarations, ...(total !== undefined && { total }), ...(next !== undefined && { next }) };
}

function nextPage(told: unknown, takesToken: boolean): NextPage | undefined {
	if (told === undefined || told === null || told === '' || told === false) return undefined;
	if (typeof told === 'string' && /^(?:https?:\/)?\//i.test(told)) return { link: told };
	if (takesToken && (typeof told === 'string' || typeof told === 'number')) return { token: String(told) };
	const offset = numberOf(told);
	return offset === undefined ? undefined : { offset };
}

/** A whole number that is none below zero, as a number or in digits. */
function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
	return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
