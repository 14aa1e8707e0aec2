// @slow: n8n in five processes, two of them started again.
import { N8nApi } from '../../scripts/host/api';
import { startGateway, type Gateway } from '../../scripts/host/gateway';
import { startQueueMode, type QueueMode } from '../../scripts/host/queueMode';
import { redisOfMachine, startRedis, type Redis } from '../../scripts/services/redis';
import { changesMade, changesNoted, deliveryFigures, sendExports, untilDelivered } from './support/burst';
import { makeTables, noteOnce, rowsOf, setBurstStage, setUpN8n, type BurstStage } from './support/burstStage';
import { aFlow, anEventTrigger } from './support/flows';
import { CLIENT } from './support/suiteStage';

jest.setTimeout(1_800_000);

const SHIPMENTS = 60;
const EVENTS = SHIPMENTS * 7;
const DUPLICATE_SHARE = 0.22;
const MINUTE = 60_000;
const WITHIN_MS = 600_000;
/** Executions that one worker has at the same time, and so loses at most when it is killed. */
const WORKER_CONCURRENCY = 10;
const KILL_AT = 0.3;
const N8N_DATABASE = 'n8n';

/** Workers find out within seconds instead of a minute that one of them has ended. */
const QUICK = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	N8N_EXPRESSION_ENGINE: 'legacy',
	QUEUE_WORKER_LOCK_DURATION: '4000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

/** One flow for each way to acknowledge, both of them subscribed to all events. */
const TABLES = { stored: 'noted_when_stored', ended: 'noted_when_ended' } as const;

let stage: BurstStage;
let redis: Redis;
let gateway: Gateway;
let queueMode: QueueMode;
let figures: ReturnType<typeof deliveryFigures>;
const atKill: { rows: Record<string, number>; waiting: number }[] = [];

const rowsByTable = async () => ({
	stored: await rowsOf(stage.postgres, TABLES.stored),
	ended: await rowsOf(stage.postgres, TABLES.ended),
});

/** A killed process must be found in the middle of its work. */
async function noteKill(): Promise<void> {
	atKill.push({ rows: await rowsByTable(), waiting: deliveryFigures(stage.sandbox).waiting });
}

async function runBurst(): Promise<void> {
	stage = await setBurstStage({ seed: 5 });
	const { host, packageFolder, postgres, sandbox } = stage;
	redis = await startRedis();
	gateway = await startGateway();
	await postgres.query(`CREATE DATABASE ${N8N_DATABASE}`);
	queueMode = await startQueueMode({
		host,
		packageFolder,
		database: { ...postgres, database: N8N_DATABASE },
		redis,
		webhookUrl: gateway.url,
		webhookProcesses: 2,
		workers: 2,
		workerConcurrency: WORKER_CONCURRENCY,
		env: QUICK,
	});
	const { main, webhooks, workers } = queueMode;
	await gateway.leadTo(...webhooks.map(({ url }) => url));
	const api = new N8nApi(main.url);
	const { cas, database } = await setUpN8n(api, stage);
	for (const [acknowledge, table] of Object.entries(TABLES)) {
		await makeTables(postgres, table);
		const trigger = anEventTrigger(`queue-${acknowledge}`, cas);
		const flow = aFlow(
			`Acknowledged when ${acknowledge}`,
			{ ...trigger, parameters: { ...trigger.parameters, acknowledge } },
			noteOnce(table, database),
		);
		await api.activate((await api.createWorkflow(flow)).id);
	}
	sandbox.control.addFault({ kind: 'duplicateEvents', share: DUPLICATE_SHARE });
	sandbox.control.addFault({ kind: 'shuffleEvents', ms: 10 * MINUTE });
	await sendExports(
		sandbox,
		CLIENT,
		Array.from({ length: SHIPMENTS }, (_, index) => `QUEUE-${index}`),
	);

	const haveRows = (share: number) => async () =>
		Object.values(await rowsByTable()).every((rows) => rows >= share * EVENTS);
	await untilDelivered(sandbox, `${KILL_AT} of the rows`, haveRows(KILL_AT), WITHIN_MS);
	await webhooks[0]!.kill();
	await noteKill();
	await workers[0]!.kill();
	await noteKill();
	await Promise.all([webhooks[0]!.restart(), workers[0]!.restart()]);
	const areAcknowledged = () => {
		figures = deliveryFigures(sandbox);
		return figures.events === 2 * EVENTS && figures.waiting === 0;
	};
	await untilDelivered(sandbox, 'every event is acknowledged', areAcknowledged, WITHIN_MS);
	// What was acknowledged when it was stored may still be in the queue.
	let before = -1;
	const isQuiet = async () => {
		const runs = await rowsOf(postgres, `${TABLES.stored}_runs`);
		const same = runs === before;
		before = runs;
		if (!same) await new Promise((resume) => setTimeout(resume, 5_000));
		return same;
	};
	await untilDelivered(sandbox, 'the queue is empty', isQuiet, WITHIN_MS);
}

/** The events that have no row. */
async function lostIn(table: string): Promise<string[]> {
	const noted = new Set((await changesNoted(stage.postgres, table)).map(({ eventId }) => eventId));
	return changesMade(stage.sandbox)
		.map(({ eventId }) => eventId)
		.filter((eventId) => !noted.has(eventId));
}

// CI installs Redis; where it is missing there, that is a failure and not a reason to skip.
(redisOfMachine() !== undefined || process.env.CI ? describe : describe.skip)(
	'n8n in queue mode, of which a webhook process and a worker are killed in the middle of a burst',
	() => {
		beforeAll(runBurst);
		afterAll(async () => {
			await queueMode?.stop();
			await gateway?.stop();
			await redis?.stop();
			await stage?.stop();
		});

		it('was in the middle of it, and had duplicates', async () => {
			const runs = {
				stored: await rowsOf(stage.postgres, `${TABLES.stored}_runs`),
				ended: await rowsOf(stage.postgres, `${TABLES.ended}_runs`),
			};
			const lost = { stored: (await lostIn(TABLES.stored)).length, ended: (await lostIn(TABLES.ended)).length };
			console.info(JSON.stringify({ atKill, figures, runs, lost }));
			for (const { rows, waiting } of atKill) {
				expect(Math.max(...Object.values(rows))).toBeLessThan(EVENTS);
				expect(waiting).toBeGreaterThan(0);
			}
			expect(figures.acknowledgedDuplicates).toBeGreaterThanOrEqual(0.2 * 2 * EVENTS);
		});

		it('has the effect of each event exactly once where it is acknowledged at the end of the workflow', async () => {
			expect(await lostIn(TABLES.ended)).toEqual([]);
			expect(await changesNoted(stage.postgres, TABLES.ended)).toEqual(changesMade(stage.sandbox));
		});

		it('loses no more than what the killed worker had begun where it is acknowledged when it is stored', async () => {
			expect((await lostIn(TABLES.stored)).length).toBeLessThanOrEqual(WORKER_CONCURRENCY);
		});
	},
);
