import type { INodeCredentials, INodeExecutionData, INodeParameters, NodeExecutionHint, OnError } from 'n8n-workflow';
import { PACKAGE } from './nodeTypes';
import { runWorkflow, type ExecutionSettings, type WorkflowJson, type WorkflowRun } from './runWorkflow';
import { aCas, type TestCas } from './testCas';

export const WEBHOOK_SECRET = 'a-secret-of-thirty-two-characters';

/** A flow: n8n's Webhook node, and CAS Event behind it. */
export interface EventFlow {
	readonly cas: TestCas;
	/** Runs the flow in an execution of its own, or in the given one. */
	run(items: INodeExecutionData[], settings?: ExecutionSettings): Promise<EventRun>;
	/** The same with another operation or other parameters of the node. */
	with(parameters: INodeParameters): EventFlow;
}

interface EventRun {
	readonly events: INodeExecutionData[];
	readonly attention: INodeExecutionData[];
	/** The error output, where the node has one. */
	readonly failed: INodeExecutionData[];
	readonly error: WorkflowRun['error'];
	readonly hints: readonly NodeExecutionHint[];
}

interface FlowSettings {
	readonly parameters?: INodeParameters;
	readonly trigger?: { readonly type: string; readonly parameters?: INodeParameters };
	readonly onError?: OnError;
	readonly maxTries?: number;
	/** Fields of the CAS Webhook API credential. */
	readonly webhook?: Record<string, string>;
	readonly cas?: TestCas;
}

let executions = 0;
let flows = 0;

export async function anEventFlow(settings: FlowSettings = {}): Promise<EventFlow> {
	const cas = settings.cas ?? (await aCas());
	const webhook = cas.vault.addWebhook('webhook', {
		verification: 'header',
		headerName: 'x-cas-webhook-secret',
		userName: 'cas',
		secret: WEBHOOK_SECRET,
		previousSecret: '',
		...settings.webhook,
	});
	const credentials: INodeCredentials = { ...cas.credentials, ...webhook };
	const { trigger = { type: 'n8n-nodes-base.webhook' }, parameters = {}, onError, maxTries } = settings;
	const id = `events-${++flows}`;
	const flowWith = (changed: INodeParameters): EventFlow => {
		const take = {
			name: 'Take',
			type: `${PACKAGE}.casEvent`,
			parameters: { resource: 'event', operation: 'take', ...parameters, ...changed },
			credentials,
			onError,
			...(maxTries !== undefined && { retryOnFail: true, maxTries, waitBetweenTries: 1 }),
		};
		const json = {
			id,
			nodes: [{ name: 'Webhook', typeVersion: 2, ...trigger }, take],
			connections: { Webhook: { main: [[{ node: 'Take', type: 'main' as const, index: 0 }]] } },
		};
		return {
			cas,
			with: (more) => flowWith({ ...changed, ...more }),
			run: async (items, run) => await eventRun(json, cas, items, run),
		};
	};
	return flowWith({});
}

async function eventRun(
	json: WorkflowJson,
	cas: TestCas,
	items: INodeExecutionData[],
	settings: ExecutionSettings = {},
): Promise<EventRun> {
	const executionId = `execution-${++executions}`;
	const run = await runWorkflow(json, cas.vault, items, { mode: 'webhook', executionId, ...settings });
	return {
		events: run.output('Take'),
		attention: run.output('Take', 1),
		failed: run.output('Take', 2),
		error: run.error,
		hints: run.run.data.resultData.runData.Take?.at(-1)?.hints ?? [],
	};
}
