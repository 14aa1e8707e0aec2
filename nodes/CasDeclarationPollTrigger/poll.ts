import { randomUUID } from 'node:crypto';
import type { IPollFunctions } from 'n8n-workflow';
import { changeEventOf } from '../../cas/tracking/changeEvent';
import { connectionOf, type CasConnection } from '../shared/connection';
import type { ItemFailure } from '../shared/failedItem';
import { handOver, type Declarations } from './handOver';
import { firstMemory, nextChanges, type Polled } from './nextChanges';
import { backAgain, showOutage } from './outage';
import { settingsOf, type PollSettings } from './pollSettings';
import { keep, processMemoryOf, stateOf, type Batch, type PollState, type ProcessMemory } from './pollState';
import { pollTime } from './pollTime';
import { presentDeclarations } from './presentDeclarations';

/**
 * One poll: hands the changes since the last one to the workflow. It starts the workflow itself, rather than returning items, so as to
 * learn when the run has ended; until then nothing more is handed over. Always null, as n8n wants it then.
 */
export async function poll(context: IPollFunctions): Promise<null> {
	const memory = processMemoryOf(context);
	// n8n starts a poll also while the one before still reads.
	if (memory.isPolling) return null;
	memory.isPolling = true;
	try {
		await pollOnce(context, memory);
		return null;
	} finally {
		memory.isPolling = false;
	}
}

async function pollOnce(context: IPollFunctions, memory: ProcessMemory): Promise<void> {
	const settings = settingsOf(context);
	const connection = await connectionOf(context);
	const { pending, ...state } = stateOf(context, memory);
	const again = pending && batchToRepeat(context, memory, pending, settings);
	if (again === 'underWay') return;
	if (again !== undefined) {
		const declarations = settings.addDeclaration ? await presentDeclarations(context, connection, again.events) : NONE;
		if ('failure' in declarations) return showOutage(context, memory, { ...state, pending }, declarations.failure);
		return await handOver(context, memory, { ...state, pending: again }, declarations);
	}
	const polled = await readChanges(context, connection, settings, state);
	if ('failure' in polled) return showOutage(context, memory, state, polled.failure);
	await tell(context, memory, backAgain(context, state), polled, settings);
}

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
): Promise<Polled | { failure: ItemFailure }> {
	const time = pollTime(context);
	const memory = tracking ?? (await firstMemory(context, connection, settings, time));
	return 'failure' in memory ? memory : await nextChanges(context, connection, settings, memory, time);
}

async function tell(
	context: IPollFunctions,
	memory: ProcessMemory,
	{ batches }: PollState,
	{ changes, tracking }: Polled,
	{ addDeclaration }: PollSettings,
): Promise<void> {
	if (changes.length === 0) return keep(context, memory, { batches, tracking });
	const pending = { id: randomUUID(), events: changes.map(changeEventOf) };
	const declarations = new Map(changes.map(({ declarationId, declaration }) => [declarationId, declaration]));
	await handOver(context, memory, { batches: batches + 1, tracking, pending }, addDeclaration ? declarations : NONE);
}
