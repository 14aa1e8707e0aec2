import type { Assortment } from './goods';

/** A company of the sample; none of them exists. */
export interface Party {
	readonly name: string;
	readonly eori: string | undefined;
	readonly street: string;
	readonly postcode: string;
	readonly city: string;
	readonly country: string;
}

const party = (
	name: string,
	eori: string | undefined,
	street: string,
	postcode: string,
	city: string,
	country: string,
): Party => ({
	name,
	eori,
	street,
	postcode,
	city,
	country,
});

const SCHELDT = party('Scheldt Machinery NV', 'BE0428759497', 'Noorderlaan 147', '2030', 'Antwerpen', 'BE');
const POLDER = party('Polder Zuivel BV', 'NL801234565', 'Waalhaven Z.z. 19', '3089 JH', 'Rotterdam', 'NL');
const ALSTER = party('Alster Fahrzeugteile GmbH', 'DE4711082', 'Am Sandtorkai 41', '20457', 'Hamburg', 'DE');
const GAROUPE = party('Garoupe Chimie SA', 'FR40330320300018', '12 quai de la Fontaine', '13002', 'Marseille', 'FR');
const LYS = party('Lys Fresh Logistics NV', 'BE0411905847', 'Kaai 614', '9130', 'Kallo', 'BE');

/** One shipment of the sample: who, where, when, on which terms. */
export interface SampleShipment {
	readonly reference: string;
	readonly direction: 'IN' | 'OUT';
	readonly from: string;
	readonly to: string;
	readonly exporter: Party;
	readonly importer: Party;
	readonly incoterm: string;
	readonly place: string;
	readonly invoice: string;
	/** `YYYY-MM-DD` */
	readonly invoiceDate: string;
	readonly currency: string;
	readonly transportMode: string;
	readonly office: string;
	readonly goods: Assortment;
}

type Row = readonly [
	reference: string,
	direction: 'IN' | 'OUT',
	home: Party,
	foreign: Party,
	incoterm: string,
	place: string,
	invoiceDate: string,
	currency: string,
	transportMode: string,
	office: string,
	goods: Assortment,
];

const ROWS: readonly Row[] = [
	[
		'SO-2026-104711',
		'OUT',
		SCHELDT,
		party('Lakeshore Fluid Systems Inc.', undefined, '2200 Harbor Avenue', 'IL 60611', 'Chicago', 'US'),
		'FCA',
		'Antwerpen',
		'2026-11-02',
		'USD',
		'1',
		'BE101000',
		'pumps',
	],
	[
		'SO-2026-104712',
		'OUT',
		SCHELDT,
		party('Aare Pumpentechnik AG', undefined, 'Industriestrasse 8', '4600', 'Olten', 'CH'),
		'DAP',
		'Olten',
		'2026-11-03',
		'CHF',
		'3',
		'BE101000',
		'pumps',
	],
	[
		'PO-2026-220031',
		'IN',
		LYS,
		party('Tygerberg Citrus Growers Pty', undefined, '7 Orchard Road', '7530', 'Cape Town', 'ZA'),
		'CIF',
		'Antwerpen',
		'2026-11-04',
		'EUR',
		'1',
		'BE101000',
		'fruit',
	],
	[
		'SO-2026-310408',
		'OUT',
		POLDER,
		party('Thames Provisions Ltd', 'GB123456789000', '44 Wharf Lane', 'SE16 4DG', 'London', 'GB'),
		'CPT',
		'London',
		'2026-11-05',
		'GBP',
		'3',
		'NL000396',
		'dairy',
	],
	[
		'PO-2026-220032',
		'IN',
		SCHELDT,
		party('Gulshan Knitwear Ltd', undefined, '18 Mirpur Road', '1216', 'Dhaka', 'BD'),
		'FOB',
		'Chattogram',
		'2026-11-06',
		'USD',
		'1',
		'BE101000',
		'textiles',
	],
	[
		'PO-2026-220033',
		'IN',
		LYS,
		party('Breede Valley Fruit Pty', undefined, '31 Station Street', '6850', 'Worcester', 'ZA'),
		'CFR',
		'Antwerpen',
		'2026-11-09',
		'EUR',
		'1',
		'BE101000',
		'fruit',
	],
	[
		'SO-2026-510077',
		'OUT',
		ALSTER,
		party('Bosporus Otomotiv AS', undefined, 'Liman Caddesi 5', '34940', 'Istanbul', 'TR'),
		'DAP',
		'Istanbul',
		'2026-11-10',
		'EUR',
		'3',
		'DE004851',
		'vehicles',
	],
	[
		'SO-2026-510078',
		'OUT',
		ALSTER,
		party('Oslofjord Bildeler AS', undefined, 'Havnegata 12', '0150', 'Oslo', 'NO'),
		'DPU',
		'Oslo',
		'2026-11-11',
		'NOK',
		'3',
		'DE004851',
		'vehicles',
	],
	[
		'SO-2026-620915',
		'OUT',
		GAROUPE,
		party('Sumida Coatings KK', undefined, '3-4 Minato', '104-0043', 'Tokyo', 'JP'),
		'CIP',
		'Tokyo',
		'2026-11-12',
		'EUR',
		'1',
		'FR000690',
		'chemicals',
	],
	[
		'PO-2026-220034',
		'IN',
		ALSTER,
		party('Pearl River Devices Co.', undefined, '88 Keji Road', '518057', 'Shenzhen', 'CN'),
		'FCA',
		'Shenzhen',
		'2026-11-13',
		'USD',
		'4',
		'DE004851',
		'electronics',
	],
	[
		'PO-2026-220035',
		'IN',
		SCHELDT,
		party('Cerrado Cafes Ltda', undefined, 'Rua do Porto 210', '11010-150', 'Santos', 'BR'),
		'FOB',
		'Santos',
		'2026-11-16',
		'USD',
		'1',
		'BE101000',
		'coffee',
	],
	[
		'SO-2026-310409',
		'OUT',
		POLDER,
		party('Han River Foods Co.', undefined, '25 Teheran-ro', '06132', 'Seoul', 'KR'),
		'CIF',
		'Busan',
		'2026-11-17',
		'EUR',
		'1',
		'NL000396',
		'dairy',
	],
	[
		'PO-2026-220036',
		'IN',
		GAROUPE,
		party('Mekong Electronics JSC', undefined, '9 Nguyen Hue', '700000', 'Ho Chi Minh City', 'VN'),
		'CIP',
		'Marseille',
		'2026-11-18',
		'EUR',
		'4',
		'FR000690',
		'electronics',
	],
	[
		'SO-2026-620916',
		'OUT',
		GAROUPE,
		party('Maple Resins Inc.', undefined, '510 Rue Notre-Dame', 'H2Y 1C8', 'Montreal', 'CA'),
		'FCA',
		'Marseille',
		'2026-11-19',
		'CAD',
		'1',
		'FR000690',
		'chemicals',
	],
];

/** Fourteen shipments, exports and imports. */
export const SHIPMENTS: readonly SampleShipment[] = ROWS.map(
	(
		[reference, direction, home, foreign, incoterm, place, invoiceDate, currency, transportMode, office, goods],
		index,
	) => {
		const [exporter, importer] = direction === 'OUT' ? [home, foreign] : [foreign, home];
		return {
			reference,
			direction,
			from: exporter.country,
			to: importer.country,
			exporter,
			importer,
			incoterm,
			place,
			invoice: `INV-2026-${1187 + index}`,
			invoiceDate,
			currency,
			transportMode,
			office,
			goods,
		};
	},
);
