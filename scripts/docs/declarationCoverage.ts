// What this package does with each field of a declaration as CAS returns it, by pattern; `docs/declaration-coverage.md` is made from it.
// Only names stand here: they are those of a public sample of a CAS declaration (2016) and of a public generator of messages (2020).
import { GOODS_ITEMS_FIELD, PARTY_ROLES, SHIPMENTS_FIELD } from '../../cas/contract/declaration';

/** `read`: under a name of ours in an output. `handedOn`: as CAS sends it, in a goods item. `left`: only in the whole declaration. */
type Reading = 'read' | 'handedOn' | 'left';

interface CoverageRule {
	/**
	 * Steps of a path, without the brackets of lists. `a|b` is either, `<header party>` any of them, `*` any step, `*Id` one that ends so, and `**` any steps, or none, at
	 * the beginning or the end.
	 */
	readonly pattern: string;
	readonly reading: Reading;
	/** Where it comes out, or why it does not. */
	readonly because: string;
}

const SHIPMENT = SHIPMENTS_FIELD.value;
const ITEM = `${SHIPMENT}.${GOODS_ITEMS_FIELD.value}`;
/** The names that stand for many, so that a pattern stays short. */
const SETS = new Map<string, readonly string[]>(
	Object.entries(PARTY_ROLES.value).flatMap(([of, roles]) => [
		[`<${of} party>`, roles],
		[`<${of} party>Id`, roles.map((role) => `${role}Id`)],
	]),
);
const PARTIES = ['<header party>', `${SHIPMENT}.<shipment party>`];

const IN_SUMMARY = 'simplified declaration';
const IN_PARTIES = 'parties of Get with Simplify off; the names of four in the simplified declaration';
const IN_DUTIES = 'Get Duties';
const IN_DOCUMENTS = 'List Documents';
const IN_PROBLEMS = 'problems: Get Corrections, Wait for Status, errorDescriptions';
const ITEM_KEY = 'number and id of goods items, wherever a problem or a tax is about one';

const TECHNICAL = 'technical: a key, a client or a time of the database';
const TWIN_LIST = 'technical: the keys of what stands in full beside them';
const ROLE = 'a mark of the role in which the party or office beside it acts';
const FREE = 'a free group without names that hold in general';
const OWN_COUNT = 'we count ourselves';
const TWIN = 'an empty twin in the header of what goods items carry';
const UNKNOWN = 'its meaning is in no public source';
const DETAIL = 'a detail for the whole declaration: Get with Simplify off';

const rule =
	(reading: Reading, because: string) =>
	(...patterns: string[]): CoverageRule[] =>
		patterns.map((pattern) => ({ pattern, reading, because }));

