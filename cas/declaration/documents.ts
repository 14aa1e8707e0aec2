import { DOCUMENTS_FIELD, listOfDeclaration } from '../contract/declaration';

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
	for (const { type, creationDate } of listOfDeclaration(declaration, DOCUMENTS_FIELD.value)) {
		if (typeof type !== 'string' || type === '') continue;
		byType.set(type, { documentType: type, ...(typeof creationDate === 'string' && { creationDate }) });
	}
	return [...byType.values()];
}
