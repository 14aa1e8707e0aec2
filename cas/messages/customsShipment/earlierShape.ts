import { refuse, type Finding } from '../../identifiers/finding';
import { isRecord } from '../../isRecord';
import { HEADER_CHARACTERS } from '../../limits';
import { say } from '../../speech';
import { jsonOf } from '../model/jsonText';

/**
 * The shape that version 0.2 of this package gave a customs shipment. Nothing of it is sent: it is recognised, and told what it
 * is. Its names stand here and nowhere else.
 */
const PARTIES = ['exporter', 'importer', 'consignor', 'consignee', 'seller', 'buyer', 'declarant', 'representative'];
const MEANS = ['departureTransportMeans', 'borderTransportMeans', 'arrivalTransportMeans'];

/** Names inside a group of 0.2, and the column of each today; an empty one has no place any more. */
const PARTY_NAMES: Readonly<Record<string, string>> = {
	id: 'code',
	'address.line': 'address__streetNumBox',
	'address.postcodeId': 'address__zipCode',
	'address.cityName': 'address__city',
	'address.countryCode': 'address__country',
};
const MEANS_NAMES: Readonly<Record<string, string>> = {
	modeCode: 'mode',
	id: 'identification',
	registrationNationalityCode: 'nationality',
};
const DOCUMENT_NAMES: Readonly<Record<string, string>> = { typeCode: 'type', id: 'reference' };
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	...Object.fromEntries(PARTIES.map((name) => [name, PARTY_NAMES])),
	...Object.fromEntries(MEANS.map((name) => [name, MEANS_NAMES])),
	tradeTerms: { conditionCode: 'termsCode', locationName: 'place', countryCode: '' },
	goodsLocation: { unLocode: 'identification', id: 'identification' },
	additionalDocuments: DOCUMENT_NAMES,
	packages: { typeCode: 'type', marksNumbersId: 'shippingMarks' },
	additionalInformation: { statementCode: 'code', statementDescription: 'text' },
	specialProcedure: { inboundGoodsItemSequenceNumeric: 'inboundGoodsItem', authorisationReference: '' },
};

/** Names of the shipment in 0.2, with the column of each today. */
const HEADER: Readonly<Record<string, string>> = {
	typeCode: 'declarationType',
	additionalTypeCode: 'additionalDeclarationType',
	traderReference: 'ucr',
	shipFrom: 'exportCountry',
	shipTo: 'destinationCountry',
	transactionNatureCode: 'natureOfTransaction',
	exitOfficeId: 'exitOffice',
	entryOfficeId: 'entryOffice',
	totalPackageQuantity: 'totalPackages',
	'invoice.id': 'invoice__number',
	'invoice.issueDate': 'invoice__date',
	'invoice.amount': 'totalInvoiceAmount',
	'invoice.currencyCode': 'invoiceCurrency',
	'invoice.exchangeRate': 'exchangeRate',
};

/** Names of a goods item in 0.2. */
const ITEM: Readonly<Record<string, string>> = {
	sequenceNumeric: 'itemNumber',
	articleReference: 'article',
	originCountryCode: 'originCountry',
	preferentialOriginCountryCode: 'preferentialOrigin',
	preferenceCode: 'preference',
	quotaOrderId: 'quotaOrderNumber',
	procedureCode: 'procedure',
	additionalProcedureCodes: 'additionalProcedures',
	quantityUnitCode: 'quantityUnit',
	supplementaryQuantity: 'supplementaryUnits',
	invoiceAmount: 'itemAmount',
	invoiceCurrencyCode: '',
	statisticalValueAmount: 'statisticalValue',
	valuationMethodCode: 'valuationMethod',
	customsValueAmount: 'customsValue',
	dangerousGoodsId: 'unNumber',
	'previousDocuments.typeCode': 'previousDocuments__type',
	'previousDocuments.id': 'previousDocuments__reference',
	'previousDocuments.goodsItemSequenceNumeric': 'previousDocuments__item',
};

