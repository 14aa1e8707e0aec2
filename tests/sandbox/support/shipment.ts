/** A good export shipment with one goods item, changed as the test needs it. */
export function anExport(externalReference: string, change: object = {}): Record<string, unknown> {
	return {
		externalReference,
		direction: 'OUT',
		traderReference: '6BE0428759497-SO1',
		shipFrom: 'BE',
		shipTo: 'US',
		company: 'SCHELDT',
		plant: 'ANR1',
		storageLocation: 'ANR1-CW',
		exporter: { id: 'BE0428759497', name: 'Scheldt Machines NV' },
		importer: { name: 'Hudson Pumps Inc.' },
		tradeTerms: { conditionCode: 'FCA', locationName: 'Antwerpen' },
		invoice: { id: 'INV-1', issueDate: '2026-01-12', amount: 600, currencyCode: 'EUR' },
		governmentAgencyGoodsItems: [aGoodsItem()],
		...change,
	};
}

/** A good import shipment of two goods items. */
export function anImport(externalReference: string, change: object = {}): Record<string, unknown> {
	return anExport(externalReference, {
		direction: 'IN',
		shipFrom: 'US',
		shipTo: 'NL',
		exporter: { name: 'Hudson Pumps Inc.' },
		importer: { id: 'NL123456789', name: 'Maas Pompen BV' },
		invoice: { id: 'INV-1', issueDate: '2026-01-12', amount: 1000, currencyCode: 'EUR' },
		governmentAgencyGoodsItems: [
			aGoodsItem({ procedureCode: '4000', originCountryCode: 'US' }),
			aGoodsItem({ sequenceNumeric: 2, procedureCode: '4000', originCountryCode: 'US', invoiceAmount: 400 }),
		],
		...change,
	});
}

export function aGoodsItem(change: object = {}): Record<string, unknown> {
	return {
		sequenceNumeric: 1,
		goodsDescription: 'Centrifugal pumps for liquids',
		commodityCode: '84137051',
		originCountryCode: 'DE',
		procedureCode: '1000',
		netMass: 412.5,
		grossMass: 430,
		packages: [{ quantity: 4, typeCode: 'PX' }],
		invoiceAmount: 600,
		...change,
	};
}
