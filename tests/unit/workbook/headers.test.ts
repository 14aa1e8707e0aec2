import { LANGUAGES } from '../../../cas/language';
import { customsShipment } from '../../../cas/messages';
import { layoutOf, readWorkbook } from '../../../cas/workbook';
import { matchHeaders } from '../../../cas/workbook/headers/matchHeaders';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const { main, lists } = layoutOf(parcel);
const goods = lists[0]!;

/** Headers of templates of version 0.2 whose words are others today. */
const EARLIER_HEADERS = {
	en: {
		shipments: {
			Reference: 'externalReference',
			Direction: 'direction',
			'Ship from': 'exportCountry',
			'Ship to': 'destinationCountry',
			'Trader reference (UCR)': 'ucr',
			'Exporter: EORI number': 'exporter.code',
			'Delivery terms: Incoterm': 'tradeTerms.termsCode',
			'Invoice: Amount': 'totalInvoiceAmount',
			'Invoice: Currency': 'invoiceCurrency',
			'Invoice: Exchange rate': 'exchangeRate',
			'Transport at the border: Identity': 'borderTransportMeans.identification',
			'Goods location: Authorisation or location': 'goodsLocation.identification',
			'Office of exit': 'exitOffice',
			'Special mention: Code': 'additionalInformation[0].code',
		},
		items: {
			Reference: 'externalReference',
			'Item number': 'itemNumber',
			Article: 'article',
			'Preferential origin': 'preferentialOrigin',
			'Additional procedure': 'additionalProcedures',
			'Supplementary quantity': 'supplementaryUnits',
			'Item amount': 'itemAmount',
			'Package: Marks': 'packages[0].shippingMarks',
		},
	},
	fr: {
		shipments: {
			Référence: 'externalReference',
			Sens: 'direction',
			"Pays d'expédition": 'exportCountry',
			'Exportateur: Numéro EORI': 'exporter.code',
			'Facture: Montant': 'totalInvoiceAmount',
			'Facture: Devise': 'invoiceCurrency',
			'Facture: Taux de change': 'exchangeRate',
			'Localisation des marchandises: Autorisation ou lieu': 'goodsLocation.identification',
			'Mention spéciale: Texte': 'additionalInformation[0].text',
		},
		items: {
			Référence: 'externalReference',
			"Numéro d'article": 'itemNumber',
			'Régime additionnel': 'additionalProcedures',
			'Mention spéciale: Code': 'additionalInformation[0].code',
		},
	},
	nl: {
		shipments: {
			Referentie: 'externalReference',
			Richting: 'direction',
			'Exporteur: EORI-nummer': 'exporter.code',
			'Factuur: Bedrag': 'totalInvoiceAmount',
			'Factuur: Valuta': 'invoiceCurrency',
			'Factuur: Wisselkoers': 'exchangeRate',
			'Plaats van de goederen: Vergunning of locatie': 'goodsLocation.identification',
			'Bijzondere vermelding: Code': 'additionalInformation[0].code',
		},
		items: {
			Referentie: 'externalReference',
			Itemnummer: 'itemNumber',
			Artikel: 'article',
			Goederencode: 'commodityCode',
			'Aanvullende regeling': 'additionalProcedures',
		},
	},
	de: {
		shipments: {
			Referenz: 'externalReference',
			Richtung: 'direction',
			'Ausführer: EORI-Nummer': 'exporter.code',
			'Rechnung: Betrag': 'totalInvoiceAmount',
			'Rechnung: Währung': 'invoiceCurrency',
			'Rechnung: Umrechnungskurs': 'exchangeRate',
			'Warenort: Bewilligung oder Ort': 'goodsLocation.identification',
			'Zusätzliche Angabe: Text': 'additionalInformation[0].text',
		},
		items: {
			Referenz: 'externalReference',
			Positionsnummer: 'itemNumber',
			Artikelnummer: 'article',
			Warennummer: 'commodityCode',
			'Zusätzliches Verfahren': 'additionalProcedures',
		},
	},
};

const readParcels = async (...args: Parameters<typeof workbookBytes>) =>
	readWorkbook(await workbookBytes(...args), parcel);

