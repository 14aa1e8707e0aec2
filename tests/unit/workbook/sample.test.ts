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

describe('the sample workbook', () => {
	it('reads to twelve shipments of forty goods items, in the order of the sheet', async () => {
		const { messages } = await read;
		const good = expected.shipments.filter(({ isGood }) => isGood);
		expect(good).toHaveLength(12);
		expect(messages.map(({ message, source }) => [message.externalReference, message.direction, source.row])).toEqual(
			good.map(({ externalReference, direction, row }) => [externalReference, direction, row]),
		);
		const items = messages.map(({ message }) => message.governmentAgencyGoodsItems as unknown[]);
		expect(new Set(items.map(({ length }) => length))).toEqual(new Set([expected.goodsItemsPerShipment]));
	});

	it('refuses the two mistakes, each with its cell, and says nothing else', async () => {
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
		expect(notices).toEqual([]);
	});

	it('says what to do in one sentence', async () => {
		const { refusedRows } = await read;
		expect(refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Goods items", row 220, column E "Commodity code": 8051022 has 7 digits. Use 6, 8 or 10 digits, as in 84713000, or 08051022 if Excel dropped a leading zero.',
			'Sheet "Shipments", row 14, column D "Ship to": Belgum is not in the list of countries. Use BE (Belgium).',
		]);
	});

	it('keeps dates, codes and amounts exact', async () => {
		const { messages } = await read;
		const shipment = messages[2]?.message as CustomsShipment;
		expect(shipment).toMatchObject({
			externalReference: 'PO-2026-220031',
			direction: 'IN',
			shipFrom: 'ZA',
			invoice: { issueDate: '2026-11-04', currencyCode: 'EUR' },
			importer: { id: 'BE0411905847', address: { cityName: 'Kallo', postcodeId: '9130' } },
			borderTransportMeans: { modeCode: '1' },
		});
		expect(shipment.governmentAgencyGoodsItems?.[0]).toMatchObject({
			sequenceNumeric: 1,
			commodityCode: '08051022',
			procedureCode: '4000',
			packages: [{ typeCode: 'CT' }],
		});
	});
});
