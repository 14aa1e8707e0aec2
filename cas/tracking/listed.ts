import { identityOfDeclaration, lastUpdatedOf } from '../contract/declaration';

/** A declaration as a search lists it. */
export type Declaration = Readonly<Record<string, unknown>>;

export function idOf(declaration: Declaration): string {
	return identityOfDeclaration(declaration).declarationId ?? JSON.stringify(declaration);
}

/** The declaration as it was read: one that has changed since may stand elsewhere in the list. */
export function stateOf(declaration: Declaration): string {
	const { declarationId, status } = identityOfDeclaration(declaration);
	const updated = lastUpdatedOf(declaration);
	return declarationId === undefined ? JSON.stringify(declaration) : JSON.stringify([declarationId, updated, status]);
}
