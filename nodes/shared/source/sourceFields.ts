import type { INodeProperties } from 'n8n-workflow';
import type { MessageModel } from '../../../cas/messages';
import { exampleText } from '../../../cas/messages/model/starter';
import { rowLists } from '../../../cas/messages/model/rowFields';
import { mapperMethodOf } from './mapperFields';
import { listExpression } from './panelLists';

type Source = 'item' | 'json' | 'fields';

interface SourceTexts {
	/** The way that is chosen at first. */
	readonly preset: Source;
	/** What the incoming item is. */
	readonly item: string;
}

const INGESTED: SourceTexts = { preset: 'item', item: 'Each incoming item is one message, as CAS Workbook returns it' };

/** Where the messages of a resource come from; the same three ways for every operation of it. */
export function sourceFields(model: MessageModel, { preset, item }: SourceTexts = INGESTED): INodeProperties[] {
	const noun = model.labels.en.toLowerCase();
	return [
		{
			displayName: 'Source',
			name: 'source',
			type: 'options',
			options: [
				{ name: 'Incoming Item', value: 'item', description: item },
				{ name: 'JSON', value: 'json', description: 'Enter or build the message as JSON' },
				{ name: 'Mapped Fields', value: 'fields', description: 'Set a value for each field of the message' },
			],
			default: preset,
			description: `Where the ${noun} comes from`,
		},
		{
			displayName: 'Message',
			name: 'message',
			type: 'json',
			default: exampleText(model),
			displayOptions: { show: { source: ['json'] } },
			description: `The ${noun} as JSON. Fields that this package does not know are sent unchanged.`,
		},
		{
			displayName: 'Fields',
			name: 'fields',
			type: 'resourceMapper',
			default: { mappingMode: 'defineBelow', value: null },
			noDataExpression: true,
			required: true,
			displayOptions: { show: { source: ['fields'] } },
			typeOptions: {
				resourceMapper: {
					resourceMapperMethod: mapperMethodOf(model),
					mode: 'add',
					valuesLabel: `Fields of the ${model.labels.en}`,
					fieldWords: { singular: 'field', plural: 'fields' },
					addAllFields: false,
					multiKeyMatch: false,
					supportAutoMap: true,
				},
			},
		},
		...rowLists(model).map((list): INodeProperties => ({
			displayName: titleCase(list.field.labels.en),
			name: list.name,
			type: 'json',
			default: listExpression(list),
			displayOptions: { show: { source: ['fields'] } },
			description: `${list.field.help}, as a JSON list. Leave it empty if the fields above already hold one entry per row.`,
		})),
		...Object.keys(model.earlierLists ?? {}).map((name): INodeProperties => ({
			displayName: name,
			name,
			type: 'hidden',
			default: '',
			displayOptions: { show: { source: ['fields'] } },
		})),
		...(rowLists(model).length === 0
			? []
			: [
					{
						displayName: 'Group Rows',
						name: 'groupRows',
						type: 'boolean' as const,
						default: false,
						displayOptions: { show: { source: ['item', 'fields'] } },
						description: `Whether incoming rows with the same ${model.identity.join(' and ')} become one message, such as the rows of a SQL result`,
					},
				]),
		{
			displayName: 'Additional Fields (JSON)',
			name: 'additionalFields',
			type: 'json',
			default: '{}',
			description:
				'Fields to merge over the message before it is sent, for what your CAS knows and this package does not',
		},
	];
}

const titleCase = (label: string) => label.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
