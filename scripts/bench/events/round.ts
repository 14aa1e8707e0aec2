import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AxiosInstance } from 'axios';
import type { Stage } from '../../demo/stage';
import { isolatesOf } from '../../host/isolates';
import { cpuMs } from '../cpuTime';
import type { Side } from './sides';

export const CONCURRENCY = 8;
const POLL_MS = 50;

/** What n8n used for each event of a round. */
export interface Cost {
	readonly perSecond: number;
	/** Processor time, which a busy machine changes little. NaN where the system does not tell. */
	readonly cpuMs: number;
	readonly isolates: number;
}

/** Sends distinct events, a bounded number at a time, and waits until n8n has run them all. */
export async function round(stage: Stage, http: AxiosInstance, side: Side, events: number): Promise<Cost> {
	const bodies = Array.from({ length: events }, (_, index) => anEvent(index));
	const pid = stage.n8n.pid ?? 0;
	const startIsolates = await isolatesOf(stage.n8n.url);
	const startMs = performance.now();
	const startCpuMs = cpuMs(pid) ?? Number.NaN;
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < events; index = next++) {
			const { status } = await http.post(side.url, bodies[index], { headers: side.headers });
			if (status !== 200) throw new Error(`${side.name} answered ${status}`);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	while (await isBusy(stage)) await sleep(POLL_MS);
	const usedCpuMs = (cpuMs(pid) ?? Number.NaN) - startCpuMs;
	const seconds = (performance.now() - startMs) / 1_000;
	const isolates = (await isolatesOf(stage.n8n.url)) - startIsolates;
	return { perSecond: events / seconds, cpuMs: usedCpuMs / events, isolates: isolates / events };
}

async function isBusy({ api }: Stage): Promise<boolean> {
	const query = { filter: JSON.stringify({ status: ['new', 'running'] }), limit: '1' };
	const { results } = await api.session.rest<{ results: unknown[] }>('GET', '/executions', undefined, query);
	return results.length > 0;
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
