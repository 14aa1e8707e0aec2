import type { CasHosts } from '../contract/environments';
import { endpoint, ENDPOINTS, type Endpoint, type EndpointName, type EndpointOverrides } from '../contract/endpoints';
import { brokenTextProblem, pathValueProblem } from './pathValue';

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
	 * What an answer of success must hold to count as one: a reference, a JSON object, or for what is deleted a JSON object or 204.
	 * Any where absent.
	 */
	readonly taken?: 'reference' | 'object' | 'gone';
	/**
	 * What may be sent again when it is not known whether CAS took the first: the same request, another one that CAS
	 * takes once whatever happened before, or nothing.
	 */
	readonly whenUnanswered: 'resend' | 'giveUp' | ResendAs;
}

/** Another request after a lost answer. */
export interface ResendAs {
	readonly resendAs: CasRequest;
	/** Asked first: finds what would be changed by the other request though the first one was not to. */
	readonly lookUp?: CasRequest;
}

/** True for a request that changes nothing at CAS. */
export const isReading = ({ endpoint: name }: CasRequest) => ENDPOINTS[name].value.method === 'GET';

/** Why a request must not be sent, as a sentence: a value of its path would lead elsewhere, or one cannot be written in an address. */
export function addressProblem({ path = {}, query = {} }: CasRequest): string | undefined {
	const problems = [
		...Object.entries(path).map(([name, value]) => pathValueProblem(name, value)),
		...Object.entries(query).map(([name, value]) => brokenTextProblem(name, String(value))),
	];
	return problems.find((problem) => problem !== undefined);
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
