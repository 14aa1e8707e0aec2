import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { CREDENTIAL_TYPE, sandboxCredential } from '../../../scripts/demo/stage';
import { N8nApi } from '../../../scripts/host/api';
import { ensureHost, type Host } from '../../../scripts/host/install';
import type { CredentialReference } from '../../../scripts/host/workflowJson';
import { startPostgres, type Postgres } from '../../../scripts/services/postgres';
import { postgresCredential } from '../../../scripts/services/serviceCredentials';
import { packedPackage } from './packedPackage';
import { CLIENT } from './suiteStage';

/** An answer that comes late on a slow machine is one all the same. */
const ANSWERS_WITHIN_MS = 300_000;

/** A sandbox, a database and the packed package, for an n8n that the test starts and ends as it likes. */
export interface BurstStage {
	readonly host: Host;
	readonly packageFolder: string;
	readonly sandbox: Sandbox;
	readonly postgres: Postgres;
	stop(): Promise<void>;
}

export async function setBurstStage(options: SandboxOptions): Promise<BurstStage> {
	const host = await ensureHost(() => undefined);
	const postgres = await startPostgres();
	const sandbox = await startSandbox({
		clients: [CLIENT],
		// It goes as life does, and `untilDelivered` moves it on.
		clock: { mode: 'scaled', speed: 1 },
		deliveryTimeoutMs: ANSWERS_WITHIN_MS,
		...options,
	});
	return {
		host,
		packageFolder: packedPackage(),
		sandbox,
		postgres,
		stop: async () => {
			await sandbox.stop();
			await postgres.stop();
		},
	};
}

/** What a flow from CAS to the database needs in n8n. */
export interface BurstCredentials {
	readonly cas: CredentialReference;
	readonly database: CredentialReference;
}

/** Makes n8n's owner and the two credentials. */
export async function setUpN8n(api: N8nApi, { sandbox, postgres }: BurstStage): Promise<BurstCredentials> {
	await api.setUpOwner();
	return {
		cas: await api.createCredential({
			name: 'CAS sandbox',
			type: CREDENTIAL_TYPE,
			data: sandboxCredential(sandbox, CLIENT),
		}),
		database: await api.createCredential(postgresCredential(postgres)),
	};
}

/** Makes a table for status changes, keyed so that none has its effect twice, and one for all the runs of a flow. */
export async function makeTables(postgres: Postgres, table: string, key = 'event_id'): Promise<void> {
	await postgres.query(
		`CREATE TABLE ${table} (event_id text, declaration_id text, reference text, status text, event_time text, PRIMARY KEY (${key}))`,
	);
	await postgres.query(`CREATE TABLE ${table}_runs (event_id text)`);
}

/** A node that notes each status change once, and each time that it is told one. */
export function noteOnce(table: string, database: CredentialReference) {
	return {
		name: 'Note the change once',
		type: 'n8n-nodes-base.postgres',
		typeVersion: 2.6,
		parameters: {
			operation: 'executeQuery',
			query: `WITH run AS (INSERT INTO ${table}_runs VALUES ($1))
				INSERT INTO ${table} VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
			options: {
				queryReplacement:
					'={{ [$json.eventId, $json.declarationId, $json.externalReference, $json.status, $json.eventTime] }}',
			},
		},
		credentials: { postgres: database },
	};
}

export async function rowsOf(postgres: Postgres, table: string): Promise<number> {
	const [row] = await postgres.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table}`);
	return row?.rows ?? 0;
}
