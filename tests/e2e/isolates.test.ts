import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { SECRET_HEADER } from '../../cas/contract/deliveryHeaders';
import { setStage, type Stage } from '../../scripts/demo/stage';
import { ensureHost } from '../../scripts/host/install';
import { COUNT_ISOLATES, isolatesOf, LAZY_ENGINE } from '../../scripts/host/isolates';
import { preparedUserFolder } from '../../scripts/host/preparedUserFolder';
import { anEvent } from './support/anEvent';
import { aFlow, anEventTrigger, aTakeEvent, aWebhook, NOTHING } from './support/flows';
import { packedPackage } from './support/packedPackage';
import { webhookSecretOf } from './support/secrets';
import { until } from './support/suiteStage';

const EVENTS = 20;
const SET_UP_WITHIN_MS = 900_000;
const HEADER = SECRET_HEADER.value;
const SECRET = 'a-secret-of-thirty-two-characters';
/** CAS Event reads the Contract Profile of its credential once a minute, which evaluates the expressions of the credential. */
const PROFILE_READINGS = 5;

/** Isolates that n8n takes for 20 events each, one after the other, run to their end. */
async function isolatesFor(stage: Stage, id: string, deliver: (event: object) => Promise<unknown>): Promise<number> {
	const { api, n8n } = stage;
	await api.activate(id);
	const before = await isolatesOf(n8n.url);
	for (let index = 0; index < EVENTS; index += 1) await deliver(anEvent(randomUUID()));
	await until('every event has run', async () => {
		const runs = await api.executions(id);
		return runs.length === EVENTS && runs.every(({ status }) => status === 'success');
	});
	const taken = (await isolatesOf(n8n.url)) - before;
	await api.deactivate(id);
	return taken;
}

async function ofTrigger(stage: Stage, typeVersion: number): Promise<number> {
	const { api, n8n, credential } = stage;
	const webhookId = randomUUID();
	const trigger = { ...anEventTrigger(webhookId, credential), typeVersion };
	const { id } = await api.createWorkflow(aFlow(`Trigger ${typeVersion}`, trigger, NOTHING));
	return await isolatesFor(stage, id, async (event) => {
		const headers = { [HEADER]: webhookSecretOf(stage, id) };
		await axios.post(`${n8n.url}/webhook/${webhookId}/cas-events`, event, { headers, proxy: false });
	});
}

/** n8n's own Webhook node, alone or with CAS Event behind it. */
async function ofWebhook(stage: Stage, hasTakeEvent: boolean): Promise<number> {
	const { api, n8n, credential: cas } = stage;
	const path = randomUUID();
	const webhook = await api.createCredential({
		name: 'CAS webhook',
		type: 'casWebhookApi',
		data: { verification: 'header', headerName: HEADER, userName: 'cas', secret: SECRET, previousSecret: '' },
	});
	const behind = hasTakeEvent ? aTakeEvent('credential', { cas, webhook }) : NOTHING;
	const { id } = await api.createWorkflow(aFlow('Webhook node', aWebhook(path), behind));
	const url = `${n8n.url}/webhook/${path}`;
	return await isolatesFor(stage, id, (event) =>
		axios.post(url, event, { headers: { [HEADER]: SECRET }, proxy: false }),
	);
}

describe.each([
	['the default engine', {}, { trigger: 2, olderTrigger: 2, webhook: 1 }],
	['the lazy engine', LAZY_ENGINE, { trigger: 0, olderTrigger: 1, webhook: 0 }],
])('an event, under %s', (_, engine, most) => {
	let stage: Stage;

	beforeAll(async () => {
		const host = await ensureHost(() => undefined);
		stage = await setStage({
			host,
			packageFolder: packedPackage(),
			preparedFolder: await preparedUserFolder(host),
			env: { ...COUNT_ISOLATES, ...engine },
		});
	}, SET_UP_WITHIN_MS);
	afterAll(async () => await stage?.stop(), SET_UP_WITHIN_MS);

	it(`takes ${most.trigger} isolates of n8n from the trigger on to a node without expressions`, async () => {
		expect(await ofTrigger(stage, 2)).toBe(most.trigger * EVENTS);
	});

	it(`takes ${most.olderTrigger} in a flow that was saved with version 1 of the trigger`, async () => {
		expect(await ofTrigger(stage, 1)).toBe(most.olderTrigger * EVENTS);
	});

	it(`takes ${most.webhook} from n8n's Webhook node on, and no more with CAS Event behind it`, async () => {
		expect(await ofWebhook(stage, false)).toBe(most.webhook * EVENTS);
		expect(await ofWebhook(stage, true)).toBeLessThanOrEqual(most.webhook * EVENTS + PROFILE_READINGS);
	});
});
