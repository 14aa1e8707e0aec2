import type { IExecuteFunctions } from 'n8n-workflow';
import { NamedRows } from '../../shared/host/namedRows';
import { TakenEvents, type Taker } from './takenEvents';

/** Keeps the rows of events apart from n8n's own, which begin with the id of a node. */
const FAMILY = 'cas-event';

/** What an execution needs to take events with. */
export interface Taking {
	readonly events: TakenEvents;
	/** The same for the same item of the same execution, also where Retry On Fail runs the node again. */
	takerOf(itemIndex: number): Taker;
	/** A run from the editor: it neither asks nor notes what was taken. */
	readonly isTest: boolean;
	/** Somebody has retried a failed execution, and so asks for its events again. */
	readonly isRetry: boolean;
	/** Deletes a few rows that have had their time. What it cannot delete stays, and does no harm. */
	tidy(): Promise<void>;
}

export function taking(context: IExecuteFunctions): Taking {
	const mode = context.getMode();
	const run = [context.getExecutionId(), context.getNode().name, context.getWorkflowDataProxy(0).$runIndex].join(' ');
	const events = new TakenEvents(new NamedRows(context, FAMILY), context.getWorkflow().id ?? '');
	const isTest = mode === 'manual' || mode === 'chat' || mode === 'evaluation';
	return {
		events,
		takerOf: (itemIndex) => ({ name: `by ${run} ${itemIndex}`, nowMs: Date.now() }),
		isTest,
		isRetry: mode === 'retry',
		tidy: async () => {
			if (isTest) return;
			await events.tidy(Date.now()).catch(() => context.logger.debug('CAS: rows of events were not deleted'));
		},
	};
}
