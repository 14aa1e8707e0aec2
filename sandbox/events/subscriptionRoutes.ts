import { randomUUID } from 'node:crypto';
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { endpoint } from '../../cas/contract/endpoints';
import { subscriptionRequest, type Subscription, type SubscriptionRequest } from '../../cas/contract/subscription';
import type { SandboxContext } from '../context';
import { notFound, structureProblem } from '../http/httpProblem';
import { routeOf } from '../http/routeOf';
import { clientOf } from '../login/bearer';
import type { StoredSubscription } from '../world/records';
import { isLoopbackUrl } from './loopback';
import { wantsEvents } from './validateEndpoint';

/** Headers that belong to the delivery itself. */
const RESERVED_HEADERS = new Set([
	'content-type',
	'content-length',
	'transfer-encoding',
	'connection',
	'host',
	'expect',
	'upgrade',
]);

/** Subscriptions. Only "Create a new subscription" is documented; fields, list and delete are assumed (cas/contract/subscription.ts). */
export function subscriptionRoutes(server: FastifyInstance, context: SandboxContext): void {
	const { world, clock, settings } = context;

	server.route({
		...routeOf(context, 'subscription.create'),
		handler: async (request, reply) => {
			const wanted = readRequest(request.body, settings.allowRemoteEndpoints);
			if (settings.validateEndpoints && !(await wantsEvents(context, wanted.endpointUrl))) {
				throw structureProblem({ endpointUrl: ['The address did not send the validation code back.'] });
			}
			const subscription: StoredSubscription = {
				id: randomUUID(),
				tenantId: clientOf(request).tenantId,
				createdAt: clock.now(),
				request: wanted,
			};
			world.subscriptions.set(subscription.id, subscription);
			world.changed();
			return reply.code(endpoint('subscription.create').success).send(shownSubscription(subscription));
		},
	});

	server.route({
		...routeOf(context, 'subscription.list'),
		handler: (request) => {
			const { tenantId } = clientOf(request);
			return [...world.subscriptions.values()].filter((entry) => entry.tenantId === tenantId).map(shownSubscription);
		},
	});

	server.route<{ Params: { subscriptionId: string } }>({
		...routeOf(context, 'subscription.delete'),
		handler: async (request, reply) => {
			const { subscriptionId } = request.params;
			if (world.subscriptions.get(subscriptionId)?.tenantId !== clientOf(request).tenantId) {
				throw notFound(`Subscription ${subscriptionId}`);
			}
			world.subscriptions.delete(subscriptionId);
			endDeliveries(context, subscriptionId);
			return reply.code(endpoint('subscription.delete').success).send();
		},
	});
}

function readRequest(body: unknown, allowRemoteEndpoints: boolean): SubscriptionRequest {
	const parsed = subscriptionRequest.safeParse(body);
	if (!parsed.success) {
		const { fieldErrors, formErrors } = parsed.error.flatten();
		const errors: Record<string, string[]> = formErrors.length > 0 ? { $: formErrors } : {};
		for (const [field, messages] of Object.entries(fieldErrors)) errors[field] = messages ?? [];
		throw structureProblem(errors);
	}
	const { endpointUrl, deliveryHeader, basicAuthentication, signingKey, filters } = parsed.data;
	if (!/^https?:$/.test(new URL(endpointUrl).protocol))
		throw structureProblem({ endpointUrl: ['Use an http or https URL.'] });
	if (!allowRemoteEndpoints && !isLoopbackUrl(endpointUrl)) {
		throw structureProblem({
			endpointUrl: ['This sandbox delivers to this machine only. Use a URL on localhost or 127.0.0.1.'],
		});
	}
	if (deliveryHeader !== undefined && !isUsableHeader(deliveryHeader)) {
		throw structureProblem({
			deliveryHeader: ['The name or the value cannot be sent as an HTTP header of a delivery.'],
		});
	}
	if (basicAuthentication !== undefined && /[:\u0000-\u001f]/.test(basicAuthentication.userName)) {
		throw structureProblem({ basicAuthentication: ['A user name has no colon and no control character (RFC 7617).'] });
	}
	if (signingKey === '') throw structureProblem({ signingKey: ['A key is not empty.'] });
	if (filters.some(({ eventType, eventSubTypes = [] }) => [eventType, ...eventSubTypes].includes(''))) {
		throw structureProblem({ filters: ['An event type or subtype is not empty; leave the list out for all.'] });
	}
	return parsed.data;
}

function isUsableHeader({ name, value }: { name: string; value: string }): boolean {
	try {
		validateHeaderName(name);
		validateHeaderValue(name, value);
		return !RESERVED_HEADERS.has(name.toLowerCase());
	} catch {
		return false;
	}
}

/** A subscription as it may be shown: without its secrets. */
export function shownSubscription({ id, request }: StoredSubscription): Subscription {
	const { deliveryHeader: _header, basicAuthentication: _basic, signingKey: _key, ...shown } = request;
	return { id, ...shown };
}

function endDeliveries({ world }: SandboxContext, subscriptionId: string): void {
	for (const { deliveries } of world.events.values()) {
		for (const delivery of deliveries) {
			if (delivery.subscriptionId !== subscriptionId || delivery.state !== 'waiting') continue;
			delivery.state = 'cancelled';
			delivery.nextAttemptAt = undefined;
		}
	}
	world.changed();
}
