import { identityOfDeclaration } from '../contract/declaration';

/** What people know a declaration by: `SO-1 (OUT) · Released · 26BE00000A1234567J`. The LRN stands in for an MRN that is yet to come. */
export function nameOfDeclaration(declaration: Readonly<Record<string, unknown>>): string {
	const { declarationId, externalReference, direction, status, mrn, lrn } = identityOfDeclaration(declaration);
	const reference = direction === undefined ? externalReference : `${externalReference ?? ''} (${direction})`.trim();
	return [reference, status, mrn ?? lrn].filter(Boolean).join(' · ') || (declarationId ?? 'A declaration without data');
}
