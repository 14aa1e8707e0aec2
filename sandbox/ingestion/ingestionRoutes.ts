import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ENDPOINTS, endpoint, type EndpointName } from '../../cas/contract/endpoints';
import { DIRECTIONS, MESSAGE_TYPES, type Direction, type MessageType } from '../../cas/contract/ingestion';
import type { SandboxContext } from '../context';
import { notFound, structureProblem } from '../http/httpProblem';
import { pathPattern } from '../http/pathPattern';
import { clientOf } from '../login/bearer';
import { structureErrorsOfShipment } from '../validation/shipmentChecks';
import type { IngestedMessage, JsonObject } from '../world/records';

/** Every endpoint that takes a message in: `customsShipment.ingest`, `article.ingest`, … */
export const INGESTION_ENDPOINTS = (Object.keys(ENDPOINTS) as EndpointName[]).filter((name) =>
	name.endsWith('.ingest'),
);

/** Documented ("sending data"): format and structure are checked at once; the answer of success is 202 with a referenceId. */
export function ingestionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world, agenda, clock, settings } = context;

	for (const name of INGESTION_ENDPOINTS) {
		const { method, path, scope, success } = endpoint(name, settings.endpoints);
		server.route({
			method,
			url: pathPattern(path),
			config: { scope },
			handler: async (request, reply) => {
				const content = messageOf(name, request.body);
				const { tenantId } = clientOf(request);
				const referenceId = randomUUID();
				if (name === 'movementOrder.ingest') {
					world.movementOrders.set(referenceId, { referenceId, tenantId, content, status: 'Received' });
				}
				world.addMessage({
					referenceId,
					endpoint: name,
					tenantId,
					receivedAt: clock.now(),
					...identityOfMessage(content),
					result: 'waiting',
					content,
				});
				agenda.plan({ kind: 'processMessage', referenceId }, settings.stepDelays.processMessage);
				return reply.code(success).send({ referenceId });
			},
		});
	}

	const { path, scope } = endpoint('movementOrder.get', settings.endpoints);
	server.get<{ Params: { id: string } }>(pathPattern(path), { config: { scope } }, (request) => {
		// Assumed (contract, "Retrieve"): {id} is the referenceId of the ingestion; the answer is the stored data and its status.
		const order = world.movementOrders.get(request.params.id);
		if (order?.tenantId !== clientOf(request).tenantId) throw notFound(`Movement order ${request.params.id}`);
		return { ...order.content, id: order.referenceId, status: order.status, validationErrors: [] };
	});
}

function messageOf(name: EndpointName, body: unknown): JsonObject {
	const errors = name === 'customsShipment.ingest' ? structureErrorsOfShipment(body) : objectErrors(body);
	if (!isObject(body) || Object.keys(errors).length > 0) throw structureProblem(errors);
	return body;
}

function objectErrors(body: unknown): Record<string, string[]> {
	return isObject(body) ? {} : { $: ['The message must be a JSON object.'] };
}

function identityOfMessage(
	content: JsonObject,
): Pick<IngestedMessage, 'messageType' | 'externalReference' | 'direction'> {
	const { messageType, externalReference, direction } = content;
	return {
		messageType: isMessageType(messageType) ? messageType : 'New',
		...(typeof externalReference === 'string' ? { externalReference } : {}),
		...(isDirection(direction) ? { direction } : {}),
	};
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isMessageType = (value: unknown): value is MessageType =>
	typeof value === 'string' && Object.hasOwn(MESSAGE_TYPES, value);
const isDirection = (value: unknown): value is Direction => DIRECTIONS.some((direction) => direction === value);
