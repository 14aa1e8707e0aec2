/** A party with all that one can have. */
const party = (code: string, name: string, country: string) => ({
	code,
	name,
	vatNumber: country === 'NL' ? 'NL123456789B01' : 'BE0428759497',
	address: {
		streetNumBox: 'Kade 14 bus 2',
		street: 'Kade',
		number: '14',
		box: '2',
		zipCode: '2030',
		city: 'Antwerpen',
		region: 'VAN',
		country,
	},
	contactPerson: {
		name: 'Ann Peeters',
		tel: '+32 3 555 01 42',
		email: 'customs@scheldt.example',
		fax: '+32 3 555 01 43',
	},
});

const PUMPS = party('BE0428759497', 'Scheldt Machines NV', 'BE');
const MAAS = party('NL123456789', 'Maas Pompen BV', 'NL');
const HUDSON = party('HUDSON-01', 'Hudson Pumps Inc.', 'US');

const document = {
	category: 'N',
	type: '935',
	refNum: 'INV-77',
	issueDate: '2026-01-12',
	effectiveDate: '2026-01-13',
	writeOff: { quantity: 2, unit: 'NAR', amount: 1000 },
};

const statement = { code: '00100', text: 'Simplified authorisation', type: 'string' };

const means = { mode: '3', identificationType: '30', identification: '1-ABC-123' };

const address = { streetNumBox: 'Dok 7', zipCode: '2030', city: 'Antwerpen', country: 'BE' };

/** An import with a value at every place that a customs shipment has, and nothing wrong with any. */
export function aCompleteImport(externalReference: string): Record<string, unknown> {
	return {
		version: '1.0',
		customsFlow: 'Import BE standard',
		direction: 'IN',
		externalReference,
		messageType: 'New',
		storageLocationReference: 'ANR1-CW',
		company: 'SCHELDT',
		plant: 'ANR1',
		jurisdiction: 'BE',
		estimatedDepartureDate: '2026-01-20',
		singleAdministrativeDocument: {
			accDateCode: '2026-01-15T09:30:00+01:00',
			addDeclType1: 'A',
			declType: 'IM',
			additionalInformations: [statement],
			additionalDocuments: [document],
			agentStatus: '2',
			comRefNum: 'COM-77',
			declarationOfficeCode: 'BE101000',
			docRefNum: '26BEA10000000001E2',
			invoiceCurrency: 'EUR',
			totalInvoiceAmount: 1000,
			calculationReturns: [{ type: 'A00', basisValue: 1000, payment: { assessed: 17, methodCode: 'A' } }],
			importer: MAAS,
			declarant: PUMPS,
			agent: PUMPS,
			carrier: PUMPS,
			obligationGuarantee: { securityDetails: '1', reference: '26BE00000000000G1' },
			loadingLocation: { place: 'New York', placeCode: 'USNYC', country: 'US' },
			goodsMeasure: { gmass: 120 },
			packaging: { quantity: 4 },
			extra: { ownField: { deep: [1] } },
			goodsShipment: {
				exporter: HUDSON,
				consignor: HUDSON,
				consignee: MAAS,
				seller: HUDSON,
				buyer: MAAS,
				supplier: HUDSON,
				payer: MAAS,
				notifyParty: MAAS,
				intracom: MAAS,
				domesticDutyTaxParty: MAAS,
				exportCountry: 'US',
				destination: { country: 'BE', region: 'VAN' },
				trxNatCode: 11,
				tradeTerms: { termsCode: 'CIF', place: 'Antwerpen', placeCode: 'BEANR' },
				customsValuation: { valuationMethod: '1' },
				ucr: { traderReference: '6US-HUDSON-77' },
				invoice: { number: 'INV-77', date: '2026-01-12' },
				currencyExchange: { currency: 'USD', rate: 1.08 },
				entryOfficeCode: 'BE212000',
				exitOfficeCode: 'BE216000',
				warehouse: { type: 'U', externalReference: 'BEWH0001' },
				vatCharges: { charges: 40, currencyExchange: { currency: 'EUR' } },
				consignment: {
					departureTransportMeans: { ...means, country: 'BE' },
					borderTransportMeans: { ...means, mode: '1', country: 'US', conveyanceRefNum: 'V-12' },
					arrivalTransportMeans: means,
					goodsLocation: {
						type: 'A',
						identificationType: 'U',
						identification: 'BEANR00001',
						additionalIdentifier: '7',
						name: 'Dok 7',
						address,
					},
					unloadingLocation: { placeCode: 'BEANR', country: 'BE', dateArrival: '2026-01-14' },
					itinerary: [{ country: 'US' }, { country: 'BE' }],
				},
				extra: { ownField: true },
				governmentAgencyGoodsItems: [completeItem()],
			},
		},
	};
}

function completeItem(): Record<string, unknown> {
	return {
		seqNum: 1,
		commodity: {
			itemId: 'PUMP-1',
			description: 'Centrifugal pumps for liquids',
			classifications: [
				{ type: 'TARIC', code: '8413705100' },
				{ type: 'HTS', code: '8413709999' },
			],
			invoiceLine: { itemAmount: 1000, unitPrice: 500 },
			dutyTaxFees: [
				{
					type: 'A00',
					preference1: '3',
					preference2: '00',
					quotaId: '090012',
					payment: { methodCode: 'E', deferredPayment: 'DPO-1' },
				},
			],
		},
		goodsMeasure: {
			gmass: 120,
			nmass: 110,
			qty: 2,
			uoM: 'NAR',
			supQty: 2,
			supQtyUoM: 'NAR',
			calcUnits: 2,
			calcCode: 'NAR',
		},
		governmentProcedure: {
			proc: '40',
			prevProc: '71',
			declProcType: 'H',
			procEU: 'C07',
			procNat1: '1A1',
			procNat2: '4A0',
		},
		customsValuation: { valuationMethod: '1', valuationIndicators: '0000' },
		packagings: [{ quantity: 4, type: 'CT', shippingMarks: 'HUDSON 77' }],
		additionalDocuments: [document, { category: 'C', type: '517', refNum: 'BECW0001' }],
		previousDocuments: [{ category: 'Z', type: '380', refNum: 'INV-77', date: '2026-01-12', item: 1 }],
		additionalInformations: [statement],
		containerIdentification: 'TRIU8210800',
		ucr: { traderReference: '6US-HUDSON-77-1' },
		origin: { country: 'US', region: 'NY', preferentialCountry: '1011' },
		exportCountry: 'US',
		destination: { country: 'BE', region: 'VAN' },
		statValue: 1000,
		customsValue: 1000,
		supervisingOfficeCode: 'BE101000',
		chassisNr: 'WAUZZZ8K9BA000001',
		undg: '3082',
		specialProcedure: {
			formulaReference: 'F-1',
			materialListReference: 'ML-1',
			inboundMrn: '26BEA10000000001E2',
			inboundGoodsItem: 1,
		},
		additionalFiscalReferences: [{ role: 'FR1', vatNumber: 'NL123456789B01' }],
		valuationAdjustments: [{ type: 'AK', amount: 40 }],
		excise: { productCode: 'W200', quantity: 1200, alcoholicStrength: 13.5 },
		extra: { ownField: 'x' },
	};
}
