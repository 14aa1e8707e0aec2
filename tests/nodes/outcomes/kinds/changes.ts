import type { INodeParameters } from 'n8n-workflow';
import { goodsItemsOf, logIn, type DeclarationAnswer } from '../../../sandbox/support/casClient';
import { aGoodsItem, anExport } from '../../../sandbox/support/shipment';
import { restingDeclaration } from '../../harness/restingDeclaration';
import type { TappedCas } from '../../harness/tappedCas';
import { BY_ID } from './actions';
import type { Kind } from './kind';

type Entries = readonly Record<string, unknown>[];

/** The declaration as CAS has it, asked by another client. */
async function declarationOf(cas: TappedCas, reference: string): Promise<DeclarationAnswer> {
	return await (await logIn(cas.sandbox)).declarationOf(reference);
}

interface Change extends Pick<Kind, 'resource' | 'operation' | 'isOnce' | 'isDeletion' | 'variant'> {
	/** Parameters of the node, from the declaration before. */
	readonly parameters: (before: DeclarationAnswer) => INodeParameters;
	/** How often the change is in the declaration. */
	readonly count: (now: DeclarationAnswer) => number;
}

const DOCUMENTS = [{ category: 'N', type: '380', refNum: 'A' }];
const PACKAGES = [{ quantity: 4, type: 'PX' }];

function changeKind({ parameters, count, ...kind }: Change): Kind {
	const { resource, operation } = kind;
	return {
		...kind,
		node: 'casDeclaration',
		isGuarded: false,
		async prepare(cas, reference) {
			const items = [aGoodsItem({ packagings: PACKAGES })];
			const shipment = anExport(reference, { header: { additionalDocuments: DOCUMENTS }, items });
			const declarationId = await restingDeclaration(cas, 'Invalid', shipment);
			const before = await declarationOf(cas, reference);
			return {
				parameters: { resource, operation, ...BY_ID, ...parameters(before) },
				item: { declarationId },
				count: async () => count(await declarationOf(cas, reference)),
			};
		},
	};
}

const body = (message: object): INodeParameters => ({ source: 'json', message: JSON.stringify(message) });
const itemId = (before: DeclarationAnswer) => goodsItemsOf(before)[0]?.governmentAgencyGoodsItemId ?? '';
const documentsOf = (declaration: DeclarationAnswer) => (declaration.additionalDocuments ?? []) as Entries;
const packagesOf = (declaration: DeclarationAnswer) => (goodsItemsOf(declaration)[0]?.packagings ?? []) as Entries;
/** The first entry, by its key, and one that has none, so that it is added. */
const withOneMore = ([first]: Entries, added: object) => [{ casReference: first?.casReference }, added];
const unchecked: INodeParameters = { checkStatus: false };

const deletion: Change = {
	resource: 'goodsItem',
	operation: 'delete',
	isOnce: false,
	isDeletion: true,
	parameters: (before) => ({ goodsItemId: itemId(before) }),
	count: (now) => 1 - goodsItemsOf(now).length,
};

/** All that is changed of a declaration. */
export const changeKinds: readonly Kind[] = [
	changeKind({
		resource: 'declaration',
		operation: 'update',
		isOnce: false,
		parameters: () => body({ destinationCountry: 'CA' }),
		count: ({ goodsShipments: [shipment] }) =>
			(shipment?.destination as { country?: unknown } | undefined)?.country === 'CA' ? 1 : 0,
	}),
	changeKind({
		resource: 'declaration',
		operation: 'update',
		variant: 'with one entry more',
		isOnce: true,
		parameters: (before) =>
			body({ additionalDocuments: withOneMore(documentsOf(before), { category: 'N', type: '271', refNum: 'C' }) }),
		count: (now) => documentsOf(now).length - DOCUMENTS.length,
	}),
	changeKind({
		resource: 'goodsItem',
		operation: 'create',
		isOnce: true,
		parameters: () => body(aGoodsItem({ seqNum: 2, commodity: { description: 'Spare parts' } })),
		count: (now) => goodsItemsOf(now).length - 1,
	}),
	changeKind({
		resource: 'goodsItem',
		operation: 'update',
		isOnce: false,
		parameters: (before) => ({ goodsItemId: itemId(before), ...body({ goodsMeasure: { nmass: 400 } }) }),
		count: (now) => ((goodsItemsOf(now)[0]?.goodsMeasure as { nmass?: unknown }).nmass === 400 ? 1 : 0),
	}),
	changeKind({
		resource: 'goodsItem',
		operation: 'update',
		variant: 'with one entry more',
		isOnce: true,
		parameters: (before) => ({
			goodsItemId: itemId(before),
			...body({ packagings: withOneMore(packagesOf(before), { quantity: 2, type: 'CT' }) }),
		}),
		count: (now) => packagesOf(now).length - PACKAGES.length,
	}),
	changeKind(deletion),
	changeKind({
		...deletion,
		variant: 'unchecked',
		parameters: (before) => ({ goodsItemId: itemId(before), options: unchecked }),
	}),
];
