import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FaultSpec } from '../../sandbox/faults/fault';
import { DEMO_CLIENT } from '../../sandbox/server';
import { ensureBuilt } from '../demo/build';
import { CREDENTIAL_TYPE, setStage, type Stage } from '../demo/stage';
import { outputOf, withCredential } from '../host/api';
import { ensureHost } from '../host/install';
import { bareClientMs } from './floor';
import { peakMegabytes, resetPeak } from './peakMemory';

const LATENCY_MS = 40;
const LIMIT_PER_SECOND = 200;
const CONCURRENCY = 20;
/** A little under the limit, as a careful integrator sets it; the sandbox's 429 shows what happens at the edge. */
const PACE_PER_SECOND = 196;
/** How long CAS may take for what it has taken in. */
const MOST_ROUNDS = 300;
const ROUND_MS = 100;
const INGESTION = { method: 'POST', path: '^/v1/customsshipments$' } as const;

/** Faults that strike again and again while the shipments come in, and one expiry of all tokens in the middle. */
function faultsFor(shipments: number): FaultSpec[] {
	const always = { match: INGESTION, times: 'always' } as const;
	return [
		{ kind: 'status', status: 429, retryAfter: 1, every: 1_499, ...always },
		{ kind: 'status', status: 503, every: 887, ...always },
		{ kind: 'status', status: 502, every: 691, ...always },
		{ kind: 'status', status: 502, afterProcessing: true, every: 773, ...always },
		{ kind: 'dropBefore', every: 499, ...always },
		{ kind: 'dropAfter', every: 401, ...always },
		{ kind: 'expireTokens', match: INGESTION, every: Math.floor(shipments / 2), times: 1 },
	];
}

/**
 * Thousands of shipments through CAS Ingest in a real n8n, against a sandbox with latency, a rate limit and faults. Fails where
 * a declaration is missing or doubled. `--shipments N`; `--heap N` limits n8n's heap to N megabytes, which shows what memory
 * is needed rather than taken.
 */
export async function benchIngest(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: { shipments: { type: 'string', default: '10000' }, heap: { type: 'string' } },
	});
	const shipments = Number(values.shipments);
	const idealMs = (shipments / LIMIT_PER_SECOND) * 1_000;
	const host = await ensureHost((line) => console.log(line));
	ensureBuilt(resolve('.'));
	const stage = await setStage({
		host,
		packageFolder: resolve('.'),
		sandbox: { rateLimitPerSecond: LIMIT_PER_SECOND },
		env: {
			N8N_RUNNERS_TASK_TIMEOUT: '300',
			...(values.heap && { NODE_OPTIONS: `--max-old-space-size=${values.heap}` }),
		},
	});
	try {
		stage.sandbox.control.addFault({ kind: 'latency', ms: LATENCY_MS, match: INGESTION, times: 'always' });
		const messages = Array.from({ length: shipments }, (_, index) => shipment('FLOOR', index));
		const pace = { concurrency: CONCURRENCY, requestsPerSecond: LIMIT_PER_SECOND };
		const floorMs = await bareClientMs(stage.sandbox.url, DEMO_CLIENT, messages, pace);
		stage.sandbox.control.reset();

		stage.sandbox.control.addFault({ kind: 'latency', ms: LATENCY_MS, match: INGESTION, times: 'always' });
		for (const fault of faultsFor(shipments)) stage.sandbox.control.addFault(fault);
		const tokensBefore = stage.sandbox.control.state(0).counts.tokenRequests;
		const ours = await runOurs(stage, shipments);
		await processed(stage);
		report(stage, {
			shipments,
			idealMs,
			floorMs,
			...ours,
			tokens: stage.sandbox.control.state(0).counts.tokenRequests - tokensBefore,
		});
	} finally {
		await stage.stop();
	}
}

/** Resolves once CAS has made something of every message. */
async function processed({ sandbox }: Stage): Promise<void> {
	const isOpen = () =>
		sandbox.control.state(Number.MAX_SAFE_INTEGER).messages.some(({ result }) => result === 'waiting');
	for (let rounds = 0; isOpen() && rounds < MOST_ROUNDS; rounds += 1) await sleep(ROUND_MS);
}

interface OurRun {
	ms: number;
	baseMegabytes: number | undefined;
	peakMegabytes: number | undefined;
	accepted: number;
	failed: number;
	inOrder: boolean;
}

