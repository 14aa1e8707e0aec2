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
