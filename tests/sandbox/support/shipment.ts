type Group = Record<string, unknown>;

/** What a test changes of a good shipment: fields of the document, of its goods shipment, its goods items; the rest at the root. */
export interface ShipmentChange extends Group {
	readonly header?: object;
	readonly goodsShipment?: object;
	readonly items?: unknown;
}

/** A good export shipment with one goods item, in CAS's own shape, changed as the test needs it. A group that is given replaces the one there. */
export function anExport(externalReference: string, change: ShipmentChange = {}): Group {
	const { header, goodsShipment, items = [aGoodsItem()], ...root } = change;
	return {
		version: '1.0',
		externalReference,
		direction: 'OUT',
		company: 'SCHELDT',
		plant: 'ANR1',
		storageLocationReference: 'ANR1-CW',
		singleAdministrativeDocument: {
			invoiceCurrency: 'EUR',
			totalInvoiceAmount: 600,
			...header,
			goodsShipment: {
				exporter: { code: 'BE0428759497', name: 'Scheldt Machines NV' },
				consignee: { name: 'Hudson Pumps Inc.' },
				exportCountry: 'BE',
				destination: { country: 'US' },
				tradeTerms: { termsCode: 'FCA', place: 'Antwerpen' },
				ucr: { traderReference: '6BE0428759497-SO1' },
				invoice: { number: 'INV-1', date: '2026-01-12' },
				...goodsShipment,
				governmentAgencyGoodsItems: items,
			},
		},
		...root,
	};
}

/** A good import shipment of two goods items. */
export function anImport(externalReference: string, change: ShipmentChange = {}): Group {
	const { header, goodsShipment, ...others } = change;
	const home = {
		governmentProcedure: { proc: '40', prevProc: '00' },
		origin: { country: 'US' },
		...classified('8413705100'),
	};
	return anExport(externalReference, {
		direction: 'IN',
		header: { totalInvoiceAmount: 1000, importer: { code: 'NL123456789', name: 'Maas Pompen BV' }, ...header },
		goodsShipment: {
			exporter: { name: 'Hudson Pumps Inc.' },
			consignee: undefined,
			exportCountry: 'US',
			destination: { country: 'NL' },
			...goodsShipment,
		},
		items: [aGoodsItem(home), aGoodsItem({ ...home, seqNum: 2, commodity: { ...home.commodity, ...priced(400) } })],
		...others,
	});
}

/** A good goods item. What is given of a group is put into the group; a list that is given replaces the one there. */
export function aGoodsItem(change: object = {}): Group {
	return merged(
		{
			seqNum: 1,
			commodity: {
				description: 'Centrifugal pumps for liquids',
				classifications: [{ type: 'TARIC', code: '84137051' }],
				invoiceLine: { itemAmount: 600 },
			},
			goodsMeasure: { gmass: 430, nmass: 412.5 },
			governmentProcedure: { proc: '10', prevProc: '00' },
			origin: { country: 'DE' },
			packagings: [{ quantity: 4, type: 'PX' }],
		},
		change,
	);
}

/** Changes of a goods item that stand deep in it. */
export const classified = (code: string) => ({ commodity: { classifications: [{ type: 'TARIC', code }] } });
export const priced = (itemAmount: number) => ({ invoiceLine: { itemAmount } });

function merged(stored: Group, given: object): Group {
	const all = { ...stored };
	for (const [name, value] of Object.entries(given)) {
		const before = all[name];
		all[name] = isGroup(before) && isGroup(value) ? merged(before, value) : value;
	}
	return all;
}

const isGroup = (value: unknown): value is Group =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
