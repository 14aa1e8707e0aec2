import type { ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { identityOfDeclaration } from '../../cas/contract/declaration';
import { nameOfDeclaration } from '../../cas/declaration/name';
import { checkMrn, normaliseMrn } from '../../cas/identifiers/mrn';
import type { SearchFilters } from '../../cas/request/declarations';
import { connectionOf, type CasConnection } from '../shared/transport/connection';
import { declarationsPage, pageSizeOf } from '../shared/declarations/declarationsPage';
import { errorOf } from '../shared/items/failedItem';

const HOUR_MS = 3_600_000;
/**
 * How far back each part of the list goes, newest first; the last part has no end. CAS documents no order of a search (assumed:
 * oldest first), so the newest are asked for by their creation.
 */
const REACH_MS = [HOUR_MS, 24 * HOUR_MS, 7 * 24 * HOUR_MS, 30 * 24 * HOUR_MS, Number.POSITIVE_INFINITY];
/** Requests for one screen of the list, so that a word that nothing matches does not read all that CAS has. */
const MOST_PAGES = REACH_MS.length + 1;

/** Where the list goes on: in which part, after how many, counted from which moment. */
interface Place {
	readonly part: number;
	readonly offset: number;
	readonly nowMs: number;
}

/** The declarations for "From List", newest first, page by page. A filter is looked up as reference, LRN or MRN too. */
async function searchDeclarations(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
): Promise<INodeListSearchResult> {
	const connection = await connectionOf(this);
	const wanted = filter?.trim() ?? '';
	const found = paginationToken === undefined && wanted !== '' ? await lookedUp(this, connection, wanted) : [];
	let place: Place | undefined = placeOf(paginationToken);
	for (let pages = 0; place !== undefined && pages < MOST_PAGES && (pages === 0 || found.length === 0); pages += 1) {
		const page = await pageAt(this, connection, place);
		found.push(...page.declarations.filter((declaration) => isAbout(declaration, wanted)));
		place = page.next;
	}
	const results = uniqueResults(found);
	return place === undefined ? { results } : { results, paginationToken: JSON.stringify(place) };
}

export const listSearch = { searchDeclarations };

function placeOf(token: unknown): Place {
	return typeof token === 'string' ? (JSON.parse(token) as Place) : { part: 0, offset: 0, nowMs: Date.now() };
}

async function pageAt(context: ILoadOptionsFunctions, connection: CasConnection, place: Place) {
	const { part, offset, nowMs } = place;
	const from = REACH_MS[part] ?? Number.POSITIVE_INFINITY;
	const filters: SearchFilters = {
		...(Number.isFinite(from) && { creationDateFrom: new Date(nowMs - from).toISOString() }),
		...(part > 0 && { creationDateTo: new Date(nowMs - (REACH_MS[part - 1] ?? 0)).toISOString() }),
	};
	const declarations = await pageOf(context, connection, filters, offset);
	const isFull = declarations.length >= pageSizeOf(connection);
	const nextPart = part + 1 < REACH_MS.length ? { part: part + 1, offset: 0, nowMs } : undefined;
	const next = isFull ? { part, offset: offset + declarations.length, nowMs } : nextPart;
	return { declarations: declarations.reverse(), next };
}

/** Whoever types a whole reference, LRN or MRN finds it, however old it is. */
async function lookedUp(context: ILoadOptionsFunctions, connection: CasConnection, wanted: string) {
	const mrn = normaliseMrn(wanted);
	const isMrn = checkMrn(mrn).every(({ severity }) => severity !== 'refuse');
	const ways: SearchFilters[] = isMrn ? [{ mrn }] : [{ externalReference: wanted }, { lrn: wanted }];
	return (await Promise.all(ways.map((filters) => pageOf(context, connection, filters, 0)))).flat();
}

async function pageOf(
	context: ILoadOptionsFunctions,
	connection: CasConnection,
	filters: SearchFilters,
	offset: number,
) {
	const page = await declarationsPage(context, connection, { filters, limit: pageSizeOf(connection), offset });
	if ('failure' in page) throw errorOf(context.getNode(), page.failure);
	return page.declarations;
}

const isAbout = (declaration: Record<string, unknown>, wanted: string) =>
	nameOfDeclaration(declaration).toLowerCase().includes(wanted.toLowerCase());

function uniqueResults(declarations: readonly Record<string, unknown>[]): INodeListSearchItems[] {
	const byId = new Map<string, INodeListSearchItems>();
	for (const declaration of declarations) {
		const { declarationId } = identityOfDeclaration(declaration);
		if (declarationId !== undefined && !byId.has(declarationId)) {
			byId.set(declarationId, { name: nameOfDeclaration(declaration), value: declarationId });
		}
	}
	return [...byId.values()];
}
