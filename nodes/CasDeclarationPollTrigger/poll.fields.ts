import type { INodeProperties } from 'n8n-workflow';
import { otherStatusesField } from '../shared/fields/othersField';
import { lastingFiltersField } from '../shared/fields/searchFilters.field';
import { statusesField, statusOptions } from '../shared/fields/statusesField';

export const DEFAULT_OVERLAP_MINUTES = 5;
export const DEFAULT_MAX_CHANGES = 1_000;

/** Which changes start the workflow, and from when on. n8n adds when to poll. */
export const pollFields: INodeProperties[] = [
	{
		displayName: 'Start With',
		name: 'firstRun',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Changes From a Date',
				value: 'date',
				description: 'Also changes since a date that you enter',
			},
			{
				name: 'Changes From Now',
				value: 'now',
				description: 'Only changes after the workflow is first published',
			},
			{
				name: 'Everything',
				value: 'everything',
				description: 'Every change of every declaration that CAS still holds',
			},
		],
		default: 'now',
		description: 'Where the first poll starts. Each later poll continues where the previous one ended.',
	},
	{
		displayName: 'From',
		name: 'firstRunDate',
		type: 'dateTime',
		default: '',
		required: true,
		displayOptions: { show: { firstRun: ['date'] } },
		description: 'Status changes from this moment on, in the time zone of the workflow',
	},
	statusesField('Only changes to these statuses'),
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
				description: 'Whether to add the full declaration, fetched at the time of the poll, in the field declaration',
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
							'Nothing is lost: they are returned again with the same eventId and isRepeated true, so the workflow can skip those already handled',
					},
					{
						name: 'Skip Them',
						value: 'skip',
						description: 'Nothing is returned twice, but changes that the workflow had not handled are lost',
					},
				],
				default: 'repeat',
				description:
					'What to do with the changes of the last run if n8n has stopped since, and it is unknown whether that run finished',
			},
			{
				displayName: 'Maximum Changes per Poll',
				name: 'maxChanges',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: DEFAULT_MAX_CHANGES,
				description: 'Maximum number of items per run; the rest follow with the next poll',
			},
			otherStatusesField,
			{
				displayName: 'Overlap (Minutes)',
				name: 'overlapMinutes',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: DEFAULT_OVERLAP_MINUTES,
				description:
					'How far each poll looks back before the latest known change, for changes that CAS shows late. Known changes are not returned again.',
			},
		],
	},
];

const STATUS_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
	statusOptions.map(({ name, value }) => [String(value), name] as const),
);

/** What stands under the node on the canvas: the chosen statuses in words. */
export const STATUSES_SUBTITLE = `={{ [].concat($parameter["statuses"]).map((name) => (${JSON.stringify(STATUS_NAMES)})[name] ?? name).join(", ") || "All status changes" }}`;
