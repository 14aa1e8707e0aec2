import type { FastifyInstance } from 'fastify';
import type { AuthorizationStatus } from '../../cas/contract/authorizationStatus';
import { endpoint } from '../../cas/contract/endpoints';
import { clientOf } from './bearer';

/** Documented ("quick start"): what a token may do, as three strings. */
export function authorizationStatusRoute(server: FastifyInstance): void {
	server.get(endpoint('authorizationStatus').path, (request): AuthorizationStatus => {
		const { sourceSystem, tenantId, scopes } = clientOf(request);
		return { sourceSysRef: sourceSystem, tenantIds: tenantId, scopes: scopes.join(' ') };
	});
}
