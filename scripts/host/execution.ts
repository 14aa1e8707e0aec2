import { parse } from 'flatted';

export interface BinaryReference {
	id?: string;
	/** Base64, only when n8n keeps binary data in memory. */
	data: string;
	mimeType: string;
	fileName?: string;
	[other: string]: unknown;
}

export interface ExecutionItem {
	json: Record<string, unknown>;
	binary?: Record<string, BinaryReference>;
	pairedItem?: unknown;
	error?: unknown;
}

interface ExecutionError {
	message: string;
	description?: string | null;
	name?: string;
	node?: { name: string };
	[other: string]: unknown;
}

interface NodeRun {
	startTime: number;
	/** Milliseconds. */
	executionTime: number;
	executionStatus: string;
	error?: ExecutionError;
	data?: Record<string, Array<ExecutionItem[] | null>>;
	hints?: Array<{ message: string }>;
}

type ExecutionStatus = 'new' | 'running' | 'waiting' | 'success' | 'error' | 'crashed' | 'canceled' | 'unknown';

export interface ExecutionSummary {
	id: string;
	workflowId: string;
	status: ExecutionStatus;
	mode: string;
	startedAt: string | null;
	stoppedAt: string | null;
}

export interface Execution extends ExecutionSummary {
	data: {
		resultData: {
			/** One entry for each time the node ran, by the node's name. */
			runData: Record<string, NodeRun[]>;
			lastNodeExecuted?: string;
			error?: ExecutionError;
		};
	};
}

/** An execution as `/rest/executions/:id` gives it: its data in the `flatted` form, a string in which shared objects are numbered. */
export type StoredExecution = ExecutionSummary & { data?: string };

/** The execution with its data as plain objects; one that has none yet gets empty data. */
export function readExecution(stored: StoredExecution): Execution {
	const data = stored.data ? (parse(stored.data) as Partial<Execution['data']>) : {};
	return { ...stored, data: { ...data, resultData: { ...data.resultData, runData: data.resultData?.runData ?? {} } } };
}

/** Whether nothing more will happen in it. An execution that waits will. */
export function isOver({ status }: ExecutionSummary): boolean {
	return ['success', 'error', 'crashed', 'canceled'].includes(status);
}

/**
 * The items that a node gave at one of its outputs, over all its runs in this execution (a loop runs a node several times).
 * Empty when it gave none or did not run.
 */
export function outputOf(execution: Execution, nodeName: string, outputIndex = 0): ExecutionItem[] {
	const runs = execution.data.resultData.runData[nodeName] ?? [];
	return runs.flatMap((run) => run.data?.main?.[outputIndex] ?? []);
}

/** What went wrong, in one line naming the node; undefined when nothing did. */
export function problemOf(execution: Execution): string | undefined {
	const { error, lastNodeExecuted } = execution.data.resultData;
	if (error) {
		const node = error.node?.name ?? lastNodeExecuted;
		return [node ? `${node}: ${error.message}` : error.message, error.description].filter(Boolean).join('. ');
	}
	return execution.status === 'success' ? undefined : `the execution ended as "${execution.status}"`;
}
