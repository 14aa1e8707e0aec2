import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { freePort } from '../host/freePort';
import { serviceAccount, type Account } from './account';
import { postgresOfMachine, postgresOfNpm, type PostgresPrograms, type PostgresSource } from './postgresPrograms';
import { ServerProcess } from './serverProcess';

const HOST = '127.0.0.1';
const USER = 'cas';
const DATABASE = 'cas';
const MAX_CONNECTIONS = 200;

export interface PostgresOptions {
	/** Left out: the machine's, or npm's where it has none. `CAS_NODES_POSTGRES` (`machine` or `npm`) chooses for all that leave it out. */
	source?: PostgresSource;
	report?: (line: string) => void;
}

/** A PostgreSQL server of this program's own, on 127.0.0.1, with one user and one empty database. */
export interface Postgres {
	readonly host: string;
	readonly port: number;
	readonly user: string;
	readonly password: string;
	readonly database: string;
	/** `postgresql://user:password@127.0.0.1:port/database` */
	readonly url: string;
	/** Where its programs come from. */
	readonly source: PostgresSource;
	/** Of the server; undefined while it does not run. */
	readonly pid: number | undefined;
	/** Runs one statement with `$1`, `$2` … and gives its rows. */
	query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
	/** Ends all its processes as a power cut would; `restart` recovers from it. */
	kill(): Promise<void>;
	/** Starts it again, on the same port and data; ends it in its orderly way if it runs. */
	restart(): Promise<void>;
	/** Ends it and removes its data. */
	stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL in a temporary folder. It ends with this program.
 *
 * As root it runs as another user (see `serviceAccount`), because PostgreSQL refuses root. Data is not flushed to the disk: an
 * ended process loses nothing by that, a machine without power would.
 *
 * @throws Error with the last lines of its log where it does not come up.
 */
export async function startPostgres({ source, report = () => undefined }: PostgresOptions = {}): Promise<Postgres> {
	const begin = Date.now();
	const account = serviceAccount();
	const found = await programs(source ?? (process.env.CAS_NODES_POSTGRES as PostgresSource | undefined), report);
	const folder = await mkdtemp(join(tmpdir(), 'cas-postgres-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	process.once('exit', removeFolder);
	if (account) await chown(folder, account.uid, account.gid);
	const binFolder = await reachable(found, folder, account);
	const password = randomBytes(12).toString('hex');
	const port = await freePort();
	const data = await makeCluster(binFolder, folder, password, account);
	const clientOf = (database: string) => ({ host: HOST, port, user: USER, password, database });
	const pool = new Pool({ ...clientOf(DATABASE), max: 5 });
	// A server that ends under an idle connection is what `kill` is for.
	pool.on('error', () => undefined);

	const server = new ServerProcess({
		name: 'PostgreSQL',
		program: join(binFolder, 'postgres'),
		arguments: ['-D', data, '-h', HOST, '-p', String(port), '-F', '-k', '', '-N', String(MAX_CONNECTIONS)],
		folder,
		logFile: join(folder, 'postgres.log'),
		account,
		// "Fast shutdown": breaks off what its clients do and ends in order.
		stopSignal: 'SIGINT',
		isReady: () => answers(clientOf('postgres')),
	});
	const stop = async () => {
		await pool.end();
		await server.stop();
		process.removeListener('exit', removeFolder);
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		await server.start();
		await once(clientOf('postgres'), `CREATE DATABASE ${DATABASE}`);
	} catch (error) {
		await stop();
		throw error;
	}
	report(
		`PostgreSQL (from ${found.source}) is ready at ${HOST}:${port} (${((Date.now() - begin) / 1_000).toFixed(1)} s)`,
	);
	return {
		...clientOf(DATABASE),
		url: `postgresql://${USER}:${password}@${HOST}:${port}/${DATABASE}`,
		source: found.source,
		get pid() {
			return server.pid;
		},
		query: async <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
			(await pool.query<Row>(sql, [...parameters])).rows,
		kill: () => server.kill(),
		restart: async () => {
			await server.stop();
			await server.start();
		},
		stop,
	};
}

async function programs(source: PostgresSource | undefined, report: (line: string) => void): Promise<PostgresPrograms> {
	const ofMachine = source === 'npm' ? undefined : postgresOfMachine();
	if (ofMachine !== undefined) return ofMachine;
	if (source === 'machine')
		throw new Error('PostgreSQL is not installed. On Debian or Ubuntu: apt-get install postgresql');
	return await postgresOfNpm(report);
}

/** Where the account can run the programs: root's home, and so its cache folder, is closed to others, so they get a copy. */
async function reachable(
	{ source, binFolder, home }: PostgresPrograms,
	folder: string,
	account: Account | undefined,
): Promise<string> {
	if (source === 'machine' || account === undefined) return binFolder;
	const copy = join(folder, 'program');
	await cp(home, copy, { recursive: true, verbatimSymlinks: true });
	return join(copy, relative(home, binFolder));
}

/** Lets PostgreSQL make its data folder, in which only the user with that password may do anything. */
async function makeCluster(
	binFolder: string,
	folder: string,
	password: string,
	account: Account | undefined,
): Promise<string> {
	const data = join(folder, 'data');
	const passwordFile = join(folder, 'password');
	await mkdir(data, { mode: 0o700 });
	await writeFile(passwordFile, password, { mode: 0o600 });
	if (account) for (const path of [data, passwordFile]) await chown(path, account.uid, account.gid);
	const options = ['-D', data, '-U', USER, '-A', 'scram-sha-256', '--pwfile', passwordFile];
	await promisify(execFile)(join(binFolder, 'initdb'), [...options, '--encoding=UTF8', '--no-locale', '--no-sync'], {
		cwd: folder,
		...(account && { uid: account.uid, gid: account.gid }),
	});
	await rm(passwordFile);
	return data;
}

type Client = { host: string; port: number; user: string; password: string; database: string };

async function once(client: Client, sql: string): Promise<void> {
	const pool = new Pool({ ...client, max: 1 });
	pool.on('error', () => undefined);
	try {
		await pool.query(sql);
	} finally {
		await pool.end();
	}
}

const answers = (client: Client) =>
	once(client, 'SELECT 1').then(
		() => true,
		() => false,
	);