const ITEMS = 'governmentAgencyGoodsItems';
const GOODS_ITEMS = 'goodsItems';
const CONTAINERS = 'transportEquipment';
/** The lists that the panel of CAS Ingest had a field for, and that of each today. */
export const EARLIER_LISTS: Readonly<Record<string, string>> = { [ITEMS]: GOODS_ITEMS };
const PAGE = 'docs/messages/customsShipment.md';

/** One sentence for a message in the shape of 0.2; undefined for any other. */
export function earlierShipment(value: Readonly<Record<string, unknown>>): Finding | undefined {
	if (value.singleAdministrativeDocument !== undefined || !isEarlier(value)) return undefined;
	return refuse('shape.earlier', say('shape.earlier', { page: PAGE }));
}

function isEarlier(value: Readonly<Record<string, unknown>>): boolean {
	return Object.entries(value).some(([name, given]) => {
		if (name === ITEMS || name === CONTAINERS) return Array.isArray(jsonOf(given));
		if (name === GOODS_ITEMS) return entriesOf(given).some((item) => hasNameOf(item, ITEM));
		if (!isRecord(given)) return false;
		const inner = name === 'invoice' ? invoiceNames : GROUPS[name];
		return inner !== undefined && hasNameOf(given, inner);
	});
}

function entriesOf(given: unknown): Record<string, unknown>[] {
	const list = jsonOf(given);
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** True where a group has a name that is another one today. */
const hasNameOf = (group: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>) =>
	namesIn(group).some((one) => Object.hasOwn(names, one) && names[one] !== one);

const invoiceNames = Object.fromEntries(
	Object.entries(HEADER).flatMap(([name, column]) => (name.startsWith('invoice.') ? [[name.slice(8), column]] : [])),
);

/** Names of a group, and those of its own groups behind a dot. */
const namesIn = (group: Readonly<Record<string, unknown>>): string[] =>
	Object.entries(group).flatMap(([name, value]) =>
		isRecord(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
	);

/** `packages[0].typeCode` and `packages__0__typeCode` name one column. */
const stepsIn = (name: string) => name.split(/__|[.[\]]/).filter((step) => step !== '');

/** What a column of 0.2 is called today: its name, empty where it has no place any more, undefined where it is none of 0.2. */
export function columnSince(name: string): string | undefined {
	if (name.length > HEADER_CHARACTERS) return undefined;
	const [first = '', ...rest] = stepsIn(name);
	if (first === CONTAINERS) return `${GOODS_ITEMS}__container`;
	if (first !== ITEMS) return renamed([first, ...rest], HEADER);
	if (rest.length === 0) return GOODS_ITEMS;
	const inner = renamed(rest, ITEM);
	return inner === undefined || inner === '' ? inner : `${GOODS_ITEMS}__${inner}`;
}

/** The same for a goods item by itself, whose columns have no list in front. */
export function itemColumnSince(name: string): string | undefined {
	const since = renamed(stepsIn(name), ITEM);
	return since === name ? undefined : since;
}

function renamed(steps: readonly string[], names: Readonly<Record<string, string>>): string | undefined {
	const isNumber = (step: string) => /^\d{1,4}$/.test(step);
	const plain = steps.filter((step) => !isNumber(step));
	const own = names[plain.join('.')] ?? (plain.length === 1 ? names[plain[0]!] : undefined);
	const numbers = steps.filter(isNumber);
	if (own !== undefined) {
		const [group, ...others] = own.split('__');
		return numbers.length === 0 || others.length === 0 ? own : [group, ...numbers, ...others].join('__');
	}
	const [group = '', ...inner] = plain;
	const since = GROUPS[group]?.[inner.join('.')];
	if (since === undefined) return inner.length === 0 && names === ITEM ? group : undefined;
	return since === '' ? '' : [group, ...numbers, since].join('__');
}
