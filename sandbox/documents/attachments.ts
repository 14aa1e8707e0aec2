import { createHmac } from 'node:crypto';
import type { SandboxContext } from '../context';
import { casTime, isoTime } from '../time/clock';
import type { Declaration, DeclarationDocument, JsonObject } from '../world/records';
import { documentName } from './documentName';

/** Where attachments are downloaded. It is the sandbox's own path: CAS keeps its files in a blob store. */
export const ATTACHMENT_PATH = '/attachments/{tenantId}/{declarationId}/{attachmentId}';

/** An address is good until the end of the quarter of an hour after this one, so that answers of one moment are alike. */
const PERIOD_MS = 15 * 60_000;

/**
 * The files of a declaration. Evidenced 2016: `location` is a signed address that opens for whoever has it, for some minutes.
 * Assumed: each document is one.
 */
export function attachmentsOf(context: SandboxContext, declaration: Declaration): JsonObject[] {
	return declaration.documents.map((document) => {
		const name = documentName(declaration, document);
		return {
			id: document.id,
			contentType: 'application/pdf',
			originalName: name,
			storedName: `${document.id}.pdf`,
			type: 'DeclarationAttachment',
			creationDate: casTime(document.createdAt),
			insertion: casTime(document.createdAt),
			location: locationOf(context, declaration, document),
		};
	});
}

function locationOf(
	{ clock, origin }: SandboxContext,
	declaration: Declaration,
	document: DeclarationDocument,
): string {
	const until = isoTime((Math.floor(clock.now() / PERIOD_MS) + 2) * PERIOD_MS);
	const path = ATTACHMENT_PATH.replace('{tenantId}', encodeURIComponent(declaration.tenantId))
		.replace('{declarationId}', declaration.id)
		.replace('{attachmentId}', document.id);
	return `${origin()}${path}?se=${encodeURIComponent(until)}&sig=${signatureOf(declaration, document, until)}`;
}

/** Signed with the token of the document, which is as secret. */
export function signatureOf({ id }: Declaration, document: DeclarationDocument, until: string): string {
	return createHmac('sha256', document.token)
		.update(JSON.stringify([id, document.id, until]))
		.digest('base64url');
}
