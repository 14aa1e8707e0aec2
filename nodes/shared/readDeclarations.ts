import type { SearchFilters } from '../../cas/request/declarations';
import { PageWalk, type WalkEnd } from '../../cas/tracking/pageWalk';
import type { CasConnection, CasContext } from './connection';
import { declarationsPage, pageSizeOf } from './declarationsPage';
import type { ItemFailure } from './failedItem';
import type { Pacer } from './pacer';
import { readByNext } from './readByNext';

export interface ReadOptions {
	/** Stops at so many; all unless given. */
	readonly wanted?: number;
	readonly pacer?: Pacer;
	/** Asked before each page: false ends the reading where it is. */
	readonly mayGoOn?: () => boolean;
}

export interface ReadDeclarations {
	readonly declarations: readonly Record<string, unknown>[];
	readonly end: WalkEnd | 'stopped';
	/** False where declarations moved while they were read; see `PageWalk`. */
	readonly isStill: boolean;
	/** CAS's clock when it began to answer, milliseconds; undefined where its answers carry no Date. */
	readonly casClockMs: number | undefined;
}

/** Reads the declarations that a search finds, page by page to the end. One that moves between pages while it reads counts once. */
export async function readDeclarations(
	context: CasContext,
	connection: CasConnection,
	filters: SearchFilters,
	options: ReadOptions = {},
): Promise<ReadDeclarations | { failure: ItemFailure }> {
	if (connection.profile.search.next !== undefined) return await readByNext(context, connection, filters, options);
	const { wanted, pacer, mayGoOn = () => true } = options;
	const walk = new PageWalk(wanted, pageSizeOf(connection));
	let casClockMs: number | undefined;
	while (walk.end === undefined) {
		if (!mayGoOn()) break;
		const page = await declarationsPage(context, connection, { filters, ...walk.page }, { pacer });
		if ('failure' in page) return page;
		casClockMs ??= page.clockMs;
		walk.take(page.declarations);
	}
	const { declarations, end = 'stopped', isStill } = walk;
	return { declarations, end, isStill, casClockMs };
}

/** For whoever must have all declarations of a search that ended with `offsetIgnored`. */
export const NO_PAGES: ItemFailure = {
	message: 'CAS gives the same page of declarations again and again',
	description:
		'It seems to ignore the parameter offset, so that not all can be read. Check `endpoints.declaration.search` in the Contract Profile of the credential, or set `search.next`.',
	details: {},
};
