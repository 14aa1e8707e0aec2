import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import {
	articleOf,
	authorisationOf,
	commodityCodeOf,
	goodsItemsOf,
	goodsQuantityOf,
	itemNumberOf,
	originOf,
	preferentialOriginOf,
	procedureOf,
	storageLocationOf,
} from '../shipment/read';
import type { Declaration, JsonObject } from '../world/records';
import { pickOf } from '../world/stock';
import type { CustomsStatus, StockLot, StockPick } from '../world/stockRecords';
import { planDischarge } from './discharge';

/** Requested procedures under which goods stay under customs supervision: UCC Annex B, D.E. 11 09. */
const BONDED = ['51', '53', '54', '71', '78'];
/** Those that release goods for free circulation. */
const FREE = ['01', '07', '40', '42', '44', '45', '46', '48', '61', '63', '68'];

/** What a release does to stock: it writes off what leaves, then books what came in. */
export function bookRelease(context: SandboxContext, declaration: Declaration): void {
	const { stock } = context.world;
	const { picks, problems } = planDischarge(context, declaration);
	stock.writeOff(picks);
	if (picks.length > 0) declaration.stockWrittenOff = picks;
	// Stock was there when the declaration was validated; another one was faster. Nothing can be refused any more: it is told.
	const known = new Set(declaration.problems.map(({ message }) => message));
	declaration.problems.push(...problems.filter(({ message }) => !known.has(message)));

	const booked = declaration.direction === 'IN' ? bookImport(context, declaration) : [];
	if (booked.length > 0) declaration.stockBooked = booked;
}

/**
 * Documented (webinar, contract "Write-off"): stock is linked to the MRN of the import declaration, and is bonded, or bonded and
 * free. Assumed: the procedure decides which; free goods are kept only where a storage location is given; goods without an
 * article reference or a quantity are not kept.
 */
function bookImport({ world, clock }: SandboxContext, declaration: Declaration): StockPick[] {
	const content = world.contentOf(declaration);
	return goodsItemsOf(content).flatMap((item, index) => {
		const articleReference = articleOf(item);
		const quantity = goodsQuantityOf(item);
		const customsStatus = statusAfter(item, storageLocationOf(content));
		if (articleReference === undefined || quantity === undefined || customsStatus === undefined) return [];
		const goodsItem = itemNumberOf(item, index);
		const lot: StockLot = {
			...quantity,
			id: randomUUID(),
			tenantId: declaration.tenantId,
			articleReference,
			authorisationReference: authorisationOf(content, item),
			storageLocation: storageLocationOf(content),
			customsStatus,
			isOfPreferentialOrigin: preferentialOriginOf(item) !== undefined,
			originCountryCode: originOf(item),
			commodityCode: commodityCodeOf(item),
			mrn: declaration.mrn,
			goodsItem,
			acceptedAt: declaration.acceptedAt ?? clock.now(),
			source: `declaration ${declaration.lrn}`,
			bookedQuantity: quantity.quantity,
		};
		world.stock.book(lot);
		return [pickOf(lot, lot.quantity, goodsItem)];
	});
}

function statusAfter(item: JsonObject, storageLocation: string | undefined): CustomsStatus | undefined {
	const { requested = '' } = procedureOf(item);
	if (BONDED.includes(requested)) return 'Bonded';
	return FREE.includes(requested) && storageLocation !== undefined ? 'Free' : undefined;
}
