import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLoopbackHost } from '../events/loopback';
import { HttpProblem } from '../http/httpProblem';

/**
 * Keeps other web sites away from the page and the control API: a browser tells who asks in `Origin`, and under which name it
 * reached us in `Host`, which a site that points its own name at 127.0.0.1 cannot forge.
 */
export function guardControl(server: FastifyInstance): void {
	server.addHook('onRequest', async (request) => {
		if (!isLoopbackHost(hostnameOf(request))) {
			throw new HttpProblem(403, {
				detail: 'The sandbox is controlled under a loopback address only, as in http://127.0.0.1.',
			});
		}
		const { origin, host } = request.headers;
		if (origin !== undefined && origin !== `http://${host}`) {
			throw new HttpProblem(403, { detail: 'Another site may not control the sandbox.' });
		}
	});
}

function hostnameOf(request: FastifyRequest): string {
	try {
		return new URL(`http://${request.headers.host ?? ''}`).hostname;
	} catch {
		return '';
	}
}
