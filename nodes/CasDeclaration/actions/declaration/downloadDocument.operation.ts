import type { IBinaryKeyData, IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { connectionOf, type CasConnection } from '../../../shared/transport/connection';
import { fetchDocument, MEGABYTE, type FetchedDocument, type WantedDocument } from '../../../shared/documents/document';
import type { ItemFailure } from '../../../shared/items/failedItem';
import type { Operation } from '../../../shared/fields/operation';
import { parameterFailure, perItem, type ItemResult } from '../../../shared/items/perItem';
import { downloadFields } from './documentFields';
import { wantedDocuments } from './wantedDocuments';

/** Documents may be large, and each that is on its way fills a connection. */
const DECLARATIONS_AT_A_TIME = 2;

export const downloadDocument: Operation = {
	name: 'Download Document',
	value: 'downloadDocument',
	action: 'Download document of declaration',
	description: 'Download PDFs of a declaration, such as the SAD, EAD or TSAD: one type, several or all',
	fields: downloadFields,
	async execute(context) {
		const connection = await connectionOf(context);
		const work = async (itemIndex: number) => await download(context, connection, itemIndex);
		return [await perItem(context, work, DECLARATIONS_AT_A_TIME)];
	},
};

async function download(context: IExecuteFunctions, connection: CasConnection, itemIndex: number): Promise<ItemResult> {
	const property = String(context.getNodeParameter('binaryPropertyName', itemIndex)).trim();
	if (property === '') {
		return parameterFailure('Put Output File in Field is empty', 'Enter a name for the binary field, such as data.');
	}
	const maxBytes = Number(context.getNodeParameter('options.maximumSize', itemIndex, 0)) * MEGABYTE;
	const wanted = await wantedDocuments(context, connection, itemIndex);
	if ('failure' in wanted) return wanted;
	const documents: FetchedDocument[] = [];
	const failures: ItemFailure[] = [];
	for (const document of wanted.documents) {
		const fetched = await fetchDocument(context, connection, document, maxBytes > 0 ? { maxBytes } : {});
		if ('failure' in fetched) failures.push(fetched.failure);
		else documents.push(fetched);
	}
	const isTogether = context.getNodeParameter('options.oneItem', itemIndex, false) && isByDeclaration(wanted.documents);
	if (!isTogether) {
		return { items: documents.map(({ json, binary }) => ({ json, binary: { [property]: binary } })), failures };
	}
	// Half of a declaration's documents in one item would look like all of them.
	const [failure] = failures;
	return failure === undefined ? { items: [together(documents, property)] } : { failure };
}

const isByDeclaration = ([first]: readonly WantedDocument[]) => first !== undefined && 'declarationId' in first;

/** All documents of a declaration in one item, each in a binary field that ends in its kind. */
function together(
	documents: readonly FetchedDocument[],
	property: string,
): { json: IDataObject; binary: IBinaryKeyData } {
	const binary: IBinaryKeyData = {};
	const listed = documents.map(({ json: { documentType, fileName, fileSize }, binary: file }) => {
		const binaryField = `${property}_${String(documentType).replace(/\W+/g, '_')}`;
		binary[binaryField] = file;
		return { documentType, fileName, fileSize, binaryField };
	});
	const { documentType: _kind, fileName: _name, fileSize: _size, ...identity } = documents[0]?.json ?? {};
	return { json: { ...identity, documents: listed }, binary };
}
