import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../host/freePort';
import { ServerProcess } from './serverProcess';

const HOST = '127.0.0.1';
const ANSWERS_WITHIN_MS = 1_000;

/** A Redis server of this program's own, on 127.0.0.1. */
export interface Redis {
	readonly host: string;
	readonly port: number;
	readonly password: string;
	/** Of the server; undefined while it does not run. */
	readonly pid: number | undefined;
	/** Ends it as a power cut would; what it has written stays for `restart`. */
	kill(): Promise<void>;
	/** Starts it again, on the same port and data; ends it in its orderly way if it runs. */
	restart(): Promise<void>;
	/** Ends it and removes its data. */
	stop(): Promise<void>;
}

/** The machine's Redis server. No npm package ships one: those that there are download and compile it. */
export function redisOfMachine(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file));
}

/**
 * Starts a Redis in a temporary folder. It ends with this program.
 *
 * @throws Error that says what to install where the machine has none, or with the last lines of its log.
 */
export async function startRedis(): Promise<Redis> {
	const program = redisOfMachine();
	if (program === undefined)
		throw new Error('Redis is not installed. On Debian or Ubuntu: apt-get install redis-server');
	const folder = await mkdtemp(join(tmpdir(), 'cas-redis-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	process.once('exit', removeFolder);
	const password = randomBytes(12).toString('hex');
	const port = await freePort();
	const settings = { bind: HOST, port: String(port), dir: folder, requirepass: password, appendonly: 'yes', save: '' };
	const server = new ServerProcess({
		name: 'Redis',
		program,
		arguments: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
		folder,
		logFile: join(folder, 'redis.log'),
		stopSignal: 'SIGTERM',
		isReady: () => answers(port, password),
	});
	const stop = async () => {
		await server.stop();
		process.removeListener('exit', removeFolder);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		await server.start();
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		host: HOST,
		port,
		password,
		get pid() {
			return server.pid;
		},
		kill: () => server.kill(),
		restart: async () => {
			await server.stop();
			await server.start();
		},
		stop,
	};
}

/** Whether the server there knows the password and has read its data: it answers `+OK`, then `+PONG`. */
function answers(port: number, password: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, HOST, () => socket.write(`AUTH ${password}\r\nPING\r\n`));
		let said = '';
		const end = (isReady: boolean) => {
			socket.destroy();
			resolve(isReady);
		};
		socket.setTimeout(ANSWERS_WITHIN_MS, () => end(false));
		socket.once('error', () => end(false));
		socket.on('data', (chunk) => {
			said += chunk.toString();
			if (said.includes('+PONG')) end(true);
			else if (said.includes('-')) end(false);
		});
	});
}
