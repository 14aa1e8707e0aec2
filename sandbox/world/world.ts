import type { Direction } from '../../cas/contract/ingestion';
import type { StorageCaps } from '../options';
import { forgetOldest } from './forgetOldest';
import { MasterData } from './masterData';
import {
	statusOf,
	type Declaration,
	type IngestedMessage,
	type JsonObject,
	type Outcome,
	type Shipment,
	type StoredEvent,
	type StoredSubscription,
} from './records';
import { Stock } from './stock';
import type { CertificateOfOrigin, MasterDataEntry, MovementOrder, StockLot } from './stockRecords';

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
	/** Absent in a state that an earlier sandbox saved, as are stock and certificates. */
	readonly masterData?: MasterDataEntry[];
	readonly stock?: StockLot[];
	readonly certificates?: CertificateOfOrigin[];
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
	readonly certificates = new Map<string, CertificateOfOrigin>();
	readonly masterData: MasterData;
	readonly stock: Stock;
	outcomes: Outcome[] = [];
	counts: Counts = { ...NOTHING_YET };
	private sequence = 0;
	private readonly listeners = new Set<() => void>();

	constructor(private readonly caps: StorageCaps) {
		this.masterData = new MasterData(caps.masterData);
		this.stock = new Stock(caps.stockLots);
	}

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
		forgetOldest(this.movementOrders, this.caps.messages, ({ status }) => status !== 'Received');
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

	addCertificate(certificate: CertificateOfOrigin): void {
		this.certificates.set(certificate.id, certificate);
		forgetOldest(this.certificates, this.caps.certificates, ({ createdAt }) => createdAt !== undefined);
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

	/** The data of a declaration: the shipment's, with what was deduced. */
	contentOf(declaration: Declaration): JsonObject {
		const { completed, content } = this.shipmentOf(declaration);
		return completed ?? content;
	}

	/** Forgets everything but, if wanted, the subscriptions. Running numbers go on. */
	reset({ keepSubscriptions = false } = {}): void {
		const { messages, shipments, declarations, events, movementOrders, certificates, masterData, stock } = this;
		const forgotten = [messages, shipments, declarations, events, movementOrders, certificates, masterData, stock];
		for (const store of forgotten) store.clear();
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
			masterData: [...this.masterData.entries.values()],
			stock: [...this.stock.lots.values()],
			certificates: [...this.certificates.values()],
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
		for (const entry of snapshot.masterData ?? []) this.masterData.restore(entry);
		for (const lot of snapshot.stock ?? []) this.stock.book(lot);
		for (const certificate of snapshot.certificates ?? []) this.certificates.set(certificate.id, certificate);
		this.outcomes = snapshot.outcomes;
		this.counts = { ...NOTHING_YET, ...snapshot.counts };
		this.sequence = snapshot.sequence;
	}
}

export function shipmentKey(tenantId: string, externalReference: string, direction: Direction): string {
	return JSON.stringify([tenantId, externalReference, direction]);
}

function hasEnded(declaration: Declaration): boolean {
	const status = statusOf(declaration);
	if (status === 'Cancelled' || status === 'Delivered') return true;
	const end = declaration.direction === 'OUT' ? 'ExitConfirmed' : 'Released';
	return status === end && declaration.documents.length > 0;
}
