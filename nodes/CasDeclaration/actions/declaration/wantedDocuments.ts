import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { identityOfDeclaration } from '../../../../cas/contract/declaration';
import { documentsOf } from '../../../../cas/declaration/documents';
import type { CasConnection } from '../../../shared/transport/connection';
import type { WantedDocument } from '../../../shared/documents/document';
import type { ItemFailure } from '../../../shared/items/failedItem';
import { namesIn } from '../../../shared/fields/namesIn';
import { parameterFailure } from '../../../shared/items/perItem';
import { chosenDeclaration } from './chosenDeclaration';
import { ALL_KINDS } from './documentFields';
import { readDeclaration } from '../../../shared/declarations/readDeclaration';

type Wanted = { documents: WantedDocument[] } | { failure: ItemFailure };

/** The documents that an item's parameters ask for: the one of an event, or those of a declaration by their kind. */
export async function wantedDocuments(
	context: IExecuteFunctions,
	connection: CasConnection,
	itemIndex: number,
): Promise<Wanted> {
	const incoming = context.getInputData()[itemIndex]?.json ?? {};
	if (context.getNodeParameter('documentFrom', itemIndex) === 'event') {
		const documentReference = String(context.getNodeParameter('documentReference', itemIndex, '') ?? '').trim();
		return documentReference === ''
			? parameterFailure('Document Reference is empty', 'Map documentReference of a CAS Notification Trigger item.')
			: { documents: [{ documentReference, incoming }] };
	}
	const kinds = [
		...namesIn(context.getNodeParameter('documentTypes', itemIndex, [])),
		...namesIn(context.getNodeParameter('options.otherDocumentTypes', itemIndex, '')),
	];
	if (kinds.length === 0) {
		return parameterFailure('No document type is chosen', 'Choose at least one in Document Types, or All.');
	}
	const chosen = await chosenDeclaration(context, connection, itemIndex);
	return 'failure' in chosen ? chosen : await documentsOfKinds(context, connection, { ...chosen, kinds, incoming });
}

async function documentsOfKinds(
	context: IExecuteFunctions,
	connection: CasConnection,
	{ declarationId, known, kinds, incoming }: About,
): Promise<Wanted> {
	const wantsAll = kinds.includes(ALL_KINDS);
	let declaration = known;
	if (declaration === undefined && (wantsAll || !isIdentified(incoming, declarationId))) {
		const read = await readDeclaration(context, connection, declarationId);
		if ('declaration' in read) declaration = read.declaration;
		// For one kind the document may come all the same, then under the name of its declaration's ID.
		else if (wantsAll) return read;
	}
	const identity: IDataObject = { ...incoming, ...(declaration && identityOfDeclaration(declaration)) };
	const listed = wantsAll ? listedKinds(declaration ?? {}, identity) : [];
	if ('failure' in listed) return listed;
	const all = [...new Set([...listed, ...kinds.filter((kind) => kind !== ALL_KINDS)])];
	return { documents: all.map((documentType) => ({ declarationId, documentType, incoming: identity })) };
}

interface About {
	readonly declarationId: string;
	readonly known?: Readonly<Record<string, unknown>>;
	readonly kinds: readonly string[];
	readonly incoming: IDataObject;
}

/** True where the item itself says what its documents are to be called by. */
const isIdentified = (incoming: IDataObject, declarationId: string) =>
	incoming.declarationId === declarationId && typeof incoming.mrn === 'string' && incoming.mrn !== '';

function listedKinds(
	declaration: Readonly<Record<string, unknown>>,
	{ declarationId, externalReference, mrn }: IDataObject,
): string[] | { failure: ItemFailure } {
	const documents = documentsOf(declaration);
	if (documents !== undefined && documents.length > 0) return documents.map(({ documentType }) => documentType);
	const name = String(mrn ?? externalReference ?? declarationId);
	const description =
		documents === undefined
			? 'Choose the types by name instead of All: this CAS does not list the documents of a declaration.'
			: 'CAS creates them some time after the release. Start from the event DeclarationPdfCreated, or try again later.';
	return {
		failure: {
			message: `Declaration ${name} lists no documents`,
			description,
			details: { declarationId, externalReference, mrn, outcome: 'refused', code: 'notFound', retry: 'safe' },
		},
	};
}
