import type { INodeProperties } from 'n8n-workflow';
import { otherStatusesField, othersField } from '../../shared/fields/othersField';

/** What is rarely needed, in alphabetical order as n8n wants it. */
export const optionFields: INodeProperties[] = [
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
				description:
					'Whether to add the full declaration in the field declaration, fetched when the event arrives. If that fails, the event is still returned, with the reason in enrichmentProblem.',
			},
			{
				displayName: 'Add Document',
				name: 'addDocument',
				type: 'boolean',
				default: false,
				description:
					'Whether to download the PDF that the event announces into the binary field data. If that fails, the event is still returned, with the reason in enrichmentProblem.',
			},
			{
				displayName: 'Older Events',
				name: 'olderEvents',
				type: 'options',
				options: [
					{
						name: 'Drop',
						value: 'drop',
						description: 'Do not start the workflow for a status older than one already seen',
					},
					{
						name: 'Mark',
						value: 'mark',
						description: 'Start the workflow, with isOutdated true if a newer status has already been seen',
					},
					{ name: 'Pass', value: 'pass', description: 'Start the workflow for every event, in order of arrival' },
				],
				default: 'pass',
				description:
					'What to do with a status change that arrives after a newer one of the same declaration. CAS does not guarantee an order. Other events always start the workflow.',
			},
			othersField('Other Document Types', 'otherDocumentTypes', { thing: 'document type', things: 'Document types' }),
			othersField('Other Event Types', 'otherEventTypes', { thing: 'event type', things: 'Event types' }),
			otherStatusesField,
		],
	},
];
