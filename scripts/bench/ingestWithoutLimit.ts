import { resolve } from 'node:path';
import { DEMO_CLIENT } from '../../sandbox/server';
import { setStage, type Stage } from '../demo/stage';
import type { Host } from '../host/install';
import { accessToken } from './floor';
import { measuredRun, type FlowRun } from './flowRun';
import { casIngest, flowOf, httpRequest, LAST, noOp } from './ingestFlow';

const CONCURRENCY = 20;

interface Settings {
	readonly host: Host;
	readonly shipments: number;
	readonly rounds: number;
	readonly readingsFile: string;
}

/**
 * The same shipments as fast as they go, in the n8n of that stage and with a CAS of their own: to CAS Ingest, to n8n's HTTP Request node
 * with a fixed header, and to a node that does nothing, which shows what the flow costs without any of them. The order turns each round.
 */
export async function benchWithoutLimit(
	{ n8n, api, filesFolder }: Stage,
	{ host, shipments, rounds, readingsFile }: Settings,
): Promise<void> {
	const running = { n8n, api, filesRoot: filesFolder, release: () => Promise.resolve() };
	const stage = await setStage({ host, packageFolder: resolve('.'), running });
	try {
		const token = await accessToken(stage.sandbox.url, DEMO_CLIENT);
		const sides = [
			{ name: 'No Operation', last: noOp, runs: [] as FlowRun[] },
			{
				name: 'HTTP Request',
				last: httpRequest(`${stage.sandbox.url}/v1/customsshipments`, token),
				runs: [] as FlowRun[],
			},
			{
				name: 'CAS Ingest',
				last: casIngest({ concurrency: CONCURRENCY, requestsPerSecond: 0 }),
				runs: [] as FlowRun[],
			},
		];
		for (let round = 0; round < rounds; round += 1) {
			for (const [place, side] of (round % 2 === 0 ? sides : [...sides].reverse()).entries()) {
				stage.sandbox.control.reset();
				const flow = flowOf(shipments, `R${round}-${place}`, side.last);
				side.runs.push(await measuredRun(stage, flow, { node: LAST, readingsFile }));
			}
		}
		report(sides, shipments);
	} finally {
		await stage.stop();
	}
}

interface Side {
	readonly name: string;
	readonly runs: readonly FlowRun[];
}

type Summary = ReturnType<typeof summaryOf>;

function summaryOf({ name, runs }: Side, shipments: number) {
	return {
		name,
		seconds: median(runs.map(({ ms }) => ms)) / 1_000,
		cpu: median(runs.map(({ cpuMs }) => cpuMs ?? Number.NaN)) / shipments,
		megabytes: median(runs.map(({ peakMegabytes }) => peakMegabytes ?? Number.NaN)),
		readings: Math.max(...runs.map(({ readings }) => readings)),
		tokens: Math.max(...runs.map(({ tokenRequests }) => tokenRequests)),
		sent: Math.min(...runs.map(({ items }) => items.filter(({ json }) => json.referenceId !== undefined).length)),
	};
}

function lineOf(side: Summary, shipments: number): string {
	return [
		`  ${side.name.padEnd(16)}`,
		`${side.seconds.toFixed(1)} s`.padStart(8),
		`${(shipments / side.seconds).toFixed(0)} a second`.padStart(16),
		`${side.cpu.toFixed(2)} ms cpu each`.padStart(18),
		`${side.megabytes} MB at peak`.padStart(16),
		`   ${side.tokens} token requests, credential decrypted ${side.readings} times, ${side.sent} sent`,
	].join('');
}

function report(sides: readonly Side[], shipments: number): void {
	const [nothing, theirs, ours] = sides.map((side) => summaryOf(side, shipments));
	if (nothing === undefined || theirs === undefined || ours === undefined) throw new Error('A side is missing');
	const speed = (theirs.seconds / ours.seconds).toFixed(2);
	const work = ((ours.cpu - nothing.cpu) / (theirs.cpu - nothing.cpu)).toFixed(2);
	console.log(`
Without a limit: ${shipments} shipments, processor time of the whole flow
${[nothing, theirs, ours].map((side) => lineOf(side, shipments)).join('\n')}
  CAS Ingest against HTTP Request   ${speed} by shipments a second, ${work} × its processor time beyond No Operation
  CAS Ingest against No Operation   ${ours.megabytes - nothing.megabytes} MB more at peak`);
	if (ours.sent !== shipments || theirs.sent !== shipments) {
		process.exitCode = 1;
		console.error('Not every shipment was taken.');
	}
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
