import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import type { ChangeEvent } from '../../cas/tracking/changeEvent';
import type { TrackingMemory } from '../../cas/tracking/memory';

/** The changes that were handed to the workflow last. */
export interface Batch {
	readonly id: string;
	readonly events: readonly ChangeEvent[];
	/** True once it has been handed over again after a restart. */
	readonly isRepeated?: true;
}

/** What n8n keeps for the node. It is saved only when the workflow starts, and when it is published. */
export interface PollState {
	/** Counts the batches, so that the newer of two states is known. */
	readonly batches: number;
	/** Absent before the first poll. */
	readonly tracking?: TrackingMemory;
	/** Absent once the run of the last batch is known to have ended. */
	readonly pending?: Batch;
	/** Why the last poll failed, and when that was shown last; absent where it did not. */
	readonly outage?: { readonly reason: string; readonly shownMs: number };
}

type RunState = 'underWay' | 'taken' | 'notStarted';

/** What this process knows beyond what n8n keeps. */
export interface ProcessMemory {
	isPolling: boolean;
	/** The state as the last poll left it, saved or not. */
	state?: PollState;
	/** How the run of the last batch stands. */
	run?: { readonly batchId: string; readonly startedMs: number; state: RunState };
}

/** By workflow and node; empty after a restart. */
export const processMemories = new Map<string, ProcessMemory>();

export function processMemoryOf(context: IPollFunctions): ProcessMemory {
	const key = [context.getWorkflow().id ?? '', context.getNode().id].join('/');
	const memory = processMemories.get(key) ?? { isPolling: false };
	processMemories.set(key, memory);
	return memory;
}

/** The newer of what n8n keeps and what this process remembers. A workflow that is published again gets what was saved last. */
export function stateOf(context: IPollFunctions, memory: ProcessMemory): PollState {
	const { poll } = context.getWorkflowStaticData('node');
	// n8n's static data is watched for changes through proxies; as JSON it is plain again.
	const kept = (poll === undefined ? { batches: 0 } : JSON.parse(JSON.stringify(poll))) as PollState;
	return memory.state !== undefined && memory.state.batches >= kept.batches ? memory.state : kept;
}

export function keep(context: IPollFunctions, memory: ProcessMemory, state: PollState): void {
	memory.state = state;
	const data = context.getWorkflowStaticData('node');
	if (JSON.stringify(data.poll) !== JSON.stringify(state)) data.poll = structuredClone(state) as unknown as IDataObject;
}
