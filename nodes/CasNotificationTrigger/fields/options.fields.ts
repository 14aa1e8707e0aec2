import type { INodeProperties } from 'n8n-workflow';

function textList(displayName: string, name: string, buttonText: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: buttonText },
		default: [],
		description,
	};
}

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
			textList(
				'Other Document Types',
				'otherDocumentTypes',
				'Add document type',
				'Document types that CAS has and this list has not, by the name that CAS gives them',
			),
			textList(
				'Other Event Types',
				'otherEventTypes',
				'Add event type',
				'Event types that CAS has and this list has not, by the name that CAS gives them',
			),
			textList(
				'Other Statuses',
				'otherStatuses',
				'Add status',
				'Statuses that CAS has and this list has not, by the name that CAS gives them',
			),
		],
	},
];
