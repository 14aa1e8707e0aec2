import { Worker } from 'node:worker_threads';

/** Processor time after which one size is given up; the sizes before it took a thousandth. */
const MOST_SECONDS = 3;

/** Where the measuring thread says what it does: the number of the case, its size, and the processor time that it began at. */
export interface Watched {
	begin(caseNumber: number, size: number): void;
	end(): Promise<void>;
}

/**
 * A thread beside the one that measures, which nothing holds up: it ends the process when one size takes too long, and says which it
 * was. It counts processor time, so that a busy machine makes no difference.
 */
export function watch(): Watched {
	const state = new Float64Array(new SharedArrayBuffer(3 * 8));
	const worker = new Worker(
		`(${String(watchFrom)})(require('node:worker_threads').workerData, ${MOST_SECONDS * 1_000_000})`,
		{
			eval: true,
			workerData: state.buffer,
		},
	);
	return {
		begin(caseNumber, size) {
			const { user, system } = process.cpuUsage();
			state.set([caseNumber, size, user + system]);
		},
		end: async () => void (await worker.terminate()),
	};
}

/** Runs in the other thread, as text. */
function watchFrom(buffer: SharedArrayBuffer, mostMicroseconds: number): void {
	const state = new Float64Array(buffer);
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- text that becomes a worker has no imports
	const { writeSync } = require('node:fs') as typeof import('node:fs');
	setInterval(() => {
		const [caseNumber = 0, size = 0, begun = 0] = state;
		const { user, system } = process.cpuUsage();
		if (begun === 0 || user + system - begun < mostMicroseconds) return;
		writeSync(1, `${JSON.stringify({ caseNumber, size, stopped: true })}\n`);
		process.kill(process.pid, 'SIGKILL');
	}, 200);
}
