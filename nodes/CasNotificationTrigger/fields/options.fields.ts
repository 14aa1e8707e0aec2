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
					'Whether to fetch the declaration of the event into the field declaration. Where that fails, the event goes on with the reason in enrichmentProblem.',
			},
			{
				displayName: 'Add Document',
				name: 'addDocument',
				type: 'boolean',
				default: false,
				description:
					'Whether to download the PDF that the event announces into the binary field data. Where that fails, the event goes on with the reason in enrichmentProblem.',
			},
			{
				displayName: 'Older Events',
				name: 'olderEvents',
				type: 'options',
				options: [
					{
						name: 'Drop',
						value: 'drop',
						description: 'Do not start the workflow with a status that is older than one already seen',
					},
					{
						name: 'Mark',
						value: 'mark',
						description: 'Start the workflow, with isOutdated true where a newer status was seen already',
					},
					{ name: 'Pass', value: 'pass', description: 'Start the workflow with every event, in the order of arrival' },
				],
				default: 'pass',
				description:
					'What happens to a status change that arrives after a newer one of the same declaration. CAS does not promise an order. Other kinds of event always pass.',
			},
			othersField('Other Document Types', 'otherDocumentTypes', { thing: 'document type', things: 'Document types' }),
			othersField('Other Event Types', 'otherEventTypes', { thing: 'event type', things: 'Event types' }),
			otherStatusesField,
		],
	},
];
