import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { DECLARATION_ACTION_NAMES, type DeclarationActionName } from '../../../cas/contract/actions';
import type { KnownStatus } from '../../../cas/contract/statuses';
import { goodsItemId, goodsItemsOf } from '../../../cas/declaration/goodsItems';
import { exampleOf, MESSAGE_MODELS, type MessageKey } from '../../../cas/messages';
import { anExciseMovement, BODIES } from '../../sandbox/support/excise';
import { aGoodsItem, anExport, anImport } from '../../sandbox/support/shipment';
import { timePasses } from '../harness/manualTime';
import { restingDeclaration, stateOf } from '../harness/restingDeclaration';
import type { TappedCas } from '../harness/tappedCas';

/** One thing that a node sends, and how the sandbox shows how often it has it. */
export interface Sending {
	readonly parameters: INodeParameters;
	readonly item: IDataObject;
	/** How many of it CAS has by now: messages taken, actions asked for, goods items made. */
	count(): Promise<number>;
	/** How many things came of it, where messages of one key make one thing. */
	things?(): Promise<number>;
}

export interface Kind {
	readonly name: string;
	readonly node: 'casIngest' | 'casDeclaration';
	/** Whether a second one would be a second thing. */
	readonly isOnce: boolean;
	prepare(cas: TappedCas, reference: string): Promise<Sending>;
}

const OPERATIONS: Record<
	Exclude<MessageKey, 'customsShipment'>,
	[resource: string, operation: string, isOnce: boolean]
> = {
	article: ['article', 'upsert', false],
	businessPartner: ['businessPartner', 'upsert', false],
	certificateOfOrigin: ['certificateOfOrigin', 'request', true],
	formula: ['formula', 'create', true],
	materialList: ['materialList', 'create', true],
	materialListInvalidation: ['materialList', 'invalidate', false],
	movementOrder: ['movementOrder', 'create', true],
	movement: ['movement', 'create', true],
	shipment: ['shipment', 'create', true],
};

const messagesOf = (cas: TappedCas, reference: string) =>
	cas.sandbox.control.state().messages.filter(({ externalReference }) => externalReference === reference);

const messageKinds = (Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]).map((key): Kind => {
	const [resource, operation, isOnce] = OPERATIONS[key];
	const { model } = MESSAGE_MODELS[key];
	return {
		name: `${resource} ${operation}`,
		node: 'casIngest',
		isOnce,
		prepare: async (cas, reference) => ({
			parameters: { resource, operation },
			item: { ...exampleOf(model), [model.identity[0]!]: reference } as IDataObject,
			count: async () => messagesOf(cas, reference).length,
		}),
	};
});

const shipmentKinds = ['create', 'upsert', 'update', 'replace'].map((operation): Kind => ({
	name: `customsShipment ${operation}`,
	node: 'casIngest',
	isOnce: false,
	async prepare(cas, reference) {
		const isChange = operation === 'update' || operation === 'replace';
		if (isChange) await restingDeclaration(cas, 'Invalid', anExport(reference));
		const before = messagesOf(cas, reference).length;
		return {
			parameters: { resource: 'customsShipment', operation },
			item: anExport(reference) as IDataObject,
			count: async () => messagesOf(cas, reference).length - before,
			things: async () => {
				await timePasses(5_000);
				const { shipments } = cas.sandbox.control.state();
				const made = shipments.filter(({ externalReference }) => externalReference === reference).length;
				return isChange ? Math.min(made, messagesOf(cas, reference).length - before) : made;
			},
		};
	},
}));

const BY_ID = { declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' } };

/** Where each action is open. */
const SCENES: Record<
	DeclarationActionName,
	[shipment: (reference: string) => Record<string, unknown>, from: KnownStatus]
> = {
	submit: [anExport, 'Validated'],
	validate: [anExport, 'Invalid'],
	goodsArrived: [(reference) => anImport(reference, { header: { addDeclType1: 'D' } }), 'Accepted'],
	invalidate: [anExport, 'Accepted'],
	generateSad: [anExport, 'Accepted'],
	receiptReport: [anExciseMovement, 'Departed'],
	// It is open once the receipt has been reported.
	complementaryExplanation: [anExciseMovement, 'Departed'],
	changeDestination: [anExciseMovement, 'Departed'],
	rejectOrAlertEad: [anExciseMovement, 'Departed'],
	delayForDelivery: [anExciseMovement, 'Departed'],
};

const bodyOf = (action: string) => JSON.stringify((BODIES as Record<string, object>)[action] ?? {});

async function reported(cas: TappedCas, declarationId: string): Promise<void> {
	const body = bodyOf('receiptReport');
	const parameters = { resource: 'action', operation: 'receiptReport', ...BY_ID, source: 'json', body };
	await cas.run({ type: 'casDeclaration', parameters }, [{ json: { declarationId } }]);
	await timePasses(60_000);
}

const actionKinds = DECLARATION_ACTION_NAMES.map((action): Kind => ({
	name: `action ${action}`,
	node: 'casDeclaration',
	isOnce: true,
	async prepare(cas, reference) {
		const [shipment, from] = SCENES[action];
		const declarationId = await restingDeclaration(cas, from, shipment(reference));
		if (action === 'complementaryExplanation') await reported(cas, declarationId);
		const body = bodyOf(action);
		return {
			parameters: { resource: 'action', operation: action, ...BY_ID, source: 'json', body },
			item: { declarationId },
			count: async () => (stateOf(cas, reference)?.actions ?? []).filter((one) => one.action === action).length,
		};
	},
}));

const goodsItem = (seqNum: number) => JSON.stringify(aGoodsItem({ seqNum, commodity: { description: 'Spare parts' } }));

const changeKinds: readonly Kind[] = [
	{
		name: 'goodsItem create',
		node: 'casDeclaration',
		isOnce: true,
		async prepare(cas, reference) {
			const declarationId = await restingDeclaration(cas, 'Invalid', anExport(reference));
			return {
				parameters: { resource: 'goodsItem', operation: 'create', ...BY_ID, source: 'json', message: goodsItem(2) },
				item: { declarationId },
				count: async () => (stateOf(cas, reference)?.goodsItems ?? 0) - 1,
			};
		},
	},
	{
		name: 'goodsItem delete',
		node: 'casDeclaration',
		isOnce: false,
		async prepare(cas, reference) {
			const declarationId = await restingDeclaration(cas, 'Invalid', anExport(reference));
			const run = await cas.run(
				{
					type: 'casDeclaration',
					parameters: { resource: 'declaration', operation: 'get', ...BY_ID, simplify: false },
				},
				[{ json: { declarationId } }],
			);
			const id = goodsItemId(goodsItemsOf(run.json[0] ?? {})[0] ?? {}) ?? '';
			return {
				parameters: { resource: 'goodsItem', operation: 'delete', ...BY_ID, goodsItemId: id },
				item: { declarationId },
				count: async () => 1 - (stateOf(cas, reference)?.goodsItems ?? 1),
			};
		},
	},
];

export const KINDS: readonly Kind[] = [...messageKinds, ...shipmentKinds, ...changeKinds, ...actionKinds];
