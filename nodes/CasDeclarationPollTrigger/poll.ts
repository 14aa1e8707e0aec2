import { randomUUID } from 'node:crypto';
import type { IPollFunctions } from 'n8n-workflow';
import type { Profile } from '../../cas/contract/profile/profile';
import { changeEventOf } from '../../cas/tracking/changeEvent';
import { connectionOf, type CasConnection } from '../shared/transport/connection';
import type { ItemFailure } from '../shared/items/failedItem';
import { pause } from '../shared/timing/pause';
import { handOver, type Declarations } from './handOver';
import { firstMemory, nextChanges, type Polled } from './nextChanges';
import { backAgain, occasionOf, REMIND_AFTER_MS, showOutage, type Occasion } from './outage';
import { settingsOf, type PollSettings } from './pollSettings';
import { keep, processMemoryOf, stateOf, type Batch, type PollState, type ProcessMemory } from './pollState';
import { deadlineOf, pollTime, type PollTime } from './pollTime';
import { presentDeclarations } from './presentDeclarations';

/** Publishing a workflow waits for its first poll; and the next one is often only a minute away. */
const MORE_WITHIN_MS = 30_000;
/** How soon the end of a run is noticed while more waits for it. */
const LOOK_AGAIN_MS = 100;

/**
 * One poll: hands the changes since the last one to the workflow. It starts the workflow itself, rather than returning items, so as to
 * learn when the run has ended; until then nothing more is handed over. What the workflow is not given at once follows in the same
 * poll where there is time. Always null, as n8n wants it then.
 */
export async function poll(context: IPollFunctions): Promise<null> {
	const memory = processMemoryOf(context);
	const occasion = occasionOf(context);
	// n8n starts a poll also while the one before still reads.
	if (memory.isPolling) return null;
	memory.isPolling = true;
	try {
		const deadlineMs = deadlineOf(context);
		const moreUntilMs = Math.min(deadlineMs, Date.now() + MORE_WITHIN_MS);
		const once = async () => await pollOnce(context, memory, { deadlineMs, occasion });
		let hasMore = await once();
		while (hasMore && (await hasRunEnded(memory, moreUntilMs))) hasMore = await once();
		return null;
	} finally {
		memory.isPolling = false;
	}
}

/** Hands over one batch at most. True where more is left. */
async function pollOnce(
	context: IPollFunctions,
	memory: ProcessMemory,
	{ deadlineMs, occasion }: { readonly deadlineMs: number; readonly occasion: Occasion },
): Promise<boolean> {
	const connection = await connectionOf(context);
	const settings = settingsOf(context, connection);
	const { pending, ...state } = stateOf(context, memory);
	const again = pending && batchToRepeat(context, memory, pending, settings);
	if (again === 'underWay') {
		tellOfLongRun(context, memory, { ...state, pending }, occasion);
		return false;
	}
	if (again !== undefined) {
		const declarations = settings.addDeclaration ? await presentDeclarations(context, connection, again.events) : NONE;
		if ('failure' in declarations) showOutage(context, memory, { ...state, pending }, { ...declarations, occasion });
		else await handOver(context, memory, { ...state, pending: again }, declarations);
		return false;
	}
	const polled = await readChanges(context, connection, settings, state, pollTime(deadlineMs));
	if ('failure' in polled) {
		showOutage(context, memory, state, { ...polled, occasion });
		return false;
	}
	await report(context, memory, backAgain(context, state), polled, {
		addDeclaration: settings.addDeclaration,
		statusMeanings: connection.profile.statusMeanings,
	});
	return polled.hasMore;
}

/** Waits for the run of the last batch, as long as the poll has time. */
async function hasRunEnded({ run }: ProcessMemory, deadlineMs: number): Promise<boolean> {
	while (run?.state === 'underWay' && Date.now() < deadlineMs) await pause(LOOK_AGAIN_MS, undefined);
	return run?.state === 'taken' && Date.now() < deadlineMs;
}

/** A run that does not end holds back all that comes after it. Whoever publishes may be about to fix that. */
function tellOfLongRun(context: IPollFunctions, memory: ProcessMemory, state: PollState, occasion: Occasion): void {
	const isLong = memory.run !== undefined && Date.now() - memory.run.startedMs >= REMIND_AFTER_MS;
	if (isLong && occasion === 'pollTime') showOutage(context, memory, state, { failure: RUN_DOES_NOT_END, occasion });
}

const RUN_DOES_NOT_END: ItemFailure = {
	message: 'The run with the last changes has not ended for an hour, so that no further changes are told',
	description:
		'Nothing is lost: they follow when it has ended. Stop it under Executions, and give the workflow a timeout in its settings.',
	details: {},
};

const NONE: Declarations = new Map();

/** The batch, where the workflow must get it again; undefined where its run has ended. */
function batchToRepeat(
	context: IPollFunctions,
	{ run }: ProcessMemory,
	pending: Batch,
	{ afterRestart }: PollSettings,
): Batch | 'underWay' | undefined {
	if (run?.batchId !== pending.id) return afterRestart === 'repeat' ? { ...pending, isRepeated: true } : undefined;
	if (run.state === 'underWay') {
		context.logger.debug(`${context.getNode().name}: the run with the last changes is still going`);
		return 'underWay';
	}
	return run.state === 'notStarted' ? pending : undefined;
}

async function readChanges(
	context: IPollFunctions,
	connection: CasConnection,
	settings: PollSettings,
	{ tracking }: PollState,
	time: PollTime,
): Promise<Polled | { failure: ItemFailure }> {
	const memory = tracking ?? (await firstMemory(context, connection, settings, time));
	return 'failure' in memory ? memory : await nextChanges(context, connection, settings, memory, time);
}

async function report(
	context: IPollFunctions,
	memory: ProcessMemory,
	{ batches }: PollState,
	{ changes, tracking }: Polled,
	{ addDeclaration, statusMeanings }: Pick<PollSettings, 'addDeclaration'> & Pick<Profile, 'statusMeanings'>,
): Promise<void> {
	if (changes.length === 0) return keep(context, memory, { batches, tracking });
	const pending = { id: randomUUID(), events: changes.map((change) => changeEventOf(change, statusMeanings)) };
	const declarations = new Map(changes.map(({ declarationId, declaration }) => [declarationId, declaration]));
	await handOver(context, memory, { batches: batches + 1, tracking, pending }, addDeclaration ? declarations : NONE);
}
