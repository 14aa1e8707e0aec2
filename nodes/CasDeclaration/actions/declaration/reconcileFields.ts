import type { INodeProperties } from 'n8n-workflow';
import { lastingFiltersField } from '../../../shared/fields/searchFilters.field';
import { statusesField } from '../../../shared/fields/statusesField';

const DEFAULT_HOURS_BACK = 48;

/** Since when to look, what to compare, and where the input items hold what the flow has seen. */
export const reconcileFields: INodeProperties[] = [
	{
		displayName: 'Since',
		name: 'since',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Date', value: 'date' },
			{ name: 'Hours Back', value: 'hours' },
		],
		default: 'hours',
		description: 'Since when changes are compared. CAS delivers an event for a day, so go back longer than that.',
	},
	{
		displayName: 'Hours Back',
		name: 'hoursBack',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: DEFAULT_HOURS_BACK,
		displayOptions: { show: { since: ['hours'] } },
	},
	{
		displayName: 'Since Date',
		name: 'sinceDate',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { since: ['date'] } },
		description: 'In the time zone of the workflow',
	},
	{
		displayName: 'Compare',
		name: 'compare',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Every Status Change',
				value: 'everyChange',
				description: 'For a table with a row for each change: every change since then that has no row',
			},
			{
				name: 'Present Status',
				value: 'presentStatus',
				description: 'For a table with a row for each declaration: the present status, where the row says another',
			},
		],
		default: 'everyChange',
	},
	{
		displayName: 'Declaration ID Field',
		name: 'declarationIdField',
		type: 'string',
		default: 'declarationId',
		required: true,
		hint: 'The name of the input field with the declaration that the flow has seen. Where it is empty, externalReference and direction count.',
	},
	{
		displayName: 'Status Field',
		name: 'statusField',
		type: 'string',
		default: 'status',
		required: true,
		hint: 'The name of the input field with the status that the flow has seen',
	},
	statusesField('Only changes to these statuses, where the flow keeps no others; none means all of them'),
	lastingFiltersField,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Add Declaration',
				name: 'addDeclaration',
				type: 'boolean',
				default: false,
				description: 'Whether to add all data of the declaration in the field declaration',
			},
			{
				displayName: 'Direction Field',
				name: 'directionField',
				type: 'string',
				default: 'direction',
				description: 'The name of the input field with IN or OUT, for items without a declaration ID',
			},
			{
				displayName: 'External Reference Field',
				name: 'externalReferenceField',
				type: 'string',
				default: 'externalReference',
				description:
					'The name of the input field with the reference of the shipment, for items without a declaration ID',
			},
		],
	},
];
