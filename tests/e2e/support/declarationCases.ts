import {
	DECLARATION_ACTION_NAMES,
	DECLARATION_ACTIONS,
	type DeclarationActionName,
} from '../../../cas/contract/actions';
import type { KnownStatus } from '../../../cas/contract/statuses';
import { anExciseMovement, BODIES } from '../../sandbox/support/excise';
import { aGoodsItem, anExport, anImport } from '../../sandbox/support/shipment';

type Json = Record<string, unknown>;

/** One thing that is done to two declarations: one allows it, the other does not. */
export interface Case {
	readonly name: string;
	readonly resource: 'action' | 'declaration' | 'goodsItem';
	readonly operation: string;
	readonly parameters: Json;
	/** What begins the sentence about the refusal. */
	readonly title: string;
	readonly shipment: (reference: string) => Json;
	/** Where the allowed declaration waits for it, and what it has become afterwards. */
	readonly from: KnownStatus;
	readonly to: KnownStatus;
	/** The items are goods items, so that the branch begins with getting them. */
	readonly isAboutItem?: true;
}

const byHand = (reference: string) => anExport(reference, { customsFlow: 'Export manual' });
const preLodged = (reference: string) => anImport(reference, { header: { addDeclType1: 'D' } });
const wine = (reference: string) => anExciseMovement(reference);

/** As a person fills in the panel, rather than as JSON. */
const FIELDS: Partial<Record<DeclarationActionName, Json>> = {
	invalidate: BODIES.invalidate,
	goodsArrived: { optionalFields: { arrivalDateTime: '2026-01-15T10:00:00', goodsLocation__identification: 'BEANR' } },
	receiptReport: {
		...BODIES.receiptReport,
		globalConclusionCode: '2',
		lines: { entry: [{ goodsItemSequenceNumeric: 1, shortageOrExcessCode: 'S', observedQuantity: '3' }] },
	},
	complementaryExplanation: { submitterTypeCode: '2', optionalFields: { globalExplanation: 'Two bottles broken' } },
	changeDestination: { destinationTypeCode: '1', optionalFields: { newConsignee__exciseNumber: 'NL00000123456' } },
	rejectOrAlertEad: {
		isRejected: false,
		dateOfAlertOrRejection: '2026-01-15',
		reasons: { entry: [{ reasonCode: '3' }] },
	},
	delayForDelivery: BODIES.delayForDelivery,
};

const SCENES: Record<DeclarationActionName, Pick<Case, 'shipment' | 'from' | 'to'>> = {
	submit: { shipment: byHand, from: 'Validated', to: 'Validated' },
	validate: { shipment: byHand, from: 'Validated', to: 'Validated' },
	goodsArrived: { shipment: preLodged, from: 'Accepted', to: 'GoodsArrived' },
	invalidate: { shipment: anExport, from: 'Accepted', to: 'Cancelled' },
	generateSad: { shipment: anExport, from: 'Accepted', to: 'Accepted' },
	receiptReport: { shipment: wine, from: 'Departed', to: 'Delivered' },
	complementaryExplanation: { shipment: wine, from: 'Delivered', to: 'Delivered' },
	changeDestination: { shipment: wine, from: 'Departed', to: 'Accepted' },
	rejectOrAlertEad: { shipment: wine, from: 'Departed', to: 'Alerted' },
	delayForDelivery: { shipment: wine, from: 'Departed', to: 'Departed' },
};

const json = (message: Json) => ({ source: 'json', message: JSON.stringify(message) });

export const CASES: readonly Case[] = [
	...DECLARATION_ACTION_NAMES.map((action): Case => ({
		name: action,
		resource: 'action',
		operation: action,
		parameters: { source: 'fields', ...FIELDS[action], options: { waitForCompletion: true } },
		title: DECLARATION_ACTIONS[action].value.title,
		...SCENES[action],
	})),
	{
		name: 'headerUpdate',
		resource: 'declaration',
		operation: 'update',
		parameters: { source: 'fields', fields: { mappingMode: 'defineBelow', value: { exitOffice: 'be101000' } } },
		title: 'The change of the header',
		shipment: byHand,
		from: 'Validated',
		to: 'Validated',
	},
	{
		name: 'itemCreate',
		resource: 'goodsItem',
		operation: 'create',
		parameters: json(aGoodsItem({ seqNum: 2, commodity: { description: 'Spare parts' } })),
		title: 'The new goods item',
		shipment: byHand,
		from: 'Validated',
		to: 'Validated',
	},
	{
		name: 'itemUpdate',
		resource: 'goodsItem',
		operation: 'update',
		parameters: json({ goodsMeasure: { nmass: 400 } }),
		title: 'The change of goods item [-0-9a-f]+',
		shipment: byHand,
		from: 'Validated',
		to: 'Validated',
		isAboutItem: true,
	},
	{
		name: 'itemDelete',
		resource: 'goodsItem',
		operation: 'delete',
		parameters: {},
		title: 'The deletion of goods item [-0-9a-f]+',
		shipment: (reference) => anExport(reference, { customsFlow: 'Export manual', items: [aGoodsItem()] }),
		from: 'Validated',
		to: 'Validated',
		isAboutItem: true,
	},
];

/** Where no action and no change is possible; a SAD can be made there, but not of what is invalid. */
const REFUSING: KnownStatus = 'Submitted';
export const refusingStatus = ({ name }: Case): KnownStatus => (name === 'generateSad' ? 'Invalid' : REFUSING);
