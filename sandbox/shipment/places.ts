import * as is from './values';

/** One place of the wire: what JSON it takes, and what its value has to look like. */
export type Place = ValuePlace | GroupPlace | ListPlace | { readonly kind: 'free' };

export interface ValuePlace {
	/** `code`: a number or a text. */
	readonly kind: 'text' | 'number' | 'code';
	/** What people call it, `office of exit`; there where something can be wrong with its value. */
	readonly name?: string;
	readonly check?: is.ValueCheck;
}

export interface GroupPlace {
	readonly kind: 'group';
	readonly places: Readonly<Record<string, Place>>;
}

export interface ListPlace {
	readonly kind: 'list';
	readonly entry: Place;
}

const text = (name?: string, check?: is.ValueCheck): ValuePlace => ({ kind: 'text', name, check });
const number = (name?: string, check?: is.ValueCheck): ValuePlace => ({ kind: 'number', name, check });

const group = (places: GroupPlace['places']): GroupPlace => ({ kind: 'group', places });
const list = (entry: Place): ListPlace => ({ kind: 'list', entry });
/** Documented nowhere, evidenced 2016: what a customer adds is never looked at. */
const extra: Place = { kind: 'free' };

const address = (of: string) =>
	group({
		streetNumBox: text(),
		street: text(),
		number: text(),
		box: text(),
		zipCode: text(),
		city: text(),
		region: text(),
		country: text(`country of the ${of}`, is.country),
	});

const party = (name: string) =>
	group({
		code: text(),
		name: text(),
		// Assumed, as evidence shows no place for it.
		vatNumber: text(),
		address: address(name),
		contactPerson: group({ name: text(), tel: text(), email: text(), fax: text() }),
	});

const office = (name: string) => text(name, is.office);

const additionalInformations = list(group({ code: text(), text: text(), type: text() }));

const additionalDocuments = list(
	group({
		category: text('category of the document', is.documentCategory),
		type: text('type of the document', is.documentType),
		refNum: text(),
		issueDate: text('issue date of the document', is.date),
		effectiveDate: text('effective date of the document', is.date),
		writeOff: group({ quantity: number('quantity written off', is.amount), unit: text(), amount: number() }),
	}),
);

const transportMeans = (which: string) => ({
	mode: text(`mode of transport ${which}`, is.transportMode),
	identificationType: text(),
	identification: text(),
});

const goodsLocation = group({
	type: text(),
	// Assumed, as is the additional identifier.
	identificationType: text(),
	identification: text(),
	additionalIdentifier: text(),
	name: text(),
	address: address('location of the goods'),
});

const destination = group({
	country: text('country of destination', is.country),
	region: text(),
});

/** One goods item. */
export const ITEM_PLACES = group({
	seqNum: number('item number', is.count),
	commodity: group({
		itemId: text(),
		description: text(),
		// A code is judged by its type: see the rules.
		classifications: list(group({ type: text(), code: text() })),
		invoiceLine: group({
			itemAmount: number('item amount', is.amount),
			unitPrice: number('unit price', is.amount),
		}),
		dutyTaxFees: list(
			group({
				type: text('type of tax', is.taxType),
				preference1: text('preference', is.preferenceGroup),
				preference2: text('preference', is.preferenceKind),
				quotaId: text('quota order number', is.quota),
				payment: group({ methodCode: text('method of payment', is.oneLetter), deferredPayment: text() }),
			}),
		),
	}),
	goodsMeasure: group({
		gmass: number('gross mass', is.amount),
		nmass: number('net mass', is.amount),
		qty: number('quantity', is.amount),
		uoM: text('unit of the quantity', is.unit),
		supQty: number('supplementary units', is.amount),
		supQtyUoM: text('supplementary unit', is.unit),
		calcUnits: number('calculation units', is.amount),
		calcCode: text(),
	}),
	governmentProcedure: group({
		proc: text('requested procedure', is.procedure),
		prevProc: text('previous procedure', is.procedure),
		declProcType: text(),
		procEU: text('additional procedure', is.additionalProcedure),
		procNat1: text('additional procedure', is.additionalProcedure),
		procNat2: text('additional procedure', is.additionalProcedure),
	}),
	customsValuation: group({
		valuationMethod: text('valuation method', is.valuationMethod),
		valuationIndicators: text(),
	}),
	packagings: list(
		group({
			quantity: number('number of packages', is.count),
			type: text('package type', is.packageType),
			shippingMarks: text(),
		}),
	),
	additionalDocuments,
	previousDocuments: list(
		group({
			category: text('category of the previous document', is.previousCategory),
			type: text(),
			refNum: text(),
			date: text('date of the previous document', is.date),
			item: { kind: 'code' },
		}),
	),
	additionalInformations,
	containerIdentification: text('container', is.container),
	ucr: group({ traderReference: text('reference number/UCR', is.ucr) }),
	origin: group({
		country: text('country of origin', is.country),
		region: text(),
		preferentialCountry: text('country of preferential origin', is.preferentialOrigin),
	}),
	exportCountry: text('country of export', is.country),
	destination,
	statValue: number('statistical value', is.amount),
	customsValue: number('customs value', is.amount),
	supervisingOfficeCode: office('supervising office'),
	chassisNr: text(),
	undg: text('UN number', is.unNumber),
	specialProcedure: group({
		formulaReference: text(),
		materialListReference: text(),
		inboundMrn: text('inbound MRN', is.mrn),
		inboundGoodsItem: number('inbound goods item', is.count),
	}),
	additionalFiscalReferences: list(group({ role: text(), vatNumber: text() })),
	valuationAdjustments: list(group({ type: text(), amount: number() })),
	excise: group({
		productCode: text('excise product', is.exciseProduct),
		quantity: number('excise quantity', is.amount),
		alcoholicStrength: number('alcoholic strength', is.amount),
	}),
	extra,
});

