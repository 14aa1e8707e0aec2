import { ATTACHMENT_FIELDS, DOCUMENTS_FIELD, headersOf, listOfDeclaration, presentDate } from '../contract/declaration';
import type { DeclarationData } from './openness';
import { textOf, withoutAbsent } from './values';

/** A document that CAS has made of a declaration. */
export interface DocumentEntry {
	/** `EAD`, as CAS names it. */
	readonly documentType: string;
	/** ISO 8601; absent where CAS does not say. */
	readonly creationDate?: string;
}

/** The documents that a declaration lists, each kind once; addresses are left where they are. Undefined where it has no such list. */
export function documentsOf(declaration: Readonly<Record<string, unknown>>): DocumentEntry[] | undefined {
	if (!Array.isArray(declaration[DOCUMENTS_FIELD.value])) return undefined;
	const byType = new Map<string, DocumentEntry>();
	for (const { type, creationDate: date } of listOfDeclaration(declaration, DOCUMENTS_FIELD.value)) {
		if (typeof type !== 'string' || type === '') continue;
		const creationDate = presentDate(date);
		byType.set(type, { documentType: type, ...(creationDate !== undefined && { creationDate }) });
	}
	return [...byType.values()];
}

/** A file that belongs to a declaration. */
interface AttachmentEntry {
	/** `DeclarationAttachment`, as CAS names its kind. */
	readonly documentType?: string;
	/** ISO 8601: when it was inserted. */
	readonly creationDate?: string;
	readonly attachmentId?: string;
	/** The name that people gave it; no name of a file yet. */
	readonly originalName?: string;
	/** `application/pdf` */
	readonly contentType?: string;
}

/**
 * The attachments of a declaration, each with the text that opens it. That address is a secret: whoever has it can read the file, so it
 * may be shown only where it is sealed.
 */
export function attachmentsOf(
	declaration: DeclarationData,
): { readonly entry: AttachmentEntry; readonly secretAddress: string | undefined }[] {
	const { list, address, ...fields } = ATTACHMENT_FIELDS.value;
	return headersOf(declaration)
		.flatMap((header) => listOfDeclaration(header, list))
		.map((attachment) => ({
			entry: withoutAbsent({
				documentType: textOf(attachment[fields.type]),
				creationDate: presentDate(attachment[fields.insertion]) ?? presentDate(attachment[fields.creation]),
				attachmentId: textOf(attachment[fields.id]),
				originalName: textOf(attachment[fields.name]),
				contentType: textOf(attachment[fields.contentType]),
			}),
			secretAddress: textOf(attachment[address]),
		}));
}
