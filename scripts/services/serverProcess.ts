import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { endsWithThisProgram, signalGroup } from '../host/childProcesses';
import type { Account } from './account';
import { childrenOf, killAll } from './childrenOf';

const POLL_MS = 50;
const READY_WITHIN_MS = 300_000;
const STOP_WITHIN_MS = 15_000;
const LOG_TAIL_LINES = 25;

/** Has the kernel end the server where this program is killed outright and cannot do it. Part of every Debian. */
const SETPRIV = '/usr/bin/setpriv';

export interface ServerCommand {
	/** For messages, as in `PostgreSQL`. */
	readonly name: string;
	readonly program: string;
	readonly arguments: readonly string[];
	readonly folder: string;
	/** All that the server prints is added to it. */
	readonly logFile: string;
	readonly env?: NodeJS.ProcessEnv;
	readonly account?: Account;
	/** What the server takes as the wish to end now, and in order. */
	readonly stopSignal: NodeJS.Signals;
	readonly isReady: () => Promise<boolean>;
}

/** A server of this machine that can be ended and started again; it ends with this program, however that ends. */
export class ServerProcess {
	private child: ChildProcess | undefined;

	constructor(private readonly command: ServerCommand) {}

	/** Of the server itself; undefined while it does not run. */
	get pid(): number | undefined {
		return this.child?.pid;
	}

	/** Resolves once the server answers. Throws with the last lines of its log when it ends early or is not ready in time. */
	async start(): Promise<void> {
		const { name, logFile, isReady } = this.command;
		const deadline = Date.now() + READY_WITHIN_MS;
		const child = this.spawn();
		this.child = child;
		let problem: string | undefined;
		child.once('error', ({ message }) => (problem = message));
		while (!(await isReady())) {
			if (hasEnded(child)) problem ??= 'it ended while starting';
			else if (Date.now() > deadline) problem ??= `it was not ready within ${READY_WITHIN_MS / 1_000} s`;
			if (problem !== undefined) {
				await this.kill();
				throw new Error(`${name} does not run: ${problem}. The last lines of ${logFile}:\n${await tailOf(logFile)}`);
			}
			await sleep(POLL_MS);
		}
	}

	/** Ends it in its orderly way, or outright where that takes longer than 15 s. */
	async stop(): Promise<void> {
		await this.end(this.command.stopSignal);
	}

	/** Ends it and all its processes as a power cut would. */
	async kill(): Promise<void> {
		await this.end('SIGKILL');
	}

	private spawn(): ChildProcess {
		const { program, arguments: options, folder, logFile, env, account, stopSignal } = this.command;
		const guard = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', stopSignal.replace('SIG', '')] : [];
		const [first = program, ...rest] = [...guard, program, ...options];
		const output = openSync(logFile, 'a');
		const child = spawn(first, rest, {
			cwd: folder,
			env: { ...process.env, ...env },
			stdio: ['ignore', output, output],
			detached: process.platform !== 'win32',
			...(account && { uid: account.uid, gid: account.gid }),
		});
		closeSync(output);
		endsWithThisProgram(child);
		return child;
	}

	private async end(signal: NodeJS.Signals): Promise<void> {
		const ending = this.child;
		this.child = undefined;
		if (ending?.pid === undefined || hasEnded(ending)) return;
		const ended = new Promise((done) => ending.once('exit', done));
		// Those of PostgreSQL leave its process group, and go on for a while without it.
		const children = childrenOf(ending.pid);
		if (signal === 'SIGKILL' || process.platform === 'win32') signalGroup(ending, 'SIGKILL');
		else ending.kill(signal);
		const hurry = setTimeout(() => signalGroup(ending, 'SIGKILL'), STOP_WITHIN_MS);
		await ended;
		clearTimeout(hurry);
		await killAll(children);
	}
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function tailOf(logFile: string): Promise<string> {
	const log = await readFile(logFile, 'utf8').catch(() => '');
	return log.trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}
