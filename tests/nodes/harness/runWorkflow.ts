import { logLines, type LogLine } from './logLines';
import './sentBefore';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	Workflow,
	type ExecutionError,
	type IConnections,
	type INode,
	type INodeExecutionData,
	type IRun,
	type IWorkflowBase,
	type IWorkflowSettings,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import type { CredentialVault } from './credentialVault';
import { nodeTypes } from './nodeTypes';

/** Workflow JSON as n8n exports it, without the parts that a test does not care about. */
export interface WorkflowJson {
	/** `w1` unless given: what is remembered by workflow, its tests share. */
	readonly id?: string;
	readonly name?: string;
	readonly nodes: readonly (Pick<INode, 'name' | 'type'> & Partial<INode>)[];
	readonly connections: IConnections;
	readonly settings?: IWorkflowSettings;
}

export interface WorkflowRun {
	/** The items of a node's output, the first unless `index` says otherwise; empty where none came. */
	output(nodeName: string, index?: number): INodeExecutionData[];
	/** What stopped the execution. */
	readonly error: ExecutionError | undefined;
	readonly status: IRun['status'];
	/** Everything that n8n would store of the execution. */
	readonly run: IRun;
	/** What was logged during the test so far. */
	readonly log: readonly LogLine[];
}

export interface StartedRun {
	readonly finished: Promise<WorkflowRun>;
	/** What the Stop button does. */
	cancel(): void;
}

/** As which execution n8n runs a workflow; the first of the editor's unless given. */
export interface ExecutionSettings {
	readonly mode?: WorkflowExecuteMode;
	readonly executionId?: string;
}

/** Runs workflow JSON in process from its first node, which hands on the given items. */
export async function runWorkflow(
	json: WorkflowJson,
	vault: CredentialVault,
	items: INodeExecutionData[] = [{ json: {} }],
	settings?: ExecutionSettings,
): Promise<WorkflowRun> {
	return await startWorkflow(json, vault, items, settings).finished;
}

/**
 * What n8n's Retry button does with a failed execution (2.41, execution.service.js): the data of the execution goes on in a new one, from
 * the node that failed.
 */
export async function retryWorkflow(
	json: WorkflowJson,
	vault: CredentialVault,
	failed: WorkflowRun,
): Promise<WorkflowRun> {
	const workflow = workflowOf(json);
	const data = structuredClone(failed.run.data);
	const { lastNodeExecuted = '', runData } = data.resultData;
	delete data.resultData.error;
	if (runData[lastNodeExecuted]?.at(-1)?.error !== undefined) runData[lastNodeExecuted].pop();
	const hooks = new ExecutionLifecycleHooks('retry', '2', storedOf(workflow, json));
	const ended = new Promise<IRun>((resolve) => hooks.addHandler('workflowExecuteAfter', (run) => resolve(run)));
	const execution = new WorkflowExecute(additionalDataOf(vault, { hooks }), 'retry', data);
	execution.processRunExecutionData(workflow).catch(() => undefined);
	return runOf(await ended);
}

export function startWorkflow(
	json: WorkflowJson,
	vault: CredentialVault,
	items: INodeExecutionData[],
	{ mode = 'manual', executionId = '1' }: ExecutionSettings = {},
): StartedRun {
	const workflow = workflowOf(json);
	const [first] = Object.values(workflow.nodes);
	const hooks = new ExecutionLifecycleHooks(mode, executionId, storedOf(workflow, json));
	const ended = new Promise<IRun>((resolve) => hooks.addHandler('workflowExecuteAfter', (data) => resolve(data)));
	const execution = new WorkflowExecute(additionalDataOf(vault, { hooks, executionId }), mode).run({
		workflow,
		startNode: first,
		triggerToStartFrom: { name: first!.name, data: { data: { main: [items] } } as never },
	});
	execution.catch(() => undefined);
	return { finished: ended.then(runOf), cancel: () => execution.cancel() };
}

const storedOf = (workflow: Workflow, { connections }: WorkflowJson): IWorkflowBase => ({
	id: workflow.id,
	name: workflow.name ?? '',
	active: false,
	activeVersionId: null,
	isArchived: false,
	createdAt: new Date(0),
	updatedAt: new Date(0),
	nodes: Object.values(workflow.nodes),
	connections,
});

export function workflowOf({
	id: workflowId = 'w1',
	name = 'A workflow',
	nodes,
	connections,
	settings = {},
}: WorkflowJson): Workflow {
	const complete = nodes.map((node, index): INode => ({
		id: `n${index}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...node,
	}));
	return new Workflow({
		id: workflowId,
		name,
		nodes: complete,
		connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone: 'Europe/Brussels', ...settings },
	});
}

function runOf(run: IRun): WorkflowRun {
	return {
		output: (nodeName, index = 0) => run.data.resultData.runData[nodeName]?.at(-1)?.data?.main?.[index] ?? [],
		error: run.data.resultData.error,
		status: run.status,
		run,
		log: logLines,
	};
}
