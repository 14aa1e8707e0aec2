import { randomBytes } from 'node:crypto';
import type { Postgres } from '../services/postgres';
import type { Redis } from '../services/redis';
import { freePort } from './freePort';
import type { Host } from './install';
import { startN8n, type N8nCommand, type N8nInstance } from './instance';

export interface QueueModeOptions {
	host: Host;
	/** The package to load, in each process: n8n installs community packages on every one. */
	packageFolder: string;
	/** n8n's own database, empty at first. */
	database: Pick<Postgres, 'host' | 'port' | 'user' | 'password' | 'database'>;
	redis: Redis;
	/** Where callers from outside reach n8n, without a slash at its end: what spreads calls over the webhook processes. */
	webhookUrl: string;
	webhookProcesses: number;
	workers: number;
	/** Executions that a worker runs at the same time. */
	workerConcurrency?: number;
	/** Added to the environment of each process. */
	env?: Record<string, string>;
}

/** n8n as operations run it for load: one process for editor and API, several for webhooks, several that execute. */
export interface QueueMode {
	readonly main: N8nInstance;
	readonly webhooks: readonly N8nInstance[];
	readonly workers: readonly N8nInstance[];
	stop(): Promise<void>;
}

/** Starts n8n in queue mode, each process with a user folder of its own, as on machines of their own. Ends with this program. */
export async function startQueueMode(options: QueueModeOptions): Promise<QueueMode> {
	const { host, packageFolder, database, redis, webhookUrl } = options;
	const shared = {
		EXECUTIONS_MODE: 'queue',
		// The same on all: they read each other's credentials.
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: database.host,
		DB_POSTGRESDB_PORT: String(database.port),
		DB_POSTGRESDB_DATABASE: database.database,
		DB_POSTGRESDB_USER: database.user,
		DB_POSTGRESDB_PASSWORD: database.password,
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_BULL_REDIS_PASSWORD: redis.password,
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		WEBHOOK_URL: `${webhookUrl}/`,
		...options.env,
	};
	const started: N8nInstance[] = [];
	const start = async (command: N8nCommand, env: Record<string, string> = {}): Promise<N8nInstance> => {
		const instance = await startN8n({ host, packageFolder, command, env: { ...shared, ...env } });
		started.push(instance);
		return instance;
	};
	const startWorker = async () => {
		const port = String(await freePort());
		return await start('worker', {
			N8N_PORT: port,
			QUEUE_HEALTH_CHECK_ACTIVE: 'true',
			QUEUE_HEALTH_CHECK_PORT: port,
			N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
			N8N_CONCURRENCY_PRODUCTION_LIMIT: String(options.workerConcurrency ?? 10),
		});
	};
	const stop = async () => {
		// The last one first: a worker that ends in order still has a database and a main process.
		for (const instance of [...started].reverse()) await instance.stop();
	};
	try {
		// The main process makes the tables, so it comes first.
		const main = await start('start');
		const webhooks = await Promise.all(Array.from({ length: options.webhookProcesses }, () => start('webhook')));
		const workers = await Promise.all(Array.from({ length: options.workers }, startWorker));
		return { main, webhooks, workers, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
