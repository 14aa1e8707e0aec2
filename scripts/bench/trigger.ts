import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import axios, { type AxiosInstance } from 'axios';
import { SECRET_HEADER } from '../../cas/contract/deliveryHeaders';
import { ensureBuilt } from '../demo/build';
import { CREDENTIAL_TYPE, setStage, type Stage } from '../demo/stage';
import { ensureHost } from '../host/install';
import type { WorkflowJson } from '../host/workflowJson';
import { cpuMs } from './cpuTime';

const CONCURRENCY = 8;
const POLL_MS = 50;
const AIM = 0.9;

/** One side of the comparison: an address, and the headers that it wants. */
interface Side {
	readonly name: string;
	readonly url: string;
	readonly headers: Record<string, string>;
	readonly perSecond: number[];
	/** Processor time of n8n for one event, which a busy machine changes little. */
	readonly cpuMsPerEvent: number[];
}

/**
 * Events a second through CAS Notification Trigger, which verifies them and drops doubles, against n8n's own Webhook node, which does
 * neither, in one n8n. The rounds alternate, so that all meet the same database and the same warmth.
 *
 * n8n 2.41 starts an expression engine of its own (an isolate) for each call of a webhook, but for its Webhook node from version 2 on. A
 * node of a package cannot be excepted; version 1 of the Webhook node shows what that alone costs. `--engine legacy` is n8n without it.
 * `--events N` a round, `--rounds N`; `--order mark` keeps the order too.
 */
export async function benchTrigger(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			events: { type: 'string', default: '500' },
			rounds: { type: 'string', default: '6' },
			order: { type: 'string', default: 'pass' },
			engine: { type: 'string', default: 'vm' },
		},
	});
	const events = Number(values.events);
	const host = await ensureHost((line) => console.log(line));
	ensureBuilt(resolve('.'));
	const stage = await setStage({
		host,
		packageFolder: resolve('.'),
		env: { N8N_LOG_LEVEL: 'warn', N8N_EXPRESSION_ENGINE: values.engine },
	});
	const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
	const http = axios.create({ proxy: false, httpAgent: agent, validateStatus: () => true });
	try {
		const sides = [await ourSide(stage, values.order), await n8nsSide(stage, 2), await n8nsSide(stage, 1)];
		for (const side of sides) await round(stage, http, side, Math.ceil(events / 5));
		for (const { perSecond, cpuMsPerEvent } of sides) perSecond.length = cpuMsPerEvent.length = 0;
		for (let number = 0; number < Number(values.rounds); number += 1) {
			for (const side of number % 2 === 0 ? sides : [...sides].reverse()) await round(stage, http, side, events);
		}
		report(sides, events);
	} finally {
		agent.destroy();
		await stage.stop();
	}
}

/** Sends distinct events, a bounded number at a time, and waits until n8n has run them all. */
async function round(stage: Stage, http: AxiosInstance, side: Side, events: number): Promise<void> {
	const bodies = Array.from({ length: events }, (_, index) => anEvent(index));
	const pid = stage.n8n.pid ?? 0;
	const startMs = performance.now();
	const startCpuMs = cpuMs(pid);
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < events; index = next++) {
			const { status } = await http.post(side.url, bodies[index], { headers: side.headers });
			if (status !== 200) throw new Error(`${side.name} answered ${status}`);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	while (await isBusy(stage)) await sleep(POLL_MS);
	const endCpuMs = cpuMs(pid);
	if (startCpuMs !== undefined && endCpuMs !== undefined) side.cpuMsPerEvent.push((endCpuMs - startCpuMs) / events);
	side.perSecond.push((events * 1_000) / (performance.now() - startMs));
}

async function isBusy({ api }: Stage): Promise<boolean> {
	const query = { filter: JSON.stringify({ status: ['new', 'running'] }), limit: '1' };
	const { results } = await api.session.rest<{ results: unknown[] }>('GET', '/executions', undefined, query);
	return results.length > 0;
}

