import type { FastifyInstance } from 'fastify';
import { HttpProblem, structureProblem } from './httpProblem';

/** Bodies that the sandbox reads: JSON. Everything else is 415, as documented; the token endpoint adds its form. */
export function readJsonBodies(server: FastifyInstance): void {
	server.removeContentTypeParser(['application/json', 'text/plain']);
	server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
		const text = body.toString().replace(/^\uFEFF/, '');
		if (text.trim() === '') return done(null, undefined);
		try {
			done(null, JSON.parse(text));
		} catch (error) {
			done(structureProblem({ $: [`The body is not JSON: ${(error as Error).message}`] }));
		}
	});
	// Documented ("error handling"): CAS reads XML too. The sandbox does not, and says so instead of guessing.
	server.addContentTypeParser(['application/xml', 'text/xml'], (_request, _payload, done) => {
		done(
			new HttpProblem(415, {
				detail: 'CAS documents application/xml as accepted, but this sandbox reads application/json only.',
			}),
		);
	});
}
