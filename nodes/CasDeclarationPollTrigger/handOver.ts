import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import type { ChangeEvent } from '../../cas/tracking/changeEvent';
import { startRun } from '../shared/host/pollRun';
import { keep, type Batch, type PollState, type ProcessMemory } from './pollState';

export type Declarations = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/**
 * Starts the workflow with the batch. The state, with the batch as pending, is saved by n8n as the run starts; how the run stands is
 * noted in the memory of the process.
 */
export async function handOver(
	context: IPollFunctions,
	memory: ProcessMemory,
	state: PollState & { readonly pending: Batch },
	declarations: Declarations,
): Promise<void> {
	const { pending } = state;
	const outputs = outputsOf(pending.events, declarations, pending.isRepeated);
	const run: ProcessMemory['run'] = { batchId: pending.id, startedMs: Date.now(), state: 'underWay' };
	memory.run = run;
	keep(context, memory, state);
	startRun(context, outputs, (end) => settle(memory, run, end === 'ended'));
}

/** A run that did not start leaves the state that n8n keeps as the only truth: another process may have handed over the same. */
function settle(memory: ProcessMemory, run: NonNullable<ProcessMemory['run']>, isTaken: boolean): void {
	run.state = isTaken ? 'taken' : 'notStarted';
	if (!isTaken) delete memory.state;
}

/** The items by output: the second has those where somebody must act, which alone carry complaints, if only none. */
export function outputsOf(
	events: readonly ChangeEvent[],
	declarations: Declarations,
	isRepeated?: true,
): INodeExecutionData[][] {
	const itemOf = (event: ChangeEvent): INodeExecutionData => {
		const declaration = declarations.get(event.declarationId);
		const item = { ...event, ...(isRepeated && { isRepeated }), ...(declaration && { declaration }) };
		return { json: item as unknown as IDataObject };
	};
	const isFor = [
		({ errorDescriptions }: ChangeEvent) => errorDescriptions === undefined,
		({ errorDescriptions }: ChangeEvent) => errorDescriptions !== undefined,
	];
	return isFor.map((isForOutput) => events.filter(isForOutput).map(itemOf));
}
