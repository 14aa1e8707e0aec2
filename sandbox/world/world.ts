import type { Direction } from '../../cas/contract/ingestion';
import type { StorageCaps } from '../options';
import {
	statusOf,
	type Declaration,
	type IngestedMessage,
	type MovementOrder,
	type Outcome,
	type Shipment,
	type StoredEvent,
	type StoredSubscription,
} from './records';

/** How far back the forgetting looks for something that has ended. */
const FORGET_SCAN = 1_000;

/** Totals since the start or the last reset; they go on counting what has been forgotten. */
export interface Counts {
	messages: number;
	shipments: number;
	declarations: number;
	events: number;
	deliveryAttempts: number;
	tokenRequests: number;
	tokensIssued: number;
}

export interface WorldSnapshot {
	readonly messages: IngestedMessage[];
	readonly shipments: Shipment[];
	readonly declarations: Declaration[];
	readonly events: StoredEvent[];
	readonly subscriptions: StoredSubscription[];
	readonly movementOrders: MovementOrder[];
	readonly outcomes: Outcome[];
	readonly counts: Counts;
	readonly sequence: number;
}

const NOTHING_YET: Counts = {
	messages: 0,
	shipments: 0,
	declarations: 0,
	events: 0,
	deliveryAttempts: 0,
	tokenRequests: 0,
	tokensIssued: 0,
};

/** Everything that a sandbox has been told and has made of it, in the order in which it came. */
export class World {
	readonly messages = new Map<string, IngestedMessage>();
	readonly shipments = new Map<string, Shipment>();
	readonly declarations = new Map<string, Declaration>();
	readonly events = new Map<string, StoredEvent>();
	readonly subscriptions = new Map<string, StoredSubscription>();
	readonly movementOrders = new Map<string, MovementOrder>();
	outcomes: Outcome[] = [];
	counts: Counts = { ...NOTHING_YET };
	private sequence = 0;
	private readonly listeners = new Set<() => void>();

	constructor(private readonly caps: StorageCaps) {}

	/** Calls the listener after each change; the returned function ends that. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	changed(): void {
		for (const listener of this.listeners) listener();
	}

	/** 1, 2, 3 …: never the same twice, not even after a restart. */
	nextNumber(): number {
		return ++this.sequence;
	}

	addMessage(message: IngestedMessage): void {
		this.messages.set(message.referenceId, message);
		this.counts.messages++;
		forgetOldest(this.messages, this.caps.messages, ({ result }) => result !== 'waiting');
		forgetOldest(this.movementOrders, this.caps.messages, ({ status }) => status === 'Processed');
		this.changed();
	}

	addShipment(shipment: Shipment, declaration: Declaration): void {
		this.shipments.set(shipment.key, shipment);
		this.declarations.set(declaration.id, declaration);
		this.counts.shipments++;
		this.counts.declarations++;
		const forgotten = forgetOldest(this.declarations, this.caps.declarations, hasEnded);
		for (const { shipmentKey } of forgotten) this.shipments.delete(shipmentKey);
		this.changed();
	}

	addEvent(event: StoredEvent): void {
		this.events.set(event.event.id, event);
		this.counts.events++;
		forgetOldest(this.events, this.caps.events, ({ deliveries }) =>
			deliveries.every(({ state }) => state !== 'waiting'),
		);
		this.changed();
	}

	shipmentOf(declaration: Declaration): Shipment {
		const shipment = this.shipments.get(declaration.shipmentKey);
		if (shipment === undefined) throw new Error(`Declaration ${declaration.id} has lost its shipment`);
		return shipment;
	}

	/** Forgets everything but, if wanted, the subscriptions. Running numbers go on. */
	reset({ keepSubscriptions = false } = {}): void {
		const forgotten = [this.messages, this.shipments, this.declarations, this.events, this.movementOrders];
		for (const map of forgotten) map.clear();
		if (!keepSubscriptions) this.subscriptions.clear();
		this.outcomes = [];
		this.counts = { ...NOTHING_YET };
		this.changed();
	}

	snapshot(): WorldSnapshot {
		return {
			messages: [...this.messages.values()],
			shipments: [...this.shipments.values()],
			declarations: [...this.declarations.values()],
			events: [...this.events.values()],
			subscriptions: [...this.subscriptions.values()],
			movementOrders: [...this.movementOrders.values()],
			outcomes: this.outcomes,
			counts: this.counts,
			sequence: this.sequence,
		};
	}

	restore(snapshot: WorldSnapshot): void {
		for (const message of snapshot.messages) this.messages.set(message.referenceId, message);
		for (const shipment of snapshot.shipments) this.shipments.set(shipment.key, shipment);
		for (const declaration of snapshot.declarations) this.declarations.set(declaration.id, declaration);
		for (const event of snapshot.events) this.events.set(event.event.id, event);
		for (const subscription of snapshot.subscriptions) this.subscriptions.set(subscription.id, subscription);
		for (const order of snapshot.movementOrders) this.movementOrders.set(order.referenceId, order);
		this.outcomes = snapshot.outcomes;
		this.counts = { ...NOTHING_YET, ...snapshot.counts };
		this.sequence = snapshot.sequence;
	}
}

export function shipmentKey(tenantId: string, externalReference: string, direction: Direction): string {
	return JSON.stringify([tenantId, externalReference, direction]);
}

function hasEnded(declaration: Declaration): boolean {
	const end = declaration.direction === 'OUT' ? 'ExitConfirmed' : 'Released';
	return statusOf(declaration) === end && declaration.documents.length > 0;
}

/** Deletes from the front what has ended until the map is within its cap; returns what went. */
function forgetOldest<T>(map: Map<string, T>, cap: number, isOver: (entry: T) => boolean): T[] {
	const forgotten: T[] = [];
	let scanned = 0;
	for (const [key, entry] of map) {
		if (map.size <= cap || ++scanned > FORGET_SCAN) break;
		if (!isOver(entry)) continue;
		map.delete(key);
		forgotten.push(entry);
	}
	return forgotten;
}
