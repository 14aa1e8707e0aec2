import type { FastifyInstance } from 'fastify';
import { endpoint } from '../../cas/contract/endpoints';
import type { SandboxContext } from '../context';
import { documentUrl } from '../documents/documentUrl';
import { notFound, structureProblem } from '../http/httpProblem';
import { routeOf } from '../http/routeOf';
import { clientOf } from '../login/bearer';
import { declarationOf } from './declarationOf';
import { genericDeclaration } from './genericDeclaration';
import { inSearchOrder, readSearch } from './searchDeclarations';

/** Get, search and documents of declarations. */
export function declarationRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world, settings } = context;

	server.route<{ Querystring: Record<string, unknown> }>({
		...routeOf(context, 'declaration.search'),
		handler: (request) => {
			const read = readSearch(request.query);
			if ('errors' in read) throw structureProblem(read.errors);
			const { limit, offset, matches } = read.search;
			const { tenantId } = clientOf(request);
			const found = [...world.declarations.values()].filter(
				(declaration) => declaration.tenantId === tenantId && matches(declaration, world.contentOf(declaration)),
			);
			const declarations = inSearchOrder(found, settings.searchOrder)
				.slice(offset, offset + limit)
				.map((declaration) => genericDeclaration(context, declaration));
			// Assumed: the envelope is not documented.
			return settings.searchEnvelope === 'list'
				? declarations
				: { declarations, totalCount: found.length, limit, offset };
		},
	});

	server.route<{ Params: { declarationId: string } }>({
		...routeOf(context, 'declaration.get'),
		handler: (request) => genericDeclaration(context, declarationOf(context, request)),
	});

	server.route<{ Params: { declarationId: string; documentType: string } }>({
		...routeOf(context, 'declaration.document'),
		handler: (request, reply) => {
			const { declarationId, documentType } = request.params;
			const declaration = declarationOf(context, request);
			const document = declaration.documents.find(({ kind }) => kind === documentType);
			if (document === undefined) throw notFound(`Document ${documentType} of declaration ${declarationId}`);
			const address = documentUrl(context, declaration, document);
			return settings.contract.tellsAddresses
				? reply.send({ address })
				: reply.redirect(address, endpoint('declaration.document').success);
		},
	});
}
