import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup } from '../host/childProcesses';

/** Jest has nothing more to do once its report is written, so this is long for any machine. */
const ENDS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 500;
const HEARS_WITHIN_MS = 60_000;

/** Waits for jest's end. Where it does not come after the report, jest is asked what holds it and then ended: silence helps nobody. */
export async function endOfJest(
	child: ChildProcess,
	reportFile: string,
	endsWithinMs = ENDS_WITHIN_MS,
): Promise<{ code: number; isHanging: boolean }> {
	let code: number | undefined;
	const ended = new Promise<void>((settle, fail) => {
		child.once('error', fail);
		child.once('exit', (exitCode) => {
			code = exitCode ?? 1;
			settle();
		});
	});
	let reportedAt: number | undefined;
	for (;;) {
		await Promise.race([ended, sleep(LOOK_EVERY_MS)]);
		if (code !== undefined) return { code, isHanging: false };
		if (!existsSync(reportFile)) continue;
		reportedAt ??= Date.now();
		if (Date.now() - reportedAt < endsWithinMs) continue;
		console.error(`jest has reported and does not end, ${endsWithinMs / 1_000} s later. It holds:`);
		child.kill('SIGUSR2');
		// One that does not even hear the signal is busy.
		const hurry = setTimeout(() => signalGroup(child, 'SIGKILL'), HEARS_WITHIN_MS);
		await ended;
		clearTimeout(hurry);
		return { code: 1, isHanging: true };
	}
}
