import type { FoundProblem, JsonObject } from './records';

/** What the sandbox remembers of stock, and of what changes it. Plain data, saved as JSON. Times are clock milliseconds. */

/** Documented ("movement orders", write-off rules). */
export const CUSTOMS_STATUSES = ['Free', 'Bonded'] as const;
export type CustomsStatus = (typeof CUSTOMS_STATUSES)[number];

/**
 * Goods of one article that came in together. Documented (webinar, contract "Write-off"): stock stays linked to the MRN of
 * the import declaration. Assumed: the fields.
 */
export interface StockLot {
	readonly id: string;
	readonly tenantId: string;
	readonly articleReference: string;
	readonly authorisationReference?: string;
	readonly storageLocation?: string;
	readonly customsStatus: CustomsStatus;
	readonly isOfPreferentialOrigin: boolean;
	readonly originCountryCode?: string;
	readonly commodityCode?: string;
	readonly batchId?: string;
	readonly quantityUnitCode?: string;
	/** The import declaration; absent for goods that a movement order or the opening stock brought in. */
	readonly mrn?: string;
	readonly goodsItem?: number;
	/** When the import was accepted: what is first in goes out first. */
	readonly acceptedAt: number;
	/** What booked it: `declaration CAS26…`, `movement order MO-1`. */
	readonly source: string;
	readonly bookedQuantity: number;
	/** What is left. */
	quantity: number;
}

/** A quantity that went into one lot, or came out of it. */
export interface StockPick {
	readonly lotId: string;
	readonly articleReference: string;
	readonly quantity: number;
	readonly quantityUnitCode?: string;
	readonly customsStatus: CustomsStatus;
	readonly storageLocation?: string;
	readonly mrn?: string;
	readonly goodsItem?: number;
	/** Number of the order's line or the declaration's goods item that asked for it. */
	readonly line: number;
}

/**
 * Documented ("movement orders"): it has a status and validation errors, without the lists of either. Assumed: `Received`,
 * `Processed`, and `Invalid` as a declaration that fails its validation.
 */
export interface MovementOrder {
	readonly referenceId: string;
	readonly tenantId: string;
	readonly content: JsonObject;
	status: 'Received' | 'Processed' | 'Invalid';
	/** Absent until it is processed. */
	validationErrors?: readonly FoundProblem[];
	picks?: readonly StockPick[];
}

/** What a customer keeps in CAS under a reference of his own. */
export type MasterDataKind = 'article' | 'businessPartner' | 'formula' | 'materialList';

export interface MasterDataEntry {
	readonly key: string;
	readonly tenantId: string;
	readonly kind: MasterDataKind;
	readonly reference: string;
	content: JsonObject;
	updatedAt: number;
	/** How many messages made it what it is. */
	messages: number;
	/** For a material list: when a request made it invalid. */
	invalidatedAt?: number;
}

/** A certificate of origin that was asked for. */
export interface CertificateOfOrigin {
	readonly id: string;
	readonly tenantId: string;
	readonly declarationId: string;
	/** The declaration as the request named it. */
	readonly declarationReference: string;
	readonly customsShipmentReference: string;
	readonly content: JsonObject;
	readonly requestedAt: number;
	/** 32 lower-case hex characters: the key in the download URL. */
	readonly token: string;
	/** Absent until its PDF is there. */
	createdAt?: number;
}
