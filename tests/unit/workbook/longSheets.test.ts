import { customsShipment } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';
import { attributeStart } from '../../../cas/workbook/xml/xmlBytes';
import { parcel } from './parcel';

const csv = (rows: readonly (readonly string[])[]) =>
	new TextEncoder().encode(rows.map((row) => row.join(';')).join('\r\n'));

describe('a sheet of many rows', () => {
	it('is read to its last row, whether its texts come again or are ever new', async () => {
		const rows = Array.from({ length: 2_500 }, (_, index) => [
			`P-${index}`,
			index % 2 === 0 ? 'OUT' : 'IN',
			index % 3 === 0 ? 'US' : 'United States',
			`Note ${index % 1_700}`,
		]);
		const { messages } = await readWorkbook(csv([['Reference', 'Direction', 'Ship to', 'Note'], ...rows]), parcel);
		expect(messages.map(({ message }) => message)).toEqual(
			rows.map(([externalReference, direction, , note]) => ({ externalReference, direction, shipTo: 'US', note })),
		);
	});

	it('has a wrong text refused in each of its rows', async () => {
		const rows = Array.from({ length: 5 }, (_, index) => [`P-${index}`, 'OUT', index === 2 ? 'US' : '#N/A']);
		const { messages, refusedRows } = await readWorkbook(csv([['Reference', 'Direction', 'Ship to'], ...rows]), parcel);
		expect(messages.map(({ message }) => message['externalReference'])).toEqual(['P-2']);
		expect(refusedRows.map(({ row, value }) => [row, value])).toEqual([2, 3, 5, 6].map((row) => [row, '#N/A']));
	});

	it('gives plain values, those that one row lacks and the next one has among them', async () => {
		const headers = ['External reference', 'Direction', 'Item number', 'Net mass', 'Gross mass', 'Commodity code'];
		const rows = [
			['S', 'OUT', '1', '10', '', '84713000'],
			['S', 'OUT', '2', '', '12', ''],
			['S', 'OUT', '3', '10', '12', '84713000'],
		];
		const { messages, refusedRows } = await readWorkbook(csv([headers, ...rows]), customsShipment);
		const commodity = { classifications: [{ type: 'TARIC', code: '84713000' }] };
		expect(refusedRows).toEqual([]);
		expect(messages[0]?.message).toStrictEqual({
			version: '1.0',
			externalReference: 'S',
			direction: 'OUT',
			singleAdministrativeDocument: {
				goodsShipment: {
					governmentAgencyGoodsItems: [
						{ seqNum: 1, goodsMeasure: { nmass: 10 }, commodity },
						{ seqNum: 2, goodsMeasure: { gmass: 12 } },
						{ seqNum: 3, goodsMeasure: { nmass: 10, gmass: 12 }, commodity },
					],
				},
			},
		});
	});
});

describe('an attribute of a tag', () => {
	it.each([
		['<row r="5">', '5'],
		["<row spans='1:2' r='6'/>", '6'],
		['<row\n\tx:r="1" r = "7" >', '7'],
		['<row note=" r=&quot;1&quot; r=\'2\'" r="8">', '8'],
		['<row rr="1" ar="2">', undefined],
		['<row>', undefined],
		['<row r>', undefined],
		['<row r=>', undefined],
	])('%s has %s', (tag, value) => {
		const bytes = new TextEncoder().encode(`${tag}\0`);
		const start = attributeStart(bytes, '<row'.length, tag.length, 'r');
		const end = start < 0 ? -1 : tag.slice(start).search(/["']/) + start;
		expect(start < 0 ? undefined : tag.slice(start, end)).toBe(value);
	});
});
