import type { FastifyContextConfig, HTTPMethods } from 'fastify';
import { endpoint, type EndpointName } from '../../cas/contract/endpoints';
import type { SandboxContext } from '../context';
import { pathPattern } from './pathPattern';

interface Route {
	readonly method: HTTPMethods;
	readonly url: string;
	readonly config: FastifyContextConfig;
}

/** Where the sandbox answers a call of CAS: its path and method there, and what a token needs for it. */
export function routeOf({ settings }: Pick<SandboxContext, 'settings'>, name: EndpointName): Route {
	const { method, path } = endpoint(name, settings.endpoints);
	return { method, url: pathPattern(path), config: { endpoint: name } };
}
