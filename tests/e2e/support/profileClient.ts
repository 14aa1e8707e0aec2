import { type InternalAxiosRequestConfig } from 'axios';
import { ENDPOINTS, type Endpoint, type EndpointName } from '../../../cas/contract/endpoints';
import { ourAnswer } from '../../../cas/contract/profile/ourAnswer';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { wireRequest } from '../../../cas/contract/profile/wireRequest';
import { PRODUCTION } from '../../../cas/contract/environments';
import { addressOf, type CasRequest } from '../../../cas/request/casRequest';
import type { Sandbox, SandboxClient } from '../../../sandbox/server';
import { logIn, type CasClient } from '../../sandbox/support/casClient';

/**
 * A client of the sandbox that a test speaks to in our names, whatever the profile is: requests and answers go through the nodes'
 * reading of it.
 */
export async function logInByProfile(sandbox: Sandbox, client: SandboxClient): Promise<CasClient> {
	const cas = await logIn(sandbox, client);
	const { profile, problems } = parseProfile(JSON.stringify(sandbox.profile));
	if (problems.length > 0) throw new Error(problems.join('\n'));
	if (profile.isEmpty) return cas;
	const asked = new WeakMap<InternalAxiosRequestConfig, CasRequest>();
	cas.http.interceptors.request.use((config) => {
		const wire = wireRequest(requestOf(config), profile);
		const { method, url } = addressOf(wire.request, { ...PRODUCTION, apiBaseUrl: '' }, profile.endpoints);
		const isList = { repeat: null, brackets: false, comma: null }[wire.arrayFormat];
		Object.assign(config, {
			method,
			url,
			params: wire.request.query,
			data: wire.request.body,
			paramsSerializer: { indexes: isList },
		});
		asked.set(config, wire.request);
		return config;
	});
	cas.http.interceptors.response.use((response) => {
		const request = asked.get(response.config);
		if (request === undefined) return response;
		const given = { kind: 'answered' as const, status: response.status, headers: {}, body: response.data as unknown };
		const { answer } = ourAnswer(request, given, profile);
		const isSuccess = answer.status < 300 && answer.refusedBy === undefined;
		const status = isSuccess ? ENDPOINTS[request.endpoint].value.success : answer.status;
		return { ...response, status, data: answer.body };
	});
	return cas;
}

/** The call of CAS that an assumed path means. */
function requestOf({ method = 'get', url = '', params, data }: InternalAxiosRequestConfig): CasRequest {
	for (const [endpoint, { value }] of Object.entries<{ value: Endpoint }>(ENDPOINTS)) {
		const names = [...value.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
		const pattern = new RegExp(`^${value.path.replace(/\{\w+\}/g, '([^/]+)')}$`);
		const found = value.method === method.toUpperCase() ? pattern.exec(url) : null;
		if (found === null) continue;
		const path = Object.fromEntries(names.map((name, at) => [name, found[at + 1]!]));
		return { endpoint: endpoint as EndpointName, path, query: params, body: data, whenUnanswered: 'giveUp' };
	}
	throw new Error(`No call of CAS is ${method} ${url}`);
}
