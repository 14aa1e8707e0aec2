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
		description:
			'Compare changes since this point. CAS tries to deliver an event for one day, so go back further than that.',
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
				description: 'For a table with one row per change: every change since then without a row',
			},
			{
				name: 'Current Status',
				value: 'presentStatus',
				description: 'For a table with one row per declaration: the current status, if the row has another one',
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
		hint: 'The name of the input field with the declaration ID. If that field is empty, external reference and direction are used.',
	},
	{
		displayName: 'Status Field',
		name: 'statusField',
		type: 'string',
		default: 'status',
		required: true,
		hint: 'The name of the input field with the status that the workflow has seen',
	},
	statusesField('Only changes to these statuses, if the workflow keeps no others'),
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
				description: 'Whether to add the full declaration in the field declaration',
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
				description: 'The name of the input field with the external reference, for items without a declaration ID',
			},
		],
	},
];
