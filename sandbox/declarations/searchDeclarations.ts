import { DIRECTIONS } from '../../cas/contract/ingestion';
import { MAX_PAGE_SIZE, SEARCH_PARAMETERS, type SearchParameterName } from '../../cas/contract/search';
import type { SearchOrder } from '../options';
import { destinationOf, exportCountryOf, storageLocationOf, traderReferenceOf } from '../shipment/read';
import { statusOf, type Declaration, type JsonObject } from '../world/records';
import { customsFlowOf, customsFlowStepOf } from './customsFlow';

/** The found declarations, which come by creation, in the order that the sandbox was told. Assumed: CAS documents none. */
export function inSearchOrder(found: Declaration[], order: SearchOrder): Declaration[] {
	if (order.startsWith('updated')) found.sort((one, other) => one.updatedAt - other.updatedAt);
	return order.endsWith('Last') ? found.reverse() : found;
}

export interface Search {
	readonly limit: number;
	readonly offset: number;
	/** True for the declarations that every given parameter lets through. */
	readonly matches: (declaration: Declaration, content: JsonObject) => boolean;
}

type Filter = Search['matches'];
type FilterName = Exclude<SearchParameterName, 'limit' | 'offset'>;

/** What a text parameter is compared with, exactly and case-sensitively. */
const TEXTS: Partial<Record<FilterName, (declaration: Declaration, content: JsonObject) => string | undefined>> = {
	externalReference: ({ externalReference }) => externalReference,
	direction: ({ direction }) => direction,
	shipFrom: (_, content) => exportCountryOf(content),
	shipTo: (_, content) => destinationOf(content),
	lrn: ({ lrn }) => lrn,
	mrn: ({ mrn }) => mrn,
	arc: ({ arc }) => arc,
	customsFlow: ({ direction }, content) => customsFlowOf(content, direction),
	customsFlowStep: ({ direction }) => customsFlowStepOf(direction),
	currentStatus: statusOf,
	jurisdiction: ({ jurisdiction }) => jurisdiction,
	storageLocation: (_, content) => storageLocationOf(content),
	ucr: (_, content) => traderReferenceOf(content),
};

/** The time that a pair of From and To parameters bounds, both ends included. */
const TIMES: Partial<Record<FilterName, (declaration: Declaration) => number | undefined>> = {
	declarationDateFrom: ({ submittedAt }) => submittedAt,
	declarationDateTo: ({ submittedAt }) => submittedAt,
	creationDateFrom: ({ createdAt }) => createdAt,
	creationDateTo: ({ createdAt }) => createdAt,
	lastUpdatedFrom: ({ updatedAt }) => updatedAt,
	lastUpdatedTo: ({ updatedAt }) => updatedAt,
};

/**
 * Reads the query of a declaration search. Documented: parameters, page size. Assumed: parameters combine with "and", values of a
 * list with "or"; lists come as repeated keys or with commas; unknown parameters are ignored; a wrong value is a 400.
 */
export function readSearch(
	query: Readonly<Record<string, unknown>>,
): { search: Search } | { errors: Record<string, string[]> } {
	const errors: Record<string, string[]> = {};
	const filters: Filter[] = [];
	for (const [name, { value: parameter }] of Object.entries(SEARCH_PARAMETERS)) {
		const given = valuesOf(query[name]);
		if (given.length === 0 || parameter.type === 'integer') continue;
		const filter =
			parameter.type === 'datetime'
				? timeFilter(name as FilterName, given)
				: textFilter(
						name as FilterName,
						parameter.type === 'string[]' ? given.flatMap((value) => value.split(',')) : given,
					);
		if (typeof filter === 'string') errors[name] = [filter];
		else filters.push(filter);
	}
	if (
		query.direction !== undefined &&
		!valuesOf(query.direction).every((value) => DIRECTIONS.some((known) => known === value))
	) {
		errors.direction = [`Use ${DIRECTIONS.join(' or ')}.`];
	}
	const limit = readCount(query.limit, { fallback: MAX_PAGE_SIZE.value, minimum: 1, maximum: MAX_PAGE_SIZE.value });
	const offset = readCount(query.offset, { fallback: 0, minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
	if (limit === undefined) errors.limit = [`Use a whole number from 1 to ${MAX_PAGE_SIZE.value}.`];
	if (offset === undefined) errors.offset = ['Use a whole number, 0 or more.'];
	if (limit === undefined || offset === undefined || Object.keys(errors).length > 0) return { errors };
	return { search: { limit, offset, matches: (...about) => filters.every((filter) => filter(...about)) } };
}

function textFilter(name: FilterName, wanted: readonly string[]): Filter | string {
	const isList = SEARCH_PARAMETERS[name].value.type === 'string[]';
	if (!isList && wanted.length > 1) return 'Give it once.';
	const read = TEXTS[name];
	const values = new Set(wanted.map((value) => value.trim()));
	return (declaration, content) => {
		const value = read?.(declaration, content);
		return value !== undefined && values.has(value);
	};
}

function timeFilter(name: FilterName, given: readonly string[]): Filter | string {
	const bound = given.length === 1 ? readTime(given[0] ?? '') : undefined;
	if (bound === undefined) return 'Use one ISO 8601 time, as in 2026-01-31T08:00:00Z.';
	const read = TIMES[name];
	const isFrom = name.endsWith('From');
	return (declaration) => {
		const time = read?.(declaration);
		return time !== undefined && (isFrom ? time >= bound : time <= bound);
	};
}

const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Milliseconds since 1970. Assumed: a time without offset is UTC. */
function readTime(text: string): number | undefined {
	if (!ISO_8601.test(text)) return undefined;
	const hasOffset = /(Z|[+-]\d{2}:\d{2})$/.test(text) || !text.includes('T');
	const time = Date.parse(hasOffset ? text : `${text}Z`);
	return Number.isNaN(time) ? undefined : time;
}

function readCount(value: unknown, range: { fallback: number; minimum: number; maximum: number }): number | undefined {
	if (value === undefined) return range.fallback;
	const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : Number.NaN;
	return count >= range.minimum && count <= range.maximum ? count : undefined;
}

/** The values of a parameter, empty ones left out: `?mrn=` asks for nothing. */
function valuesOf(value: unknown): string[] {
	const values = Array.isArray(value) ? value : [value];
	return values.filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '');
}