async function runOurs({ api, credential, n8n }: Stage, shipments: number): Promise<OurRun> {
	const flow = withCredential(flowOf(shipments), CREDENTIAL_TYPE, credential);
	const { id } = await api.createWorkflow(flow);
	const pid = n8n.pid ?? 0;
	resetPeak(pid);
	const baseMegabytes = peakMegabytes(pid);
	const execution = await api.runAndWait(id, { timeoutMs: 600_000 });
	const peak = peakMegabytes(pid);
	const items = outputOf(execution, 'CAS Ingest');
	const run = execution.data.resultData.runData['CAS Ingest']?.[0] as { executionTime?: number } | undefined;
	if (run === undefined) throw new Error(`CAS Ingest did not run: ${JSON.stringify(execution.data.resultData.error)}`);
	return {
		ms: run.executionTime ?? 0,
		baseMegabytes,
		peakMegabytes: peak,
		accepted: items.filter(({ json }) => json.referenceId !== undefined).length,
		failed: items.filter(({ json }) => json.error !== undefined).length,
		inOrder: items.every(({ json }, index) => json.externalReference === `OURS-${index}`),
	};
}

function report(
	stage: Stage,
	run: OurRun & { shipments: number; idealMs: number; floorMs: number; tokens: number },
): void {
	const { declarations } = stage.sandbox.control.state(Number.MAX_SAFE_INTEGER);
	const perReference = new Map<string, number>();
	for (const { externalReference } of declarations) {
		perReference.set(externalReference, (perReference.get(externalReference) ?? 0) + 1);
	}
	const expected = Array.from({ length: run.shipments }, (_, index) => `OURS-${index}`);
	const missing = expected.filter((reference) => !perReference.has(reference)).length;
	const doubled = [...perReference.values()].filter((count) => count > 1).length;
	const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
	const faults = stage.sandbox.control
		.state(0)
		.faults.map(({ kind, status, struck }) => `${kind}${status ? ` ${status}` : ''} ×${struck}`);
	console.log(`
Ingest: ${run.shipments} shipments, ${LATENCY_MS} ms latency, ${LIMIT_PER_SECOND} requests a second at most
  ideal (limit only)          ${seconds(run.idealMs)}
  bare client, no faults      ${seconds(run.floorMs)}   ${(run.floorMs / run.idealMs).toFixed(2)} × ideal
  CAS Ingest, with faults     ${seconds(run.ms)}   ${(run.ms / run.idealMs).toFixed(2)} × ideal, ${(run.ms / run.floorMs).toFixed(2)} × bare client
  faults that struck          ${faults.join(', ')}
  declarations                ${declarations.length}, ${missing} missing, ${doubled} doubled
  items                       ${run.accepted} accepted, ${run.failed} failed, ${run.inOrder ? 'in' : 'OUT OF'} input order
  token requests              ${run.tokens}
  memory of n8n               ${run.baseMegabytes ?? '?'} MB before, ${run.peakMegabytes ?? '?'} MB at peak`);
	if (missing > 0 || doubled > 0 || !run.inOrder || run.accepted !== run.shipments) {
		process.exitCode = 1;
		console.error('Something was lost, doubled or out of order.');
	}
}

function shipment(prefix: string, index: number): object {
	return {
		externalReference: `${prefix}-${index}`,
		direction: 'OUT',
		singleAdministrativeDocument: {
			declType: 'EX',
			invoiceCurrency: 'EUR',
			totalInvoiceAmount: 36500,
			goodsShipment: {
				exportCountry: 'BE',
				destination: { country: 'US' },
				invoice: { number: `INV-${index}`, date: '2026-11-02' },
				governmentAgencyGoodsItems: [
					{
						seqNum: 1,
						commodity: {
							description: 'Centrifugal pumps',
							classifications: [{ type: 'TARIC', code: '84137051' }],
							invoiceLine: { itemAmount: 36500 },
						},
						governmentProcedure: { proc: '10', prevProc: '00' },
						origin: { country: 'BE' },
						goodsMeasure: { nmass: 412.5, gmass: 430 },
					},
				],
			},
		},
	};
}

/** The same shipments, made inside n8n. */
function flowOf(shipments: number) {
	const code = `const shipment = ${shipment.toString()};\nreturn Array.from({ length: ${shipments} }, (_, index) => ({ json: shipment('OURS', index) }));`;
	return {
		name: 'Benchmark',
		nodes: [
			{
				id: 'a',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0] as [number, number],
				parameters: {},
			},
			{
				id: 'b',
				name: 'Shipments',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [200, 0] as [number, number],
				parameters: { jsCode: code },
			},
			{
				id: 'c',
				name: 'CAS Ingest',
				type: 'n8n-nodes-customs4trade.casIngest',
				typeVersion: 1,
				position: [400, 0] as [number, number],
				onError: 'continueRegularOutput' as const,
				parameters: {
					resource: 'customsShipment',
					operation: 'create',
					options: { concurrency: CONCURRENCY, requestsPerSecond: PACE_PER_SECOND },
				},
			},
		],
		connections: {
			Start: { main: [[{ node: 'Shipments', type: 'main', index: 0 }]] },
			Shipments: { main: [[{ node: 'CAS Ingest', type: 'main', index: 0 }]] },
		},
		settings: {},
	};
}
