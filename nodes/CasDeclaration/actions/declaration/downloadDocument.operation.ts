import type { IExecuteFunctions, INodePropertyOptions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { DOCUMENT_KINDS } from '../../../../cas/contract/documents';
import { connectionOf, type CasConnection } from '../../../shared/connection';
import { fetchDocument } from '../../../shared/document';
import type { Operation } from '../../../shared/operation';
import { parameterFailure, perItem, type ItemResult } from '../../../shared/perItem';
import { chosenDeclaration } from './chosenDeclaration';
import { declarationFields } from './declaration.fields';

const CUSTOM_KIND = 'other';

const KINDS: INodePropertyOptions[] = [
	...Object.entries(DOCUMENT_KINDS).map(([value, fact]) => ({ name: value, value, description: fact.value })),
	{ name: 'Other', value: CUSTOM_KIND, description: 'A kind that is not in this list' },
];

/** The declaration is asked for only where the document is chosen by it. */
const documentDeclarationFields = declarationFields.map((field) => ({
	...field,
	displayOptions: { show: { ...field.displayOptions?.show, documentFrom: ['declaration'] } },
}));

export const downloadDocument: Operation = {
	name: 'Download Document',
	value: 'downloadDocument',
	action: 'Download document of declaration',
	description: 'Download a PDF of a declaration, such as the SAD, EAD or TSAD',
	fields: [
		{
			displayName: 'Document From',
			name: 'documentFrom',
			type: 'options',
			options: [
				{
					name: 'Declaration',
					value: 'declaration',
					description: 'The document of a kind, asked for by the ID of the declaration',
				},
				{
					name: 'Event',
					value: 'event',
					description: 'The very document that a DeclarationPdfCreated or CoOPDFCreated event announced',
				},
			],
			default: 'declaration',
		},
		...documentDeclarationFields,
		{
			displayName: 'Document Type',
			name: 'documentType',
			type: 'options',
			options: KINDS,
			default: 'SAD',
			displayOptions: { show: { documentFrom: ['declaration'] } },
		},
		{
			displayName: 'Other Document Type',
			name: 'otherDocumentType',
			type: 'string',
			default: '',
			displayOptions: { show: { documentFrom: ['declaration'], documentType: [CUSTOM_KIND] } },
			description: 'The kind as CAS names it',
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
	],
	async execute(context) {
		const connection = await connectionOf(context);
		const items = await perItem(context, async (itemIndex): Promise<ItemResult> => {
			const wanted = await wantedDocument(context, connection, itemIndex);
			if ('failure' in wanted) return wanted;
			const property = context.getNodeParameter('binaryPropertyName', itemIndex) as string;
			const document = await fetchDocument(context, connection, wanted);
			if ('failure' in document) return document;
			const { bytes, fileName, identity } = document;
			const binary = await context.helpers.prepareBinaryData(Buffer.from(bytes), fileName, 'application/pdf');
			return { items: [{ json: { ...identity, fileName, fileSize: bytes.length }, binary: { [property]: binary } }] };
		});
		return [items];
	},
};

async function wantedDocument(context: IExecuteFunctions, connection: CasConnection, itemIndex: number) {
	const incoming = context.getInputData()[itemIndex]?.json ?? {};
	const text = (name: string) => String(context.getNodeParameter(name, itemIndex, '') ?? '').trim();
	if (text('documentFrom') === 'event') {
		const documentReference = text('documentReference');
		return documentReference === ''
			? parameterFailure('Document Reference is empty', 'Map documentReference of a CAS Notification Trigger item.')
			: { documentReference, incoming };
	}
	const kind = text('documentType');
	const documentType = kind === CUSTOM_KIND ? text('otherDocumentType') : kind;
	if (documentType === '')
		return parameterFailure('Other Document Type is empty', 'Write the kind of document, as in SAD.');
	const chosen = await chosenDeclaration(context, connection, itemIndex);
	if ('failure' in chosen) return chosen;
	return {
		declarationId: chosen.declarationId,
		documentType,
		incoming: { ...incoming, ...identityOfDeclaration(chosen.known ?? {}) },
	};
}
