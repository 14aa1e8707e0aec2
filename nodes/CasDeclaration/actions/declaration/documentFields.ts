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
			description: 'How large a document may be, in megabytes; a larger one is refused and nothing is kept of it',
		},
		{
			displayName: 'One Item a Declaration',
			name: 'oneItem',
			type: 'boolean',
			default: false,
			description:
				'Whether all documents of a declaration go into one item, each in a binary field with its kind at the end (data_EAD), instead of one item a document',
		},
		{
			displayName: 'Other Document Types',
			name: 'otherDocumentTypes',
			type: 'string',
			default: '',
			placeholder: 'e.g. C88, T1',
			description: 'Kinds that Document Types does not list, as CAS names them, with commas between them',
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
				description: 'Documents of a declaration, by their kind',
			},
			{
				name: 'Event',
				value: 'event',
				description: 'The very document that a DeclarationPdfCreated or CoOPDFCreated event announced',
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
		description: 'The kinds to download; one that does not exist is an error of its own, the others are still saved',
	},
	{
		displayName: 'Document Reference',
		name: 'documentReference',
		type: 'string',
		default: '={{ $json.documentReference }}',
		required: true,
		displayOptions: { show: { documentFrom: ['event'] } },
		description: 'The sealed address of the document, as CAS Notification Trigger gives it',
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
