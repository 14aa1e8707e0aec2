import type { INodeProperties } from 'n8n-workflow';
import { olderEventsField } from '../../shared/events/olderEvents.field';
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
			olderEventsField,
			othersField('Other Document Types', 'otherDocumentTypes', { thing: 'document type', things: 'Document types' }),
			othersField('Other Event Types', 'otherEventTypes', { thing: 'event type', things: 'Event types' }),
			otherStatusesField,
			{
				displayName: 'Remember Events',
				name: 'rememberEvents',
				type: 'options',
				options: [
					{
						name: 'CAS Event Does It',
						value: 'casEvent',
						description:
							'Every delivery starts the workflow, and nothing is written for it. The node CAS Event behind it drops what was taken before, across all processes of n8n.',
					},
					{
						name: 'Here',
						value: 'here',
						description: 'The trigger drops what it has taken before, by the memory of its process and of the workflow',
					},
				],
				default: 'here',
				description: 'Which node remembers the events that were taken',
			},
		],
	},
];
