import type { SandboxContext } from '../context';
import { shownSubscription } from '../events/subscriptionRoutes';
import { isoTime, type Clock } from '../time/clock';
import { goodsItemsOf } from '../shipment/read';
import { statusOf, type Declaration, type IngestedMessage, type Shipment, type StoredEvent } from '../world/records';
import { documentUrl } from '../documents/documentUrl';
import { shownCertificate, shownMasterData, shownMovementOrder, stockBalances } from './holdingsView';

/** What `GET /_sandbox/state` shows: everything but secrets. Lists are newest first. */
export type SandboxState = ReturnType<typeof stateView>;

/** `limit` entries of each list at most. */
export function stateView(context: SandboxContext, limit: number) {
	const { world, clock, faults, settings } = context;
	return {
		clock: shownClock(clock),
		counts: {
			...world.counts,
			subscriptions: world.subscriptions.size,
			declarationsByStatus: declarationsByStatus(context),
			masterData: world.masterData.entries.size,
			stockLots: world.stock.lots.size,
			movementOrders: world.movementOrders.size,
			certificates: world.certificates.size,
		},
		messages: newest(world.messages, limit).map(shownMessage),
		shipments: newest(world.shipments, limit).map(shownShipment),
		declarations: newest(world.declarations, limit).map((declaration) => shownDeclaration(context, declaration)),
		events: newest(world.events, limit).map(shownEvent),
		subscriptions: [...world.subscriptions.values()].map((subscription) => ({
			...shownSubscription(subscription),
			tenantId: subscription.tenantId,
			createdAt: isoTime(subscription.createdAt),
			hasDeliveryHeader: subscription.request.deliveryHeader !== undefined,
			hasBasicAuthentication: subscription.request.basicAuthentication !== undefined,
			hasSigningKey: subscription.request.signingKey !== undefined,
		})),
		masterData: newest(world.masterData.entries, limit).map(shownMasterData),
		stock: stockBalances(world.stock.lotsOfNewestArticles(limit)).reverse(),
		movementOrders: newest(world.movementOrders, limit).map(shownMovementOrder),
		certificates: newest(world.certificates, limit).map((certificate) => shownCertificate(context, certificate)),
		outcomes: world.outcomes,
		faults: faults.list().map(({ held, drawn: _drawn, until, ...fault }) => ({
			...fault,
			held: held.length,
			...(until === undefined ? {} : { until: isoTime(until) }),
		})),
		clients: settings.clients.map(({ clientSecret: _secret, ...client }) => client),
	};
}

export type ShownClock = ReturnType<typeof shownClock>;

/** The time, how it goes, and when the next thing happens by itself; null where nothing is planned. */
export function shownClock(clock: Clock) {
	const { mode, speed, isPaused, nextDueAt } = clock;
	return {
		now: isoTime(clock.now()),
		mode,
		speed,
		isPaused,
		nextDueAt: nextDueAt === undefined ? null : isoTime(nextDueAt),
	};
}

function newest<T>(map: ReadonlyMap<string, T>, limit: number): T[] {
	return [...map.values()].slice(Math.max(0, map.size - limit)).reverse();
}

/** How many declarations there are in each status. */
export function declarationsByStatus({ world }: SandboxContext): Record<string, number> {
	const counts = new Map<string, number>();
	for (const declaration of world.declarations.values()) {
		const status = statusOf(declaration);
		counts.set(status, (counts.get(status) ?? 0) + 1);
	}
	return Object.fromEntries(counts);
}

export function shownMessage({ content: _content, receivedAt, problems = [], ...message }: IngestedMessage) {
	return { ...message, problems, receivedAt: isoTime(receivedAt) };
}

function shownShipment({ key: _key, content, completed: _completed, ...shipment }: Shipment) {
	return { ...shipment, goodsItems: goodsItemsOf(content).length };
}

export function shownDeclaration(context: SandboxContext, declaration: Declaration) {
	const { next } = declaration;
	return {
		id: declaration.id,
		tenantId: declaration.tenantId,
		externalReference: declaration.externalReference,
		direction: declaration.direction,
		jurisdiction: declaration.jurisdiction,
		lrn: declaration.lrn,
		mrn: declaration.mrn ?? null,
		arc: declaration.arc ?? null,
		sequenceNumber: declaration.sequenceNumber ?? null,
		currentStatus: statusOf(declaration),
		creationDate: isoTime(declaration.createdAt),
		lastUpdated: isoTime(declaration.updatedAt),
		goodsItems: declaration.goodsItemIds.length,
		history: declaration.history.map(({ status, time }) => ({ status, time: isoTime(time) })),
		problems: declaration.problems,
		actions: (declaration.actions ?? []).map(({ action, result }) => ({ action, result: result ?? null })),
		deductions: declaration.deductions ?? [],
		duties: declaration.duties ?? null,
		stockBooked: declaration.stockBooked ?? [],
		stockWrittenOff: declaration.stockWrittenOff ?? [],
		documents: declaration.documents.map((document) => ({
			type: document.kind,
			url: documentUrl(context, declaration, document),
		})),
		/** The step that comes next; held until it is told to continue. */
		next:
			next === undefined
				? null
				: { step: next.step, isHeld: next.agendaId === undefined, dueAt: dueTime(context, next.agendaId) },
	};
}

function dueTime({ agenda }: SandboxContext, agendaId: number | undefined): string | null {
	const dueAt = agenda.dueAt(agendaId);
	return dueAt === undefined ? null : isoTime(dueAt);
}

export function shownEvent({ event, deliveries }: StoredEvent) {
	return {
		...event,
		deliveries: deliveries.map(({ nextAttemptAt, attempts, ...delivery }) => ({
			...delivery,
			attempts: attempts.map(({ time, ...attempt }) => ({ time: isoTime(time), ...attempt })),
			nextAttemptAt: nextAttemptAt === undefined ? null : isoTime(nextAttemptAt),
		})),
	};
}
