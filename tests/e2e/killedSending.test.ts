import { startSandbox, type Sandbox } from '../../sandbox/server';
import { CREDENTIAL_TYPE, sandboxCredential } from '../../scripts/demo/stage';
import { N8nApi } from '../../scripts/host/api';
import { ensureHost } from '../../scripts/host/install';
import { startN8n, type N8nInstance } from '../../scripts/host/instance';
import { preparedUserFolder } from '../../scripts/host/preparedUserFolder';
import { startQueueMode, type QueueMode } from '../../scripts/host/queueMode';
import { startPostgres, type Postgres } from '../../scripts/services/postgres';
import { redisOfMachine, startRedis, type Redis } from '../../scripts/services/redis';
import {
	CONCURRENCY,
	killedWhileSending,
	MOVEMENTS,
	movementsAt,
	QUICK,
	SHIPMENTS,
	SIZE,
	type Killed,
} from './support/killedSending';
import { packedPackage } from './support/packedPackage';
import { CLIENT } from './support/suiteStage';

jest.setTimeout(1_800_000);

let sandbox: Sandbox;
let killed: Killed;

async function killAndRunAgain(url: string, victim: N8nInstance, times: number): Promise<void> {
	const api = new N8nApi(url);
	await api.setUpOwner();
	const data = sandboxCredential(sandbox, CLIENT);
	const credential = await api.createCredential({ name: 'CAS sandbox', type: CREDENTIAL_TYPE, data });
	killed = await killedWhileSending(api, { sandbox, credential, victim, times });
}

const aSandbox = async () => await startSandbox({ clients: [CLIENT], clock: { mode: 'scaled', speed: 1 } });

/** How often each reference is in the list. */
function countsOf(references: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const reference of references) counts.set(reference, (counts.get(reference) ?? 0) + 1);
	return counts;
}

/** What is said of all items, and how often. */
const saidOf = (items: Killed['movements']) =>
	Object.fromEntries(countsOf(items.map(({ json }) => [json.outcome, json.code].filter(Boolean).join(' '))));

function nothingIsDoubledOrMissing(times: number): void {
	it('was killed in the middle of the movements, and after shipments had begun to arrive', () => {
		const movements = saidOf(killed.movements);
		const inCas = movementsAt(sandbox).length;
		console.info(JSON.stringify({ kills: killed.kills, shipments: saidOf(killed.shipments), movements, inCas }));
		expect(killed.kills).toHaveLength(times);
		expect(killed.kills.filter(({ movements }) => movements === 0 || movements >= SIZE.movements)).toEqual([]);
		// The few shipments of `npm test` may all be there by then.
		expect(killed.kills.filter(({ shipments }) => shipments === 0)).toEqual([]);
	});

	it('has each shipment once, and says of none that it is not known', () => {
		const { shipments, declarations } = sandbox.control.state();
		expect(shipments.map(({ externalReference }) => externalReference).sort()).toEqual([...SHIPMENTS].sort());
		expect(declarations).toHaveLength(SIZE.shipments);
		expect(saidOf(killed.shipments)).toEqual({ accepted: SIZE.shipments });
	});

	it('has each movement once, but for those of which it says that it does not know', () => {
		const counts = countsOf(movementsAt(sandbox));
		expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
		expect(killed.movements.map(({ json }) => json.externalReference)).toEqual(MOVEMENTS);
		const lies = killed.movements.filter(
			({ json }) => json.outcome !== 'unknown' && counts.get(String(json.externalReference)) !== 1,
		);
		expect(lies).toEqual([]);
		const others = Object.keys(saidOf(killed.movements)).filter(
			(said) => !['accepted', 'repeated', 'unknown sentBefore'].includes(said),
		);
		expect(others).toEqual([]);
	});

	it('does not know of what was under way at a kill, and of nothing else', () => {
		const counts = countsOf(movementsAt(sandbox));
		const open = killed.movements
			.filter(({ json }) => json.outcome === 'unknown')
			.map(({ json }) => String(json.externalReference));
		expect(open.length).toBeLessThanOrEqual(CONCURRENCY * times);
		expect(open.filter((reference) => counts.has(reference) && !killed.underWay.has(reference))).toEqual([]);
	});
}

describe(`n8n, killed ${SIZE.kills} times while it sends ${SIZE.shipments} shipments and ${SIZE.movements} movements`, () => {
	let n8n: N8nInstance | undefined;

	beforeAll(async () => {
		const host = await ensureHost(() => undefined);
		sandbox = await aSandbox();
		const preparedFolder = await preparedUserFolder(host);
		n8n = await startN8n({ host, packageFolder: packedPackage(), preparedFolder, env: QUICK });
		await killAndRunAgain(n8n.url, n8n, SIZE.kills);
	});
	afterAll(async () => {
		await n8n?.stop();
		await sandbox?.stop();
	});

	nothingIsDoubledOrMissing(SIZE.kills);
});

// CI installs Redis; where it is missing there, that is a failure and not a reason to skip.
(redisOfMachine() !== undefined || process.env.CI ? describe : describe.skip)(
	`in queue mode, its worker killed ${SIZE.workerKills === 1 ? 'once' : `${SIZE.workerKills} times`} meanwhile`,
	() => {
		let postgres: Postgres | undefined;
		let redis: Redis | undefined;
		let queueMode: QueueMode | undefined;

		beforeAll(async () => {
			const host = await ensureHost(() => undefined);
			sandbox = await aSandbox();
			postgres = await startPostgres();
			redis = await startRedis();
			queueMode = await startQueueMode({
				host,
				packageFolder: packedPackage(),
				database: postgres,
				redis,
				webhookUrl: 'http://127.0.0.1',
				webhookProcesses: 0,
				workers: 1,
				env: { ...QUICK, OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true' },
			});
			await killAndRunAgain(queueMode.main.url, queueMode.workers[0]!, SIZE.workerKills);
		});
		afterAll(async () => {
			await queueMode?.stop();
			await redis?.stop();
			await postgres?.stop();
			await sandbox?.stop();
		});

		nothingIsDoubledOrMissing(SIZE.workerKills);
	},
);
