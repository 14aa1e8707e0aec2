import type { INodeProperties } from 'n8n-workflow';

/** Where the message comes from; the same three ways for every operation. */
export const sourceField: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	options: [
		{
			name: 'Incoming Item',
			value: 'item',
			description: 'Each incoming item is one message, as CAS Workbook gives it',
		},
		{ name: 'JSON', value: 'json', description: 'The message is written or built in a JSON field' },
		{ name: 'Mapped Fields', value: 'fields', description: 'Each field of the message gets its value here' },
	],
	default: 'item',
	description: 'Where the customs shipment is taken from',
};

export const messageField: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'json',
	default: '{\n  "externalReference": "",\n  "direction": "OUT",\n  "governmentAgencyGoodsItems": []\n}',
	displayOptions: { show: { source: ['json'] } },
	description: 'The customs shipment as JSON; fields that this package does not know pass through',
};

export const mappedFields: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'resourceMapper',
	default: { mappingMode: 'defineBelow', value: null },
	noDataExpression: true,
	required: true,
	displayOptions: { show: { source: ['fields'] } },
	typeOptions: {
		resourceMapper: {
			resourceMapperMethod: 'customsShipmentFields',
			mode: 'add',
			valuesLabel: 'Fields of the Customs Shipment',
			fieldWords: { singular: 'field', plural: 'fields' },
			addAllFields: false,
			multiKeyMatch: false,
			supportAutoMap: true,
		},
	},
};

export const goodsItemsField: INodeProperties = {
	displayName: 'Goods Items',
	name: 'goodsItems',
	type: 'json',
	default: '={{ $json.governmentAgencyGoodsItems ?? [] }}',
	displayOptions: { show: { source: ['fields'] } },
	description: 'The goods items as a JSON list, each with fields such as commodityCode, netMass and packages',
};

export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: 5,
			description: 'How many requests may be on their way at the same time',
		},
		{
			displayName: 'Validate Before Sending',
			name: 'validate',
			type: 'boolean',
			default: true,
			description: 'Whether to check each message first and keep back the ones that CAS or customs would refuse',
		},
	],
};

export const customsShipmentFieldsOfPanel = [sourceField, messageField, mappedFields, goodsItemsField, optionsField];
