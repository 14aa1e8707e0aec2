import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { DOCUMENT_KINDS } from '../../../../cas/contract/documents';
import { DEFAULT_MAX_MEGABYTES } from '../../../shared/documents/document';
import { declarationFields } from './declaration.fields';

export const ALL_KINDS = 'all';

const KINDS: INodePropertyOptions[] = [
	{ name: 'All', value: ALL_KINDS, description: 'Every document that the declaration lists now' },
	...Object.entries(DOCUMENT_KINDS).map(([value, fact]) => ({ name: value, value, description: fact.value })),
];

/** The declaration is asked for only where the documents are chosen by it. */
const declarationOfDocuments = declarationFields.map((field) => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, documentFrom: ['declaration'] } },
}));

const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Maximum Size',
			name: 'maximumSize',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: DEFAULT_MAX_MEGABYTES,
			description: 'Maximum size of a document in megabytes. A larger one is refused and not kept.',
		},
		{
			displayName: 'One Item per Declaration',
			name: 'oneItem',
			type: 'boolean',
			default: false,
			description:
				'Whether to put all documents of a declaration into one item, each in its own binary field such as data_EAD, instead of one item per document',
		},
		{
			displayName: 'Other Document Types',
			name: 'otherDocumentTypes',
			type: 'string',
			default: '',
			placeholder: 'e.g. C88, T1',
			description: 'Other document types, comma-separated, using the names that CAS gives them',
		},
	],
};

export const downloadFields: readonly INodeProperties[] = [
	{
		displayName: 'Document From',
		name: 'documentFrom',
		type: 'options',
		options: [
			{
				name: 'Declaration',
				value: 'declaration',
				description: 'Documents of a declaration, by type',
			},
			{
				name: 'Event',
				value: 'event',
				description: 'The document that a DeclarationPdfCreated or CoOPDFCreated event announced',
			},
		],
		default: 'declaration',
	},
	...declarationOfDocuments,
	{
		displayName: 'Document Types',
		name: 'documentTypes',
		type: 'multiOptions',
		options: KINDS,
		default: ['SAD'],
		displayOptions: { show: { documentFrom: ['declaration'] } },
		description: 'The types to download. If one does not exist, only that one fails.',
	},
	{
		displayName: 'Document Reference',
		name: 'documentReference',
		type: 'string',
		default: '={{ $json.documentReference }}',
		required: true,
		displayOptions: { show: { documentFrom: ['event'] } },
		description: 'The document reference from CAS Notification Trigger',
	},
	{
		displayName: 'Put Output File in Field',
		name: 'binaryPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the output binary field to put the file in',
	},
	options,
];
