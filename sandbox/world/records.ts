import type { DeclarationActionName } from '../../cas/contract/actions';
import type { EndpointName } from '../../cas/contract/endpoints';
import type { Direction, MessageType } from '../../cas/contract/ingestion';
import type { CasEvent } from '../../cas/contract/events';
import type { DocumentKind } from '../../cas/contract/documents';
import type { KnownStatus } from '../../cas/contract/statuses';
import type { SubscriptionRequest } from '../../cas/contract/subscription';
import type { StockPick } from './stockRecords';

/** What the sandbox remembers. Plain data: it is saved as JSON. Times are clock milliseconds. */

export type JsonObject = Record<string, unknown>;

/** Something that a validation found, in words. */
export interface FoundProblem {
	readonly severity: 'refuse' | 'warn';
	readonly path?: string;
	readonly message: string;
}

/** An ingested message, from its 202 on. Its content lives in what it made. */
export interface IngestedMessage {
	readonly referenceId: string;
	/** Name of the ingestion endpoint, `customsShipment.ingest`. */
	readonly endpoint: EndpointName;
	readonly tenantId: string;
	readonly receivedAt: number;
	readonly messageType: MessageType;
	readonly externalReference?: string;
	readonly direction?: Direction;
	result: 'waiting' | 'processed' | 'refused';
	/** What became of it, in a sentence; for a refused one, why. */
	outcome?: string;
	/** What the asynchronous validation found, warnings included. */
	problems?: readonly FoundProblem[];
	/** Until it is processed. */
	content?: JsonObject;
}

/** A customs shipment. Documented ("generic data models"): (externalReference, direction) is its key, here within a tenant. */
export interface Shipment {
	readonly key: string;
	readonly tenantId: string;
	readonly externalReference: string;
	readonly direction: Direction;
	/** What the customer sent, updates merged in. */
	content: JsonObject;
	/** The content with what was deduced from master data; absent where nothing was. */
	completed?: JsonObject;
	ingestionReferences: string[];
	readonly declarationId: string;
}

/** A field that CAS filled because the shipment left it open. Documented ("customs flows") as deductions; this form is ours. */
export interface Deduction {
	readonly path: string;
	readonly value: unknown;
	/** Where it comes from: `article PUMP-0815`. */
	readonly source: string;
}

interface StatusChange {
	readonly status: KnownStatus;
	readonly time: number;
}

export interface DeclarationProblem extends FoundProblem {
	readonly source: 'CAS' | 'authority';
}

export interface DeclarationDocument {
	readonly id: string;
	readonly kind: DocumentKind;
	/** 32 lower-case hex characters: the key in the download URL. */
	readonly token: string;
	readonly createdAt: number;
}

export interface Tax {
	/** A00 customs duty, B00 value added tax. */
	readonly typeCode: 'A00' | 'B00';
	readonly goodsItemSequenceNumeric: number;
	readonly baseAmount: number;
	readonly ratePercent: number;
	readonly amount: number;
	/** How it is paid: `A` in cash. */
	readonly methodCode: string;
}

export interface Duties {
	readonly currencyCode: string;
	readonly totalAmount: number;
	readonly taxes: readonly Tax[];
}

/** An action that was asked of a declaration, from its 202 on. */
export interface RequestedAction {
	readonly referenceId: string;
	readonly action: DeclarationActionName;
	readonly requestedAt: number;
	/** Until it has ended. */
	body?: JsonObject;
	finishedAt?: number;
	result?: 'Successful' | 'Unsuccessful';
	/** What became of it, where there is more to say than its result. */
	message?: string;
}

export interface Declaration {
	readonly id: string;
	readonly tenantId: string;
	readonly shipmentKey: string;
	readonly externalReference: string;
	readonly direction: Direction;
	/** Changes with a replace: the shipment may then concern another authority. */
	jurisdiction: string;
	readonly lrn: string;
	mrn?: string;
	/** Of an excise movement, with the number of its present destination. */
	arc?: string;
	sequenceNumber?: number;
	readonly createdAt: number;
	updatedAt: number;
	submittedAt?: number;
	acceptedAt?: number;
	history: StatusChange[];
	problems: DeclarationProblem[];
	deductions?: readonly Deduction[];
	duties?: Duties;
	/** Stock that its release booked. */
	stockBooked?: readonly StockPick[];
	/** Stock that its release wrote off. */
	stockWrittenOff?: readonly StockPick[];
	documents: DeclarationDocument[];
	/** Ids of the goods items, in the order of the shipment's. */
	goodsItemIds: string[];
	/** It was corrected after it had been stopped: it goes on when Submit is asked for. */
	waitsForSubmit?: boolean;
	/** Oldest first. */
	actions?: RequestedAction[];
	/** The step of the life cycle that comes next, with its agenda entry; without one it is held. */
	next?: { readonly step: string; readonly agendaId?: number };
}

export interface DeliveryAttempt {
	readonly time: number;
	/** HTTP status of the answer; absent where none came. */
	readonly status?: number;
	/** What went wrong, without anything secret. */
	readonly error?: string;
	/** Of a second delivery that `duplicateEvents` asked for. */
	readonly isDuplicate?: true;
	/** Of one that a person asked for. */
	readonly isResent?: true;
}

export interface Delivery {
	readonly subscriptionId: string;
	state: 'waiting' | 'acknowledged' | 'expired' | 'cancelled';
	attempts: DeliveryAttempt[];
	nextAttemptAt?: number;
}

export interface StoredEvent {
	readonly event: CasEvent;
	readonly tenantId: string;
	deliveries: Delivery[];
}

export interface StoredSubscription {
	readonly id: string;
	readonly tenantId: string;
	readonly createdAt: number;
	readonly request: SubscriptionRequest;
}

/** What shall happen to one shipment's declaration instead of the usual. */
export interface Outcome {
	readonly externalReference: string;
	readonly direction?: Direction;
	readonly outcome: 'Invalid' | 'CustomsError' | 'DocumentControl' | 'stay';
	/** Where it stays, for `stay`. */
	readonly status?: KnownStatus;
	/** What CAS or the authority complains about. */
	readonly errors?: readonly string[];
}

export const statusOf = (declaration: Declaration): KnownStatus => declaration.history.at(-1)?.status ?? 'New';
