import type { SearchFilters } from '../../../cas/request/declarations';
import type { Declaration } from '../../../cas/tracking/listed';
import { momentOf } from '../../../cas/tracking/timeOfCas';
import { SearchWalk, type Noticed, type Span, type WalkEnd } from '../../../cas/tracking/searchWalk';
import type { CasConnection, CasContext } from '../transport/connection';
import { declarationsPage, pageSizeOf } from './declarationsPage';
import type { ItemFailure } from '../items/failedItem';
import type { Pacer } from '../transport/pacer';
import { readByNext } from './readByNext';

export interface ReadOptions {
	/** Stops at so many; all unless given. */
	readonly wanted?: number;
	readonly pacer?: Pacer;
	/** Asked before each page: false ends the reading where it is. */
	readonly mayGoOn?: () => boolean;
}

export interface ReadDeclarations {
	readonly declarations: readonly Declaration[];
	/** `stopped`: there was no time for more. */
	readonly end: 'complete' | 'stopped';
	/** False where declarations moved while they were read; see `SearchWalk`. */
	readonly isStill: boolean;
	/** CAS's clock when it began to answer, milliseconds; undefined where its answers carry no Date. */
	readonly casClockMs: number | undefined;
	readonly noticed: Noticed;
}

/** The answers by which CAS may refuse an offset that is beyond its maximum. */
const OFFSET_REFUSED = new Set(['400', '416', '422']);

/**
 * Reads the declarations that a search finds, to the end, each once; see `SearchWalk` for what it does where CAS gives them in no order
 * or not beyond some offset. What cannot be read whole is a failure.
 */
export async function readDeclarations(
	context: CasContext,
	connection: CasConnection,
	filters: SearchFilters,
	options: ReadOptions = {},
): Promise<ReadDeclarations | { failure: ItemFailure }> {
	if (connection.profile.search.next !== undefined) return await readByNext(context, connection, filters, options);
	const { wanted, pacer, mayGoOn = () => true } = options;
	const walk = new SearchWalk(wanted, spanOf(filters), pageSizeOf(connection));
	let casClockMs: number | undefined;
	let refusal: ItemFailure | undefined;
	while (walk.end === undefined) {
		if (!mayGoOn()) break;
		const { limit, offset, span } = walk.page;
		const asked = { ...filters, ...(span !== undefined && filtersOf(span)) };
		const page = await declarationsPage(context, connection, { filters: asked, limit, offset }, { pacer });
		if (!('failure' in page)) {
			casClockMs ??= page.clockMs;
			walk.take(page.declarations, page.total);
		} else if (offset > 0 && OFFSET_REFUSED.has(page.failure.httpCode ?? '')) {
			refusal = page.failure;
			walk.refuseOffset();
		} else return page;
	}
	const { declarations, end = 'stopped', isStill, noticed } = walk;
	if (end === 'clamped' && connection.profile.search.maxOffset !== undefined && refusal !== undefined) {
		return { failure: refusal };
	}
	if (end === 'clamped' || end === 'unsettled') return { failure: INCOMPLETE[end] };
	return { declarations, end, isStill, casClockMs, noticed };
}

/** What is odd about this CAS, in sentences: for a hint beside the output, or for the log. */
export function oddities({ cappedAt, isClamped, isShuffled }: Noticed): string[] {
	return [
		...(cappedAt === undefined
			? []
			: [`CAS gives ${cappedAt} declarations a page at most, fewer than it was asked for`]),
		...(isClamped
			? ['CAS gives no declarations beyond some offset, so they were read by spans of their last update']
			: []),
		...(isShuffled
			? ['CAS gives declarations of the same time in another order each time, so they were read several times']
			: []),
	];
}

function spanOf({ lastUpdatedFrom, lastUpdatedTo }: SearchFilters): Span {
	const fromMs = momentOf(lastUpdatedFrom);
	const untilMs = momentOf(lastUpdatedTo);
	return { ...(fromMs !== undefined && { fromMs }), ...(untilMs !== undefined && { untilMs }) };
}

const isoOf = (moment: number) => new Date(moment).toISOString();

/** The filters that keep a search to a span of last updates. */
export function filtersOf({ fromMs, untilMs }: Span): SearchFilters {
	return {
		...(fromMs === undefined ? {} : { lastUpdatedFrom: isoOf(fromMs) }),
		...(untilMs === undefined ? {} : { lastUpdatedTo: isoOf(untilMs) }),
	};
}

const INCOMPLETE: Readonly<Record<Exclude<WalkEnd, 'complete'>, ItemFailure>> = {
	clamped: {
		message: 'CAS gives the same page of declarations again and again',
		description:
			'It goes no further than some offset, and more declarations than that are of the same moment, so that not all can be read. Add filters, such as Direction or Storage Location, and read each part by itself. If it does so at the second page, it ignores the parameter offset: check `search.parameters` in the Contract Profile of the credential.',
		details: {},
	},
	unsettled: {
		message:
			'The declarations cannot be read whole: CAS gives them in another order each time, or they change faster than they are read',
		description:
			'Run it again at a quieter time, ask for a shorter time, or add filters, such as Direction or Storage Location.',
		details: {},
	},
};
