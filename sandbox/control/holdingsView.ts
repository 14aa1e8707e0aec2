import { certificateUrl } from '../certificates/makeCertificate';
import type { SandboxContext } from '../context';
import { isoTime } from '../time/clock';
import { textOf } from '../world/readField';
import { rounded } from '../world/stock';
import type { CertificateOfOrigin, MasterDataEntry, MovementOrder, StockLot } from '../world/stockRecords';

/** What the state shows of master data, movements, certificates and stock. */

export function shownMasterData({ key: _key, updatedAt, invalidatedAt, ...entry }: MasterDataEntry) {
	return {
		...entry,
		updatedAt: isoTime(updatedAt),
		invalidatedAt: invalidatedAt === undefined ? null : isoTime(invalidatedAt),
	};
}

export function shownMovementOrder({ content, validationErrors = [], picks = [], ...order }: MovementOrder) {
	return {
		...order,
		externalReference: textOf(content, 'externalReference') ?? null,
		type: textOf(content, 'type') ?? null,
		validationErrors,
		picks,
		content,
	};
}

export function shownCertificate(context: SandboxContext, certificate: CertificateOfOrigin) {
	const { token: _secret, content: _asked, requestedAt, createdAt, ...shown } = certificate;
	return {
		...shown,
		requestedAt: isoTime(requestedAt),
		createdAt: createdAt === undefined ? null : isoTime(createdAt),
		url: createdAt === undefined ? null : certificateUrl(context, certificate),
	};
}

/** Stock of one article, of one customs status, under one authorisation in one storage location. */
export interface StockBalance extends Pick<StockLot, (typeof BALANCE_KEYS)[number]> {
	quantity: number;
	readonly lots: ReturnType<typeof shownLot>[];
}

const BALANCE_KEYS = [
	'tenantId',
	'articleReference',
	'authorisationReference',
	'storageLocation',
	'customsStatus',
	'quantityUnitCode',
] as const;

/** Balances in the order of the lots, each with its lots first in, first out; used-up lots included. */
export function stockBalances(lots: Iterable<StockLot>): StockBalance[] {
	const balances = new Map<string, StockBalance>();
	for (const lot of lots) {
		const key = JSON.stringify(BALANCE_KEYS.map((name) => lot[name] ?? null));
		const balance = balances.get(key) ?? emptyBalance(lot);
		balances.set(key, balance);
		balance.quantity = rounded(balance.quantity + lot.quantity);
		balance.lots.push(shownLot(lot));
	}
	for (const { lots: found } of balances.values()) found.sort((a, b) => a.acceptedAt.localeCompare(b.acceptedAt));
	return [...balances.values()];
}

function emptyBalance(lot: StockLot): StockBalance {
	const { tenantId, articleReference, authorisationReference, storageLocation, customsStatus, quantityUnitCode } = lot;
	const about = {
		tenantId,
		articleReference,
		authorisationReference,
		storageLocation,
		customsStatus,
		quantityUnitCode,
	};
	return { ...about, quantity: 0, lots: [] };
}

function shownLot(lot: StockLot) {
	const { id, mrn = null, goodsItem = null, batchId = null, originCountryCode = null, source } = lot;
	const { isOfPreferentialOrigin, bookedQuantity, quantity, acceptedAt } = lot;
	return {
		id,
		mrn,
		goodsItem,
		batchId,
		originCountryCode,
		isOfPreferentialOrigin,
		source,
		acceptedAt: isoTime(acceptedAt),
		bookedQuantity,
		quantity,
	};
}
