import { randomUUID } from 'node:crypto';
import axios from 'axios';
import { VALIDATION_EVENT_TYPE } from '../../cas/contract/handshake';
import { ownerOf } from '../../cas/contract/subscriptionMark';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { aFlow, anEventTrigger } from './support/flows';
import { webhookSecretOf } from './support/secrets';
import { aStage, CLIENT, until } from './support/suiteStage';

const stage = aStage();
const TIMES = 10;

/** The workflows that CAS delivers to, and whether in production or for a test. */
const subscribed = () =>
	stage()
		.sandbox.control.state()
		.subscriptions.map(({ description }) => {
			const { workflowId, purpose } = ownerOf(description) ?? {};
			return `${workflowId} ${purpose}`;
		})
		.sort();

const production = (...ids: string[]) => ids.map((id) => `${id} production`).sort();

async function aPublished(name: string, parameters = {}, webhookId: string = randomUUID()): Promise<string> {
	const { api, credential } = stage();
	const trigger = anEventTrigger(webhookId, credential);
	const { id } = await api.createWorkflow(
		aFlow(name, { ...trigger, parameters: { ...trigger.parameters, ...parameters } }),
	);
	await api.activate(id);
	return id;
}

/** Saves a changed workflow as a new version, and publishes it, as the editor does. */
async function save(id: string, change: (workflow: WorkflowJson) => Partial<WorkflowJson>): Promise<void> {
	const { api } = stage();
	const { versionId, ...workflow } = await api.workflow(id);
	await api.session.rest('PATCH', `/workflows/${id}`, { versionId, ...change(workflow as unknown as WorkflowJson) });
	await api.activate(id);
}

