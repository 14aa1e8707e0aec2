import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import axios from 'axios';
import { endsWithThisProgram, signalGroup } from './childProcesses';
import { freePort, isPortFree } from './freePort';
import type { Host } from './install';
import { environmentWithNode } from './npm';
import { putPackage } from './packageUnderTest';
import { quietEnvironment } from './quietEnvironment';

/** The first start also migrates the database; on a busy two-core machine that was seen to take minutes. */
const READY_WITHIN_MS = 600_000;
const POLL_MS = 100;
const STOP_WITHIN_MS = 15_000;
const LOG_TAIL_LINES = 40;

export type N8nCommand = 'start' | 'webhook' | 'worker';

export interface StartOptions {
	host: Host;
	/** The package to load: the repository's root, built, or an unpacked tarball. Left out: n8n with its own nodes only. */
	packageFolder?: string;
	/** n8n's own folder (database, key, log). Left out: a temporary one, removed by `stop`. Give the same again to take it up again. */
	userFolder?: string;
	/** What a temporary folder begins with; see `preparedUserFolder`. Left out: nothing. */
	preparedFolder?: string;
	/** True: it does not keep this program from ending by itself, and ends with it. */
	isBackground?: boolean;
	/** What the process does: all (`start`), or in queue mode only its part. */
	command?: N8nCommand;
	/** Added to n8n's environment; wins over what a quiet start sets. */
	env?: Record<string, string>;
	report?: (line: string) => void;
}

/** A running n8n on 127.0.0.1. */
export interface N8nInstance {
	/** Without a slash at its end. The same after `restart`. */
	url: string;
	port: number;
	/** Of the main process; undefined while it does not run. */
	readonly pid: number | undefined;
	userFolder: string;
	logFile: string;
	/** All that n8n has printed, over restarts. */
	log(): Promise<string>;
	/** Ends n8n in its orderly way (SIGTERM; SIGKILL after 15 s), and removes the user folder if it was a temporary one. */
	stop(): Promise<void>;
	/** Ends n8n as a power cut would, and keeps the user folder for `restart`. */
	kill(): Promise<void>;
	/** Starts n8n again, with the package as it is now, on the same port and user folder; ends it in its orderly way if it runs. */
	restart(): Promise<void>;
}

function hasEnded(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

function ended(child: ChildProcess): Promise<void> {
	return hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once('exit', () => done()));
}

/**
 * Ready for its work: the database is migrated. The main process also has to take REST calls, so that the settings come as JSON and
 * not as the editor's page; the others have none.
 */
async function isReady(url: string, command: N8nCommand): Promise<boolean> {
	const get = (path: string) =>
		axios.get<unknown>(url + path, { timeout: 5_000, proxy: false, validateStatus: () => true });
	try {
		const readiness = await get('/healthz/readiness');
		if (readiness.status !== 200) return false;
		if (command !== 'start') return true;
		const settings = await get('/rest/settings');
		return settings.status === 200 && typeof settings.data === 'object';
	} catch {
		return false;
	}
}

/** Otherwise whatever else listens there would be taken for the n8n that is started. */
async function requirePort(port: number): Promise<void> {
	if (!(await isPortFree(port))) throw new Error(`n8n cannot start: port ${port} of 127.0.0.1 is in use.`);
}

async function tail(logFile: string): Promise<string> {
	const log = await readFile(logFile, 'utf8').catch(() => '');
	return log.trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}

/**
 * Starts a real n8n, offline and quiet, with the package under test installed as a community package, and waits until it answers.
 * It ends with this program, however that ends.
 *
 * @throws Error with the last lines of n8n's log when it ends early or is not ready in time.
 */
export async function startN8n(options: StartOptions): Promise<N8nInstance> {
	const { host, packageFolder, command = 'start', report = () => undefined } = options;
	const port = Number(options.env?.N8N_PORT) || (await freePort());
	await requirePort(port);
	const temporary = options.userFolder === undefined;
	const userFolder = options.userFolder ? resolve(options.userFolder) : await mkdtemp(join(tmpdir(), 'cas-n8n-'));
	await mkdir(userFolder, { recursive: true });
	if (temporary && options.preparedFolder !== undefined)
		await cp(options.preparedFolder, userFolder, { recursive: true });
	const logFile = join(userFolder, 'n8n.log');
	const brokerPort = await freePort();
	const url = `http://127.0.0.1:${port}`;
	// n8n keeps its key in the user folder and refuses another one there, so a folder that has its own settings keeps its key.
	const hasKey = existsSync(join(userFolder, '.n8n', 'config'));
	const env = {
		...environmentWithNode(host.node),
		...quietEnvironment(port, brokerPort),
		...(hasKey ? {} : { N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex') }),
		N8N_USER_FOLDER: userFolder,
		WEBHOOK_URL: `${url}/`,
		...options.env,
	};
	let child: ChildProcess | undefined;

	const end = async (signal: NodeJS.Signals) => {
		const ending = child;
		child = undefined;
		if (!ending || hasEnded(ending)) return;
		if (signal === 'SIGKILL' || process.platform === 'win32') signalGroup(ending, 'SIGKILL');
		else ending.kill(signal);
		const hurry = setTimeout(() => signalGroup(ending, 'SIGKILL'), STOP_WITHIN_MS);
		await ended(ending);
		clearTimeout(hurry);
	};

	const start = async () => {
		await requirePort(port);
		if (packageFolder !== undefined) await putPackage(packageFolder, userFolder);
		const begin = Date.now();
		const output = openSync(logFile, 'a');
		const guard = join(__dirname, 'dieWithParent.cjs');
		// Its own process group, so that the task runner it starts ends with it.
		const started = spawn(host.node, ['--require', guard, host.n8nBin, command], {
			cwd: dirname(host.n8nBin),
			env,
			stdio: ['ignore', output, output],
			detached: process.platform !== 'win32',
		});
		closeSync(output);
		endsWithThisProgram(started);
		if (options.isBackground) started.unref();
		child = started;
		let spawnProblem = '';
		started.once('error', (error) => (spawnProblem = error.message));
		while (!(await isReady(url, command))) {
			const seconds = Math.round((Date.now() - begin) / 1_000);
			const late = Date.now() - begin > READY_WITHIN_MS;
			if (hasEnded(started) || spawnProblem !== '' || late) {
				if (late) await end('SIGKILL');
				const what = late
					? `was not ready after ${seconds} s`
					: `ended while starting (${spawnProblem || `after ${seconds} s`})`;
				throw new Error(`n8n ${what}. The last lines of ${logFile}:\n${await tail(logFile)}`);
			}
			await sleep(POLL_MS);
		}
		report(`n8n ${host.version} is ready at ${url} (${((Date.now() - begin) / 1_000).toFixed(1)} s)`);
	};

	await start();
	// From here on only: the log of a start that failed is wanted.
	const removeFolder = () => rmSync(userFolder, { recursive: true, force: true, maxRetries: 5 });
	if (temporary) process.once('exit', removeFolder);
	return {
		url,
		port,
		get pid() {
			return child?.pid;
		},
		userFolder,
		logFile,
		log: () => readFile(logFile, 'utf8'),
		stop: async () => {
			await end('SIGTERM');
			if (!temporary) return;
			process.removeListener('exit', removeFolder);
			await rm(userFolder, { recursive: true, force: true, maxRetries: 5 });
		},
		kill: () => end('SIGKILL'),
		restart: async () => {
			await end('SIGTERM');
			await start();
		},
	};
}