describe('the headers of a workbook', () => {
	it.each(LANGUAGES)('are read in "%s", sheets and columns', async (language) => {
		const { messages, refusedRows } = await readParcels({
			[main.names[language]]: [
				main.columns.map(({ headers }) => headers[language]),
				['P-1', 'OUT', 'US', '2026-12-31', 'n', 'no'],
			],
			[goods.names[language]]: [
				goods.columns.map(({ headers }) => headers[language]),
				['P-1', 'OUT', '08471300', 12.5, 4, 'A', 2, 'B'],
			],
		});
		expect(refusedRows).toEqual([]);
		expect(messages.map(({ message }) => message)).toEqual([
			{
				externalReference: 'P-1',
				direction: 'OUT',
				shipTo: 'US',
				shipDate: '2026-12-31',
				note: 'n',
				isUrgent: false,
				goods: [
					{
						commodityCode: '08471300',
						netMass: 12.5,
						packages: [
							{ quantity: 4, marks: 'A' },
							{ quantity: 2, marks: 'B' },
						],
					},
				],
			},
		]);
	});

	it.each([...LANGUAGES, 'field names'] as const)('of a customs shipment are all told apart in "%s"', (language) => {
		const layout = layoutOf(customsShipment);
		for (const sheet of [layout.main, ...layout.lists]) {
			const cells = sheet.columns.map(({ headers, leaf }) => ({
				kind: 'text' as const,
				text: language === 'field names' ? leaf.name : headers[language],
			}));
			const match = matchHeaders([{ number: 1, cells }], sheet);
			expect(match?.columns.map(({ column, index }) => [column.leaf.name, index])).toEqual(
				sheet.columns.map(({ leaf }, index) => [leaf.name, index]),
			);
			expect(match).toMatchObject({ unknown: [], twice: [], missing: [] });
		}
	});

	it.each(Object.entries(EARLIER_HEADERS))('of earlier templates still name their fields in "%s"', (_, headers) => {
		const {
			main: shipments,
			lists: [items],
		} = layoutOf(customsShipment);
		for (const [sheet, names] of [
			[shipments, headers.shipments],
			[items!, headers.items],
		] as const) {
			const cells = Object.keys(names).map((text) => ({ kind: 'text' as const, text }));
			const match = matchHeaders([{ number: 1, cells }], sheet);
			expect(Object.fromEntries(match?.columns.map(({ column, header }) => [header, column.leaf.name]) ?? [])).toEqual(
				names,
			);
			expect(match).toMatchObject({ unknown: [], twice: [], missing: [] });
		}
	});

	it('are found below titles, in any order, case and punctuation, by synonym, field name or with the unit', async () => {
		const { messages } = await readParcels({
			Parcels: [
				['All our parcels'],
				[],
				['', 'Reference of the week'],
				['', 'direction *', 'ORDER', 'ship-to'],
				['', 'IN', 'P-2', 'BE'],
			],
			Goods: [
				['Net mass (kg)', 'goods.commodityCode', 'Reference'],
				[3, '84713000', 'P-2'],
			],
		});
		expect(messages[0]?.message).toEqual({
			externalReference: 'P-2',
			direction: 'IN',
			shipTo: 'BE',
			goods: [{ commodityCode: '84713000', netMass: 3 }],
		});
		expect(messages[0]?.source).toEqual({
			sheet: 'Parcels',
			row: 5,
			lists: [{ path: 'goods', sheet: 'Goods', rows: [2] }],
		});
	});

	it('lead to the sheets where those have other names', async () => {
		const { messages } = await readParcels({
			Cover: [['Hello'], ['This file has parcels']],
			Lines: [
				['Reference', 'HS code', 'Net mass'],
				['P-3', '84713000', 1],
			],
			'Export 2026': [
				['Reference', 'Direction', 'Ship to', 'Ship date'],
				['P-3', 'OUT', 'US'],
			],
		});
		expect(messages[0]?.message).toMatchObject({ externalReference: 'P-3', goods: [{ commodityCode: '84713000' }] });
	});

	it('that name no field are told, and their columns left alone', async () => {
		const { messages, notices } = await readParcels({
			Parcels: [
				['Reference', 'Direction', 'Our colour', 'Order'],
				['P-4', 'OUT', 'red', '77'],
			],
			Goods: [
				['Reference', 'Net mass', 'Net mass (lb)'],
				['P-4', 2, 4.4],
			],
		});
		expect(messages[0]?.message).toEqual({ externalReference: 'P-4', direction: 'OUT', goods: [{ netMass: 2 }] });
		expect(notices).toEqual([
			'Sheet "Parcels", column C "Our colour" was not read: it is not a field.',
			'Sheet "Parcels", column D "Order" was not read: it is not a field.',
			'Sheet "Goods", column C "Net mass (lb)" was not read: it is not a field.',
		]);
	});

	it('that are missing or stand twice stop the reading with one sentence for the sheet', async () => {
		await expect(
			readParcels({
				Parcels: [
					['Reference', 'Ship to', 'Note', 'Note'],
					['P-5', 'US', 'a', 'b'],
				],
			}),
		).rejects.toMatchObject({
			name: 'WorkbookError',
			reason: 'headers',
			problem:
				'Sheet "Parcels" has no column "Direction" in its row of headers, row 1; Sheet "Parcels", row 1: columns C and D are both "Note"',
			action: 'Add a column "Direction"; Keep one of the columns, or rename the others',
		});
	});

	it('of entries without a reference stop the reading, since nothing says whose they are', async () => {
		await expect(
			readParcels({
				Parcels: [
					['Reference', 'Direction'],
					['P-6', 'OUT'],
				],
				Goods: [
					['Commodity code', 'Net mass'],
					['84713000', 1],
				],
			}),
		).rejects.toThrow('Sheet "Goods" has no column "Reference"');
	});

	it('that are nowhere are asked for', async () => {
		await expect(
			readParcels({
				Stuff: [
					['a', 'b'],
					[1, 2],
				],
			}),
		).rejects.toThrow(
			'No sheet with parcels was found among "Stuff". Give the sheet "Parcels" a row of headers such as "Reference" and "Direction".',
		);
		await expect(
			readParcels({
				Parcels: [
					['a', 'b'],
					[1, 2],
				],
			}),
		).rejects.toThrow('Sheet "Parcels" has no row of headers within its first 30 rows');
	});

	it('of an update need the identity only', async () => {
		const bytes = await workbookBytes({
			Parcels: [
				['Reference', 'Direction', 'Note'],
				['P-7', 'OUT', 'new'],
			],
		});
		const { messages, notices } = await readWorkbook(bytes, parcel, { partial: true });
		expect(messages[0]?.message).toEqual({ externalReference: 'P-7', direction: 'OUT', note: 'new' });
		expect(notices).toEqual(['No sheet "Goods" was found; messages were read without goods.']);
	});
});
