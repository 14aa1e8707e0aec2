import { identityOfDeclaration } from '../../../cas/contract/declaration';
import { isAllowedUrl } from '../../../cas/contract/environments';
import type { NextPage } from '../../../cas/contract/search';
import type { SearchFilters } from '../../../cas/request/declarations';
import type { Noticed } from '../../../cas/tracking/searchWalk';
import type { CasConnection, CasContext } from '../transport/connection';
import { declarationsPage, pageSizeOf, type DeclarationsPage } from './declarationsPage';
import type { ItemFailure } from '../items/failedItem';
import { parameterFailure } from '../items/perItem';
import type { ReadOptions, ReadDeclarations } from './readDeclarations';

/** Further pages would be none of a search that people make: 100,000 declarations at the usual size. */
const MOST_PAGES = 1_000;

const NOTHING_ODD: Noticed = { cappedAt: undefined, isClamped: false, isShuffled: false };

/** Reads the declarations that a search finds where CAS tells the next page: `search.next` of the Contract Profile. */
export async function readByNext(
	context: CasContext,
	connection: CasConnection,
	filters: SearchFilters,
	{ wanted = Number.POSITIVE_INFINITY, pacer, mayGoOn = () => true }: ReadOptions,
): Promise<ReadDeclarations | { failure: ItemFailure }> {
	const found = new Map<string, Record<string, unknown>>();
	const asked = new Set<string>();
	let read = 0;
	let casClockMs: number | undefined;
	let next: NextPage | undefined = { offset: 0 };
	const result = (end: ReadDeclarations['end']): ReadDeclarations => ({
		declarations: [...found.values()].slice(0, wanted),
		end,
		// One that came twice has moved, and another may have slipped past.
		isStill: found.size === read,
		casClockMs,
		noticed: NOTHING_ODD,
	});
	while (next !== undefined && found.size < wanted) {
		if (!mayGoOn()) return result('stopped');
		const key = JSON.stringify(next);
		if (asked.has(key) || asked.size === MOST_PAGES) return SAME_AGAIN;
		asked.add(key);
		const limit = Math.min(pageSizeOf(connection), wanted - found.size);
		const at = placeOf(connection, next);
		if ('failure' in at) return at;
		const page: DeclarationsPage | { failure: ItemFailure } = await declarationsPage(
			context,
			connection,
			{ filters, limit, ...at },
			{ pacer },
		);
		if ('failure' in page) return page;
		casClockMs ??= page.clockMs;
		for (const declaration of page.declarations) {
			read += 1;
			found.set(identityOfDeclaration(declaration).declarationId ?? JSON.stringify(declaration), declaration);
		}
		next = page.next;
	}
	return result('complete');
}

/** What asks for a page. A link is followed on the hosts of the credential only. */
function placeOf({ hosts }: CasConnection, next: NextPage) {
	if (!('link' in next)) return next;
	let link: string | undefined;
	try {
		link = new URL(next.link, hosts.apiBaseUrl).href;
	} catch {
		link = undefined;
	}
	return link !== undefined && isAllowedUrl(link, hosts)
		? { link }
		: parameterFailure(
				'The next page of the declaration search is on a host that is not in the credential',
				'Check `search.next` in the Contract Profile of the credential.',
			);
}

const SAME_AGAIN = parameterFailure(
	'CAS gives the same page of declarations again and again',
	'Check `search.next` and `search.nextParameter` in the Contract Profile of the credential.',
);
