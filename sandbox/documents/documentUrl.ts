import { DECLARATION_DOCUMENT_PATH } from '../../cas/contract/documents';
import type { SandboxContext } from '../context';
import type { Declaration, DeclarationDocument } from '../world/records';

/** The tokenised download URL: whoever has it can read the document. */
export function documentUrl(
	{ origin }: Pick<SandboxContext, 'origin'>,
	declaration: Declaration,
	document: DeclarationDocument,
): string {
	return (
		origin() +
		DECLARATION_DOCUMENT_PATH.value
			.replace('{tenantId}', encodeURIComponent(declaration.tenantId))
			.replace('{declarationId}', declaration.id)
			.replace('{token}', document.token)
	);
}

/** The part of such a URL behind the host: a page of the sandbox reaches the document under whatever name it was reached itself. */
export const documentPath = (url: string): string => new URL(url).pathname;