/** The goods shipment without its goods items. */
const GOODS_SHIPMENT_PLACES = {
	exporter: party('exporter'),
	consignor: party('consignor'),
	consignee: party('consignee'),
	seller: party('seller'),
	buyer: party('buyer'),
	supplier: party('supplier'),
	payer: party('payer'),
	notifyParty: party('party to notify'),
	intracom: party('intra-Community acquirer'),
	domesticDutyTaxParty: party('party that pays domestic taxes'),
	exportCountry: text('country of export', is.country),
	destination,
	trxNatCode: number('nature of transaction', is.transactionNature),
	tradeTerms: group({ termsCode: text('delivery terms', is.incoterm), place: text(), placeCode: text() }),
	customsValuation: group({ valuationMethod: text('valuation method', is.valuationMethod) }),
	ucr: group({ traderReference: text('reference number/UCR', is.ucr) }),
	invoice: group({ number: text(), date: text('date of the invoice', is.date) }),
	currencyExchange: group({ currency: text('currency of the exchange rate', is.currency), rate: number() }),
	entryOfficeCode: office('office of entry'),
	exitOfficeCode: office('office of exit'),
	warehouse: group({ type: text(), externalReference: text() }),
	vatCharges: group({
		charges: number('charges for VAT', is.amount),
		currencyExchange: group({ currency: text('currency of the charges for VAT', is.currency) }),
	}),
	consignment: group({
		departureTransportMeans: group({
			...transportMeans('at departure'),
			country: text('nationality of the transport at departure', is.country),
		}),
		borderTransportMeans: group({
			...transportMeans('at the border'),
			country: text('nationality of the transport at the border', is.country),
			conveyanceRefNum: text(),
		}),
		arrivalTransportMeans: group(transportMeans('at arrival')),
		goodsLocation,
		unloadingLocation: group({
			placeCode: text(),
			country: text('country of unloading', is.country),
			dateArrival: text('date of arrival', is.date),
		}),
		itinerary: list(group({ country: text('country of routing', is.country) })),
	}),
	extra,
};

/** The document without its goods shipment. */
const HEADER_PLACES = {
	accDateCode: text('date of acceptance', is.date),
	addDeclType1: text('additional declaration type', is.oneLetter),
	addDeclType2: text('third part of the declaration type'),
	declType: text('declaration type', is.declarationType),
	additionalInformations,
	additionalDocuments,
	agentStatus: text('status of the representative', is.agentStatus),
	comRefNum: text(),
	declarationOfficeCode: office('office of declaration'),
	docRefNum: text('MRN', is.mrn),
	invoiceCurrency: text('invoice currency', is.currency),
	totalInvoiceAmount: number('total amount invoiced', is.amount),
	calculationReturns: list(
		group({
			type: text('type of tax', is.taxType),
			basisValue: number('base of the tax', is.amount),
			payment: group({
				assessed: number('assessed tax', is.amount),
				methodCode: text('method of payment', is.oneLetter),
			}),
		}),
	),
	importer: party('importer'),
	declarant: party('declarant'),
	agent: party('representative'),
	carrier: party('carrier'),
	obligationGuarantee: group({ securityDetails: text(), reference: text() }),
	loadingLocation: group({ place: text(), placeCode: text(), country: text('country of loading', is.country) }),
	goodsMeasure: group({ gmass: number('total gross mass', is.amount) }),
	packaging: group({ quantity: number('total packages', is.count) }),
	extra,
};

/** What stands around the document, without the key and what is asked for. */
const OUTER_PLACES = {
	customsFlow: text(),
	storageLocationReference: text(),
	company: text(),
	plant: text(),
	jurisdiction: text('jurisdiction', is.country),
	estimatedDepartureDate: text('estimated departure', is.date),
};

/** A whole customs shipment. */
export const SHIPMENT_PLACES = group({
	version: text(),
	direction: text(),
	externalReference: text(),
	messageType: text(),
	...OUTER_PLACES,
	singleAdministrativeDocument: group({
		...HEADER_PLACES,
		goodsShipment: group({ ...GOODS_SHIPMENT_PLACES, governmentAgencyGoodsItems: list(ITEM_PLACES) }),
	}),
});

/** What stands around the document. */
export const OUTER = group(OUTER_PLACES);
/** The document with its goods shipment, without goods items. */
export const DOCUMENT_HEADER = group({ ...HEADER_PLACES, goodsShipment: group(GOODS_SHIPMENT_PLACES) });
/** The body of an update of the header. Assumed: the document's fields stand at its root, with those around it beside them. */
export const HEADER_UPDATE_PLACES = group({ ...OUTER_PLACES, ...DOCUMENT_HEADER.places });
