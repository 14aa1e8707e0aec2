import { randomUUID } from 'node:crypto';
import { CREDENTIAL_TYPE } from '../../../scripts/demo/stage';
import type { WorkflowJson } from '../../../scripts/host/workflowJson';
import { aFlow } from '../support/flows';
import { aMoment, until } from '../support/suiteStage';
import { aFlowStage } from './support/flowStage';

const stage = aFlowStage('postgres', 'mail');
const mails = () => stage().mail.mails;

describe('a flow that fails', () => {
	let watch: string;

	beforeAll(async () => {
		watch = await stage().importFlow('watch', { quietMinutes: 100_000 }, 'error-workflow.json');
		await stage().api.activate(watch);
	});
	afterAll(async () => await stage().api.deactivate(watch));

	/** Publishes a flow that starts with a call from outside and is watched; returns a function that calls it. */
	async function published(
		name: string,
		...nodes: Parameters<typeof aFlow>[1][]
	): Promise<(body: unknown) => Promise<unknown>> {
		const path = randomUUID();
		const call = {
			name: 'When called',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			webhookId: path,
			parameters: { httpMethod: 'POST', path, options: {} },
		};
		const flow: WorkflowJson = aFlow(name, call, ...nodes);
		const settings = { ...flow.settings, errorWorkflow: watch };
		const { id } = await stage().api.createWorkflow({ ...flow, settings });
		await stage().api.activate(id);
		return async (body) =>
			await fetch(`${stage().n8n.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
	}

	it('is told by mail: which flow, node and item, what to do, and where to look', async () => {
		const { credential } = stage();
		const split = {
			name: 'Each declaration',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'body.ids', options: {} },
		};
		const get = {
			name: 'Get the declaration',
			type: 'n8n-nodes-customs4trade.casDeclaration',
			typeVersion: 1,
			parameters: {
				resource: 'declaration',
				operation: 'search',
				returnAll: false,
				limit: 1,
				filters: { externalReference: '={{ $json["body.ids"] }}', direction: '={{ $itemIndex === 0 ? "OUT" : "UP" }}' },
			},
			credentials: { [CREDENTIAL_TYPE]: credential },
		};
		const call = await published('Orders of today', split, get);
		await call({ ids: ['SO-1', 'SO-2'] });
		const mail = await stage().mail.waitFor(({ subject }) => subject.includes('Orders of today'));
		expect(mail.subject).toBe('Orders of today has failed at Get the declaration');
		expect(mail.to).toEqual(['operations@example.com']);
		expect(mail.text).toMatch(/Flow: Orders of today\nNode: Get the declaration\nItem: 2\n/);
		expect(mail.text).toMatch(/direction/i);
		expect(mail.text).toMatch(/The execution: http:\/\/\S+\/workflow\/\w+\/executions\/\d+/);
	});

	it('is told once, however often it fails, and without secrets', async () => {
		const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl';
		const secrets = [token, 'hunter2hunter2', 'swordfish', '0123456789abcdef0123456789abcdef'];
		const stop = {
			name: 'Give up',
			type: 'n8n-nodes-base.stopAndError',
			typeVersion: 1,
			parameters: {
				errorMessage: `=Order {{ $json.body.order }} of postgres://erp:hunter2hunter2@db.example.com was refused: Bearer ${token}, password=swordfish, https://docs.example.com/0123456789abcdef0123456789abcdef`,
			},
		};
		const call = await published('Refused orders', stop);
		for (const order of [4711, 4712, 4713]) {
			await call({ order });
			await stage().mail.waitFor(({ subject }) => subject.includes('Refused orders'));
		}
		await aMoment(3_000);
		const told = mails().filter(({ subject }) => subject.includes('Refused orders'));
		expect(told).toHaveLength(1);
		expect(told[0]!.text).toMatch(/Order 4711 of postgres:\/\/…@db\.example\.com was refused/);
		for (const secret of secrets) expect(told[0]!.text).not.toContain(secret);
	});
});

describe('the health of the flows', () => {
	let health: string;
	/** Runs the checks, and gives the texts of the mails that it sent. */
	const check = async () => {
		const before = mails().length;
		await stage().runFlow(health, 'Every 15 minutes');
		return mails()
			.slice(before)
			.map(({ subject, text }) => `${subject}\n${text}`);
	};

	beforeAll(async () => {
		const { api, flows } = stage();
		await stage().runSql('documents-to-archive', 'schema.sql');
		await stage().runSql('status-to-erp', 'schema.sql');
		await stage().runSql('watch', 'schema.sql');
		health = await stage().importFlow('watch', { subscribed: 'Notification to document' });
		await api.activate(flows['notification-to-document']);
	});
	afterAll(async () => await stage().api.deactivate(stage().flows['notification-to-document']));

	it('is nothing to tell while all is well', async () => {
		expect(await check()).toEqual([]);
	});

	it('is told when a subscription is gone, once, and when it is back', async () => {
		const { api, flows } = stage();
		await api.deactivate(flows['notification-to-document']);
		expect(await check()).toEqual([
			expect.stringMatching(/STUCK +Subscriptions\n.*CAS sends no events to Notification to document/),
		]);
		expect(await check()).toEqual([]);
		await api.activate(flows['notification-to-document']);
		expect(await check()).toEqual([
			expect.stringMatching(/^Customs: all is well again\n[^]*WELL AGAIN Subscriptions\n/),
		]);
		expect(await check()).toEqual([]);
	});

	it('is told when CAS or the database does not answer', async () => {
		const { sandbox, postgres } = stage();
		sandbox.control.addFault({ kind: 'outage', retryAfter: 1 });
		await postgres.kill();
		const [told, ...more] = await check();
		expect(more).toEqual([]);
		expect(told).toMatch(/^Customs: 3 of /);
		expect(told).toMatch(/STUCK +CAS and its scopes\n.*CAS does not answer/);
		expect(told).toMatch(/STUCK +Database\n.*The database does not answer/);
		sandbox.control.clearFaults();
		await postgres.restart();
		await until('the database answers', async () => (await postgres.query('SELECT 1')).length === 1);
		const [well] = await check();
		expect(well).toMatch(/WELL AGAIN CAS and its scopes/);
		expect(well).toMatch(/WELL AGAIN Database/);
	});

	it('is told when something waits for a person, and again only when there is more of it', async () => {
		const { postgres } = stage();
		const addMissing = async () => {
			await postgres.query(
				`INSERT INTO customs_document (event_id, declaration_id, document_type, document_reference, announced_at, state)
				 VALUES ($1, $1, 'EAD', 'x', now(), 'failed')`,
				[randomUUID()],
			);
		};
		await addMissing();
		expect(await check()).toEqual([
			expect.stringMatching(/STUCK +Documents that are missing\n +1 could not be archived/),
		]);
		expect(await check()).toEqual([]);
		await addMissing();
		expect(await check()).toEqual([expect.stringMatching(/ +2 could not/)]);
		await postgres.query("UPDATE customs_document SET state = 'archived'");
		expect(await check()).toEqual([expect.stringMatching(/WELL AGAIN Documents that are missing/)]);
	});

	it('is told when a scope is missing', async () => {
		const limited = await stage().importFlow('watch', {
			subscribed: '',
			scopes: 'read:declarations read:everything',
		});
		const before = mails().length;
		await stage().runFlow(limited, 'Every 15 minutes');
		expect(mails()[before]!.text).toMatch(/lacks the scopes read:everything/);
	});
});
