import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';

/**
 * Where a customs shipment has its data. Evidenced 2020 (a public generator of CAS messages), and 2016 (a public sample of a CAS
 * declaration) for what a message of 2020 does not show. What is looked for and is not there is absent, whatever else is.
 */
export const DOCUMENT = 'singleAdministrativeDocument';
export const GOODS_SHIPMENT = 'goodsShipment';
export const ITEMS = 'governmentAgencyGoodsItems';
export const ITEMS_PATH = `${DOCUMENT}.${GOODS_SHIPMENT}.${ITEMS}`;

export const itemPath = (index: number) => `${ITEMS_PATH}[${index}]`;

/** The single administrative document: the fields of the header, and the goods shipment. */
export const documentOf = (content: JsonObject) => objectOf(content, DOCUMENT);
export const goodsShipmentOf = (content: JsonObject) => objectOf(documentOf(content), GOODS_SHIPMENT);
export const goodsItemsOf = (content: JsonObject) => listOf(goodsShipmentOf(content), ITEMS);

/** The content with another document. */
export const withDocument = (content: JsonObject, document: JsonObject): JsonObject => ({
	...content,
	[DOCUMENT]: document,
});

/** The content with other goods items. */
export function withGoodsItems(content: JsonObject, items: readonly JsonObject[]): JsonObject {
	const goodsShipment = { ...goodsShipmentOf(content), [ITEMS]: items };
	return withDocument(content, { ...documentOf(content), [GOODS_SHIPMENT]: goodsShipment });
}

export const traderReferenceOf = (content: JsonObject) =>
	textOf(objectOf(goodsShipmentOf(content), 'ucr'), 'traderReference');
export const storageLocationOf = (content: JsonObject) => textOf(content, 'storageLocationReference');
export const invoiceCurrencyOf = (content: JsonObject) => textOf(documentOf(content), 'invoiceCurrency');

/** The country that the goods are sent from, of the shipment or else of its first goods item. */
export const exportCountryOf = (content: JsonObject) =>
	textOf(goodsShipmentOf(content), 'exportCountry') ?? textOf(goodsItemsOf(content)[0] ?? {}, 'exportCountry');

/** The country that the goods go to, likewise. */
export const destinationOf = (content: JsonObject) =>
	textOf(objectOf(goodsShipmentOf(content), 'destination'), 'country') ??
	textOf(objectOf(goodsItemsOf(content)[0] ?? {}, 'destination'), 'country');

/** Who takes part: of the document, and of its goods shipment. */
export const HEADER_ROLES = ['importer', 'declarant', 'agent', 'carrier'] as const;
export const SHIPMENT_ROLES = [
	'exporter',
	'consignor',
	'consignee',
	'seller',
	'buyer',
	'supplier',
	'payer',
	'notifyParty',
	'intracom',
	'domesticDutyTaxParty',
] as const;

/** Every party that is named, by its role. */
export function partiesOf(content: JsonObject): JsonObject {
	const document = documentOf(content);
	const goodsShipment = goodsShipmentOf(content);
	const named = [
		...HEADER_ROLES.map((role) => [role, objectOf(document, role)] as const),
		...SHIPMENT_ROLES.map((role) => [role, objectOf(goodsShipment, role)] as const),
	];
	return Object.fromEntries(named.filter(([, party]) => Object.keys(party).length > 0));
}

/** Number of a goods item: the one it has, else its place. */
export const itemNumberOf = (item: JsonObject, index: number) => numberOf(item, 'seqNum') ?? index + 1;

export const articleOf = (item: JsonObject) => textOf(objectOf(item, 'commodity'), 'itemId');
export const descriptionOf = (item: JsonObject) => textOf(objectOf(item, 'commodity'), 'description');
export const originOf = (item: JsonObject) => textOf(objectOf(item, 'origin'), 'country');
export const preferentialOriginOf = (item: JsonObject) => textOf(objectOf(item, 'origin'), 'preferentialCountry');
export const itemAmountOf = (item: JsonObject) =>
	numberOf(objectOf(objectOf(item, 'commodity'), 'invoiceLine'), 'itemAmount');
export const specialProcedureOf = (item: JsonObject) => objectOf(item, 'specialProcedure');

/** The classification of the Union's tariff, as 2020 types it; other types are other tariffs. */
export const TARIC = 'TARIC';
export function commodityCodeOf(item: JsonObject): string | undefined {
	const entry = listOf(objectOf(item, 'commodity'), 'classifications').find((found) => textOf(found, 'type') === TARIC);
	return entry && textOf(entry, 'code');
}

/** Requested and previous procedure, two digits each. */
export function procedureOf(item: JsonObject): { readonly requested?: string; readonly previous?: string } {
	const procedure = objectOf(item, 'governmentProcedure');
	return { requested: textOf(procedure, 'proc'), previous: textOf(procedure, 'prevProc') };
}

/** A quantity in its unit; goods that are only weighed are counted in kilograms. */
export function goodsQuantityOf(item: JsonObject): { quantity: number; quantityUnitCode?: string } | undefined {
	const measure = objectOf(item, 'goodsMeasure');
	const quantity = numberOf(measure, 'qty');
	if (quantity !== undefined && quantity > 0) return { quantity, quantityUnitCode: textOf(measure, 'uoM') };
	const netMass = numberOf(measure, 'nmass');
	return netMass !== undefined && netMass > 0 ? { quantity: netMass, quantityUnitCode: 'KGM' } : undefined;
}

/**
 * Documents that are the authorisation of a special procedure: outward processing, temporary admission, warehousing (three kinds),
 * inward processing, end use. Source: TARIC, certificates. Other codes that begin with C are permits for the goods.
 */
const AUTHORISATIONS = ['C019', 'C516', 'C517', 'C518', 'C519', 'C601', 'N990'];

/** Number of the authorisation that goods are under, from the documents of the goods item or else of the header. */
export function authorisationOf(content: JsonObject, item: JsonObject): string | undefined {
	const documents = [item, documentOf(content)].flatMap((owner) => listOf(owner, 'additionalDocuments'));
	const found = documents.find((document) => AUTHORISATIONS.includes(documentTypeOf(document)));
	return found && textOf(found, 'refNum');
}

/** `C601`: category and type in one. */
export const documentTypeOf = (document: JsonObject) =>
	`${textOf(document, 'category') ?? ''}${textOf(document, 'type') ?? ''}`;
