import { NodeOperationError, type INodeExecutionData, type IPollFunctions, type IRun } from 'n8n-workflow';

/** How a run ended that a poll has started: `notStarted` where nothing of it ran. */
export type RunEnd = 'ended' | 'notStarted';

/**
 * Starts the workflow from a poll and calls `whenEnded` as its run ends. A poll that returns its items never learns what became of them;
 * `__emit` is what n8n itself does with them. Throws, after `whenEnded('notStarted')`, where n8n cannot start it.
 */
export function startRun(
	context: IPollFunctions,
	outputs: INodeExecutionData[][],
	whenEnded: (end: RunEnd) => void,
): void {
	requireStart(context);
	const ended = context.helpers.createDeferredPromise<IRun | undefined>();
	ended.promise.then(
		(run) => whenEnded(run === undefined ? 'notStarted' : 'ended'),
		(reason: unknown) => whenEnded(hasStarted(reason) ? 'ended' : 'notStarted'),
	);
	let isHandedOver = false;
	try {
		context.__emit(outputs, undefined, ended);
		isHandedOver = true;
	} finally {
		if (!isHandedOver) whenEnded('notStarted');
	}
}

/** Without it, changes would be lost that were read just before n8n was stopped; so nothing is handed over, and somebody is told. */
function requireStart(context: Partial<Pick<IPollFunctions, '__emit'>> & Pick<IPollFunctions, 'getNode'>): void {
	if (typeof context.__emit === 'function') return;
	throw new NodeOperationError(context.getNode(), 'This n8n does not let a trigger start its workflow', {
		description: 'Update n8n to a version that the package supports, or take the CAS Notification Trigger.',
	});
}

/** Shows a failed execution without ending the trigger, which a poll that throws as n8n starts would do. */
export function showFailedRun(context: IPollFunctions, error: Error): void {
	context.__emitError(error);
}

/** n8n forgets a run that has ended before anybody asked for its end, and rejects that of one that is stopped. Both have started. */
function hasStarted(reason: unknown): boolean {
	const name = reason instanceof Error ? reason.constructor.name : '';
	return name === 'ExecutionNotFoundError' || name.endsWith('CancelledError');
}
