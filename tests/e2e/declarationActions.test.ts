import { randomUUID } from 'node:crypto';
import { CREDENTIAL_TYPE } from '../../scripts/demo/stage';
import { outputOf, problemOf, type Execution } from '../../scripts/host/execution';
import type { WorkflowJson } from '../../scripts/host/workflowJson';
import { goodsItemsOf, goodsShipmentOf, type CasClient } from '../sandbox/support/casClient';
import { BODIES } from '../sandbox/support/excise';
import { anExport } from '../sandbox/support/shipment';
import { CASES, refusingStatus, type Case } from './support/declarationCases';
import { aFlow, anEventTrigger } from './support/flows';
import { logInByProfile } from './support/profileClient';
import { aStage, aStageByProfile, CLIENT, PROFILES, until } from './support/suiteStage';

const { stage, under } = aStageByProfile(aStage);

type Json = Record<string, unknown>;

/** By number, since the sandbox takes words in a reference, as in "invalidate", for wishes. */
const referenceOf = (prefix: 'OK' | 'NO', name: string) => `${prefix}-${CASES.findIndex((one) => one.name === name)}`;
const ok = (name: string) => referenceOf('OK', name);
const no = (name: string) => referenceOf('NO', name);

const BY_REFERENCE = { __rl: true, mode: 'reference' };
const byId = { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' };

const ourNode = (name: string, parameters: Json, more: Json = {}) => ({
	name,
	type: 'n8n-nodes-customs4trade.casDeclaration',
	typeVersion: 1,
	parameters,
	credentials: { [CREDENTIAL_TYPE]: stage().credential },
	...more,
});

/** One flow: both declarations of every case go into one node a case, which hands on what went through and what did not. */
function everyCase(): WorkflowJson {
	const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
	const both = {
		name: 'Both',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		parameters: { fieldToSplitOut: 'prefixes', options: { destinationFieldName: 'prefix' } },
	};
	const prefixes = {
		name: 'Prefixes',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ prefixes: ['OK', 'NO'] }), options: {} },
	};
	const flow = aFlow('Everything that can be done', start, prefixes, both);
	const branches: { node: string; type: string; index: number }[] = [];
	CASES.forEach(({ name, resource, operation, parameters, isAboutItem }, row) => {
		const declaration = { ...BY_REFERENCE, value: `={{ $json.prefix }}-${row}` };
		const own = isAboutItem
			? [ourNode(`Items of ${name}`, { resource: 'goodsItem', operation: 'getAll', declaration })]
			: [];
		const act = ourNode(
			name,
			{ resource, operation, declaration: isAboutItem ? byId : declaration, ...parameters },
			{ onError: 'continueErrorOutput' },
		);
		[...own, act].forEach((node, column) =>
			flow.nodes.push({ ...node, position: [(column + 3) * 224, row * 160] } as (typeof flow.nodes)[number]),
		);
		if (own[0] !== undefined) flow.connections[own[0].name] = { main: [[{ node: name, type: 'main', index: 0 }]] };
		branches.push({ node: own[0]?.name ?? name, type: 'main', index: 0 });
	});
	flow.connections[both.name] = { main: [branches] };
	return flow;
}

const stateOf = (reference: string) =>
	stage()
		.sandbox.control.state()
		.declarations.find(({ externalReference }) => externalReference === reference);

async function rests(reference: string, status: string): Promise<void> {
	await until(`${reference} is ${status}`, () => stateOf(reference)?.currentStatus === status);
}

async function prepare(cas: CasClient, one: Case): Promise<void> {
	const { control } = stage().sandbox;
	const refusing = refusingStatus(one);
	if (refusing === 'Invalid') control.setOutcome({ externalReference: no(one.name), outcome: 'Invalid' });
	else control.setOutcome({ externalReference: no(one.name), outcome: 'stay', status: refusing });
	if (one.from !== 'Delivered')
		control.setOutcome({ externalReference: ok(one.name), outcome: 'stay', status: one.from });
	await cas.send(one.shipment(ok(one.name)));
	await cas.send(anExport(no(one.name)));
}

/** A receipt report, which an explanation needs before it. */
async function deliver(cas: CasClient, reference: string): Promise<void> {
	await rests(reference, 'Departed');
	const { id } = await cas.declarationOf(reference);
	await cas.http.post(`/v1/declarations/${id}/receiptreport`, BODIES.receiptReport);
}

