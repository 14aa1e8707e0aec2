import type { CasHosts } from '../contract/environments';
import { endpoint, type Endpoint, type EndpointName, type EndpointOverrides } from '../contract/endpoints';
import { pathValueProblem } from './pathValue';

export type JsonObject = { [key: string]: unknown };

/** A call to CAS as a value: nothing is sent until a transport takes it. */
export interface CasRequest {
	readonly endpoint: EndpointName;
	/** An absolute address instead of the endpoint's own, as a redirect or an event names it; only the credential's hosts are requested. */
	readonly url?: string;
	/** Values for the `{name}` parts of the path. */
	readonly path?: Readonly<Record<string, string>>;
	/** Query; arrays repeat the key. */
	readonly query?: Readonly<Record<string, string | number | readonly string[]>>;
	readonly body?: JsonObject;
	/** The scope that the call needs, where a Contract Profile names it. */
	readonly scope?: string;
	/** What the answer is read as; JSON where absent. */
	readonly expects?: 'json' | 'stream';
	/**
	 * What may be sent again when it is not known whether CAS took the first: the same request, another one that CAS
	 * takes once whatever happened before, or nothing.
	 */
	readonly whenUnanswered: 'resend' | 'giveUp' | { readonly resendAs: CasRequest };
}

/** Why a request must not be sent, as a sentence: a value of its path would lead elsewhere. */
export function addressProblem({ path = {} }: CasRequest): string | undefined {
	return Object.entries(path)
		.map(([name, value]) => pathValueProblem(name, value))
		.find((problem) => problem !== undefined);
}

/**
 * The address of a request. Path values are encoded, so that a reference with a slash stays one segment. Throws a RangeError for a value
 * that is missing or would lead elsewhere: see addressProblem.
 */
export function addressOf(
	request: CasRequest,
	hosts: CasHosts,
	overrides: EndpointOverrides = {},
): { method: Endpoint['method']; url: string } {
	const { method, path } = endpoint(request.endpoint, overrides);
	if (request.url !== undefined) return { method, url: request.url };
	const problem = addressProblem(request);
	if (problem !== undefined) throw new RangeError(problem);
	const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = request.path?.[name];
		if (value === undefined || value === '') throw new RangeError(`${request.endpoint} needs a value for ${name}`);
		return encodeURIComponent(value);
	});
	return { method, url: hosts.apiBaseUrl + filled };
}
