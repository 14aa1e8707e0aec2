import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EndpointName } from '../../cas/contract/endpoints';
import { TOKEN_EXPIRED_STATUS } from '../../cas/contract/token';
import type { SandboxContext } from '../context';
import { HttpProblem } from '../http/httpProblem';
import type { RateLimit } from '../http/rateLimit';
import type { KnownClient } from '../options';

declare module 'fastify' {
	interface FastifyRequest {
		casClient?: KnownClient;
	}
	interface FastifyContextConfig {
		/** The call of CAS that the route answers; it asks for a token. */
		endpoint?: EndpointName;
	}
}

/** Guards every call of CAS's API: a good token, its scope, and the client's rate. Runs before a body is read. */
export function guardWithBearer(
	server: FastifyInstance,
	{ settings, tokens }: SandboxContext,
	rateLimit: RateLimit,
): void {
	server.addHook('onRequest', async (request, reply) => {
		const { endpoint } = request.routeOptions.config;
		if (endpoint === undefined) return;
		const client = await tokens.clientOf(bearerTokenOf(request));
		if (client === undefined) {
			// Documented ("authentication"): 401 for an expired token on any function. The body is assumed.
			reply.header('www-authenticate', 'Bearer error="invalid_token"');
			throw new HttpProblem(TOKEN_EXPIRED_STATUS.value, { detail: 'The access token is missing, expired or invalid.' });
		}
		const waitSeconds = rateLimit.take(client.clientId);
		if (waitSeconds !== undefined) {
			// Documented ("error handling"): 429. Retry-After is assumed.
			throw new HttpProblem(429, {
				detail: 'The rate limit is exceeded.',
				headers: { 'retry-after': String(waitSeconds) },
			});
		}
		// Documented ("error handling"): 403 without saying which scope is missing; authorizationStatus lists what there is.
		const scope = settings.contract.scopeOf(endpoint);
		if (scope !== undefined && !client.scopes.includes(scope)) {
			throw new HttpProblem(403, { detail: 'The access token does not allow this, or belongs to another tenant.' });
		}
		request.casClient = client;
	});
}

function bearerTokenOf(request: FastifyRequest): string {
	return /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/** The client of a request that came past the guard. */
export function clientOf(request: FastifyRequest): KnownClient {
	if (request.casClient === undefined) throw new HttpProblem(TOKEN_EXPIRED_STATUS.value);
	return request.casClient;
}
