import { isRecord } from '../isRecord';
import { assumed, documented, evidenced } from './fact';

const SAMPLE = 'a public sample of a CAS declaration';
const GENERATOR = 'a public generator of CAS messages';

/** Where a declaration carries its identity. Documented are the synonyms; which of them the GET answer uses is not. */
export const DECLARATION_FIELDS = assumed(
	'generic data models documents the synonyms, not the field names of the GET answer',
	{
		declarationId: ['id', 'declarationId'],
		externalReference: ['externalReference', 'customsShipmentReference'],
		direction: ['direction'],
		lrn: ['lrn', 'functionRefNum', 'FunctionRefNum'],
		mrn: ['mrn'],
		arc: ['arc'],
		status: ['currentStatus', 'status'],
	},
);

/** The group of a customs shipment that holds all but its key. Read, its fields stand on top of the declaration instead. */
export const BODY_FIELD = evidenced(2020, GENERATOR, 'singleAdministrativeDocument');

/** What stands beside that group in a customs shipment. */
export const KEY_FIELDS = evidenced(2020, GENERATOR, [
	'version',
	'customsFlow',
	'direction',
	'externalReference',
	'messageType',
	'storageLocationReference',
]);

/** The numbers of a declaration under their names in its data: LRN and MRN. */
export const NUMBER_FIELDS = evidenced(2016, SAMPLE, { lrn: 'functionRefNum', mrn: 'docRefNum' });

type Data = Readonly<Record<string, unknown>>;

/** Where the fields of the header may stand, best first: the declaration itself, and the group that a shipment has them in. */
export function headersOf(declaration: Data): readonly Data[] {
	const body = declaration[BODY_FIELD.value];
	return isRecord(body) ? [declaration, body] : [declaration];
}

/** The identity of a declaration, under the names that every node's output uses; what it does not carry is absent. */
export function identityOfDeclaration(declaration: Data): Record<string, string> {
	const headers = headersOf(declaration);
	const identity: Record<string, string> = {};
	for (const [name, fields] of Object.entries(DECLARATION_FIELDS.value)) {
		const value = firstText(headers, fields);
		if (value !== undefined) identity[name] = value;
	}
	for (const [name, field] of Object.entries(NUMBER_FIELDS.value)) {
		const value = identity[name] ?? firstText(headers, [field]);
		if (value !== undefined) identity[name] = value;
	}
	return identity;
}

function firstText(headers: readonly Data[], fields: readonly string[]): string | undefined {
	for (const header of headers) {
		for (const field of fields) {
			const value = header[field];
			if (typeof value === 'string' && value !== '') return value;
			// CAS may give an ID as a number.
			if (Number.isSafeInteger(value)) return String(value);
		}
	}
	return undefined;
}

const WHY_DATA = 'the declaration data model is undocumented beyond identity and goods items';

/** When a declaration changed last, ISO 8601; the first of these fields that it has. */
export const LAST_UPDATED_FIELDS = assumed(WHY_DATA, ['lastUpdated', 'lastUpdatedDate', 'updatedAt']);

/** When an entity changed last, ISO 8601 with seven digits of a second: of the declaration, its own last change. */
export const LAST_MODIFICATION_FIELD = evidenced(2016, SAMPLE, 'lastModification');

/** When an entity was made, in the same form: of the declaration, when CAS made it. */
export const CREATION_FIELD = evidenced(2016, SAMPLE, 'creationDate');

/** What stands for a date that is not there; however it is written on, no date of CAS is of that day. */
export const NO_DATE = evidenced(2016, SAMPLE, '0001-01-01');

/** What a simplified declaration shows beside identity, last change and duties. Events and search parameters document the last two names. */
export const SUMMARY_FIELDS = assumed(WHY_DATA, ['declarationType', 'jurisdiction', 'acceptanceDate']);