/** The first rule that fits a path holds. */
export const COVERAGE: readonly CoverageRule[] = [
	...rule('read', 'identity: declarationId, lrn, mrn')('id', 'functionRefNum|docRefNum'),
	...rule('read', 'lastUpdated; Declaration Poll Trigger')('lastModification'),
	...rule('read', IN_PROBLEMS)('**.warnings.**', 'warningCount.**'),
	...rule('read', 'List Documents, sealed as documentReference')('attachments.location'),
	...rule('read', IN_DOCUMENTS)('attachments', 'attachments.id|contentType|insertion|creationDate|originalName|type'),
	...rule('left', 'the name of the file in the store of CAS')('attachments.storedName'),
	...rule('left', 'who uses CAS there')('attachments.insertedBy'),
	...rule('read', IN_SUMMARY)(
		'declType|addDeclType1|accDateCode|issueDate|sendDateTime|comRefNum|invoiceCurrency|totalInvoiceAmount',
		'declarationOffice|ucr',
		'declarationOffice.code',
		'ucr.traderReference',
		`${SHIPMENT}.ucr`,
		`${SHIPMENT}.ucr.traderReference`,
	),
	...rule('read', `simplified declaration, where no goods item is there; else ${OWN_COUNT}`)('totNumItems'),
	...PARTIES.flatMap((roles) => [
		...rule('read', IN_PARTIES)(
			roles,
			`${roles}Id`,
			`${roles}.id|code|name|address|contactPerson`,
			`${roles}.address.street|number|box|streetNumBox|zipCode|city|region|country`,
			`${roles}.contactPerson.name|tel|email`,
		),
		...rule('left', UNKNOWN)(`${roles}.types|statusCode|authId`, `${roles}.address.type`),
		...rule('left', DETAIL)(`${roles}.contactPerson.fax`),
	]),
	...rule('left', UNKNOWN)('submitter.role'),
	...rule('left', DETAIL)('submitter.communication.**'),
	...rule('read', 'goods items: Get Many, duties, problems, simplified declaration')(SHIPMENT, ITEM),
	...rule('read', ITEM_KEY)(`${ITEM}.id|seqNum`),
	...rule('read', IN_DUTIES)(
		'calculationReturns.**',
		`${ITEM}.commodity`,
		`${ITEM}.commodity.calculationReturns.**`,
		`${ITEM}.commodity.description|itemDescription`,
		`${ITEM}.commodity.classifications.**`,
	),
	...rule('handedOn', 'Get Many of goods items, as CAS sends it')(`${ITEM}.**`),
	...rule('left', TWIN_LIST)('attachmentIds|goodsShipmentIds', `${SHIPMENT}.governmentAgencyGoodsItemIds`),
	...rule('left', ROLE)('*Role', '*.*Role', '*.*.*Role'),
	...rule('left', FREE)('extra.**', `${SHIPMENT}.extra.**`),
	...rule('left', TECHNICAL)(
		'creationDate|clientId',
		'*.id|creationDate|lastModification|clientId',
		'*.*.id|creationDate|lastModification|clientId',
		'declarationOfficeId',
		'*.*Id',
		'*.*.*Id',
	),
	...rule('left', TWIN)(
		'goodsMeasure.**',
		'governmentProcedure.**',
		'packaging.**',
		'previousDocument.**',
		'dutyTaxFees.**',
		'additionalDocuments.**',
	),
	...rule('left', UNKNOWN)(
		'authentication.**',
		'validityDuration|nameCode|msgFunctionCode|importExportTransit|version|emergencyCode|emergencyCodeBool',
		'customsCharges.**',
		`${SHIPMENT}.surety.**`,
		`${SHIPMENT}.undg`,
	),
	...rule('left', DETAIL)(
		'declarationOffice.address|name|types',
		'declarationOffice.address.*',
		'ucr.version|sequenceNumber',

		'additionalInformations.**',
		'currencyExchange.**',
		'customsReturnedData.**',
		'loadingLocation.**',
		'obligationGuarantee.**',
		'vatCharges.**',
		'businessPartners.**',
		'addDeclType2|issuePlaceCode|loadListNum|trxNatCode1|trxNatCode2',
		`${SHIPMENT}.additionalDocuments`,
		`${SHIPMENT}.consignment.**`,
		`${SHIPMENT}.currencyExchange.**`,
		`${SHIPMENT}.customsValuation.**`,
		`${SHIPMENT}.destination.**`,
		`${SHIPMENT}.entryOffice|exitOffice`,
		`${SHIPMENT}.invoice.**`,
		`${SHIPMENT}.tradeTerms.**`,
		`${SHIPMENT}.ucr.version|sequenceNumber`,
		`${SHIPMENT}.vatCharges.**`,
		`${SHIPMENT}.warehouse.**`,
		`${SHIPMENT}.countryOfExp|seqNum|trxNatCode|trxNatCode1|trxNatCode2|exportCountry`,
	),
];

/** What becomes of a path, written `goodsShipments[].ucr`; undefined where no rule speaks of it. */
export function coverageOf(path: string): CoverageRule | undefined {
	const steps = path.replaceAll('[]', '').split('.');
	return COVERAGE.find(({ pattern }) => fits(pattern.split('.'), steps));
}

function fits(pattern: readonly string[], steps: readonly string[]): boolean {
	if (pattern[0] === '**') {
		return steps.some((_, from) => fits(pattern.slice(1), steps.slice(from)));
	}
	const isOpen = pattern.at(-1) === '**';
	const wanted = isOpen ? pattern.slice(0, -1) : pattern;
	const isLongEnough = isOpen ? steps.length >= wanted.length : steps.length === wanted.length;
	return isLongEnough && wanted.every((part, index) => namesIn(part).some((name) => isStep(name, steps[index]!)));
}

/** The names that one step of a pattern stands for. */
export const namesIn = (part: string): string[] => part.split('|').flatMap((name) => SETS.get(name) ?? name);

const isStep = (name: string, step: string) => (name.startsWith('*') ? step.endsWith(name.slice(1)) : name === step);

const TITLES: Readonly<Record<Reading, string>> = {
	read: 'Read, under names of ours',
	handedOn: 'Handed on, as CAS sends it',
	left: 'Left in the whole declaration',
};

/** The page, without its first lines. */
export function coveragePage(table: (header: string[], rows: string[][]) => string): string {
	const sections = Object.entries(TITLES).map(([reading, title]) => {
		const rows = COVERAGE.filter((entry) => entry.reading === reading);
		const reasons = [...new Set(rows.map(({ because }) => because))];
		const cells = reasons.map((because) => [
			rows
				.filter((entry) => entry.because === because)
				.map(({ pattern }) => `\`${pattern}\``)
				.join('<br>'),
			because,
		]);
		return `## ${title}\n\n${table(['fields', reading === 'left' ? 'why' : 'where'], cells)}`;
	});
	return [
		'# What is read of a declaration',
		'The fields that public data of CAS shows in a declaration, and what this package does with each. Nothing is lost: **Get** with *Simplify* off gives the whole declaration as CAS sends it.',
		'A path is written without the brackets of lists. `a|b` is either name, `<header party>` any role of a party there, `*` any name, `*Id` one that ends so, `**` any steps or none. The first row that fits holds, in the order of the code.',
		...sections,
	].join('\n\n');
}
