import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { logIn } from '../sandbox/support/casClient';
import { anExport } from '../sandbox/support/shipment';
import { aStage, CLIENT, until } from './support/suiteStage';

const stage = aStage();
const SHIPMENTS = Array.from({ length: 12 }, (_, index) => `POLL-${index + 1}`);

/** n8n refuses a poll time that comes more than once a minute, but not many of them. */
const EVERY_THREE_SECONDS = Array.from({ length: 20 }, (_, index) => ({
	mode: 'custom',
	cronExpression: `${index * 3} * * * * *`,
}));

interface Told {
	readonly eventId: string;
	readonly declarationId: string;
	readonly status: string;
	readonly eventTime: string;
	readonly isRepeated?: boolean;
}

/** Stands for a table with a unique key: an effect counts once. It can keep a workflow waiting for its answer. */
class EffectTable {
	readonly calls: Told[] = [];
	readonly effects = new Map<string, Told>();
	isHolding = false;
	readonly held: ServerResponse[] = [];
	url = '';
	private readonly server = createServer((request, response) => {
		let body = '';
		request.on('data', (chunk) => (body += chunk));
		request.on('end', () => {
			if (this.isHolding) return void this.held.push(response);
			const told = JSON.parse(body) as Told;
			this.calls.push(told);
			if (!this.effects.has(told.eventId)) this.effects.set(told.eventId, told);
			response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
		});
	});

	async start(): Promise<void> {
		await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
		this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((closed) => this.server.close(closed));
	}
}

function aPollingFlow(effectUrl: string): WorkflowJson {
	const effect = [{ node: 'Effect', type: 'main', index: 0 }];
	return {
		name: 'Changes at CAS',
		nodes: [
			{
				name: 'Changes',
				type: 'n8n-nodes-customs4trade.casDeclarationPollTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { pollTimes: { item: EVERY_THREE_SECONDS } },
				credentials: { [CREDENTIAL_TYPE]: stage().credential },
			},
			{
				name: 'Effect',
				type: 'n8n-nodes-base.httpRequest',
				typeVersion: 4.2,
				position: [224, 0],
				parameters: {
					method: 'POST',
					url: effectUrl,
					sendBody: true,
					specifyBody: 'json',
					jsonBody: '={{ JSON.stringify($json) }}',
					options: {},
				},
			},
		],
		connections: { Changes: { main: [effect, effect] } },
		settings: { executionOrder: 'v1' },
	};
}

describe('a workflow that polls while n8n is killed in the middle of a run', () => {
	const table = new EffectTable();
	beforeAll(() => table.start());
	afterAll(() => table.stop());

	it('has each change of each declaration as an effect exactly once, in order', async () => {
		const { api, n8n, sandbox } = stage();
		const { id } = await api.createWorkflow(aPollingFlow(table.url));
		await api.activate(id);
		const cas = await logIn(sandbox, CLIENT);
		sandbox.control.setOutcome({ externalReference: 'POLL-3', outcome: 'CustomsError' });
		for (const reference of SHIPMENTS) await cas.send(anExport(reference));
		await until('the first changes are told', () => table.effects.size > 0);

		table.isHolding = true;
		await until('a run waits for its effect', () => table.held.length > 0);
		await n8n.kill();
		table.isHolding = false;
		await n8n.restart();

		const expected = () =>
			sandbox.control
				.state()
				.declarations.flatMap((declaration) =>
					declaration.history.map(({ status, time }) => `poll:${declaration.id}:${status}:${time}`),
				);
		const hasEnded = () =>
			sandbox.control
				.state()
				.declarations.every(({ history }) => ['ExitConfirmed', 'CustomsError'].includes(history.at(-1)?.status ?? ''));
		await until('every declaration has ended', hasEnded);
		await until('every change has its effect', () => table.effects.size >= expected().length);
		expect([...table.effects.keys()].sort()).toEqual(expected().sort());
		expect(table.calls.some(({ isRepeated }) => isRepeated)).toBe(true);
		for (const { id: declarationId, history } of sandbox.control.state().declarations) {
			const statuses = [...table.effects.values()]
				.filter((told) => told.declarationId === declarationId)
				.map(({ status }) => status);
			expect(statuses).toEqual(history.map(({ status }) => status));
		}
		await api.login();
		await api.deactivate(id);
	});
});
