import type { ChildProcess } from 'node:child_process';
import { spawnSync } from 'node:child_process';

/**
 * The processes this program has started and not yet seen end. They are ended with it, however it ends: a test run that is
 * interrupted must not leave an n8n behind that holds a port and a database.
 */
const running = new Set<ChildProcess>();
let listening = false;

/** Ends a child and all it started. The child must have been spawned with `detached: true`, which gives it its own group. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	if (process.platform === 'win32') {
		spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
		return;
	}
	try {
		process.kill(-child.pid, signal);
	} catch {
		// The whole group has ended already.
	}
}

function endAll(): void {
	for (const child of running) signalGroup(child, 'SIGKILL');
	running.clear();
}

function listen(): void {
	if (listening) return;
	listening = true;
	process.on('exit', endAll);
	for (const [signal, exitCode] of [
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const) {
		process.on(signal, () => {
			// A program with its own handler stops things in its own order; the exit handler above still sweeps up behind it.
			if (process.listenerCount(signal) === 1) process.exit(exitCode);
		});
	}
}

/** Makes `child` (spawned with `detached: true`) end with this program. */
export function endsWithThisProgram(child: ChildProcess): void {
	listen();
	running.add(child);
	child.once('exit', () => {
		// What the child itself had started may outlive it.
		signalGroup(child, 'SIGKILL');
		running.delete(child);
	});
}
