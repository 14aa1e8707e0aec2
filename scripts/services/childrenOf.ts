import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;

/** The processes that a process has started itself, as Linux tells them; none on other systems. */
export function childrenOf(pid: number): number[] {
	return textOf(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
}

/** Ends processes outright, and resolves once they have ended. */
export async function killAll(pids: readonly number[]): Promise<void> {
	for (const pid of pids) {
		try {
			process.kill(pid, 'SIGKILL');
		} catch {
			// It has ended already.
		}
	}
	while (pids.some(isRunning)) await sleep(POLL_MS);
}

/** What has ended and nobody has taken note of yet (state Z, as in `123 (postgres) Z …`) does not run. */
function isRunning(pid: number): boolean {
	const [state = ''] = textOf(`/proc/${pid}/stat`).split(') ').at(-1)!.split(' ');
	return state !== '' && state !== 'Z';
}

function textOf(file: string): string {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch {
		return '';
	}
}
