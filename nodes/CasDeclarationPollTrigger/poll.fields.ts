import type { INodeProperties } from 'n8n-workflow';
import { otherStatusesField } from '../shared/fields/othersField';
import { lastingFiltersField } from '../shared/fields/searchFilters.field';
import { statusesField } from '../shared/fields/statusesField';

export const DEFAULT_OVERLAP_MINUTES = 5;
export const DEFAULT_MAX_CHANGES = 1_000;

/** Which changes start the workflow, and from when on. n8n adds when to poll. */
export const pollFields: INodeProperties[] = [
	{
		displayName: 'Begin With',
		name: 'firstRun',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Changes From a Date',
				value: 'date',
				description: 'Also what has changed since that moment',
			},
			{
				name: 'Changes From Now',
				value: 'now',
				description: 'Only what changes after the workflow is published for the first time',
			},
			{
				name: 'Everything',
				value: 'everything',
				description: 'Every change of every declaration that CAS still has',
			},
		],
		default: 'now',
		description: 'Where the very first poll begins; each later one goes on where the one before ended',
	},
	{
		displayName: 'From',
		name: 'firstRunDate',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { firstRun: ['date'] } },
		description: 'Changes of status at or after this moment, in the time zone of the workflow',
	},
	statusesField('Only changes to these statuses; none means all of them'),
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
				description: 'Whether to add all data of the declaration, as it is when CAS is asked, in the field declaration',
			},
			{
				displayName: 'After a Restart',
				name: 'afterRestart',
				type: 'options',
				options: [
					{
						name: 'Repeat the Last Changes',
						value: 'repeat',
						description:
							'Nothing is lost: they come again with the same eventId and isRepeated true, so that the workflow can drop what it has already done',
					},
					{
						name: 'Skip Them',
						value: 'skip',
						description: 'Nothing comes twice, but what the workflow had not worked off is lost',
					},
				],
				default: 'repeat',
				description:
					'What happens with the changes of the last run when n8n has ended since, and it is not known whether that run reached its end',
			},
			{
				displayName: 'Maximum Changes per Poll',
				name: 'maxChanges',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: DEFAULT_MAX_CHANGES,
				description: 'The workflow starts with at most so many items; the rest follows with the next poll',
			},
			otherStatusesField,
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlapMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: DEFAULT_OVERLAP_MINUTES,
				description:
					'Each poll looks back so far behind the latest change it knows, for changes that CAS shows late. What it knows already does not come again.',
			},
		],
	},
];
