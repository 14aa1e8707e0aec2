import './manualTime';
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import { randomUUID } from 'node:crypto';
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
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { additionalDataOf } from './additionalData';
import { nodeTypes, PACKAGE } from './nodeTypes';
import type { TestCas } from './testCas';
import { WebhookAnswer } from './webhookAnswer';

const TYPE = `${PACKAGE}.casNotificationTrigger`;

/** What CAS got as the answer to a delivery, and what started the workflow. */
interface TakenDelivery {
	readonly status: number;
	readonly body: unknown;
	readonly headers: Readonly<Record<string, string>>;
	/** The items of both outputs. */
	readonly items: INodeExecutionData[];
	/** By output: events, and what needs attention. */
	readonly outputs: INodeExecutionData[][];
}

/** What n8n does with an event that the node hands on. Throws where it fails. */
interface Behaviour {
	/** Stores the execution in its database. */
	store: () => void | Promise<void>;
	/** Runs the workflow to its end. */
	run: () => void | Promise<void>;
}

/** The trigger node in a published workflow: n8n registers it, and its webhook can be called. */
export interface TriggerNode {
	/** The address that CAS is given. */
	readonly url: string;
	/** What n8n keeps for the node in its database. */
	readonly state: IDataObject;
	/** The secret that CAS was given when the workflow was published last. */
	secret(): string;
	/** Overwrites what n8n keeps for the node, as an earlier version of the package would have left it. */
	keep(state: IDataObject): void;
	/** Every item that has started the workflow. */
	readonly items: INodeExecutionData[];
	readonly n8n: Behaviour;
	/** Publishes the workflow: n8n asks whether the webhook exists, and creates it if not. */
	publish(): Promise<'existed' | 'created'>;
	unpublish(): Promise<void>;
	/** Changes the panel, as an editor does before publishing again. */
	change(parameters: INodeParameters): void;
	/** Changes the node's or the workflow's name. n8n keeps the state of a node under its name. */
	rename(names: { node?: string; workflow?: string }): void;
	/** Another process takes over: what the node's modules remembered is gone, the database is not. */
	restart(): void;
	/** A call of the webhook, as anybody may make one. A Buffer is sent as it is, anything else as JSON. */
	deliver(body: unknown, headers?: IncomingHttpHeaders, how?: HowDelivered): Promise<TakenDelivery>;
}

interface HowDelivered {
	/** The sender does not wait for the answer. */
	readonly leavesEarly?: boolean;
	/** n8n leaves the body to the node, as it does above type version 1 where it is not of a type that it knows; or it cannot be read. */
	readonly unread?: true | Error;
}

interface TriggerSettings {
	readonly parameters?: INodeParameters;
	readonly credentials?: INodeCredentials;
	/** Where n8n says it can be reached; a real server on this machine unless given. */
	readonly n8nUrl?: string;
	readonly workflowId?: string;
	readonly nodeId?: string;
	readonly webhookId?: string;
	/** Of the node; the newest unless given. */
	readonly typeVersion?: number;
	/** The editor's "listen for test event" instead of a published workflow. */
	readonly isTest?: boolean;
}

const open: Server[] = [];

let made = 0;

