import type { IDataObject, INodeExecutionData, IPollFunctions, IRun } from 'n8n-workflow';
import type { ChangeEvent } from '../../cas/tracking/changeEvent';
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
	const ended = context.helpers.createDeferredPromise<IRun | undefined>();
	const run: ProcessMemory['run'] = { batchId: pending.id, state: 'underWay' };
	ended.promise.then(
		(result) => settle(memory, run, result !== undefined),
		(reason: unknown) => settle(memory, run, hasStarted(reason)),
	);
	memory.run = run;
	keep(context, memory, state);
	let isHandedOver = false;
	try {
		context.__emit(outputs, undefined, ended);
		isHandedOver = true;
	} finally {
		if (!isHandedOver) settle(memory, run, false);
	}
}

/** A run that did not start leaves the state that n8n keeps as the only truth: another process may have handed over the same. */
function settle(memory: ProcessMemory, run: NonNullable<ProcessMemory['run']>, isTaken: boolean): void {
	run.state = isTaken ? 'taken' : 'notStarted';
	if (!isTaken) delete memory.state;
}

/** n8n forgets a run that has ended before anybody asked for its end, and rejects that of one that is stopped. Both have started. */
function hasStarted(reason: unknown): boolean {
	const name = reason instanceof Error ? reason.constructor.name : '';
	return name === 'ExecutionNotFoundError' || name.endsWith('CancelledError');
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
