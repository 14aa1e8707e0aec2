// @slow: n8n in five processes.
import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { SECRET_HEADER } from '../../cas/contract/deliveryHeaders';
import { N8nApi } from '../../scripts/host/api';
import { startGateway, type Gateway } from '../../scripts/host/gateway';
import { LAZY_ENGINE } from '../../scripts/host/isolates';
import { startQueueMode, type QueueMode } from '../../scripts/host/queueMode';
import { redisOfMachine, startRedis, type Redis } from '../../scripts/services/redis';
import { anEvent } from './support/anEvent';
import { makeTables, noteOnce, rowsOf, setBurstStage, setUpN8n, type BurstStage } from './support/burstStage';
import { aFlow, anEventTrigger, aTakeEvent, aWebhook } from './support/flows';
import { webhookSecretOf } from './support/secrets';
import { until } from './support/suiteStage';

jest.setTimeout(1_800_000);

const EVENTS = 200;
const TOGETHER = 10;
const N8N_DATABASE = 'n8n';
const WEBHOOK_SECRET = 'a-secret-of-thirty-two-characters';

let stage: BurstStage;
let redis: Redis;
let gateway: Gateway;
let queueMode: QueueMode;

/** Delivers each event to both webhook processes at the same moment. */
async function deliverTwice(path: string, headers: Record<string, string>): Promise<void> {
	const events = Array.from({ length: EVENTS }, () => anEvent(randomUUID()));
	for (let from = 0; from < EVENTS; from += TOGETHER) {
		const deliveries = events
			.slice(from, from + TOGETHER)
			.flatMap((event) =>
				queueMode.webhooks.map(({ url }) => axios.post(`${url}/webhook/${path}`, event, { headers, proxy: false })),
			);
		for (const { status } of await Promise.all(deliveries)) expect(status).toBe(200);
	}
}

/** How often a flow has had its effect, once none of its executions waits or runs. */
async function rowsWhenQuiet(api: N8nApi, workflowId: string, table: string): Promise<number> {
	await until('all deliveries have run', async () => {
		const query = { filter: JSON.stringify({ workflowId, status: ['new', 'running', 'waiting'] }), limit: '1' };
		const { results } = await api.session.rest<{ results: unknown[] }>('GET', '/executions', undefined, query);
		return results.length === 0;
	});
	return await rowsOf(stage.postgres, `${table}_runs`);
}

// CI installs Redis; where it is missing there, that is a failure and not a reason to skip.
(redisOfMachine() !== undefined || process.env.CI ? describe : describe.skip)(
	'events that two webhook processes get at the same moment, with CAS Event and no table of keys',
	() => {
		let api: N8nApi;
		let credentials: Awaited<ReturnType<typeof setUpN8n>>;

		beforeAll(async () => {
			stage = await setBurstStage({ seed: 7 });
			redis = await startRedis();
			gateway = await startGateway();
			await stage.postgres.query(`CREATE DATABASE ${N8N_DATABASE}`);
			queueMode = await startQueueMode({
				host: stage.host,
				packageFolder: stage.packageFolder,
				database: { ...stage.postgres, database: N8N_DATABASE },
				redis,
				webhookUrl: gateway.url,
				webhookProcesses: 2,
				workers: 2,
				workerConcurrency: 10,
				env: LAZY_ENGINE,
			});
			await gateway.leadTo(...queueMode.webhooks.map(({ url }) => url));
			api = new N8nApi(queueMode.main.url);
			credentials = await setUpN8n(api, stage);
		});
		afterAll(async () => {
			await queueMode?.stop();
			await gateway?.stop();
			await redis?.stop();
			await stage?.stop();
		});

		it('have their effect once behind the trigger, and none is lost', async () => {
			const { cas, database } = credentials;
			const webhookId = randomUUID();
			const trigger = anEventTrigger(webhookId, cas);
			const remembersNothing = {
				...trigger,
				parameters: { ...trigger.parameters, options: { rememberEvents: 'casEvent' } },
			};
			await makeTables(stage.postgres, 'behind_trigger');
			const flow = aFlow(
				'Behind the trigger',
				remembersNothing,
				aTakeEvent('before', { cas }),
				noteOnce('behind_trigger', database),
			);
			const { id } = await api.createWorkflow(flow);
			await api.activate(id);
			await deliverTwice(`${webhookId}/cas-events`, { [SECRET_HEADER.value]: webhookSecretOf(stage, id) });
			expect(await rowsWhenQuiet(api, id, 'behind_trigger')).toBe(EVENTS);
			expect(await rowsOf(stage.postgres, 'behind_trigger')).toBe(EVENTS);
		});

		it("have their effect once behind n8n's Webhook node, and none is lost", async () => {
			const { cas, database } = credentials;
			const webhook = await api.createCredential({
				name: 'CAS webhook',
				type: 'casWebhookApi',
				data: {
					verification: 'header',
					headerName: SECRET_HEADER.value,
					userName: 'cas',
					secret: WEBHOOK_SECRET,
					previousSecret: '',
				},
			});
			const path = randomUUID();
			await makeTables(stage.postgres, 'behind_webhook');
			const take = aTakeEvent('credential', { cas, webhook });
			const { id } = await api.createWorkflow(
				aFlow('Behind the Webhook node', aWebhook(path), take, noteOnce('behind_webhook', database)),
			);
			await api.activate(id);
			await deliverTwice(path, { [SECRET_HEADER.value]: WEBHOOK_SECRET });
			expect(await rowsWhenQuiet(api, id, 'behind_webhook')).toBe(EVENTS);
			expect(await rowsOf(stage.postgres, 'behind_webhook')).toBe(EVENTS);
		});
	},
);
