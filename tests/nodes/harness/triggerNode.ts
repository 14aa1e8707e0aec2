import './manualTime';
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { HookContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeCredentials,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type IWebhookData,
	type IWebhookDescription,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { nodeTypes, PACKAGE } from './nodeTypes';
import type { TestCas } from './testCas';

const TYPE = `${PACKAGE}.casNotificationTrigger`;

/** What CAS got as the answer to a delivery, and what started the workflow. */
export interface TakenDelivery {
	readonly status: number;
	readonly body: unknown;
	readonly items: INodeExecutionData[];
}

/** The trigger node in a published workflow: n8n registers it, and its webhook can be called. */
export interface TriggerNode {
	/** The address that CAS is given. */
	readonly url: string;
	/** What n8n keeps for the node in its database. */
	readonly state: IDataObject;
	/** Every item that has started the workflow. */
	readonly items: INodeExecutionData[];
	/** Publishes the workflow: n8n asks whether the webhook exists, and creates it if not. */
	publish(): Promise<'existed' | 'created'>;
	unpublish(): Promise<void>;
	/** Changes the panel, as an editor does before publishing again. */
	change(parameters: INodeParameters): void;
	/** A call of the webhook, as anybody may make one. */
	deliver(body: unknown, headers?: IncomingHttpHeaders): Promise<TakenDelivery>;
}

interface TriggerSettings {
	readonly parameters?: INodeParameters;
	readonly credentials?: INodeCredentials;
	/** Where n8n says it can be reached; a real server on this machine unless given. */
	readonly n8nUrl?: string;
}

const open: Server[] = [];

export async function aTrigger(cas: TestCas, settings: TriggerSettings = {}): Promise<TriggerNode> {
	const n8nUrl = settings.n8nUrl ?? (await serve((request, response) => void receive(request, response)));
	let parameters: INodeParameters = { events: [], ...settings.parameters };
	let saved: IDataObject = {};
	const items: INodeExecutionData[] = [];
	const type = nodeTypes.getByNameAndVersion(TYPE) as INodeType;
	const description = type.description.webhooks![0]!;

	/** Each call gets the workflow anew from what is saved, and what it changed of the static data is saved as JSON. */
	async function withNode<Result>(
		work: (workflow: Workflow, node: INode, data: IWorkflowExecuteAdditionalData) => Promise<Result>,
	): Promise<Result> {
		const node: INode = {
			id: 'trigger',
			name: 'CAS Notification Trigger',
			type: TYPE,
			typeVersion: 1,
			position: [0, 0],
			webhookId: '3f0e7c52-0000-4000-8000-000000000001',
			parameters,
			credentials: settings.credentials ?? cas.credentials,
		};
		const workflow = new Workflow({
			id: 'w1',
			name: 'Notifications of CAS',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes,
			staticData: structuredClone(saved),
		});
		try {
			return await work(workflow, workflow.nodes[node.name]!, additionalDataOf(cas.vault, { n8nUrl }));
		} finally {
			if (workflow.staticData.__dataChanged === true)
				saved = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		}
	}

	const hook = async (name: 'checkExists' | 'create' | 'delete') =>
		await withNode(async (workflow, node, data) => {
			const context = new HookContext(workflow, node, data, 'trigger', 'activate', webhookDataOf(node, description));
			return await type.webhookMethods!.default![name]!.call(context);
		});

	async function deliver(body: unknown, headers: IncomingHttpHeaders = {}): Promise<TakenDelivery> {
		return await withNode(async (workflow, node, data) => {
			const answer = recordedAnswer();
			const httpRequest = { body, headers, params: {}, query: {} };
			Object.assign(data, { httpRequest, httpResponse: answer.response });
			const context = new WebhookContext(workflow, node, data, 'webhook', webhookDataOf(node, description), [], null);
			const result = await type.webhook!.call(context);
			if (result.noWebhookResponse !== true) throw new Error('n8n would answer with the text "firstEntryJson"');
			const started = result.workflowData?.[0] ?? [];
			items.push(...started);
			return { ...answer.sent(), items: started };
		});
	}

	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { status, body } = await deliver(JSON.parse(Buffer.concat(chunks).toString('utf8')), request.headers);
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	}

	return {
		url: await withNode(async (workflow, node, data) => {
			const context = new HookContext(workflow, node, data, 'trigger', 'activate', webhookDataOf(node, description));
			return context.getNodeWebhookUrl('default') ?? '';
		}),
		get state() {
			return (saved[`node:CAS Notification Trigger`] ?? {}) as IDataObject;
		},
		items,
		publish: async () => {
			if (await hook('checkExists')) return 'existed';
			await hook('create');
			return 'created';
		},
		unpublish: async () => {
			await hook('delete');
		},
		change: (changed) => {
			parameters = { ...parameters, ...changed };
		},
		deliver,
	};
}

function webhookDataOf(node: INode, webhookDescription: IWebhookDescription): IWebhookData {
	return {
		httpMethod: 'POST',
		node: node.name,
		path: `${node.webhookId}/cas-events`,
		webhookDescription,
		workflowId: 'w1',
		workflowExecuteAdditionalData: {} as IWorkflowExecuteAdditionalData,
	};
}

/** The part of Express's response that a webhook node may use. */
function recordedAnswer() {
	let status = 200;
	let body: unknown;
	const response = {
		status(code: number) {
			status = code;
			return response;
		},
		json(content: unknown) {
			body = content;
			return response;
		},
	};
	return { response, sent: () => ({ status, body }) };
}

async function serve(listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
	const server = createServer(listener);
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});