/** Where the data has declaration type, additional type, acceptance and more of its header. */
export const HEADER_FIELDS = evidenced(2016, SAMPLE, {
	type: 'declType',
	additionalType: 'addDeclType1',
	acceptance: 'accDateCode',
	issueDate: 'issueDate',
	sendDate: 'sendDateTime',
	commercialReference: 'comRefNum',
	invoiceCurrency: 'invoiceCurrency',
	invoiceAmount: 'totalInvoiceAmount',
	itemCount: 'totNumItems',
	office: 'declarationOffice',
	ucr: 'ucr',
	traderReference: 'traderReference',
});

/** The office of declaration where its code stands alone, as a shipment sends it. */
export const OFFICE_CODE_FIELD = evidenced(2020, GENERATOR, 'declarationOfficeCode');

/** Every status that it went through, oldest first: `[{ status, time }]`. Where CAS sends none, only the present status is known. */
export const HISTORY_FIELD = assumed(WHY_DATA, 'history');

/** What CAS or the authority found: `[{ severity, source, path, message }]`. */
export const PROBLEMS_FIELD = assumed(WHY_DATA, 'problems');

/** What CAS found wrong with the group that it stands in, at any depth: `{ blocking: [text], nonBlocking: [text] }`. */
export const WARNINGS_FIELDS = evidenced(2016, SAMPLE, {
	group: 'warnings',
	blocking: 'blocking',
	nonBlocking: 'nonBlocking',
});

/** How many warnings there are, of the header and in all; the group may be null. */
export const WARNING_COUNT_FIELDS = evidenced(2016, SAMPLE, {
	group: 'warningCount',
	blocking: 'totalBlocking',
	nonBlocking: 'totalNonBlocking',
	ownBlocking: 'blocking',
	ownNonBlocking: 'nonBlocking',
});

/** Duties and taxes: `{ currencyCode, totalAmount, taxes: [{ typeCode, goodsItemSequenceNumeric, baseAmount, ratePercent, amount }] }`. */
export const DUTIES_FIELD = assumed('blog 2019 documents that the answer holds duties and taxes, not where', 'duties');

/** What was assessed, a tax each: `[{ type, basisValue, payment: { assessed, methodCode } }]`. Of the header: totals; of a commodity: its own. */
export const CALCULATION_FIELDS = evidenced(2020, GENERATOR, {
	list: 'calculationReturns',
	type: 'type',
	base: 'basisValue',
	payment: 'payment',
	assessed: 'assessed',
	method: 'methodCode',
});

/** The rate of a tax in per cent, where CAS gives one. */
export const RATE_FIELDS = assumed('no public data of CAS shows a rate', ['rate', 'taxRate']);

/** Method of payment of VAT that is not paid at import but goes into the VAT return. */
export const POSTPONED_METHOD = evidenced(2020, `${GENERATOR}; its meaning is that of UCC Annex B`, 'G');

/** Documents that exist: `[{ type, creationDate }]`. */
export const DOCUMENTS_FIELD = assumed(WHY_DATA, 'documents');

/** Files that belong to the declaration. `location` is the signed address of a blob, which opens for whoever has it for some minutes. */
export const ATTACHMENT_FIELDS = evidenced(2016, SAMPLE, {
	list: 'attachments',
	id: 'id',
	type: 'type',
	contentType: 'contentType',
	name: 'originalName',
	insertion: 'insertion',
	creation: 'creationDate',
	address: 'location',
});

/**
 * Actions that were asked of it, oldest first: `[{ action, referenceId, requestedAt, finishedAt, result, message }]`. `finishedAt` and
 * `result` are null until it has ended; the event `DeclarationActionFinished` (documented) tells the same.
 */
export const ACTIONS_FIELD = assumed(WHY_DATA, 'actions');

/** `result` of an action that could not be carried out; `message` says why. */
export const ACTION_UNSUCCESSFUL = assumed('named after the documented ReplaceUnsuccessful', 'Unsuccessful');

/** Its goods items, and the id of each, which item URLs take (documented: "declaration items"). */
export const GOODS_ITEMS_FIELD = assumed('named after the documented item id', 'governmentAgencyGoodsItems');
export const GOODS_ITEM_ID_FIELD = documented('declaration items', 'governmentAgencyGoodsItemId');

