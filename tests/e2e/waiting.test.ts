import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import { outputOf, type Execution } from '../../scripts/host/execution';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { logIn } from '../sandbox/support/casClient';
import { anExport } from '../sandbox/support/shipment';
import { aFlow, anEventTrigger } from './support/flows';
import { endPersistedWaits } from './support/persistedWaits';
import { aStage, CLIENT, until } from './support/suiteStage';

const stage = aStage();

/** n8n keeps shorter waits in memory. */
const PERSISTED_WAIT_SECONDS = 66;

const webhookStart = (path: string) => ({
	name: 'Start',
	type: 'n8n-nodes-base.webhook',
	typeVersion: 2,
	webhookId: path,
	parameters: { path, httpMethod: 'POST', responseMode: 'onReceived', options: {} },
});

const waitForStatus = (value: string) => ({
	name: 'Wait for release',
	type: 'n8n-nodes-customs4trade.casDeclaration',
	typeVersion: 1,
	parameters: {
		resource: 'declaration',
		operation: 'waitForStatus',
		declaration: { __rl: true, mode: 'reference', value },
		targetStatuses: ['Released'],
		waitUpTo: 0,
	},
	credentials: { [CREDENTIAL_TYPE]: stage().credential },
});

const send = () => ({
	name: 'Send to CAS',
	type: 'n8n-nodes-customs4trade.casIngest',
	typeVersion: 1,
	parameters: {
		resource: 'customsShipment',
		operation: 'create',
		source: 'json',
		message: '={{ $("Start").item.json.body }}',
	},
	credentials: { [CREDENTIAL_TYPE]: stage().credential },
});

const noOp = (name: string) => ({ name, type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} });

const to = (node: string) => [{ node, type: 'main', index: 0 }];

async function call(path: string, body: object): Promise<void> {
	const post = async () =>
		await fetch(`${stage().n8n.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	// n8n registers the webhook a moment after it publishes the workflow.
	let status = 0;
	await until('the webhook is there', async () => (status = (await post()).status) !== 404);
	expect(status).toBe(200);
}

async function theExecution(workflowId: string): Promise<string> {
	const { api } = stage();
	await until('the flow has started', async () => (await api.executions(workflowId)).length > 0);
	return (await api.executions(workflowId))[0]!.id;
}

const statusOf = async (workflowId: string, id: string) =>
	(await stage().api.executions(workflowId)).find((execution) => execution.id === id)?.status;

const runsOf = (execution: Execution, name: string) => execution.data.resultData.runData[name] ?? [];

describe('a release that takes longer than an execution should live', () => {
	it('is waited for in a loop through a Wait node, which outlives a kill of n8n', async () => {
		const { api, n8n, sandbox } = stage();
		const path = randomUUID();
		const { connections: _row, ...flow } = aFlow(
			'Wait in a loop',
			webhookStart(path),
			waitForStatus('={{ $("Start").first().json.body.externalReference }}'),
			{
				name: 'A minute',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				webhookId: randomUUID(),
				parameters: { resume: 'timeInterval', amount: PERSISTED_WAIT_SECONDS, unit: 'seconds' },
			},
			noOp('Released'),
			noOp('Somebody must act'),
		);
		const connections: WorkflowJson['connections'] = {
			Start: { main: [to('Wait for release')] },
			'Wait for release': { main: [to('Released'), to('A minute'), to('Somebody must act')] },
			'A minute': { main: [to('Wait for release')] },
		};
		const { id } = await api.createWorkflow({ ...flow, connections });
		await api.activate(id);
		await call(path, anExport('LOOP-1'));
		const execution = await theExecution(id);
		// Nothing of it runs: it lies in n8n's database.
		await until('it is put to wait', async () => (await statusOf(id, execution)) === 'waiting');
		await n8n.kill();
		// Another system ships while n8n is down.
		await (await logIn(sandbox, CLIENT)).send(anExport('LOOP-1'));
		// A minute passes.
		expect(await endPersistedWaits(n8n.userFolder)).toBe(1);
		await n8n.restart();
		const ended = await api.waitForExecution(execution);
		expect(ended.status).toBe('success');
		expect(outputOf(ended, 'Released')).toMatchObject([
			{ json: { externalReference: 'LOOP-1', waitResult: 'reached', mrn: expect.any(String) } },
		]);
		expect(runsOf(ended, 'Wait for release')).toHaveLength(2);
		expect(runsOf(ended, 'Somebody must act')).toEqual([]);
		await api.deactivate(id);
	});

	it('is told by the notification flow, which calls the waiting flow', async () => {
		const { api, credential } = stage();
		const table = await aTable();
		const path = randomUUID();
		const waiting = aFlow(
			'Wait for a call',
			webhookStart(path),
			{
				name: 'Note where to call',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				parameters: {
					method: 'POST',
					url: `=${table.url}/{{ $json.body.externalReference }}`,
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ JSON.stringify({ url: $execution.resumeUrl }) }}',
					options: {},
				},
			},
			send(),
			{
				name: 'Until somebody calls',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				webhookId: randomUUID(),
				parameters: { resume: 'webhook', httpMethod: 'POST', responseMode: 'onReceived', options: {} },
			},
			waitForStatus('={{ $("Start").first().json.body.externalReference }}'),
		);
		const telling = aFlow(
			'Tell who waits',
			{
				...anEventTrigger(randomUUID(), credential),
				parameters: { events: ['DeclarationStatusChanged'], statuses: ['Released'] },
			},
			{
				name: 'Who waits',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				parameters: { url: `=${table.url}/{{ $json.externalReference }}`, options: {} },
			},
			{
				name: 'Call it',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				parameters: { method: 'POST', url: '={{ $json.url }}', options: {} },
			},
		);
		const { id } = await api.createWorkflow(waiting);
		const { id: tellingId } = await api.createWorkflow(telling);
		await api.activate(tellingId);
		await api.activate(id);
		await call(path, anExport('CALL-1'));
		const ended = await api.waitForExecution(await theExecution(id));
		expect(ended.status).toBe('success');
		expect(outputOf(ended, 'Wait for release')).toMatchObject([
			{ json: { externalReference: 'CALL-1', waitResult: 'reached' } },
		]);
		expect(runsOf(ended, 'Wait for release')).toHaveLength(1);
		await api.deactivate(id);
		await api.deactivate(tellingId);
	});
});

const open: Server[] = [];

/** The table of the ERP in which a flow notes where it waits: POST writes a row, GET reads it. */
async function aTable(): Promise<{ url: string }> {
	const rows = new Map<string, string>();
	const take = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const key = request.url ?? '';
		if (request.method === 'POST') rows.set(key, Buffer.concat(chunks).toString('utf8'));
		response.writeHead(rows.has(key) ? 200 : 404, { 'content-type': 'application/json' }).end(rows.get(key) ?? '{}');
	};
	// A rejection ends the test, as nothing awaits it.
	const server = createServer((request, response) => void take(request, response));
	open.push(server);
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

afterEach(async () => {
	for (const server of open.splice(0)) {
		server.closeAllConnections();
		await new Promise((closed) => server.close(closed));
	}
});
