import { taxTypes } from '../codes/taxTypes';
import {
	CALCULATION_FIELDS,
	DUTIES_FIELD,
	GOODS_FIELDS,
	headersOf,
	listOfDeclaration,
	POSTPONED_METHOD,
	RATE_FIELDS,
} from '../contract/declaration';
import { isRecord } from '../isRecord';
import { goodsItemsOf, itemNumberOf, ownNumberOf } from './goodsItems';
import type { DeclarationData } from './openness';
import { codeText, numberOf, textOf, withoutAbsent } from './values';

/** One tax of one goods item, or of the whole declaration. Amounts in the currency of the line; what CAS does not say is absent. */
export interface TaxLine {
	/** Absent where CAS gives the tax for the whole declaration only. */
	readonly goodsItemSequenceNumeric?: number;
	readonly commodityCode?: string;
	readonly goodsDescription?: string;
	/** `A00`, Union or national code. */
	readonly taxType?: string;
	/** In English; absent for a national code. */
	readonly taxName?: string;
	readonly baseAmount?: number;
	readonly ratePercent?: number;
	/** What was assessed, which is not what is paid: see `paymentMethod`. */
	readonly amount?: number;
	/** `A`: paid in cash; `E`: deferred; `G`: VAT that is postponed to the VAT return. */
	readonly paymentMethod?: string;
	readonly currency?: string;
}

export interface DutyTotals {
	/** All that was assessed. */
	readonly totalDuties: number;
	/** Of it, VAT that is postponed to the VAT return; absent where CAS gives no methods of payment. */
	readonly totalPostponed?: number;
	/** Of it, the rest. */
	readonly totalToPay?: number;
	readonly currency?: string;
	readonly byTaxType: readonly Pick<TaxLine, 'taxType' | 'taxName' | 'amount' | 'paymentMethod'>[];
}

/**
 * The taxes of a declaration, line by line, each with the goods item that it is for. A tax that CAS gives for the whole declaration
 * only is a line without an item. Empty before duties are known.
 */
export function taxLinesOf(declaration: DeclarationData): TaxLine[] {
	const { ofItems, ofHeader } = assessedIn(declaration);
	if (ofItems.length + ofHeader.length === 0) return listedLines(declaration);
	const types = typesOf(ofItems);
	return [...ofItems, ...ofHeader.filter(({ taxType }) => !types.has(taxType))];
}

/**
 * The sum of a declaration's duties and taxes, as CAS gives it or else added up; undefined before duties are known. What the header says
 * of a tax is its total already, so the lines of the items are added up only for other taxes.
 */
export function dutyTotalsOf(declaration: DeclarationData): DutyTotals | undefined {
	const { ofItems, ofHeader } = assessedIn(declaration);
	if (ofItems.length + ofHeader.length === 0) return listedTotals(declaration);
	const types = typesOf(ofHeader);
	const sums = sumsOf([...ofHeader, ...ofItems.filter(({ taxType }) => !types.has(taxType))]);
	const totalDuties = sumOf(sums);
	if (sums.every(({ paymentMethod }) => paymentMethod === undefined)) return { totalDuties, byTaxType: sums };
	const totalPostponed = sumOf(sums.filter(({ paymentMethod }) => paymentMethod === POSTPONED_METHOD.value));
	return { totalDuties, totalPostponed, totalToPay: toCents(totalDuties - totalPostponed), byTaxType: sums };
}

const typesOf = (lines: readonly TaxLine[]) => new Set(lines.map(({ taxType }) => taxType));

/** What was assessed, of each goods item and of the whole declaration. */
function assessedIn(declaration: DeclarationData): { readonly ofItems: TaxLine[]; readonly ofHeader: TaxLine[] } {
	const ofItems = goodsItemsOf(declaration).flatMap((item, index) => {
		const commodity = commodityOf(item);
		const taxes = listOfDeclaration(commodity, CALCULATION_FIELDS.value.list);
		if (taxes.length === 0) return [];
		const about = { goodsItemSequenceNumeric: itemNumberOf(item, index), ...goodsOf(item) };
		return taxes.map((tax) => assessedLine(tax, about));
	});
	const ofHeader = headersOf(declaration)
		.flatMap((header) => listOfDeclaration(header, CALCULATION_FIELDS.value.list))
		.map((tax) => assessedLine(tax, {}));
	return { ofItems, ofHeader };
}

