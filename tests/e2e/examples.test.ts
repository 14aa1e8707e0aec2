import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { disappointments } from '../../scripts/demo/expectations';
import { followDeclarations, outcomeOf, sendWorkbook } from '../../scripts/demo/follow';
import { expectedOfSample, SAMPLE_WORKBOOK } from '../../scripts/demo/flows';
import { CREDENTIAL_TYPE, sandboxCredential } from '../../scripts/demo/stage';
import { outputOf, problemOf } from '../../scripts/host/execution';
import { aFlow, aHttpRequest, anEventTrigger, START } from './support/flows';
import { secretsIn, webhookSecretOf } from './support/secrets';
import { aMoment, aStage, aStageByProfile, CLIENT, PROFILES, until } from './support/suiteStage';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const { stage, under } = aStageByProfile(aStage);
const subscriptions = () => stage().sandbox.control.state().subscriptions;
/** Of every trigger that was published, to be looked for at the end. */
const webhookSecrets: string[] = [];
const declarations = () => stage().sandbox.control.state().declarations;

describe('the packed package in a real n8n', () => {
	it('brings seven nodes and a credential', async () => {
		const { api } = stage();
		const own = (await api.nodeTypes()).filter(
			({ name }) => name.startsWith('n8n-nodes-customs4trade.') && !name.endsWith('Tool'),
		);
		expect(own.map(({ name }) => name.split('.')[1]).sort()).toEqual([
			'casConnection',
			'casDeclaration',
			'casDeclarationPollTrigger',
			'casEvent',
			'casIngest',
			'casNotificationTrigger',
			'casWorkbook',
		]);
		const credentials = await api.session.send<{ name: string }[]>('GET', '/types/credentials.json');
		expect(credentials.map(({ name }) => name)).toContain(CREDENTIAL_TYPE);
	});
});

describe('the credential', () => {
	it('is found to work', async () => {
		const { api, credential } = stage();
		expect(await api.testCredential(credential.id)).toEqual({ status: 'OK', message: expect.any(String) });
	});

	it('says in words that the secret is wrong', async () => {
		const { api, sandbox } = stage();
		const data = sandboxCredential(sandbox, { ...CLIENT, clientSecret: 'not the secret' });
		const wrong = await api.createCredential({ name: 'Wrong secret', type: CREDENTIAL_TYPE, data });
		const result = await api.testCredential(wrong.id);
		await api.deleteCredential(wrong.id);
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/client authentication failed/i);
		expect(result.message).not.toContain('not the secret');
	});

	it("serves n8n's own HTTP Request node", async () => {
		const { api, credential, sandbox } = stage();
		const flow = aFlow('Ask CAS', START, aHttpRequest(`${sandbox.url}/v1/authorizationStatus`, credential));
		const execution = await api.runAndWait((await api.createWorkflow(flow)).id);
		expect(problemOf(execution)).toBeUndefined();
		expect(outputOf(execution, 'Ask CAS')).toHaveLength(1);
	});
});

describe.each(PROFILES)('the example flows (%s)', (profile) => {
	under(profile);
	it('turn a workbook into declarations with MRNs and PDFs, and name both mistakes by their cells', async () => {
		const { api, flows, sandbox } = stage();
		await api.activate(flows['notification-to-document']);
		try {
			webhookSecrets.push(webhookSecretOf(stage(), flows['notification-to-document']));
			const outcome = await sendWorkbook(stage());
			await followDeclarations(stage(), outcome, { withinMs: 300_000 });
			expect(disappointments(outcome, expectedOfSample(), sandbox)).toEqual([]);
		} finally {
			// The same webhook is published under the next profile.
			await api.deactivate(flows['notification-to-document']);
		}
	});
});

describe('the form of "First steps"', () => {
	it('takes the same workbook from a colleague', async () => {
		const { api, flows, n8n, sandbox } = stage();
		const flow = flows['first-steps'];
		sandbox.control.reset();
		await api.activate(flow);
		const before = (await api.executions(flow)).length;
		const form = new FormData();
		form.append('field-0', new Blob([readFileSync(SAMPLE_WORKBOOK)], { type: XLSX }), 'shipments.xlsx');
		const answer = await fetch(`${n8n.url}/form/customs-shipments`, { method: 'POST', body: form });
		expect(answer.status).toBe(200);
		await until('the form started a run', async () => (await api.executions(flow)).length > before);
		const [run] = await api.executions(flow);
		const { shipments, refusedRows, problems } = outcomeOf(await api.waitForExecution(run!.id));
		expect(problems).toEqual([]);
		expect(shipments).toHaveLength(12);
		expect(refusedRows).toHaveLength(2);
		await api.deactivate(flow);
	});
});