describe.each(PROFILES)('everything that can be done to a declaration, in one flow of a real n8n (%s)', (profile) => {
	under(profile);
	let execution: Execution;

	beforeAll(async () => {
		const cas = await logInByProfile(stage().sandbox, CLIENT);
		for (const one of CASES) await prepare(cas, one);
		await deliver(cas, ok('complementaryExplanation'));
		for (const one of CASES) {
			await rests(ok(one.name), one.from);
			await rests(no(one.name), refusingStatus(one));
		}
		const { id } = await stage().api.createWorkflow(everyCase());
		execution = await stage().api.runAndWait(id);
	});

	it('runs to its end', () => {
		expect(problemOf(execution)).toBeUndefined();
	});

	it.each(CASES.map((one) => [one.name, one] as const))('%s is done where it is allowed', (name, { resource, to }) => {
		expect(outputOf(execution, name, 0)).toMatchObject([
			{
				json: {
					externalReference: ok(name),
					declarationId: stateOf(ok(name))?.id,
					outcome: resource === 'action' ? 'finished' : 'accepted',
					...(resource === 'action' && { action: name, status: expect.any(String) }),
				},
			},
		]);
		if (resource === 'action') {
			expect(stateOf(ok(name))?.actions.at(-1)).toEqual({ action: name, result: 'Successful' });
			expect(stateOf(ok(name))?.history.map(({ status }) => status)).toContain(to);
		}
	});

	it.each(CASES.map((one) => [one.name, one] as const))(
		'%s is refused with a sentence where it is not',
		(name, one) => {
			const [item, ...others] = outputOf(execution, name, 1);
			expect(others).toEqual([]);
			const status = refusingStatus(one);
			expect(item?.json).toMatchObject({
				externalReference: no(name),
				status,
				outcome: 'notSent',
				error: expect.stringMatching(
					new RegExp(
						`^${one.title} of declaration ${no(name)} \\(OUT\\) was not sent: the declaration has been in status ${status} since `,
					),
				),
				description: expect.stringMatching(new RegExp(`^${one.title} is possible in [A-Z].+[.] [A-Z].+Send Anyway`)),
			});
			expect(stateOf(no(name))?.actions).toEqual([]);
		},
	);

	it('has changed exactly what was to change', async () => {
		const cas = await logInByProfile(stage().sandbox, CLIENT);
		expect(await cas.declarationOf(ok('headerUpdate'))).toMatchObject({
			goodsShipments: [{ exitOffice: { code: 'BE101000' }, destination: { country: 'US' } }],
		});
		const itemsOf = async (reference: string) => goodsItemsOf(await cas.declarationOf(reference));
		expect(await itemsOf(ok('itemCreate'))).toMatchObject([{}, { commodity: { description: 'Spare parts' } }]);
		expect(await itemsOf(ok('itemUpdate'))).toMatchObject([{ goodsMeasure: { nmass: 400, gmass: 430 } }]);
		expect(await itemsOf(ok('itemDelete'))).toEqual([]);
		expect(await itemsOf(no('itemDelete'))).toHaveLength(1);
	});
});

describe('a shipment that is replaced by a flow', () => {
	const replace = () => ({
		name: 'Replace',
		type: 'n8n-nodes-customs4trade.casIngest',
		typeVersion: 1,
		parameters: { resource: 'customsShipment', operation: 'replace', source: 'item' },
		credentials: { [CREDENTIAL_TYPE]: stage().credential },
	});
	const messages = (...shipments: Json[]) => [
		{
			name: 'Shipments',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: JSON.stringify({ shipments }), options: {} },
		},
		{
			name: 'Each',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'shipments', options: {} },
		},
	];

	it('starts again where it may, and where it may not the refusal reaches the flow of events in words', async () => {
		const { api, credential, sandbox } = stage();
		const cas = await logInByProfile(sandbox, CLIENT);
		const listening = await api.createWorkflow(
			aFlow('What became of it', {
				...anEventTrigger(randomUUID(), credential),
				parameters: { events: ['CustomsShipmentInformation'] },
			}),
		);
		await api.activate(listening.id);
		sandbox.control.setOutcome({ externalReference: 'OK-replace', outcome: 'stay', status: 'Validated' });
		sandbox.control.setOutcome({ externalReference: 'NO-replace', outcome: 'stay', status: 'Submitted' });
		await cas.send(anExport('OK-replace'));
		await cas.send(anExport('NO-replace'));
		await rests('OK-replace', 'Validated');
		await rests('NO-replace', 'Submitted');

		const start = { name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
		const shipments = ['OK-replace', 'NO-replace'].map((reference) =>
			anExport(reference, { goodsShipment: { destination: { country: 'CA' } } }),
		);
		const { id } = await api.createWorkflow(aFlow('Replace', start, ...messages(...shipments), replace()));
		expect(problemOf(await api.runAndWait(id))).toBeUndefined();

		await until('both events have come', async () => (await api.executions(listening.id)).length === 2);
		const ended = await Promise.all(
			(await api.executions(listening.id)).map(({ id: execution }) => api.waitForExecution(execution)),
		);
		const itemsAt = (index: number) => ended.flatMap((execution) => outputOf(execution, 'CAS events', index));
		expect(itemsAt(0)).toMatchObject([
			{ json: { externalReference: 'OK-replace', eventSubType: 'ReplaceSuccessful' } },
		]);
		expect(itemsAt(1)).toMatchObject([
			{
				json: {
					externalReference: 'NO-replace',
					eventSubType: 'ReplaceUnsuccessful',
					errorDescriptions: [
						expect.stringMatching(/NO-replace \(OUT\) cannot be replaced: .+ is in Submitted status\./),
					],
				},
			},
		]);
		for (const [reference, country] of [
			['OK-replace', 'CA'],
			['NO-replace', 'US'],
		] as const) {
			expect(goodsShipmentOf(await cas.declarationOf(reference))).toMatchObject({ destination: { country } });
		}
		await api.deactivate(listening.id);
	});
});