export async function aTrigger(cas: TestCas, settings: TriggerSettings = {}): Promise<TriggerNode> {
	const n8nUrl = settings.n8nUrl ?? (await serve((request, response) => void receive(request, response)));
	const { isTest = false } = settings;
	const mode = isTest ? 'manual' : 'webhook';
	// Modules remember by workflow and node; tests must not meet there.
	const { workflowId = `w${++made}`, nodeId = 'trigger', webhookId = randomUUID(), typeVersion = 2 } = settings;
	const names = { node: 'CAS Notification Trigger', workflow: 'Notifications of CAS' };
	let parameters: INodeParameters = { events: [], delivery: 'custom', ...settings.parameters };
	let saved: IDataObject = {};
	const items: INodeExecutionData[] = [];
	const n8n: Behaviour = { store: () => undefined, run: () => undefined };
	let type = nodeTypes.getByNameAndVersion(TYPE) as INodeType;
	const description = type.description.webhooks![0]!;

	function aWorkflow() {
		const node: INode = {
			id: nodeId,
			name: names.node,
			type: TYPE,
			typeVersion,
			position: [0, 0],
			webhookId,
			parameters,
			credentials: settings.credentials ?? cas.credentials,
		};
		const staticData = structuredClone(saved);
		const workflowOfState = () =>
			new Workflow({
				id: workflowId,
				name: names.workflow,
				nodes: [node],
				connections: {},
				active: true,
				nodeTypes,
				staticData,
			});
		const workflow = workflowOfState();
		if (isTest) workflow.setTestStaticData(workflow.staticData);
		const data = additionalDataOf(cas.vault, { n8nUrl });
		return { workflow, node: workflow.nodes[names.node]!, data, workflowOfState };
	}

	/** n8n saves all static data of the workflow at once, where anything in it was changed. */
	function save({ staticData }: Workflow): void {
		if (staticData.__dataChanged === true) saved = JSON.parse(JSON.stringify(staticData)) as IDataObject;
	}

	const webhookDataOf = (node: INode): IWebhookData => ({
		httpMethod: 'POST',
		node: node.name,
		path: `${node.webhookId}/cas-events`,
		webhookDescription: description,
		workflowId,
		workflowExecuteAdditionalData: {} as IWorkflowExecuteAdditionalData,
		isTest,
	});

	const hook = async (name: 'checkExists' | 'create' | 'delete') => {
		const { workflow, node, data } = aWorkflow();
		// As n8n has it: a removal tells neither test nor production.
		const hookMode = name === 'delete' ? 'internal' : isTest ? 'manual' : 'trigger';
		const context = new HookContext(workflow, node, data, hookMode, 'activate', webhookDataOf(node));
		const result = await type.webhookMethods!.default![name]!.call(context);
		save(workflow);
		return result;
	};

	/** As n8n 2.41 does it: webhooks/webhook-helpers.js, executeWebhook. */
	async function deliver(
		body: unknown,
		headers: IncomingHttpHeaders = {},
		{ leavesEarly = false, unread }: HowDelivered = {},
	): Promise<TakenDelivery> {
		const { workflow, node, data, workflowOfState } = aWorkflow();
		const answer = new WebhookAnswer();
		const rawBody = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body) ?? '');
		const httpRequest = {
			body: parsed(rawBody),
			rawBody,
			headers: { 'content-type': 'application/json', ...headers },
			params: {},
			query: {},
		};
		if (unread !== undefined) {
			const readRawBody = async () => {
				if (unread instanceof Error) throw unread;
				httpRequest.rawBody = rawBody;
			};
			Object.assign(httpRequest, { body: undefined, rawBody: undefined, readRawBody });
		}
		Object.assign(data, { httpRequest, httpResponse: answer });
		const context = new WebhookContext(workflow, node, data, mode, webhookDataOf(node), [], null);
		const result = await type.webhook!.call(context);
		if (leavesEarly) answer.breakOff();
		const outputs = result.workflowData ?? [];
		const taken = () => {
			const { statusCode: status, body: content, headers: given } = answer;
			return { status, body: content, headers: given, items: outputs.flat(), outputs };
		};
		if (result.noWebhookResponse === true) {
			save(workflow);
			items.push(...outputs.flat());
			return taken();
		}
		// WorkflowRunner, establishContextForPersistence: a second workflow of the same state takes back that it was changed.
		workflowOfState();
		await aTurnOfTheEventLoop();
		try {
			await n8n.store();
		} catch {
			answer.status(500).json({ message: 'There was a problem executing the workflow' });
			return taken();
		}
		items.push(...outputs.flat());
		const responseMode = workflow.expression.getSimpleParameterValue(node, description.responseMode, 'internal', {});
		let status = 200;
		if (responseMode === 'lastNode') {
			try {
				await n8n.run();
			} catch {
				status = 500;
			}
		}
		save(workflow);
		if (description.responseData !== 'noData') throw new Error('n8n would answer with the text "firstEntryJson"');
		answer.status(status).json(undefined);
		return taken();
	}

	async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const { status, body } = await deliver(Buffer.concat(chunks), request.headers);
		response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
	}

	const { workflow, node, data } = aWorkflow();
	const first = new HookContext(workflow, node, data, mode, 'activate', webhookDataOf(node));
	return {
		url: first.getNodeWebhookUrl('default') ?? '',
		get state() {
			return (saved[`node:${names.node}`] ?? {}) as IDataObject;
		},
		secret: () => {
			const { subscriptionId } = (saved[`node:${names.node}`] ?? {}) as IDataObject;
			const secret = cas.sandbox.control.subscriptionSecret(String(subscriptionId));
			if (secret === undefined) throw new Error('CAS has no subscription of this node');
			return secret;
		},
		keep: (state) => {
			saved = { ...saved, [`node:${names.node}`]: state };
		},
		items,
		n8n,
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
		rename: (changed) => {
			Object.assign(names, changed);
		},
		restart: () => {
			jest.isolateModules(() => {
				const path = '../../../nodes/CasNotificationTrigger/CasNotificationTrigger.node';
				const anew = jest.requireActual<{ CasNotificationTrigger: new () => INodeType }>(path);
				type = new anew.CasNotificationTrigger();
			});
		},
		deliver,
	};
}

function parsed(rawBody: Buffer): unknown {
	try {
		return JSON.parse(rawBody.toString('utf8'));
	} catch {
		return {};
	}
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

/** What n8n's database takes at the least. */
const aTurnOfTheEventLoop = () => new Promise((done) => setTimeout(done, 1));