describe('an answer of CAS that is lost after acceptance', () => {
	it('still leads to one declaration for each shipment', async () => {
		const { sandbox } = stage();
		sandbox.control.reset();
		const fault = sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: 'customsshipments' } });
		const { shipments, problems } = await sendWorkbook(stage());
		expect(fault.struck).toBe(1);
		expect(problems).toEqual([]);
		expect(shipments).toHaveLength(12);
		await until('all messages are processed', () =>
			sandbox.control.state().messages.every(({ result }) => result !== 'waiting'),
		);
		const references = declarations().map(({ externalReference }) => externalReference);
		expect(references.sort()).toEqual(shipments.map(({ reference }) => reference).sort());
		// The doubtful one was sent twice, and CAS refused neither.
		const { messages } = sandbox.control.state();
		expect(messages).toHaveLength(13);
		expect(messages.filter(({ result }) => result === 'refused')).toEqual([]);
	});
});

describe('a trigger', () => {
	beforeEach(() => stage().sandbox.control.reset());

	it('has one subscription while its workflow is published, and none after it', async () => {
		const { api, credential } = stage();
		const { id } = await api.createWorkflow(aFlow('Events', anEventTrigger(randomUUID(), credential)));
		expect(subscriptions()).toHaveLength(0);
		await api.activate(id);
		expect(subscriptions()).toHaveLength(1);
		await api.deactivate(id);
		expect(subscriptions()).toHaveLength(0);
		await api.activate(id);
		expect(subscriptions()).toHaveLength(1);
		await api.deactivate(id);
		expect(subscriptions()).toHaveLength(0);
	});

	it('takes each event once, however often CAS delivers it', async () => {
		const { api, credential, sandbox } = stage();
		const { id } = await api.createWorkflow(aFlow('Each event once', anEventTrigger(randomUUID(), credential)));
		await api.activate(id);
		sandbox.control.addFault({ kind: 'duplicateEvents', times: 'always' });
		const sent = emitEvents(30);
		await until('every event was delivered twice', () =>
			sandbox.control.state().events.every(({ deliveries }) => (deliveries[0]?.attempts.length ?? 0) >= 2),
		);
		sandbox.control.clearFaults();
		await until('every event is taken', async () => (await api.executions(id)).length >= sent.length);
		await aMoment(1_000);
		expect(await eventsTakenBy(id)).toEqual([...sent].sort());
		await api.deactivate(id);
	});

	it('keeps its subscription when n8n is killed, and takes what happened meanwhile, each event once', async () => {
		const { api, credential, n8n } = stage();
		const { id } = await api.createWorkflow(aFlow('Power cut', anEventTrigger(randomUUID(), credential)));
		await api.activate(id);
		const before = emitEvents(3);
		await until(
			'the events before are taken',
			async () => (await api.executions(id)).filter(({ status }) => status === 'success').length === 3,
		);
		const [subscription] = subscriptions();
		await n8n.kill();
		const meanwhile = emitEvents(3);
		await n8n.restart();
		const after = emitEvents(3);
		await until(
			'all events are taken',
			async () => (await api.executions(id)).filter(({ status }) => status === 'success').length >= 9,
		);
		await aMoment(1_000);
		expect(subscriptions()).toEqual([subscription]);
		expect(await eventsTakenBy(id)).toEqual([...before, ...meanwhile, ...after].sort());
		await api.deactivate(id);
		expect(subscriptions()).toEqual([]);
	});

	function emitEvents(count: number): string[] {
		return Array.from({ length: count }, (_, index) =>
			stage().sandbox.control.emit({
				eventType: 'DeclarationStatusChanged',
				eventSubType: 'Released',
				data: { id: randomUUID(), customsShipmentReference: `SO-${index}`, currentStatus: 'Released' },
			}),
		);
	}

	async function eventsTakenBy(workflowId: string): Promise<string[]> {
		const { api } = stage();
		const taken: string[] = [];
		for (const { id } of await api.executions(workflowId)) {
			const execution = await api.waitForExecution(id);
			taken.push(...outputOf(execution, 'CAS events').map(({ json }) => String(json.eventId)));
		}
		return taken.sort();
	}
});

describe('secrets', () => {
	it("are neither in n8n's log nor in any execution", async () => {
		expect(webhookSecrets).not.toEqual([]);
		// What is not secret is found, so the search does look everywhere.
		expect(await secretsIn(stage(), { ...CLIENT, clientSecret: 'PO-2026-220031' }, [])).not.toEqual([]);
		expect(await secretsIn(stage(), CLIENT, webhookSecrets)).toEqual([]);
	});
});
