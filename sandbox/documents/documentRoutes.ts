import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { COO_DOCUMENT_PATH, DECLARATION_DOCUMENT_PATH } from '../../cas/contract/documents';
import { certificatePdf } from '../certificates/certificatePdf';
import type { SandboxContext } from '../context';
import { HttpProblem, notFound } from '../http/httpProblem';
import { pathPattern } from '../http/pathPattern';
import { ATTACHMENT_PATH, signatureOf } from './attachments';
import { declarationPdf } from './declarationPdf';
import { documentName } from './documentName';
import type { Pdf } from './sheet';

/** The documents host. Assumed: the token in the URL is the only key, and the content is a PDF. */
export function documentRoutes(server: FastifyInstance, { clock, world }: SandboxContext): void {
	server.get<{ Params: { tenantId: string; declarationId: string; token: string } }>(
		pathPattern(DECLARATION_DOCUMENT_PATH.value),
		(request, reply) => {
			const { tenantId, declarationId, token } = request.params;
			const declaration = world.declarations.get(declarationId);
			const document = declaration?.documents.find((candidate) => isSameToken(candidate.token, token));
			if (declaration?.tenantId !== tenantId || document === undefined) throw notFound('The document');
			return sendPdf(
				reply,
				documentName(declaration, document),
				declarationPdf(declaration, world.contentOf(declaration), document),
			);
		},
	);

	server.get<{
		Params: { tenantId: string; declarationId: string; attachmentId: string };
		Querystring: Record<string, unknown>;
	}>(pathPattern(ATTACHMENT_PATH), (request, reply) => {
		const { tenantId, declarationId, attachmentId } = request.params;
		const { se: until = '', sig = '' } = request.query;
		const declaration = world.declarations.get(declarationId);
		const document = declaration?.documents.find(({ id }) => id === attachmentId);
		if (declaration?.tenantId !== tenantId || document === undefined) throw notFound('The attachment');
		const isSigned = isSameToken(signatureOf(declaration, document, String(until)), String(sig));
		if (!isSigned || Date.parse(String(until)) <= clock.now()) {
			throw new HttpProblem(403, {
				detail: 'The address has expired or was not given out. Read the declaration again.',
			});
		}
		return sendPdf(
			reply,
			documentName(declaration, document),
			declarationPdf(declaration, world.contentOf(declaration), document),
		);
	});

	server.get<{ Params: { tenantId: string; certificateOfOriginId: string; token: string } }>(
		pathPattern(COO_DOCUMENT_PATH.value),
		(request, reply) => {
			const { tenantId, certificateOfOriginId, token } = request.params;
			const certificate = world.certificates.get(certificateOfOriginId);
			const declaration = certificate && world.declarations.get(certificate.declarationId);
			const { createdAt } = certificate ?? {};
			const isAllowed = certificate?.tenantId === tenantId && isSameToken(certificate.token, token);
			if (!isAllowed || declaration === undefined || createdAt === undefined) throw notFound('The document');
			const basis = { declaration, content: world.contentOf(declaration) };
			return sendPdf(reply, `COO-${certificate.id}.pdf`, certificatePdf({ ...certificate, createdAt }, basis));
		},
	);
}

function sendPdf(reply: FastifyReply, name: string, pdf: Pdf): FastifyReply {
	return reply
		.type('application/pdf')
		.header('content-disposition', `inline; filename="${name}"`)
		.header('cache-control', 'private, no-store')
		.send(pdf);
}

function isSameToken(known: string, given: string): boolean {
	return known.length === given.length && timingSafeEqual(Buffer.from(known), Buffer.from(given));
}
