import type { Declaration, JsonObject, Tax } from '../world/records';

/**
 * What was assessed. Evidenced 2020 as sent, 2016 as a list of the commodity too: type, base, amount and method of payment. The
 * amount is assessed, not paid: VAT by method G goes into the VAT return.
 */
export function returnsByItem({ duties }: Declaration): ReadonlyMap<number, JsonObject[]> {
	const byItem = new Map<number, JsonObject[]>();
	for (const tax of duties?.taxes ?? []) {
		const number = tax.goodsItemSequenceNumeric;
		byItem.set(number, [...(byItem.get(number) ?? []), shown(tax)]);
	}
	return byItem;
}

/** The totals of the header, one for each type and method of payment; undefined before there are any. */
export function calculationReturnsOf({ duties }: Declaration): JsonObject[] | undefined {
	if (duties === undefined) return undefined;
	const totals = new Map<string, Pick<Tax, 'typeCode' | 'methodCode' | 'baseAmount' | 'amount'>>();
	for (const tax of duties.taxes) {
		const key = `${tax.typeCode} ${tax.methodCode}`;
		const { baseAmount = 0, amount = 0 } = totals.get(key) ?? {};
		totals.set(key, {
			...tax,
			baseAmount: toCents(baseAmount + tax.baseAmount),
			amount: toCents(amount + tax.amount),
		});
	}
	return [...totals.values()].map(shown);
}

function shown({
	typeCode,
	methodCode,
	baseAmount,
	amount,
}: Pick<Tax, 'typeCode' | 'methodCode' | 'baseAmount' | 'amount'>) {
	return { type: typeCode, basisValue: baseAmount, payment: { assessed: amount, methodCode } };
}

const toCents = (value: number) => Math.round(value * 100) / 100;
