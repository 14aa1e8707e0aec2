import type { IPollFunctions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../cas/contract/declaration';
import { MAX_PAGE_SIZE } from '../../cas/contract/search';
import { baselineFrom } from '../../cas/tracking/baseline';
import type { TrackingMemory } from '../../cas/tracking/memory';
import { track, type DeclarationChange } from '../../cas/tracking/track';
import { narrowed, type Reading } from '../../cas/tracking/watermark';
import type { CasConnection } from '../shared/transport/connection';
import { declarationsPage } from '../shared/declarations/declarationsPage';
import type { ItemFailure } from '../shared/items/failedItem';
import { filtersOf, oddities, readDeclarations, type ReadDeclarations } from '../shared/declarations/readDeclarations';
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
	// Our clock may be days off, so the first answer is asked for CAS's own.
	const nowMs = Date.now();
	const look = async (fromMs: number, limit: number = MAX_PAGE_SIZE.value) =>
		await declarationsPage(
			context,
			connection,
			{ filters: { ...filters, ...filtersOf({ fromMs }) }, limit },
			{ pacer: time.pacer },
		);
	const first = await look(nowMs, 1);
	if ('failure' in first) return first;
	const { overlapMs } = rules;
	const from = await baselineFrom({ clockMs: first.clockMs ?? nowMs, overlapMs }, look);
	if ('failure' in from) return from;
	return { ...from, toldBeforeMs: from.fromMs, isBaseline: true, known: {} };
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
		const read = await readDeclarations(context, connection, { ...filters, ...filtersOf(tracking) }, time);
		if ('failure' in read) return read;
		const failure = unreadable(read);
		if (failure !== undefined) return { failure };
		sayOdd(context, oddities(read.noticed));
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

function unreadable({ declarations }: ReadDeclarations): ItemFailure | undefined {
	return declarations.every((declaration) => identityOfDeclaration(declaration).declarationId !== undefined)
		? undefined
		: NO_IDS;
}

/** What this process has said already, by node. */
const said = new Set<string>();
const MAX_SAID = 1_000;

/** Writes to the log what is odd about this CAS, once. */
function sayOdd(context: IPollFunctions, sentences: readonly string[]): void {
	for (const sentence of sentences) {
		const key = [context.getWorkflow().id, context.getNode().id, sentence].join('/');
		if (said.has(key) || said.size >= MAX_SAID) continue;
		said.add(key);
		context.logger.warn(`${context.getNode().name}: ${sentence}`);
	}
}

const NO_IDS: ItemFailure = {
	message: 'The declarations that CAS gives have no ID',
	description:
		'Without it their changes cannot be told apart. Check `endpoints.declaration.search` and `declaration.fields` in the Contract Profile of the credential.',
	details: {},
};

const TOO_MANY: ItemFailure = {
	message: 'There are too many declarations of the same moment to be read in the time of one poll',
	description: 'Add filters, such as Direction or Storage Location, and poll each part in a workflow of its own.',
	details: {},
};
