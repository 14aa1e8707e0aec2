import { randomUUID } from 'node:crypto';
import { splitProcedureCode } from '../../cas/codes/procedures';
import type { SandboxContext } from '../context';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { Declaration, JsonObject } from '../world/records';
import { pickOf } from '../world/stock';
import type { CustomsStatus, StockLot, StockPick } from '../world/stockRecords';
import { planDischarge } from './discharge';
import { quantityOf } from './movementLines';

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
	return listOf(content, 'governmentAgencyGoodsItems').flatMap((item, index) => {
		const articleReference = textOf(item, 'articleReference');
		const quantity = quantityOf(item);
		const customsStatus = statusAfter(item, textOf(content, 'storageLocation'));
		if (articleReference === undefined || quantity === undefined || customsStatus === undefined) return [];
		const goodsItem = numberOf(item, 'sequenceNumeric') ?? index + 1;
		const lot: StockLot = {
			...quantity,
			id: randomUUID(),
			tenantId: declaration.tenantId,
			articleReference,
			authorisationReference: textOf(objectOf(item, 'specialProcedure'), 'authorisationReference'),
			storageLocation: textOf(content, 'storageLocation'),
			customsStatus,
			isOfPreferentialOrigin: textOf(item, 'preferentialOriginCountryCode') !== undefined,
			originCountryCode: textOf(item, 'originCountryCode'),
			commodityCode: textOf(item, 'commodityCode'),
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
	const requested = splitProcedureCode(textOf(item, 'procedureCode') ?? '')?.requested ?? '';
	if (BONDED.includes(requested)) return 'Bonded';
	return FREE.includes(requested) && storageLocation !== undefined ? 'Free' : undefined;
}
