import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import { rounded } from '../world/stock';
import type { MasterDataEntry } from '../world/stockRecords';
import { countryOf, type Basis } from './basis';
import type { Completion } from './completion';
import { isValidAt } from './validity';

/** Fields that a goods item takes from its article as they are. */
const SAME_FIELDS = ['goodsDescription', 'originCountryCode', 'preferentialOriginCountryCode', 'quantityUnitCode'];
/** Fields of one stock unit, that a goods item has for its quantity. */
const FIELDS_PER_UNIT = ['netMass', 'grossMass', 'supplementaryQuantity'];

/** Fills a goods item that names an article with what master data knows of it. Assumed: all of it (contract, "Model"). */
export function completeGoodsItem(basis: Basis, item: Completion): void {
	const article = usableArticle(basis, item.result);
	if (article === undefined) return;
	const { content } = article;
	const source = `article ${article.reference}`;

	item.fill('commodityCode', commodityCodeFor(content, countryOf(basis.shipment)), source);
	for (const name of SAME_FIELDS) item.fill(name, textOf(content, name), source);
	// An exporter asks for no tariff treatment.
	if (basis.shipment.direction === 'IN') item.fill('preferenceCode', textOf(content, 'preferenceCode'), source);

	const quantity = numberOf(item.result, 'quantity');
	const isInStockUnit = textOf(item.result, 'quantityUnitCode') === textOf(content, 'quantityUnitCode');
	if (quantity === undefined || !isInStockUnit) return;
	for (const name of FIELDS_PER_UNIT) {
		const perUnit = numberOf(content, name);
		if (perUnit !== undefined) item.fill(name, rounded(perUnit * quantity), `${source}, ${perUnit} × ${quantity}`);
	}
	if (!item.isOpen('supplementaryQuantity')) {
		item.fill('supplementaryUnitCode', textOf(content, 'supplementaryUnitCode'), source);
	}
	completeAmount(basis, item, content, quantity, source);
}

/** A price is of use in the currency of the invoice only. */
function completeAmount(
	{ shipment }: Basis,
	item: Completion,
	article: JsonObject,
	quantity: number,
	source: string,
): void {
	const unitPrice = numberOf(article, 'unitPriceAmount');
	const currency =
		textOf(item.result, 'invoiceCurrencyCode') ?? textOf(objectOf(shipment.content, 'invoice'), 'currencyCode');
	if (unitPrice === undefined || currency === undefined || currency !== textOf(article, 'currencyCode')) return;
	item.fill('invoiceAmount', Math.round(unitPrice * quantity * 100) / 100, `${source}, ${unitPrice} × ${quantity}`);
}

/** The article that the item names, if it is valid now and belongs to the shipment's company. */
export function usableArticle({ masterData, shipment, now }: Basis, item: JsonObject): MasterDataEntry | undefined {
	const article = masterData.find(shipment.tenantId, 'article', textOf(item, 'articleReference'));
	if (article === undefined || !isValidAt(article.content, now)) return undefined;
	const company = textOf(shipment.content, 'company');
	return company === undefined || (textOf(article.content, 'company') ?? company) === company ? article : undefined;
}

/** The code of the country's own tariff where the article has one. */
function commodityCodeFor(article: JsonObject, country: string | undefined): string | undefined {
	const national = listOf(article, 'nationalCommodityCodes').find((entry) => textOf(entry, 'countryCode') === country);
	return (national && textOf(national, 'commodityCode')) ?? textOf(article, 'commodityCode');
}