function assessedLine(tax: DeclarationData, about: TaxLine): TaxLine {
	const fields = CALCULATION_FIELDS.value;
	const payment = tax[fields.payment];
	const { [fields.assessed]: assessed, [fields.method]: method } = isRecord(payment) ? payment : {};
	const taxType = codeText(tax[fields.type]);
	return withoutAbsent({
		...about,
		taxType,
		taxName: nameOfTax(taxType),
		baseAmount: numberOf(tax[fields.base]),
		ratePercent: RATE_FIELDS.value.map((field) => numberOf(tax[field])).find((rate) => rate !== undefined),
		amount: numberOf(assessed),
		paymentMethod: codeText(method),
	});
}

const commodityOf = (item: DeclarationData): DeclarationData => {
	const commodity = item[GOODS_FIELDS.value.commodity];
	return isRecord(commodity) ? commodity : {};
};

/** What the goods are: their code in the tariff, or else the first that they have, and their description. */
function goodsOf(item: DeclarationData): Pick<TaxLine, 'commodityCode' | 'goodsDescription'> {
	const commodity = commodityOf(item);
	const { classifications, classificationType, classificationCode, ...fields } = GOODS_FIELDS.value;
	const codes = listOfDeclaration(commodity, classifications);
	const tariff = codes.find((code) => code[classificationType] === fields.tariff) ?? codes[0];
	return {
		commodityCode: codeText(tariff?.[classificationCode]),
		goodsDescription: textOf(commodity[fields.description]) ?? textOf(commodity[fields.itemDescription]),
	};
}

/** The lines of the assumed list of duties. */
function listedLines(declaration: DeclarationData): TaxLine[] {
	const duties = dutiesOf(declaration);
	const byNumber = itemsByNumber(goodsItemsOf(declaration));
	return listOfDeclaration(duties, 'taxes').map((tax) => {
		const number = numberOf(tax.goodsItemSequenceNumeric);
		const goods = number === undefined ? undefined : byNumber.get(number);
		const taxType = textOf(tax.typeCode);
		return withoutAbsent({
			goodsItemSequenceNumeric: number,
			...(goods !== undefined && goodsOf(goods)),
			taxType,
			taxName: nameOfTax(taxType),
			baseAmount: numberOf(tax.baseAmount),
			ratePercent: numberOf(tax.ratePercent),
			amount: numberOf(tax.amount),
			currency: textOf(duties.currencyCode),
		});
	});
}

function listedTotals(declaration: DeclarationData): DutyTotals | undefined {
	const duties = dutiesOf(declaration);
	const lines = listedLines(declaration);
	const total = numberOf(duties.totalAmount);
	if (total === undefined && lines.length === 0) return undefined;
	const byTaxType = sumsOf(lines);
	return {
		totalDuties: total ?? sumOf(byTaxType),
		...withoutAbsent({ currency: textOf(duties.currencyCode) }),
		byTaxType,
	};
}

/** One sum for each tax and method of payment, in the order in which they come. */
function sumsOf(lines: readonly TaxLine[]): DutyTotals['byTaxType'] {
	const sums = new Map<string, DutyTotals['byTaxType'][number]>();
	for (const { taxType, taxName, paymentMethod, amount = 0 } of lines) {
		const key = JSON.stringify([taxType, paymentMethod]);
		const sum = toCents((sums.get(key)?.amount ?? 0) + amount);
		sums.set(key, withoutAbsent({ taxType, taxName, amount: sum, paymentMethod }));
	}
	return [...sums.values()];
}

const sumOf = (sums: readonly Pick<TaxLine, 'amount'>[]) =>
	toCents(sums.reduce((total, { amount = 0 }) => total + amount, 0));

/** The first item of each number; items without numbers of their own are counted from one. Looked up, since both lists may be long. */
function itemsByNumber(items: readonly DeclarationData[]): ReadonlyMap<number, DeclarationData> {
	const isUnnumbered = items.every((item) => ownNumberOf(item) === undefined);
	const byNumber = new Map<number, DeclarationData>();
	for (const [index, item] of items.entries()) {
		const number = isUnnumbered ? index + 1 : ownNumberOf(item);
		if (number !== undefined && !byNumber.has(number)) byNumber.set(number, item);
	}
	return byNumber;
}

const dutiesOf = (declaration: DeclarationData): DeclarationData => {
	const duties = declaration[DUTIES_FIELD.value];
	return isRecord(duties) ? duties : {};
};

const nameOfTax = (type: string | undefined) => (type === undefined ? undefined : taxTypes.find(type)?.names.en);

const toCents = (amount: number) => Math.round(amount * 100) / 100;
