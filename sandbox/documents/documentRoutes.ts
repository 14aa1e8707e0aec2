import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { DECLARATION_DOCUMENT_PATH } from '../../cas/contract/documents';
import type { SandboxContext } from '../context';
import { notFound } from '../http/httpProblem';
import { pathPattern } from '../http/pathPattern';
import { declarationPdf } from './declarationPdf';

/** The documents host. Assumed: the token in the URL is the only key, and the content is a PDF. */
export function documentRoutes(server: FastifyInstance, { world }: SandboxContext): void {
	server.get<{ Params: { tenantId: string; declarationId: string; token: string } }>(
		pathPattern(DECLARATION_DOCUMENT_PATH.value),
		{ config: { isTokenised: true } },
		(request, reply) => {
			const { tenantId, declarationId, token } = request.params;
			const declaration = world.declarations.get(declarationId);
			const document = declaration?.documents.find((candidate) => isSameToken(candidate.token, token));
			if (declaration?.tenantId !== tenantId || document === undefined) throw notFound('The document');
			const name = `${document.kind}-${declaration.mrn ?? declaration.lrn}.pdf`;
			return reply
				.type('application/pdf')
				.header('content-disposition', `inline; filename="${name}"`)
				.header('cache-control', 'private, no-store')
				.send(declarationPdf(declaration, world.shipmentOf(declaration).content, document));
		},
	);
}

function isSameToken(known: string, given: string): boolean {
	return known.length === given.length && timingSafeEqual(Buffer.from(known), Buffer.from(given));
}
