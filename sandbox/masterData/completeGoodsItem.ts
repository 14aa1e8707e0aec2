import { articleOf, invoiceCurrencyOf } from '../shipment/read';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import { rounded } from '../world/stock';
import type { MasterDataEntry } from '../world/stockRecords';
import { versionAt } from './articleVersions';
import type { Basis } from './basis';
import type { Completion } from './completion';

/** Fields that a goods item takes from the version of its article, by their place in the item. */
const SAME_FIELDS: readonly (readonly [place: string, name: string])[] = [
	['commodity.description', 'description'],
	['origin.country', 'originCountry'],
	['origin.preferentialCountry', 'preferentialOrigin'],
];
/** Fields of one stock unit, that a goods item has for its quantity. */
const FIELDS_PER_UNIT: readonly (readonly [place: string, name: string])[] = [
	['goodsMeasure.nmass', 'netMass'],
	['goodsMeasure.gmass', 'grossMass'],
	['goodsMeasure.supQty', 'supQtyFactor'],
];

interface UsableArticle {
	readonly content: JsonObject;
	readonly reference: string;
	/** The version of today. */
	readonly version: JsonObject;
}

/** Fills a goods item that names an article with what master data knows of it. Assumed: all of it (contract, "Model"). */
export function completeGoodsItem(basis: Basis, item: Completion): void {
	const article = usableArticle(basis, item.result);
	if (article === undefined) return;
	const { content, version } = article;
	const source = `article ${article.reference}`;

	for (const [place, name] of SAME_FIELDS) item.fill(place, textOf(version, name), source);
	completeClassifications(item, version, source);
	// An exporter asks for no tariff treatment.
	if (basis.shipment.direction === 'IN') completePreference(item, textOf(version, 'preference'), source);

	const quantity = numberOf(objectOf(item.result, 'goodsMeasure'), 'qty');
	if (quantity === undefined) return;
	// Evidenced 2020: a quantity comes without its unit, which is then that of the article.
	item.fill('goodsMeasure.uoM', textOf(content, 'uom'), source);
	if (textOf(objectOf(item.result, 'goodsMeasure'), 'uoM') !== textOf(content, 'uom')) return;
	for (const [place, name] of FIELDS_PER_UNIT) {
		const perUnit = numberOf(version, name);
		if (perUnit === undefined || (name === 'supQtyFactor' && version.declareSupQty === false)) continue;
		item.fill(place, rounded(perUnit * quantity), `${source}, ${perUnit} × ${quantity}`);
	}
	if (!item.isOpen('goodsMeasure.supQty')) {
		item.fill('goodsMeasure.supQtyUoM', textOf(version, 'supQtyUoM'), source);
	}
	completeAmount(basis, item, version, quantity, source);
}

/** The classifications that the goods item does not have itself. */
function completeClassifications(item: Completion, version: JsonObject, source: string): void {
	const given = listOf(objectOf(item.result, 'commodity'), 'classifications');
	const types = new Set(given.map(({ type }) => type));
	const missing = listOf(version, 'classifications')
		.filter(({ type }) => !types.has(type))
		.map(({ type, code }) => ({ type, code }));
	if (missing.length > 0) item.put('commodity.classifications', [...given, ...missing], source);
}

/** `300` is group 3, kind 00, of the first duty or tax. */
function completePreference(item: Completion, preference: string | undefined, source: string): void {
	const [, group, kind] = /^(\d)(\d{2})$/.exec(preference ?? '') ?? [];
	const [fee = {}, ...others] = listOf(objectOf(item.result, 'commodity'), 'dutyTaxFees');
	if (group === undefined || textOf(fee, 'preference1') !== undefined) return;
	const first = { ...fee, preference1: group, preference2: kind };
	item.put('commodity.dutyTaxFees', [first, ...others], source);
}

/** A price is of use in the currency of the invoice only. */
function completeAmount({ shipment }: Basis, item: Completion, version: JsonObject, quantity: number, source: string) {
	const unitPrice = numberOf(version, 'unitPrice');
	const currency = invoiceCurrencyOf(shipment.content);
	if (unitPrice === undefined || currency === undefined || currency !== textOf(version, 'currency')) return;
	const amount = Math.round(unitPrice * quantity * 100) / 100;
	item.fill('commodity.invoiceLine.itemAmount', amount, `${source}, ${unitPrice} × ${quantity}`);
}

/** The article that the item names, if a version of it is valid now and it belongs to the shipment's company. */
export function usableArticle({ masterData, shipment, now }: Basis, item: JsonObject): UsableArticle | undefined {
	const article: MasterDataEntry | undefined = masterData.find(shipment.tenantId, 'article', articleOf(item));
	const version = article && versionAt(article.content, now);
	if (article === undefined || version === undefined) return undefined;
	const company = textOf(shipment.content, 'company');
	const isOfCompany = company === undefined || (textOf(article.content, 'company') ?? company) === company;
	return isOfCompany ? { content: article.content, reference: article.reference, version } : undefined;
}
