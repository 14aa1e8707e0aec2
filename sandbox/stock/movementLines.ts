import { listOf, numberOf, textOf } from '../world/readField';
import type { FoundProblem, JsonObject } from '../world/records';
import type { WriteOffRequest, WriteOffRule } from '../world/stock';
import { CUSTOMS_STATUSES, type CustomsStatus, type StockLot } from '../world/stockRecords';

/** The goods that one line of a movement moves, and where they are. */
export type MovedGoods = Omit<WriteOffRequest, 'tenantId' | 'rules'> &
	Pick<StockLot, 'originCountryCode' | 'commodityCode'> & { readonly isOfPreferentialOrigin: boolean };

/**
 * The lines of a movement order or a movement, with what stands in its head where a line leaves it open; and what keeps a line
 * from being booked. Assumed: the lines themselves (contract, "MovementOrder fields known").
 */
export function movedGoods(order: JsonObject): { goods: MovedGoods[]; problems: FoundProblem[] } {
	const goods: MovedGoods[] = [];
	const problems: FoundProblem[] = [];
	for (const [index, line] of listOf(order, 'lines').entries()) {
		const articleReference = textOf(line, 'articleReference');
		const quantity = quantityOf(line);
		if (articleReference === undefined || quantity === undefined) {
			const field = articleReference === undefined ? 'articleReference' : 'quantity';
			problems.push({
				severity: 'refuse',
				path: `lines[${index}].${field}`,
				message: `Line ${index + 1} names no ${field === 'quantity' ? 'quantity' : 'article'}, so stock cannot be booked.`,
			});
			continue;
		}
		goods.push({
			line: numberOf(line, 'sequenceNumeric') ?? index + 1,
			articleReference,
			...quantity,
			authorisationReference: textOf(line, 'authorisationReference') ?? textOf(order, 'authorisationReference'),
			storageLocation: textOf(line, 'storageLocation') ?? textOf(order, 'storageLocation'),
			batchId: textOf(line, 'batchId'),
			customsStatus: customsStatusOf(line),
			mrn: textOf(line, 'inboundMrn'),
			goodsItem: numberOf(line, 'inboundGoodsItemSequenceNumeric'),
			originCountryCode: textOf(line, 'originCountryCode'),
			commodityCode: textOf(line, 'commodityCode'),
			isOfPreferentialOrigin: textOf(line, 'preferentialOriginCountryCode') !== undefined,
		});
	}
	return { goods, problems };
}

/** A quantity in its unit; goods that are only weighed are kept in kilograms. */
export function quantityOf(goods: JsonObject): { quantity: number; quantityUnitCode?: string } | undefined {
	const quantity = numberOf(goods, 'quantity');
	if (quantity !== undefined && quantity > 0) return { quantity, quantityUnitCode: textOf(goods, 'quantityUnitCode') };
	const netMass = numberOf(goods, 'netMass');
	return netMass !== undefined && netMass > 0 ? { quantity: netMass, quantityUnitCode: 'KGM' } : undefined;
}

/** Documented ("movement orders"): the rules of the order, in their given order. */
export function writeOffRulesOf(order: JsonObject): WriteOffRule[] {
	return listOf(order, 'writeOffRules').map((rule) => ({
		customsStatus: customsStatusOf(rule),
		isOfPreferentialOrigin: typeof rule.isOfPreferentialOrigin === 'boolean' ? rule.isOfPreferentialOrigin : undefined,
	}));
}

export function customsStatusOf(content: JsonObject): CustomsStatus | undefined {
	const status = textOf(content, 'customsStatus');
	return CUSTOMS_STATUSES.find((known) => known === status);
}
