import type { FastifyRequest } from 'fastify';
import type { SandboxContext } from '../context';
import { notFound } from '../http/httpProblem';
import { clientOf } from '../login/bearer';
import type { Declaration } from '../world/records';

/** The declaration that a request names, if it is one of the client's tenant; 404 otherwise. */
export function declarationOf(
	{ world }: SandboxContext,
	request: FastifyRequest<{ Params: { declarationId: string } }>,
): Declaration {
	const { declarationId } = request.params;
	const declaration = world.declarations.get(declarationId);
	if (declaration?.tenantId !== clientOf(request).tenantId) throw notFound(`Declaration ${declarationId}`);
	return declaration;
}