function report(sides: readonly Side[], events: number): void {
	const lines = sides.map(({ name, perSecond, cpuMsPerEvent }) => {
		const rounds = perSecond.map((rate) => rate.toFixed(0)).join(', ');
		const cpu = `${median(cpuMsPerEvent).toFixed(1)} ms of processor time each`;
		return `  ${name.padEnd(33)}${median(perSecond).toFixed(1)} events a second (${rounds}), ${cpu}`;
	});
	const [ours, ...theirs] = sides;
	const ratios = theirs.map(({ name, perSecond, cpuMsPerEvent }) => {
		const bySpeed = median(ours?.perSecond ?? []) / median(perSecond);
		const byCpu = median(cpuMsPerEvent) / median(ours?.cpuMsPerEvent ?? []);
		return `  against ${name.padEnd(25)}${bySpeed.toFixed(2)} by events a second, ${byCpu.toFixed(2)} by processor time`;
	});
	console.log(`
Trigger: rounds of ${events} events, ${CONCURRENCY} at a time, run to their end
${[...lines, ...ratios].join('\n')}
  aim                              at least ${AIM}`);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

async function ourSide({ api, n8n, credential }: Stage, olderEvents: string): Promise<Side> {
	const webhookId = randomUUID();
	const { id } = await api.createWorkflow(
		aFlowAfter({
			name: 'CAS events',
			type: 'n8n-nodes-customs4trade.casNotificationTrigger',
			typeVersion: 1,
			webhookId,
			parameters: { options: { olderEvents } },
			credentials: { [CREDENTIAL_TYPE]: credential },
		}),
	);
	await api.activate(id);
	const { staticData } = await api.session.rest<{ staticData: unknown }>('GET', `/workflows/${id}`);
	const [, secret = ''] = /"secret":"([0-9a-f]{64})"/.exec(JSON.stringify(staticData)) ?? [];
	return {
		name: 'CAS Notification Trigger',
		url: `${n8n.url}/webhook/${webhookId}/cas-events`,
		headers: { [SECRET_HEADER.value]: secret },
		perSecond: [],
		cpuMsPerEvent: [],
	};
}

async function n8nsSide({ api, n8n }: Stage, typeVersion: 1 | 2): Promise<Side> {
	const path = randomUUID();
	const { id } = await api.createWorkflow(
		aFlowAfter({
			name: 'Webhook',
			type: 'n8n-nodes-base.webhook',
			typeVersion,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		}),
	);
	await api.activate(id);
	return {
		name: `Webhook node, version ${typeVersion}`,
		url: `${n8n.url}/webhook/${path}`,
		headers: {},
		perSecond: [],
		cpuMsPerEvent: [],
	};
}

/** The trigger, and a node that does nothing. */
function aFlowAfter(trigger: Omit<WorkflowJson['nodes'][number], 'position'>): WorkflowJson {
	const nothing = { name: 'Nothing', type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };
	return {
		name: `Benchmark of ${trigger.name}`,
		nodes: [{ ...trigger, position: [0, 0] } as WorkflowJson['nodes'][number], { ...nothing, position: [200, 0] }],
		connections: { [String(trigger.name)]: { main: [[{ node: nothing.name, type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	};
}

function anEvent(index: number): object {
	return {
		id: randomUUID(),
		tenantId: 'contoso',
		plantId: '',
		eventTime: '2026-11-02T18:41:00.9584103Z',
		eventType: 'DeclarationStatusChanged',
		eventSubType: 'Released',
		data: {
			id: randomUUID(),
			customsShipmentReference: `SO-${index}`,
			jurisdiction: 'BE',
			mrn: '26BEAB000000000014',
			lrn: `26BE${index}`,
			declarationUrl: 'https://api.customs4trade.com/v1/declarations/831e1650-001e-001b-66ab-eeb76e069631',
			currentStatus: 'Released',
			acceptanceDate: '2026-11-02T18:40:12Z',
		},
	};
}
