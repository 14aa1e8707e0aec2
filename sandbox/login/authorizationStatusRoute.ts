import type { FastifyInstance } from 'fastify';
import type { AuthorizationStatus } from '../../cas/contract/authorizationStatus';
import type { SandboxContext } from '../context';
import { routeOf } from '../http/routeOf';
import { clientOf } from './bearer';

/** Documented ("quick start"): what a token may do, as three strings. */
export function authorizationStatusRoute(server: FastifyInstance, context: SandboxContext): void {
	server.route({
		...routeOf(context, 'authorizationStatus'),
		handler: (request): AuthorizationStatus => {
			const { sourceSystem, tenantId, scopes } = clientOf(request);
			return { sourceSysRef: sourceSystem, tenantIds: tenantId, scopes: scopes.join(' ') };
		},
	});
}
