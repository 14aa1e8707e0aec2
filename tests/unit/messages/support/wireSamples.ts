type Json = Record<string, unknown>;

/** What five messages of our own have in common. */
const goodsItem = (item: Json = {}): Json => ({
	additionalDocuments: [{ category: 'N', refNum: 'INV-5511', type: '935' }],
	commodity: {
		description: 'Wooden chairs, upholstered',
		itemId: 'CHAIR-7',
		classifications: [{ code: '9401610000', type: 'TARIC' }],
		invoiceLine: { itemAmount: 4200.5 },
	},
	customsValuation: { valuationMethod: '1' },
	goodsMeasure: { gmass: 310, nmass: 280.25, qty: 40 },
	governmentProcedure: { proc: '40', prevProc: '00', declProcType: 'H' },
	previousDocuments: [{ category: 'Z', refNum: 'INV-5511', type: '380' }],
	packagings: [{ quantity: 8, shippingMarks: 'CH 1-8', type: 'CT' }],
	...item,
});

function message(externalReference: string, header: Json, goodsShipment: Json, items: readonly Json[]): Json {
	return {
		version: '1.0',
		direction: 'IN',
		externalReference,
		messageType: 'New',
		storageLocationReference: 'ANR-2',
		singleAdministrativeDocument: {
			accDateCode: '2026-03-02T08:15:00+01:00',
			addDeclType1: 'A',
			agentStatus: '1',
			declarationOfficeCode: 'BE101000',
			declType: 'IM',
			invoiceCurrency: 'EUR',
			declarant: { code: 'BE0428759497' },
			goodsShipment: {
				exportCountry: 'VN',
				trxNatCode: 11,
				exporter: { code: 'SUPPLIER-9' },
				tradeTerms: { place: 'Antwerpen', termsCode: 'CIF' },
				ucr: { traderReference: externalReference },
				...goodsShipment,
				governmentAgencyGoodsItems: items,
			},
			importer: { code: 'BE0428759497' },
			...header,
		},
	};
}

const consignment = {
	borderTransportMeans: { country: 'LR', identification: 'IMO9321483', mode: '1' },
	arrivalTransportMeans: { identification: '1-ABC-123', mode: '3' },
};

/** Messages of our own in the shape in which CAS took them in 2020: imports, an entry in the records, several goods items. */
export const WIRE_SAMPLES: Readonly<Record<string, Json>> = {
	'a bare import': message('W-1', {}, {}, [{ commodity: { itemId: 'CHAIR-7' }, goodsMeasure: { qty: 1 } }]),
	'an import with means of transport': message('W-2', {}, { consignment }, [goodsItem()]),
	'an entry in the records': message(
		'W-3',
		{
			additionalInformations: [{ code: '44-OWN-KeyOfOurs', text: '12.345', type: 'string' }],
			docRefNum: '26BEA10000000001E2',
			calculationReturns: [
				{ basisValue: 4200.5, type: 'A00', payment: { assessed: 0, methodCode: 'A' } },
				{ basisValue: 4200.5, type: 'B00', payment: { assessed: 882.11, methodCode: 'G' } },
			],
		},
		{ consignment, customsValuation: { valuationMethod: '1' } },
		[goodsItem({ containerIdentification: 'CSQU3054383' })],
	),
	'several goods items': message('W-4', {}, { consignment }, [
		goodsItem({
			governmentProcedure: { proc: '40', prevProc: '71', procEU: 'C07', procNat1: '3V0', procNat2: '4A0' },
			ucr: { traderReference: 'W-4-1' },
		}),
		goodsItem({
			additionalDocuments: [
				{ category: 'C', refNum: 'BEIPO1', type: '601' },
				{ category: '1', refNum: '77', type: '008' },
			],
			packagings: [
				{ quantity: 2, type: 'PX' },
				{ quantity: 1, shippingMarks: 'X', type: 'CT' },
				{ quantity: 5, type: 'BX' },
			],
		}),
		goodsItem({ goodsMeasure: { gmass: 0, nmass: 0 } }),
	]),
	'everything that a shipper knows': message(
		'W-5',
		{ totalInvoiceAmount: 4200.5, goodsMeasure: { gmass: 310 }, packaging: { quantity: 8 }, comRefNum: 'C-1' },
		{
			consignment: { ...consignment, goodsLocation: { type: 'B', identification: 'BEANRA00042' } },
			destination: { country: 'BE', region: '2' },
			invoice: { number: 'INV-5511', date: '2026-02-27' },
			exitOfficeCode: 'BE101000',
			warehouse: { type: 'U', externalReference: 'BEU0004217' },
			consignee: {
				code: 'C-1',
				name: 'Chairs NV',
				address: { streetNumBox: 'Kaai 1', zipCode: '2000', city: 'Antwerpen', country: 'BE' },
				contactPerson: { name: 'A. Peeters', tel: '+32 3 1', email: 'a@chairs.example' },
			},
		},
		[
			goodsItem({
				seqNum: 1,
				commodity: {
					description: 'Wooden chairs, upholstered',
					itemId: 'CHAIR-7',
					classifications: [
						{ code: '9401610000', type: 'TARIC' },
						{ code: 'A999', type: 'OTHER' },
					],
					invoiceLine: { itemAmount: 4200.5, unitPrice: 105.0125 },
					dutyTaxFees: [
						{ type: 'A00', preference1: '3', preference2: '00', payment: { methodCode: 'E', deferredPayment: '77' } },
						{ type: 'B00', payment: { methodCode: 'G' } },
					],
				},
				origin: { country: 'VN', preferentialCountry: 'VN' },
				statValue: 4300,
			}),
		],
	),
};
