import type { FastifyInstance } from 'fastify';
import { structureProblem } from '../http/httpProblem';
import type { TheirContract } from './theirContract';

declare module 'fastify' {
	interface FastifyRequest {
		/** What is complained about was found in the body as it was sent. */
		arePathsTheirs?: true;
	}
}

const FIRST_ERROR = 400;
const FIRST_REDIRECT = 300;

/** Reads requests and writes answers as the profile says. Everything behind knows our names only. */
export function followProfile(server: FastifyInstance, contract: TheirContract): void {
	if (contract.isAsAssumed) return;

	server.addHook('preValidation', async (request) => {
		const { endpoint } = request.routeOptions.config;
		if (endpoint === undefined) return;
		const told = contract.toOurs(endpoint, { body: request.body, query: request.query as Record<string, unknown> });
		if ('complaints' in told) {
			request.arePathsTheirs = true;
			throw structureProblem(told.complaints);
		}
		request.body = told.body;
		request.query = told.query;
	});

	server.addHook('preSerialization', async (request, reply, payload) => {
		const { endpoint } = request.routeOptions.config;
		if (reply.statusCode >= FIRST_ERROR) {
			return isOwn(request.url) ? payload : contract.problemToTheirs(endpoint, payload, request.arePathsTheirs);
		}
		return endpoint === undefined ? payload : contract.toTheirs(endpoint, payload);
	});

	server.addHook('onSend', async (request, reply, payload) => {
		const { endpoint } = request.routeOptions.config;
		if (endpoint !== undefined && reply.statusCode < FIRST_REDIRECT)
			reply.code(contract.statusOf(endpoint, reply.statusCode));
		return payload;
	});
}

/** The sandbox's own paths are no part of CAS. */
const isOwn = (url: string) => url.startsWith('/_sandbox/');
