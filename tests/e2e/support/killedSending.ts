import type { Sandbox } from '../../../sandbox/server';
import { exampleOf, MESSAGE_MODELS } from '../../../cas/messages';
import { CREDENTIAL_TYPE } from '../../../scripts/demo/stage';
import { outputOf, type N8nApi } from '../../../scripts/host/api';
import type { ExecutionItem } from '../../../scripts/host/execution';
import type { N8nInstance } from '../../../scripts/host/instance';
import type { CredentialReference } from '../../../scripts/host/workflowJson';
import { anExport } from '../../sandbox/support/shipment';
import { aFlow, START } from './flows';
import { aMoment, until } from './suiteStage';

/** `npm run kills` does the whole of it, `npm test` a part. */
const IS_WHOLE = process.env.KILLS === 'whole';

/** How much is sent, and how often its sender is killed. */
export const SIZE = IS_WHOLE
	? { shipments: 2_000, movements: 300, kills: 4, workerKills: 4 }
	: { shipments: 300, movements: 60, kills: 2, workerKills: 1 };

/** Messages that one node has under way at the same time. */
export const CONCURRENCY = 5;

/** So long that most kills find messages on their way. */
const LATENCY_MS = 25;
/** Movements that a kill loses do not arrive, so that the last kill must not wait for the last ones. */
const MOST_SHARE = 0.75;
/** What was on its way when n8n was killed has arrived by then. */
const ARRIVED_MS = 500;
const ENDED_WITHIN_MS = 600_000;
const NODE = 'CAS Ingest';

/** n8n evaluates expressions in its own process; see `burst.test.ts`. */
export const QUICK = { N8N_EXPRESSION_ENGINE: 'legacy' };

const referencesOf = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${prefix}-${index}`);

export const SHIPMENTS = referencesOf('KILLED', SIZE.shipments);
export const MOVEMENTS = referencesOf('MOVED', SIZE.movements);

/** What became of it in CAS and in the words of the last run, which nobody killed. */
export interface Killed {
	/** Messages that CAS had at each kill: shipments of that run, movements of all runs. */
	readonly kills: readonly { readonly shipments: number; readonly movements: number }[];
	/** Movements that may have been under way at a kill: the last to arrive before it. */
	readonly underWay: ReadonlySet<string>;
	readonly shipments: readonly ExecutionItem[];
	readonly movements: readonly ExecutionItem[];
}

/** A flow that sends one message for each of the references. */
function sendingFlow(
	name: string,
	credential: CredentialReference,
	{ resource, example, references }: { resource: string; example: object; references: readonly string[] },
) {
	// Two braces would end the expression.
	const written = JSON.stringify(example).replaceAll('}', ' }');
	const messages = `${JSON.stringify(references)}.map((externalReference) => ({ ...${written}, externalReference }))`;
	return aFlow(
		name,
		START,
		// Without a Code node, whose runner may come late on a loaded machine.
		{
			name: 'List',
			type: 'n8n-nodes-base.set',
			typeVersion: 3.4,
			parameters: { mode: 'raw', jsonOutput: `={{ ({ message: ${messages} }) }}`, options: {} },
		},
		{
			name: 'Messages',
			type: 'n8n-nodes-base.splitOut',
			typeVersion: 1,
			parameters: { fieldToSplitOut: 'message', options: {} },
		},
		{
			name: NODE,
			type: 'n8n-nodes-customs4trade.casIngest',
			typeVersion: 1,
			parameters: { resource, operation: 'create', options: { concurrency: CONCURRENCY } },
			credentials: { [CREDENTIAL_TYPE]: credential },
			onError: 'continueRegularOutput',
		},
	);
}

/** How much has arrived: shipments, each time that one was sent, and movements. */
function arrived({ control }: Sandbox) {
	const { messages, movementOrders } = control.state(0).counts;
	return { shipments: messages - movementOrders, movements: movementOrders };
}

/** The references of the movements in CAS, the latest first. */
export const movementsAt = ({ control }: Sandbox): string[] =>
	control
		.state()
		.messages.filter(({ endpoint }) => endpoint === 'movement.ingest')
		.map(({ externalReference = '' }) => externalReference);

/**
 * Sends shipments and movements by two flows, the movements from a random moment of the shipments on, kills `victim` at a random moment of
 * the movements, so many times, and runs the same flows again each time, the last time to their end.
 */
export async function killedWhileSending(
	api: N8nApi,
	{
		sandbox,
		credential,
		victim,
		times,
	}: { sandbox: Sandbox; credential: CredentialReference; victim: N8nInstance; times: number },
): Promise<Killed> {
	sandbox.control.addFault({
		kind: 'latency',
		ms: LATENCY_MS,
		match: { method: 'POST', path: '^/v1/' },
		times: 'always',
	});
	const { externalReference: _shipment, ...shipment } = anExport('');
	const { externalReference: _movement, ...movement } = exampleOf(MESSAGE_MODELS.movement.model);
	const flows = [
		sendingFlow('Shipments', credential, { resource: 'customsShipment', example: shipment, references: SHIPMENTS }),
		sendingFlow('Movements', credential, { resource: 'movement', example: movement, references: MOVEMENTS }),
	];
	const [shipmentsFlow, movementsFlow] = await Promise.all(
		flows.map(async (flow) => (await api.createWorkflow(flow)).id),
	);
	const untilArrived = async (what: 'shipments' | 'movements', aim: number) =>
		await until(`CAS has ${aim} ${what}`, () => arrived(sandbox)[what] >= aim, ENDED_WITHIN_MS);

	const kills: Killed['kills'][number][] = [];
	const underWay = new Set<string>();
	for (let kill = 0; kill < times; kill += 1) {
		const before = arrived(sandbox);
		await api.run(shipmentsFlow!);
		await untilArrived('shipments', before.shipments + 1 + Math.floor(Math.random() * MOST_SHARE * SIZE.shipments));
		await api.run(movementsFlow!);
		const share = (MOST_SHARE * (kill + Math.random())) / times;
		await untilArrived('movements', Math.max(before.movements + 1, Math.floor(share * SIZE.movements)));
		await victim.kill();
		await aMoment(ARRIVED_MS);
		const after = arrived(sandbox);
		kills.push({ shipments: after.shipments - before.shipments, movements: after.movements });
		for (const reference of movementsAt(sandbox).slice(0, 2 * CONCURRENCY)) underWay.add(reference);
		await victim.restart();
	}
	const ofShipments = await api.run(shipmentsFlow!);
	const ofMovements = await api.run(movementsFlow!);
	const itemsOf = async (execution: string) => outputOf(await api.waitForExecution(execution, ENDED_WITHIN_MS), NODE);
	const ended = { shipments: await itemsOf(ofShipments), movements: await itemsOf(ofMovements) };
	await until('CAS has processed every message', () =>
		sandbox.control.state().messages.every(({ result }) => result !== 'waiting'),
	);
	return { kills, underWay, ...ended };
}
