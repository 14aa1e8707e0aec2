import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../demo/flows';
import type { EndedCase, FromSide, ToSide } from './messages';

/** What one case may take. The slowest sound file takes a fifth of it, cold. */
export const MOST_CPU_MS = 5_000;
const MOST_MEGABYTES = 700;
/** Where processor time cannot be looked at from outside, and for what waits for ever. */
const MOST_WALL_MS = 120_000;
const LOOK_EVERY_MS = 100;
/** Linux counts processor time in hundredths of a second. */
const MS_A_TICK = 10;

/** Why a case was ended from outside. */
export interface Overrun {
	readonly kind: 'overrun';
	readonly what: string;
	/** While another engine was at work on the file. */
	readonly isForeign: boolean;
}

/** A process that runs cases, and is ended where one takes too much. The next case gets a new one. */
export class WatchedSide {
	private child: Promise<ChildProcess> | undefined;

	constructor(
		private readonly program: string,
		private readonly fixtures: string,
	) {}

	async run(seed: number): Promise<EndedCase | Overrun> {
		const child = await (this.child ??= this.started());
		const begin = { at: Date.now(), cpuMs: usageOf(child)?.cpuMs };
		let isForeign = false;
		return await new Promise((resolve) => {
			const settle = (result: EndedCase | Overrun) => {
				clearInterval(look);
				child.removeListener('message', hear);
				child.removeListener('exit', gone);
				if (result.kind === 'overrun') this.stop();
				resolve(result);
			};
			const overrun = (what: string) => settle({ kind: 'overrun', what, isForeign });
			const hear = (message: FromSide) => {
				if (message.kind === 'foreign') isForeign = message.isBeginning;
				if (message.kind === 'ended') settle(message);
			};
			const gone = (code: number | null, signal: string | null) =>
				overrun(`the process ended by itself (${signal ?? code})`);
			const look = setInterval(() => {
				const usage = usageOf(child);
				if (Date.now() - begin.at > MOST_WALL_MS) overrun(`more than ${MOST_WALL_MS} ms went by`);
				else if (usage === undefined || begin.cpuMs === undefined) return;
				else if (usage.megabytes > MOST_MEGABYTES) overrun(`${usage.megabytes} MB`);
				else if (usage.cpuMs - begin.cpuMs > MOST_CPU_MS) overrun(`more than ${MOST_CPU_MS} ms of processor time`);
			}, LOOK_EVERY_MS);
			child.on('message', hear);
			child.on('exit', gone);
			child.send({ seed } satisfies ToSide);
		});
	}

	/** The next case begins in a new process. */
	stop(): void {
		void this.child?.then((child) => child.kill('SIGKILL'));
		this.child = undefined;
	}

	private async started(): Promise<ChildProcess> {
		const child = fork(this.program, [this.fixtures], {
			execArgv: ['--require', join(ROOT, 'scripts', 'host', 'dieWithParent.cjs'), '--max-semi-space-size=16'],
			env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
		});
		await new Promise<void>((resolve, reject) => {
			child.once('message', () => resolve());
			child.once('exit', (code) => reject(new Error(`The program that runs the cases ended with ${code}`)));
		});
		return child;
	}
}

/** What a process has used so far; undefined where the system does not tell. */
export function usageOf({ pid }: ChildProcess): { cpuMs: number; megabytes: number } | undefined {
	if (process.platform !== 'linux') return undefined;
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ')
			.map(Number);
		const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
		return { cpuMs: (fields[11]! + fields[12]!) * MS_A_TICK, megabytes: Math.round(Number(resident ?? 0) / 1_024) };
	} catch {
		// It has just ended.
		return undefined;
	}
}
