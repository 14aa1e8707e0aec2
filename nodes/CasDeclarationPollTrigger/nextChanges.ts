import type { IPollFunctions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../cas/contract/declaration';
import type { SearchFilters } from '../../cas/request/declarations';
import type { TrackingMemory } from '../../cas/tracking/memory';
import { track, type DeclarationChange } from '../../cas/tracking/track';
import { narrowed, type Reading } from '../../cas/tracking/watermark';
import type { CasConnection } from '../shared/connection';
import { declarationsPage } from '../shared/declarationsPage';
import type { ItemFailure } from '../shared/failedItem';
import { NO_PAGES, readDeclarations, type ReadDeclarations } from '../shared/readDeclarations';
import type { PollSettings } from './pollSettings';
import type { PollTime } from './pollTime';

export interface Polled {
	readonly changes: readonly DeclarationChange[];
	/** True where more is left than the workflow is given at once. */
	readonly hasMore: boolean;
	readonly tracking: TrackingMemory;
}

/** What the very first poll begins with. */
export async function firstMemory(
	context: IPollFunctions,
	connection: CasConnection,
	{ filters, firstRun, rules }: PollSettings,
	time: PollTime,
): Promise<TrackingMemory | { failure: ItemFailure }> {
	if (firstRun.kind === 'everything') return { known: {} };
	if (firstRun.kind === 'date') return { fromMs: firstRun.fromMs, toldBeforeMs: firstRun.fromMs, known: {} };
	// Our clock may be ahead of CAS's; what changes in between must not be missed.
	const nowMs = Date.now();
	const window = { ...filters, lastUpdatedFrom: isoOf(nowMs) };
	const page = await declarationsPage(context, connection, { filters: window, limit: 1 }, { pacer: time.pacer });
	if ('failure' in page) return page;
	const fromMs = Math.min(nowMs, page.clockMs ?? nowMs) - rules.overlapMs;
	return { fromMs, toldBeforeMs: fromMs, isBaseline: true, known: {} };
}

/**
 * Reads what was last updated since the poll before, in shorter pieces where there is not the time for all, until there are changes
 * to tell or there is no more to read.
 */
export async function nextChanges(
	context: IPollFunctions,
	connection: CasConnection,
	{ filters, rules }: PollSettings,
	memory: TrackingMemory,
	time: PollTime,
): Promise<Polled | { failure: ItemFailure }> {
	for (let tracking = memory; ;) {
		const { untilMs } = tracking;
		const startedMs = Date.now();
		const read = await readDeclarations(context, connection, { ...filters, ...windowOf(tracking) }, time);
		if ('failure' in read) return read;
		const failure = unreadable(read);
		if (failure !== undefined) return { failure };
		const reading: Reading = { ...read, startedMs, tookMs: Date.now() - startedMs };
		if (read.end === 'complete') {
			const told = track(tracking, reading, rules);
			if (told.changes.length > 0 || untilMs === undefined) return { ...told, tracking: told.memory };
			tracking = told.memory;
		} else {
			const shorter = narrowed(tracking, reading);
			if (shorter === undefined) return { failure: TOO_MANY };
			context.logger.info(`${context.getNode().name}: too many declarations for one poll; reading them in pieces`);
			tracking = shorter;
		}
		if (!time.mayGoOn()) return { changes: [], hasMore: false, tracking };
	}
}

function windowOf({ fromMs, untilMs }: TrackingMemory): SearchFilters {
	return {
		...(fromMs === undefined ? {} : { lastUpdatedFrom: isoOf(fromMs) }),
		...(untilMs === undefined ? {} : { lastUpdatedTo: isoOf(untilMs) }),
	};
}

const isoOf = (moment: number) => new Date(moment).toISOString();

function unreadable({ declarations, end }: ReadDeclarations): ItemFailure | undefined {
	if (end === 'offsetIgnored') return NO_PAGES;
	return declarations.every((declaration) => identityOfDeclaration(declaration).declarationId !== undefined)
		? undefined
		: NO_IDS;
}

const NO_IDS: ItemFailure = {
	message: 'The declarations that CAS gives have no ID',
	description:
		'Without it their changes cannot be told apart. Check "declaration.search" in the Endpoint Overrides of the credential.',
	details: {},
};

const TOO_MANY: ItemFailure = {
	message: 'There are too many declarations of the same moment to be read in the time of one poll',
	description: 'Add filters, such as Direction or Storage Location, and poll each part in a workflow of its own.',
	details: {},
};