describe('a workflow with the trigger', () => {
	beforeEach(() => stage().sandbox.control.reset());

	it('that is published and unpublished again and again has its subscription exactly while it is published', async () => {
		const { api } = stage();
		const id = await aPublished('Published');
		for (let time = 1; time <= TIMES; time += 1) {
			expect(subscribed()).toEqual(production(id));
			await api.deactivate(id);
			expect(subscribed()).toEqual([]);
			await api.activate(id);
		}
		await api.deactivate(id);
		expect(subscribed()).toEqual([]);
	});

	it('that is published again without a change keeps its one', async () => {
		const { api } = stage();
		const id = await aPublished('Kept');
		for (let time = 1; time <= TIMES; time += 1) {
			await api.activate(id);
			expect(subscribed()).toEqual(production(id));
		}
		await api.deactivate(id);
		expect(subscribed()).toEqual([]);
	});

	it('whose name and whose node are renamed keeps exactly one, which delivers', async () => {
		const { api, sandbox } = stage();
		const id = await aPublished('Name 0');
		for (let time = 1; time <= TIMES; time += 1) {
			await save(id, ({ nodes, connections }) => ({
				name: `Name ${time}`,
				nodes: nodes.map((node) => ({ ...node, name: `Events ${time}` })),
				connections,
			}));
			expect(subscribed()).toEqual(production(id));
		}
		sandbox.control.emit({ eventType: 'DeclarationStatusChanged', eventSubType: 'Released', data: { id: 'd' } });
		await until('the event has run', async () => (await api.executions(id))[0]?.status === 'success');
		await api.deactivate(id);
		expect(subscribed()).toEqual([]);
	});

	it('that is duplicated leaves the original its own, and the copy one of its own', async () => {
		const { api } = stage();
		const id = await aPublished('Original');
		const { name, nodes, connections } = (await api.workflow(id)) as unknown as WorkflowJson;
		const copies: string[] = [];
		for (let time = 1; time <= TIMES; time += 1) {
			const own = nodes.map((node) => ({ ...node, webhookId: randomUUID() }));
			const copy = await api.createWorkflow({ name: `${name} copy ${time}`, nodes: own, connections });
			await api.activate(copy.id);
			copies.push(copy.id);
			expect(subscribed()).toEqual(production(id, ...copies));
		}
		for (const copy of copies.splice(0)) {
			await api.deleteWorkflow(copy);
			expect(subscribed()).not.toContain(`${copy} production`);
		}
		expect(subscribed()).toEqual(production(id));
		await api.deactivate(id);
	});

	it.each(['header', 'basic', 'signature'])(
		'shows whoever may read it nothing of its secret for %s, which a delivery needs',
		async (verification) => {
			const { api, n8n, sandbox } = stage();
			const id = await aPublished(`Read with ${verification}`, { verification });
			const before = webhookSecretOf(stage(), id);
			await save(id, ({ nodes, connections }) => ({
				nodes: nodes.map((node) => ({ ...node, parameters: { ...node.parameters, events: [] } })),
				connections,
			}));
			const secret = webhookSecretOf(stage(), id);
			expect(secret).not.toBe(before);
			sandbox.control.emit({ eventType: 'DeclarationStatusChanged', eventSubType: 'Released', data: { id: 'd' } });
			await until('the event has run', async () => (await api.executions(id))[0]?.status === 'success');

			const headers = { 'X-N8N-API-KEY': await api.createApiKey(`key for ${verification}`) };
			const readings = [
				JSON.stringify(await api.workflow(id)),
				JSON.stringify(await api.session.rest('GET', `/workflows/${id}`)),
				JSON.stringify((await axios.get(`${n8n.url}/api/v1/workflows/${id}`, { headers, proxy: false })).data),
			];
			for (const reading of readings) {
				// The state is there: what is looked for has had its chance.
				expect(reading).toContain('verifier');
				for (const hidden of [secret, before, CLIENT.clientSecret]) {
					expect(reading).not.toContain(hidden);
					expect(reading).not.toContain(Buffer.from(`cas:${hidden}`).toString('base64'));
				}
			}
			await api.deactivate(id);
		},
	);

	it('answers who asks whether it wants events with his code, and says nothing of itself', async () => {
		const { api, n8n } = stage();
		const webhookId = randomUUID();
		const id = await aPublished('Asked', {}, webhookId);
		const body = [{ eventType: VALIDATION_EVENT_TYPE.value, data: { validationCode: 'a-code' } }];
		const url = `${n8n.url}/webhook/${webhookId}/cas-events`;
		const answer = await axios.post<string>(url, body, { proxy: false, transformResponse: (text: string) => text });
		expect(answer.status).toBe(200);
		expect(answer.data).toBe('{"validationResponse":"a-code"}');
		expect(answer.headers['content-type']).toMatch(/^application\/json(; charset=utf-8)?$/);
		expect(answer.headers['x-content-type-options']).toBe('nosniff');
		expect(JSON.stringify(answer.headers)).not.toMatch(/customs4trade|x-powered-by|\bn8n/i);
		expect(await api.executions(id)).toEqual([]);
		await api.deactivate(id);
	});

	it('that is deleted while it is published leaves nothing', async () => {
		const { api } = stage();
		for (let time = 1; time <= TIMES; time += 1) {
			const id = await aPublished(`Deleted ${time}`);
			expect(subscribed()).toEqual(production(id));
			await api.deleteWorkflow(id);
			expect(subscribed()).toEqual([]);
		}
	});

	it('that listens for a test event does so beside production, with one subscription however often', async () => {
		const { api, n8n } = stage();
		const id = await aPublished('Listening');
		for (let time = 1; time <= 3; time += 1) {
			await expect(api.run(id)).rejects.toThrow(/a call from outside/);
			expect(subscribed()).toEqual([...production(id), `${id} test`]);
		}
		await api.session.rest('DELETE', `/test-webhook/${id}`);
		await until('the test has ended', () => !subscribed().includes(`${id} test`));
		expect(subscribed()).toEqual(production(id));
		expect((await axios.get(`${n8n.url}/healthz`, { proxy: false })).status).toBe(200);
		await api.deactivate(id);
		expect(subscribed()).toEqual([]);
	});
});
