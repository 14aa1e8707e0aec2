import { customsShipment } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';
import { parcel } from './parcel';

const csv = (...rows: string[]) => new TextEncoder().encode(rows.join('\n'));
const mapped = (columns: Record<string, string>) => ({ mapping: { columns, values: { direction: 'OUT' } } });
const note = async (bytes: Uint8Array, key: string) => {
	const { messages } = await readWorkbook(bytes, parcel, mapped({ Order: 'externalReference', [key]: 'note' }));
	return messages[0]?.message.note;
};

describe('a header of an own layout', () => {
	it.each([
		['Order;Price (€);Price ($)', 'Price ($)', 'c'],
		['Order;Price (€);Price ($)', 'Price (€)', 'b'],
		['Order;№;%', '%', 'c'],
		['Order;№;%', '№', 'b'],
		['Order;note;NOTE', 'NOTE', 'c'],
		['Order;Net-Weight;x', 'net weight', 'b'],
		['Order;Price (€);x', 'Price', 'b'],
		['Order;;Text', 'Text', 'c'],
		['Order;;Text', 'B', 'b'],
		['Order;B;C', 'C', 'c'],
	])('in %s: "%s" is read', async (headers, key, value) => {
		expect(await note(csv(headers, 'A;b;c'), key)).toBe(value);
	});

	it.each([
		['Order;Text;x', 'NW', 'has no column "NW"'],
		['Order;Text;x', 'Price ($)', 'has no column "Price ($)"'],
		['Order;Price (€);x', 'Price ($)', 'has no column "Price ($)"'],
		['Order;Weight;Weight', 'Weight', 'columns B and C may both be "Weight"'],
		['Order;Price (€);Price ($)', 'Price', 'columns B and C may both be "Price"'],
		['Order;€;x', '$', 'has no column "$"'],
	])('in %s: "%s" is refused', async (headers, key, message) => {
		await expect(note(csv(headers, 'A;b;c'), key)).rejects.toThrow(message);
	});
});

describe('headers of a flat sheet', () => {
	const item = async (headers: string, values: string) => {
		const { messages, refusedRows } = await readWorkbook(csv(headers, values), customsShipment);
		expect(refusedRows).toEqual([]);
		return JSON.stringify(messages[0]?.message);
	};

	it.each(['Article', 'Artikel', 'Position', 'Item', 'Pos'])('"%s" is a column of the goods item', async (header) => {
		const text = await item(
			`Reference;Direction;${header};Goods description;Commodity code;Net mass`,
			'A;OUT;42;Drill;84672100;2',
		);
		expect(text).not.toContain('previousDocuments');
		expect(text).not.toContain('goodsItemSequenceNumeric');
	});

	it('that name a column of the list twice are refused', async () => {
		const bytes = csv('Reference;Direction;Commodity code;Goods description;Net mass;Net mass', 'A;OUT;84672100;x;1;7');
		await expect(readWorkbook(bytes, customsShipment)).rejects.toThrow('columns E and F are both "Net mass"');
	});
});

describe('an own layout whose headers stand in two rows', () => {
	const read = async (columns: Record<string, string>, headerRow?: number, ...rows: string[]) => {
		const mapping = { columns: { Order: 'externalReference', ...columns }, values: { direction: 'OUT' } };
		return await readWorkbook(csv(...rows), parcel, {
			mapping: headerRow === undefined ? mapping : { ...mapping, headerRow },
		});
	};
	const rows = ['Order;Code;Weight;;To', ';;Net;Gross;', 'A;10000000;10;12;US'];

	it.each([
		['Weight: Net', 10],
		['Weight Net', 10],
		['net', 10],
		['Weight / Gross', 12],
		['Gross', 12],
	])('reads "%s"', async (key, netMass) => {
		const columns = { Code: 'goods.commodityCode', To: 'shipTo', [key]: 'goods.netMass' };
		const { messages, refusedRows } = await read(columns, undefined, 'Packing list', ...rows);
		expect(refusedRows).toEqual([]);
		expect(messages.map(({ message }) => message)).toEqual([
			{ externalReference: 'A', direction: 'OUT', shipTo: 'US', goods: [{ commodityCode: '10000000', netMass }] },
		]);
	});

	it.each([1, 2])('where row %d is said to be that of the headers', async (headerRow) => {
		const { messages } = await read({ Code: 'goods.commodityCode', Net: 'goods.netMass' }, headerRow, ...rows);
		expect(messages).toHaveLength(1);
	});

	it('accounts for both rows', async () => {
		const { account } = await read({ Code: 'goods.commodityCode', Net: 'goods.netMass' }, undefined, ...rows);
		expect(account).toMatchObject([{ cells: 11, headers: 6, fields: 3, above: 0 }]);
	});

	it('asks which is meant where a name stands below two groups', async () => {
		const twice = ['Order;Code;Weight;Price', ';;Net;Net', 'A;10000000;10;12'];
		const columns = { Code: 'goods.commodityCode', Net: 'goods.netMass', 'Price Net': 'note' };
		await expect(read(columns, undefined, ...twice)).rejects.toThrow('columns C and D may both be "Net"');
	});

	it('does not take a row of data for one of headers', async () => {
		const { messages } = await read(
			{ Code: 'goods.commodityCode', Net: 'goods.netMass' },
			undefined,
			'Order;Code;Net',
			'A;10000000;',
		);
		expect(messages).toHaveLength(1);
	});
});

describe('an own layout that names columns by letters', () => {
	const mapping = { columns: { A: 'externalReference', C: 'note' }, values: { direction: 'OUT' } };

	it('does not take a value of the same letter for a header', async () => {
		const { messages } = await readWorkbook(csv('Order;;Text', 'A;;x', 'C;;y'), parcel, { mapping });
		expect(messages.map(({ message }) => message.note)).toEqual(['x', 'y']);
	});

	it('tells a column whose values begin far below', async () => {
		const rows = Array.from({ length: 60 }, (_, at) => `R${at};;x${at === 55 ? ';late' : ''}`);
		const bytes = csv('Order;;Text;', ...rows);
		const { notices, account } = await readWorkbook(bytes, parcel, { mapping });
		expect(account[0]?.unread.get('D')).toBe(1);
		expect(notices).toContain('Sheet "CSV", column D was not read: it has values and no header.');
	});
});
