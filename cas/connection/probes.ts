import { endpoint, ENDPOINTS, type Endpoint, type EndpointName, type EndpointOverrides } from '../contract/endpoints';
import { PRODUCTION, type CasHosts } from '../contract/environments';
import type { Fact } from '../contract/fact';
import type { CasRequest } from '../request/casRequest';

/** The assumed calls that read, and those that write: only the first may be tried on anybody's CAS. */
export const READING = namesOf((method) => method === 'GET');
export const WRITING = namesOf((method) => method !== 'GET');

function namesOf(isWanted: (method: Endpoint['method']) => boolean): EndpointName[] {
	return Object.entries<Fact<Endpoint>>(ENDPOINTS)
		.filter(([, { status, value }]) => status !== 'documented' && isWanted(value.method))
		.map(([name]) => name as EndpointName);
}

/** True where a message would be a real one: the hosts or the scope of production, whatever the credential calls its environment. */
export function isProduction({ apiBaseUrl, scopeEnvironment }: CasHosts): boolean {
	return apiBaseUrl.toLowerCase() === PRODUCTION.apiBaseUrl || scopeEnvironment === PRODUCTION.scopeEnvironment;
}

/**
 * A call with nothing in it: no body, and an id that nobody has in each place of the path. It cannot create or change anything. Never
 * sent again.
 */
export function emptyRequest(name: EndpointName, unknownId: string, overrides?: EndpointOverrides): CasRequest {
	const { path } = endpoint(name, overrides);
	const places = path.match(/\{\w+\}/g) ?? [];
	const values = Object.fromEntries(places.map((place) => [place.slice(1, -1), unknownId]));
	return { endpoint: name, ...(places.length > 0 && { path: values }), whenUnanswered: 'giveUp' };
}

/** The same method at an address that CAS cannot have: what comes back tells an unknown path. */
export function strayRequest(name: EndpointName, { apiBaseUrl }: CasHosts, unknownId: string): CasRequest {
	const { path } = ENDPOINTS.authorizationStatus.value;
	return { endpoint: name, url: `${apiBaseUrl}${path}-${unknownId}`, whenUnanswered: 'giveUp' };
}

/** `POST /v1/customsshipments`, as it would be sent. */
export function callText(name: EndpointName, overrides?: EndpointOverrides): string {
	const { method, path } = endpoint(name, overrides);
	return `${method} ${path}`;
}
