import { taxTypes } from '../codes/taxTypes';
import { DUTIES_FIELD, GOODS_ITEMS_FIELD, listOfDeclaration } from '../contract/declaration';
import { isRecord } from '../isRecord';

/** One tax of one goods item. Amounts in the currency of the line; what CAS does not say is absent. */
export interface TaxLine {
	readonly goodsItemSequenceNumeric?: number;
	readonly commodityCode?: string;
	readonly goodsDescription?: string;
	/** `A00`, Union or national code. */
	readonly taxType?: string;
	/** In English; absent for a national code. */
	readonly taxName?: string;
	readonly baseAmount?: number;
	readonly ratePercent?: number;
	readonly amount?: number;
	readonly currency?: string;
}

export interface DutyTotals {
	readonly totalDuties: number;
	readonly currency?: string;
	readonly byTaxType: readonly Pick<TaxLine, 'taxType' | 'taxName' | 'amount'>[];
}

type Declaration = Readonly<Record<string, unknown>>;

/** The taxes of a declaration, line by line, each with the goods item that it is for. Empty before duties are known. */
export function taxLinesOf(declaration: Declaration): TaxLine[] {
	const duties = dutiesOf(declaration);
	const items = listOfDeclaration(declaration, GOODS_ITEMS_FIELD.value);
	const byNumber = itemsByNumber(items);
	return listOfDeclaration(duties, 'taxes').map((tax) => {
		const number = numberOf(tax.goodsItemSequenceNumeric);
		const goods = (number === undefined ? undefined : byNumber.get(number)) ?? {};
		const taxType = textOf(tax.typeCode);
		return withoutAbsent({
			goodsItemSequenceNumeric: number,
			commodityCode: textOf(goods.commodityCode),
			goodsDescription: textOf(goods.goodsDescription),
			taxType,
			taxName: nameOfTax(taxType),
			baseAmount: numberOf(tax.baseAmount),
			ratePercent: numberOf(tax.ratePercent),
			amount: numberOf(tax.amount),
			currency: textOf(duties.currencyCode),
		});
	});
}

/** The sum of a declaration's duties and taxes, as CAS gives it or else added up; undefined before duties are known. */
export function dutyTotalsOf(declaration: Declaration): DutyTotals | undefined {
	const duties = dutiesOf(declaration);
	const lines = taxLinesOf(declaration);
	const total = numberOf(duties.totalAmount);
	if (total === undefined && lines.length === 0) return undefined;
	const byType = new Map<string | undefined, number>();
	for (const { taxType, amount = 0 } of lines) byType.set(taxType, toCents((byType.get(taxType) ?? 0) + amount));
	return {
		totalDuties: total ?? toCents([...byType.values()].reduce((sum, amount) => sum + amount, 0)),
		...withoutAbsent({ currency: textOf(duties.currencyCode) }),
		byTaxType: [...byType].map(([taxType, amount]) => withoutAbsent({ taxType, taxName: nameOfTax(taxType), amount })),
	};
}

/** The first item of each number; items without numbers of their own are counted from one. Looked up, since both lists may be long. */
function itemsByNumber(items: readonly Declaration[]): ReadonlyMap<number, Declaration> {
	const isUnnumbered = items.every(({ sequenceNumeric }) => sequenceNumeric === undefined);
	const byNumber = new Map<number, Declaration>();
	for (const [index, item] of items.entries()) {
		const number = isUnnumbered ? index + 1 : numberOf(item.sequenceNumeric);
		if (number !== undefined && !byNumber.has(number)) byNumber.set(number, item);
	}
	return byNumber;
}

const dutiesOf = (declaration: Declaration): Declaration => {
	const duties = declaration[DUTIES_FIELD.value];
	return isRecord(duties) ? duties : {};
};

const nameOfTax = (type: string | undefined) => (type === undefined ? undefined : taxTypes.find(type)?.names.en);

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Amounts may come as text, as they do in XML. */
function numberOf(value: unknown): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const toCents = (amount: number) => Math.round(amount * 100) / 100;

function withoutAbsent<Row extends object>(row: Row): { [Name in keyof Row]?: Exclude<Row[Name], undefined> } {
	return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as never;
}
