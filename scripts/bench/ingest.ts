import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { FaultSpec } from '../../sandbox/faults/fault';
import { DEMO_CLIENT } from '../../sandbox/server';
import { ensureBuilt } from '../demo/build';
import { setStage, type Stage } from '../demo/stage';
import { ensureHost } from '../host/install';
import { bareClientMs } from './floor';
import { countingReadings, measuredRun } from './flowRun';
import { casIngest, flowOf, LAST, shipment } from './ingestFlow';
import { benchWithoutLimit } from './ingestWithoutLimit';

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
 * a declaration is missing or doubled. Then the same without limit, faults and latency, beside n8n's own HTTP Request node and beside a
 * flow that does nothing with them, in turn. `--shipments N`; `--rounds N` of the second part; `--heap N` limits n8n's heap to N megabytes,
 * which shows what memory is needed rather than taken; `--package FOLDER` measures another build.
 */
export async function benchIngest(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			shipments: { type: 'string', default: '10000' },
			rounds: { type: 'string', default: '3' },
			heap: { type: 'string' },
			package: { type: 'string', default: '.' },
		},
	});
	const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
	const readingsFile = join(folder, 'readings');
	writeFileSync(readingsFile, '0');
	const counting = countingReadings(readingsFile);
	const shipments = Number(values.shipments);
	const idealMs = (shipments / LIMIT_PER_SECOND) * 1_000;
	const host = await ensureHost((line) => console.log(line));
	ensureBuilt(resolve('.'));
	const stage = await setStage({
		host,
		packageFolder: resolve(values.package),
		sandbox: { rateLimitPerSecond: LIMIT_PER_SECOND },
		env: {
			N8N_RUNNERS_TASK_TIMEOUT: '300',
			...counting,
			...(values.heap && { NODE_OPTIONS: `${counting.NODE_OPTIONS} --max-old-space-size=${values.heap}` }),
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
		const ours = await runOurs(stage, shipments, readingsFile);
		await processed(stage);
		report(stage, { shipments, idealMs, floorMs, ...ours });
		if (Number(values.rounds) > 0)
			await benchWithoutLimit(stage, { host, shipments, rounds: Number(values.rounds), readingsFile });
	} finally {
		await stage.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Resolves once CAS has made something of every message. */
async function processed({ sandbox }: Stage): Promise<void> {
	const isOpen = () =>
		sandbox.control.state(Number.MAX_SAFE_INTEGER).messages.some(({ result }) => result === 'waiting');
	for (let rounds = 0; isOpen() && rounds < MOST_ROUNDS; rounds += 1) await sleep(ROUND_MS);
}

async function runOurs(stage: Stage, shipments: number, readingsFile: string) {
	const pace = { concurrency: CONCURRENCY, requestsPerSecond: PACE_PER_SECOND };
	const run = await measuredRun(stage, flowOf(shipments, 'OURS', casIngest(pace)), { node: LAST, readingsFile });
	return {
		...run,
		accepted: run.items.filter(({ json }) => json.referenceId !== undefined).length,
		failed: run.items.filter(({ json }) => json.error !== undefined).length,
		inOrder: run.items.every(({ json }, index) => json.externalReference === `OURS-${index}`),
	};
}

function report(
	stage: Stage,
	run: Awaited<ReturnType<typeof runOurs>> & { shipments: number; idealMs: number; floorMs: number },
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
  processor time of n8n       ${run.cpuMs === undefined ? '?' : (run.cpuMs / run.shipments).toFixed(2)} ms a shipment, the whole flow
  token requests              ${run.tokenRequests}, credential decrypted ${run.readings} times
  memory of n8n               ${run.baseMegabytes ?? '?'} MB before, ${run.peakMegabytes ?? '?'} MB at peak`);
	if (missing > 0 || doubled > 0 || !run.inOrder || run.accepted !== run.shipments) {
		process.exitCode = 1;
		console.error('Something was lost, doubled or out of order.');
	}
}
