import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { customsShipment, type CustomsShipment } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';

interface Expected {
	goodsItemsPerShipment: number;
	shipments: { externalReference: string; direction: string; row: number; isGood: boolean }[];
	mistakes: {
		externalReference: string;
		sheet: string;
		row: number;
		column: string;
		header: string;
		value: string | number;
	}[];
}

const folder = join(__dirname, '../../../workflows-examples/excel-to-declarations');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
const read = readWorkbook(new Uint8Array(readFileSync(join(folder, 'shipments.xlsx'))), customsShipment);

const goodsItemsOf = ({ singleAdministrativeDocument }: CustomsShipment) =>
	singleAdministrativeDocument?.goodsShipment?.governmentAgencyGoodsItems;

describe('the sample workbook', () => {
	it('reads to twelve shipments of forty goods items, in the order of the sheet', async () => {
		const { messages } = await read;
		const good = expected.shipments.filter(({ isGood }) => isGood);
		expect(good).toHaveLength(12);
		expect(messages.map(({ message, source }) => [message.externalReference, message.direction, source.row])).toEqual(
			good.map(({ externalReference, direction, row }) => [externalReference, direction, row]),
		);
		const items = messages.map(({ message }) => goodsItemsOf(message as CustomsShipment));
		expect(new Set(items.map((list) => list?.length))).toEqual(new Set([expected.goodsItemsPerShipment]));
	});

	it('refuses the two mistakes, each with its cell, and tells of the titles alone', async () => {
		const { refusedRows, notices, messages } = await read;
		expect(
			refusedRows.map(({ sheet, row, column, header, value, externalReference }) => ({
				sheet,
				row,
				column,
				header,
				value,
				externalReference,
			})),
		).toEqual(
			expect.arrayContaining(expected.mistakes.map((mistake) => ({ ...mistake, value: String(mistake.value) }))),
		);
		expect(refusedRows).toHaveLength(expected.mistakes.length);
		expect(messages.flatMap(({ warnings }) => warnings)).toEqual([]);
		expect(notices).toEqual(
			['Shipments', 'Goods items'].map(
				(sheet) => `Sheet "${sheet}", row 1 was not read: it stands above the row of headers.`,
			),
		);
	});

	it('says what to do in one sentence', async () => {
		const { refusedRows } = await read;
		expect(refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Goods items", row 220, column E "Commodity code": 805102200 has 9 digits. Use 6, 8 or 10 digits, as in 84713000, or 0805102200 if Excel dropped a leading zero.',
			'Sheet "Shipments", row 14, column D "Country of destination": Belgum is not in the list of countries. Use BE (Belgium).',
		]);
	});

	it('keeps dates, codes and amounts exact', async () => {
		const { messages } = await read;
		const shipment = messages[2]?.message as CustomsShipment;
		expect(shipment).toMatchObject({
			externalReference: 'PO-2026-220031',
			direction: 'IN',
			singleAdministrativeDocument: {
				invoiceCurrency: 'EUR',
				importer: { code: 'BE0411905847', address: { city: 'Kallo', zipCode: '9130' } },
				goodsShipment: {
					exportCountry: 'ZA',
					invoice: { date: '2026-11-04' },
					consignment: { borderTransportMeans: { mode: '1' } },
				},
			},
		});
		expect(goodsItemsOf(shipment)?.[0]).toMatchObject({
			seqNum: 1,
			commodity: { classifications: [{ type: 'TARIC', code: '0805102200' }] },
			governmentProcedure: { proc: '40', prevProc: '00' },
			packagings: [{ type: 'CT' }],
		});
	});
});
