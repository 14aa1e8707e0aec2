import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { exampleOf, MESSAGE_MODELS, type MessageKey } from '../../../../cas/messages';
import { anExport } from '../../../sandbox/support/shipment';
import { timePasses } from '../../harness/manualTime';
import { restingDeclaration } from '../../harness/restingDeclaration';
import type { TappedCas } from '../../harness/tappedCas';
import type { Kind } from './kind';

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

function messageKind(key: keyof typeof OPERATIONS, options?: INodeParameters, variant?: string): Kind {
	const [resource, operation, isOnce] = OPERATIONS[key];
	const { model } = MESSAGE_MODELS[key];
	return {
		node: 'casIngest',
		resource,
		operation,
		isOnce,
		isGuarded: options === undefined,
		...(variant !== undefined && { variant }),
		prepare: async (cas, reference) => ({
			parameters: { resource, operation, ...(options && { options }) },
			item: { ...exampleOf(model), [model.identity[0]!]: reference } as IDataObject,
			count: () => messagesOf(cas, reference).length,
		}),
	};
}

function shipmentKind(operation: string, options?: INodeParameters, variant?: string): Kind {
	const isChange = operation === 'update' || operation === 'replace';
	return {
		node: 'casIngest',
		resource: 'customsShipment',
		operation,
		isOnce: false,
		isGuarded: true,
		...(variant !== undefined && { variant }),
		async prepare(cas, reference) {
			if (isChange) await restingDeclaration(cas, 'Invalid', anExport(reference));
			const before = messagesOf(cas, reference).length;
			return {
				parameters: { resource: 'customsShipment', operation, ...(options && { options }) },
				item: anExport(reference) as IDataObject,
				count: () => messagesOf(cas, reference).length - before,
				things: async () => {
					await timePasses(5_000);
					const { shipments } = cas.sandbox.control.state();
					const made = shipments.filter(({ externalReference }) => externalReference === reference).length;
					return isChange ? Math.min(made, messagesOf(cas, reference).length - before) : made;
				},
			};
		},
	};
}

/** All that CAS Ingest sends. */
export const messageKinds: readonly Kind[] = [
	...(Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[]).map((key) => messageKind(key)),
	messageKind('movement', { sendOnce: false }, 'as often as asked'),
	...['create', 'upsert', 'update', 'replace'].map((operation) => shipmentKind(operation)),
	shipmentKind('create', { waitForResultSeconds: 60 }, 'waited for'),
];
