import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { endpoint, type EndpointName } from '../../cas/contract/endpoints';
import { DIRECTIONS, MESSAGE_TYPES, type Direction, type MessageType } from '../../cas/contract/ingestion';
import type { SandboxContext } from '../context';
import { notFound, structureProblem } from '../http/httpProblem';
import { routeOf } from '../http/routeOf';
import { clientOf } from '../login/bearer';
import { structureErrors } from '../validation/messageChecks';
import { shipmentStructureErrors } from '../validation/shipmentChecks';
import type { IngestedMessage, JsonObject } from '../world/records';
import type { MovementOrder } from '../world/stockRecords';
import { MODELS, SHIPMENT_ENDPOINT } from './processMessage';

/** Every endpoint that takes a message in: `customsShipment.ingest`, `article.ingest`, … */
export const INGESTION_ENDPOINTS: readonly EndpointName[] = [...MODELS.keys()];

/** Those whose messages are movements of stock; a movement can be read back like the order that took its place. */
const MOVEMENTS: readonly EndpointName[] = ['movementOrder.ingest', 'movement.ingest'];

/** Documented ("sending data"): format and structure are checked at once; the answer of success is 202 with a referenceId. */
export function ingestionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world, agenda, clock, settings } = context;

	for (const name of INGESTION_ENDPOINTS) {
		const { success } = endpoint(name);
		server.route({
			...routeOf(context, name),
			handler: async (request, reply) => {
				const content = messageOf(name, request.body);
				const { tenantId } = clientOf(request);
				const referenceId = randomUUID();
				if (MOVEMENTS.includes(name)) {
					world.movementOrders.set(referenceId, { referenceId, tenantId, content, status: 'Received' });
				}
				world.addMessage({
					referenceId,
					endpoint: name,
					tenantId,
					receivedAt: clock.now(),
					...identityOfMessage(name, content),
					result: 'waiting',
					content,
				});
				agenda.plan({ kind: 'processMessage', referenceId }, settings.stepDelays.processMessage);
				return reply.code(success).send({ referenceId });
			},
		});
	}

	server.route<{ Params: { id: string } }>({
		...routeOf(context, 'movementOrder.get'),
		handler: (request) => {
			// Assumed (contract, "Retrieve"): {id} is the referenceId of the ingestion; the answer is the stored data and its status.
			const order = world.movementOrders.get(request.params.id);
			if (order?.tenantId !== clientOf(request).tenantId) throw notFound(`Movement order ${request.params.id}`);
			return shownMovementOrder(order);
		},
	});
}

/**
 * Documented ("movement orders"): status, validation errors and stored data. Assumed: errors in the form of our own problems,
 * and `writeOffs`, which say what each line took from which import declaration.
 */
function shownMovementOrder({
	content,
	referenceId,
	status,
	validationErrors = [],
	picks = [],
}: MovementOrder): JsonObject {
	return {
		...content,
		id: referenceId,
		status,
		validationErrors: validationErrors.map(({ severity, path, message }) => ({ severity, path, message })),
		writeOffs: picks.map(({ lotId: _ours, ...pick }) => pick),
	};
}

function messageOf(name: EndpointName, body: unknown): JsonObject {
	const model = MODELS.get(name);
	const isShipment = name === SHIPMENT_ENDPOINT;
	const errors = isShipment ? shipmentStructureErrors(body) : model === undefined ? {} : structureErrors(model, body);
	if (!isObject(body) || Object.keys(errors).length > 0) throw structureProblem(errors);
	return body;
}

function identityOfMessage(
	name: EndpointName,
	content: JsonObject,
): Pick<IngestedMessage, 'messageType' | 'externalReference' | 'direction'> {
	const { messageType, direction } = content;
	const reference = content[name === SHIPMENT_ENDPOINT ? 'externalReference' : (MODELS.get(name)?.identity[0] ?? '')];
	return {
		messageType: isMessageType(messageType) ? messageType : 'New',
		...(typeof reference === 'string' ? { externalReference: reference } : {}),
		...(isDirection(direction) ? { direction } : {}),
	};
}

const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isMessageType = (value: unknown): value is MessageType =>
	typeof value === 'string' && Object.hasOwn(MESSAGE_TYPES, value);
const isDirection = (value: unknown): value is Direction => DIRECTIONS.some((direction) => direction === value);
