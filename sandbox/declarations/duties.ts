import {
	commodityCodeOf,
	documentOf,
	goodsItemsOf,
	invoiceCurrencyOf,
	itemAmountOf,
	itemNumberOf,
} from '../shipment/read';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { Duties, JsonObject, Tax } from '../world/records';

/**
 * Duties of an import, worked out with an invented tariff: the customs duty goes by the chapter (the first two digits of the
 * commodity code), value added tax is one rate on top. Amounts are plausible, not real; nothing of this is CAS's.
 */
const VAT_PERCENT = 21;
const DUTY_PERCENT_BY_CHAPTER: readonly { readonly upTo: number; readonly percent: number }[] = [
	{ upTo: 24, percent: 9.6 },
	{ upTo: 40, percent: 5.5 },
	{ upTo: 49, percent: 0 },
	{ upTo: 67, percent: 12 },
	{ upTo: 83, percent: 3.2 },
	{ upTo: 85, percent: 1.7 },
	{ upTo: 97, percent: 4.5 },
];
const DEFAULT_CURRENCY = 'EUR';

/** Duties in the currency of the invoice, amounts rounded to cents. */
export function dutiesOf(content: JsonObject): Duties {
	const items = goodsItemsOf(content);
	const share = (numberOf(documentOf(content), 'totalInvoiceAmount') ?? 0) / Math.max(items.length, 1);
	const taxes = items.flatMap((item, index) => taxesOfItem(item, itemNumberOf(item, index), share));
	return {
		currencyCode: invoiceCurrencyOf(content) ?? DEFAULT_CURRENCY,
		totalAmount: toCents(taxes.reduce((sum, { amount }) => sum + amount, 0)),
		taxes,
	};
}

function taxesOfItem(item: JsonObject, goodsItemSequenceNumeric: number, share: number): Tax[] {
	const value = numberOf(item, 'customsValue') ?? numberOf(item, 'statValue') ?? itemAmountOf(item) ?? share;
	const duty = tax('A00', value, dutyPercent(commodityCodeOf(item) ?? ''));
	const vat = tax('B00', value + duty.amount, VAT_PERCENT);
	return [duty, vat].map((entry) => ({
		...entry,
		goodsItemSequenceNumeric,
		methodCode: methodOf(item, entry.typeCode),
	}));
}

/** Evidenced 2020: duty is paid in cash (A), and VAT postponed to the VAT return (G). What the shipment asks for goes first. */
const USUAL_METHODS = { A00: 'A', B00: 'G' } as const;

function methodOf(item: JsonObject, typeCode: Tax['typeCode']): string {
	const fee = listOf(objectOf(item, 'commodity'), 'dutyTaxFees').find(({ type }) => type === typeCode);
	return textOf(objectOf(fee ?? {}, 'payment'), 'methodCode') ?? USUAL_METHODS[typeCode];
}

type Assessed = Omit<Tax, 'goodsItemSequenceNumeric' | 'methodCode'>;

function tax(typeCode: Tax['typeCode'], base: number, ratePercent: number): Assessed {
	return { typeCode, baseAmount: toCents(base), ratePercent, amount: toCents((base * ratePercent) / 100) };
}

function dutyPercent(commodityCode: string): number {
	const chapter = Number.parseInt(commodityCode.slice(0, 2), 10);
	return DUTY_PERCENT_BY_CHAPTER.find(({ upTo }) => chapter <= upTo)?.percent ?? 0;
}

const toCents = (amount: number) => Math.round(amount * 100) / 100;
