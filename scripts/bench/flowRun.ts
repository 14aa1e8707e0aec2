import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CREDENTIAL_TYPE, type Stage } from '../demo/stage';
import { outputOf } from '../host/api';
import { withCredential, type WorkflowJson } from '../host/workflowJson';
import { cpuMs } from './cpuTime';
import { peakMegabytes, resetPeak } from './peakMemory';

const TIMEOUT_MS = 900_000;

/** The environment that has n8n count how often it decrypts a credential, into that file. */
export const countingReadings = (file: string) => ({
	BENCH_READINGS_FILE: file,
	NODE_OPTIONS: `--require ${join(__dirname, 'credentialReadings.cjs')}`,
});

/** What one run of a flow costs n8n. */
export interface FlowRun {
	/** Of the node that is asked about. */
	readonly ms: number;
	/** Of the whole flow; undefined where the system does not tell. */
	readonly cpuMs: number | undefined;
	readonly baseMegabytes: number | undefined;
	readonly peakMegabytes: number | undefined;
	readonly readings: number;
	readonly tokenRequests: number;
	readonly items: readonly { json: Record<string, unknown> }[];
}

interface Measured {
	/** The node whose time counts. */
	readonly node: string;
	readonly readingsFile: string;
}

/** Runs a flow once and measures it; it is removed afterwards, with what n8n keeps of it. */
export async function measuredRun(
	{ api, credential, n8n, sandbox }: Pick<Stage, 'api' | 'credential' | 'n8n' | 'sandbox'>,
	flow: WorkflowJson,
	{ node, readingsFile }: Measured,
): Promise<FlowRun> {
	const { id } = await api.createWorkflow(withCredential(flow, CREDENTIAL_TYPE, credential));
	const pid = n8n.pid ?? 0;
	const tokens = () => sandbox.control.state(0).counts.tokenRequests;
	const tokensBefore = tokens();
	const readingsBefore = readingsIn(readingsFile);
	resetPeak(pid);
	const baseMegabytes = peakMegabytes(pid);
	const cpuBefore = cpuMs(pid);
	const execution = await api.runAndWait(id, { timeoutMs: TIMEOUT_MS });
	const cpuAfter = cpuMs(pid);
	const peak = peakMegabytes(pid);
	const run = execution.data.resultData.runData[node]?.[0] as { executionTime?: number } | undefined;
	if (run === undefined) throw new Error(`${node} did not run: ${JSON.stringify(execution.data.resultData.error)}`);
	return {
		ms: run.executionTime ?? 0,
		cpuMs: cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore,
		baseMegabytes,
		peakMegabytes: peak,
		readings: readingsIn(readingsFile) - readingsBefore,
		tokenRequests: tokens() - tokensBefore,
		items: outputOf(execution, node),
	};
}

function readingsIn(file: string): number {
	return Number(readFileSync(file, 'utf8')) || 0;
}
