import type { CasHosts } from './environments';
import { assumed, documented } from './fact';

export const TOKEN_PATH = documented('quick start', '/oauth2/v2.0/token');
export const TOKEN_LIFETIME_SECONDS = documented('integration methods, authentication, quick start', 3_600);
export const TOKEN_TYPE = documented('quick start', 'Bearer');
export const TOKEN_GRANT = documented('authentication', 'client_credentials');
export const TOKEN_SIGNING_ALGORITHM = assumed('the sample JWT header of the quick start decodes to RS256', 'RS256');
export const TOKEN_EXPIRED_STATUS = documented('authentication', 401);
export const TOKEN_SCOPE_PATTERN = documented(
	'quick start',
	'https://c4t{env}b2c.onmicrosoft.com/{client_id}/.default',
);

/** The scope that the token request carries, `https://c4tprdb2c.onmicrosoft.com/{client_id}/.default` in production. */
export function tokenScope(scopeEnvironment: string, clientId: string): string {
	return TOKEN_SCOPE_PATTERN.value.replace('{env}', scopeEnvironment).replace('{client_id}', clientId);
}

export function tokenUrl(hosts: CasHosts): string {
	return hosts.loginBaseUrl + TOKEN_PATH.value;
}