/** The goods shipments that hold the goods items: a list in a declaration, one group in a customs shipment. */
export const SHIPMENTS_FIELD = evidenced(2016, SAMPLE, 'goodsShipments');
export const SHIPMENT_FIELD = evidenced(2020, GENERATOR, 'goodsShipment');

/** Number and id of a goods item, and its goods. */
export const GOODS_FIELDS = evidenced(2016, SAMPLE, {
	number: 'seqNum',
	id: 'id',
	commodity: 'commodity',
	description: 'description',
	itemDescription: 'itemDescription',
	classifications: 'classifications',
	classificationType: 'type',
	classificationCode: 'code',
	tariff: 'TARIC',
});

/** Who takes part, by role: of the header, and of each goods shipment. Beside each role stands its id, as `importerId`. */
export const PARTY_ROLES = evidenced(2016, SAMPLE, {
	header: ['declarant', 'importer', 'agent', 'carrier', 'submitter'],
	shipment: [
		'exporter',
		'consignor',
		'consignee',
		'buyer',
		'seller',
		'supplier',
		'payer',
		'notifyParty',
		'intracom',
		'domesticDutyTaxParty',
	],
});

/** A party: where it stands, and who answers for it. */
export const PARTY_FIELDS = evidenced(2016, SAMPLE, {
	own: ['code', 'name'],
	address: 'address',
	place: ['street', 'number', 'box', 'streetNumBox', 'zipCode', 'city', 'region', 'country'],
	contact: 'contactPerson',
	person: { name: 'contactName', tel: 'tel', email: 'email' },
});

/** Names of fields that a declaration writes otherwise than the shipment that made it: last steps of the path read, and sent. */
export const RENAMED_FIELDS = evidenced(2020, `${GENERATOR}, compared with 2016`, [
	{ read: ['previousDocuments', 'number'], sent: ['previousDocuments', 'refNum'] },
	{ read: ['declarationOffice', 'code'], sent: ['declarationOfficeCode'] },
]);

/** The same of other offices, which no message of the evidence sends. */
export const RENAMED_OFFICES = assumed('read in 2016; the sent names follow declarationOfficeCode', [
	{ read: ['exitOffice', 'code'], sent: ['exitOfficeCode'] },
	{ read: ['entryOffice', 'code'], sent: ['entryOfficeCode'] },
	{ read: ['supervisingOffice', 'code'], sent: ['supervisingOfficeCode'] },
]);

/** What CAS or customs set of a declaration that a message may carry too; the copy of a declaration leaves it out. */
export const SET_BY_CUSTOMS = evidenced(2020, `${GENERATOR}, for declarations that exist already`, [
	'docRefNum',
	'accDateCode',
	'calculationReturns',
]);

/** What CAS works out for a shipment that does not say it. */
export const DEDUCED_BY_CAS = assumed('one message of five sends a flow, none a jurisdiction', [
	'customsFlow',
	'jurisdiction',
]);

/** Key of an entry of a collection. Documented: a collection given without it replaces the stored one. */
export const CAS_REFERENCE_FIELD = documented('declaration items', 'casReference');
export const CAS_REFERENCE_RULE = assumed(
	'the counterpart of the documented rule is past the readable text',
	'an entry given with its casReference updates the stored entry of that key; one without is added',
);

/** The entries of a list of a declaration; what is no object is left out, an absent list is empty. */
export function listOfDeclaration(declaration: Data, field: string): Record<string, unknown>[] {
	const list = declaration[field];
	return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** A date as CAS writes it, or undefined where it writes that there is none. */
export function presentDate(value: unknown): string | undefined {
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	const text = value.trimStart();
	const isNone = text.startsWith(NO_DATE.value) && !/\d/.test(text.charAt(NO_DATE.value.length));
	return isNone ? undefined : value;
}

/** When the declaration changed last, ISO 8601, or undefined where the answer does not say. */
export function lastUpdatedOf(declaration: Data): string | undefined {
	const fields = [...LAST_UPDATED_FIELDS.value, LAST_MODIFICATION_FIELD.value];
	for (const header of headersOf(declaration)) {
		for (const field of fields) {
			const date = presentDate(header[field]);
			if (date !== undefined) return date;
		}
	}
	return undefined;
}
