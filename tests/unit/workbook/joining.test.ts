import { readWorkbook } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

type Rows = readonly (readonly FixtureCell[])[];

async function read(
	parcels: Rows,
	goods: Rows,
	goodsHeaders: readonly string[] = ['Reference', 'Commodity code', 'Net mass'],
) {
	const bytes = await workbookBytes({
		Parcels: [['Reference', 'Direction', 'Ship to', 'Ship date'], ...parcels],
		Goods: [goodsHeaders, ...goods],
	});
	return readWorkbook(bytes, parcel);
}

describe('goods items that are joined to shipments by reference', () => {
	it('stand in the order of their rows, wherever those are, with blank rows between', async () => {
		const { messages } = await read(
			[['A', 'OUT'], [], ['B', 'IN']],
			[['B', '10000000', 1], ['A', '20000000', 2], [], ['', '  '], ['B', '30000000', 3]],
		);
		expect(messages.map(({ message }) => message)).toEqual([
			{ externalReference: 'A', direction: 'OUT', goods: [{ commodityCode: '20000000', netMass: 2 }] },
			{
				externalReference: 'B',
				direction: 'IN',
				goods: [
					{ commodityCode: '10000000', netMass: 1 },
					{ commodityCode: '30000000', netMass: 3 },
				],
			},
		]);
		expect(messages.map(({ source }) => [source.row, source.lists[0]?.rows])).toEqual([
			[2, [3]],
			[4, [2, 6]],
		]);
	});

	it('refuse their shipment as a whole, with every mistake and its cell', async () => {
		const { messages, refusedRows } = await read(
			[
				['A', 'OUT', 'Belgum', '31/02/2026'],
				['B', 'OUT', 'US', '2026-12-31'],
			],
			[
				['A', '84713000', -1],
				['B', '84713000', 1],
				['A', '8471300', 'many'],
			],
		);
		expect(messages.map(({ message }) => message.externalReference)).toEqual(['B']);
		expect(refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Parcels", row 2, column D "Ship date": 31/02/2026 is not a day of the calendar. Check day and month.',
			'Sheet "Parcels", row 2, column C "Ship to": Belgum is not in the list of countries. Use BE (Belgium).',
			'Sheet "Goods", row 2, column C "Net mass": -1 is not above zero. Give a number above zero, as in 12.5.',
			'Sheet "Goods", row 4, column C "Net mass": "many" is not a number. Give digits only, as in 1250.',
			expect.stringContaining('Sheet "Goods", row 4, column B "Commodity code": 8471300 has 7 digits.'),
		]);
		expect(refusedRows.map(({ path }) => path)).toEqual([
			'shipDate',
			'shipTo',
			'goods[0].netMass',
			'goods[1].netMass',
			'goods[1].commodityCode',
		]);
		expect(new Set(refusedRows.map(({ externalReference }) => externalReference))).toEqual(new Set(['A']));
	});

	it('without a shipment are refused alone, with the spelling that was meant where it is near', async () => {
		const { messages, refusedRows } = await read(
			[['A-1', 'OUT']],
			[
				['A-1', '84713000', 1],
				['a 1', '84713000', 1],
				['C', '84713000', 1],
				[null, '84713000', 1],
			],
		);
		expect(messages).toHaveLength(1);
		expect(refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Goods", row 3, column A "Reference": a 1 is not on sheet "Parcels". Write A-1, as on sheet "Parcels".',
			'Sheet "Goods", row 4, column A "Reference": C is not on sheet "Parcels". Write it as on sheet "Parcels", or add the row there.',
			'Sheet "Goods", row 5, column A "Reference": is missing. Fill in the reference of sheet "Parcels".',
		]);
	});

	it('tell shipments of the same reference apart by direction', async () => {
		const headers = ['Reference', 'Direction', 'Commodity code'];
		const both = [
			['A', 'OUT'],
			['A', 'IN'],
		];
		const { messages, refusedRows } = await read(
			both,
			[
				['A', 'Import', '10000000'],
				['A', 'export', '20000000'],
			],
			headers,
		);
		expect(refusedRows).toEqual([]);
		expect(messages.map(({ message }) => [message.direction, message.goods])).toEqual([
			['OUT', [{ commodityCode: '20000000' }]],
			['IN', [{ commodityCode: '10000000' }]],
		]);
		const undecided = await read(both, [['A', '10000000']]);
		expect(undecided.messages).toEqual([]);
		expect(undecided.refusedRows.map(({ row, message, action }) => [row, message, action])).toEqual([
			[
				2,
				'A appears more than once, and sheet "Goods" does not say which is meant',
				'Fill in a column "Direction" on sheet "Goods"',
			],
			[
				3,
				'A appears more than once, and sheet "Goods" does not say which is meant',
				'Fill in a column "Direction" on sheet "Goods"',
			],
		]);
	});

	it('do not become orphans where the direction of their shipment is wrong', async () => {
		const { refusedRows } = await read(
			[['A', 'sideways']],
			[['A', 'OUT', '10000000']],
			['Reference', 'Direction', 'Commodity code'],
		);
		expect(refusedRows.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([['Parcels', 2, 'B']]);
	});
});

describe('shipments', () => {
	it('that stand twice are both refused', async () => {
		const { messages, refusedRows } = await read(
			[
				['A', 'OUT'],
				['A', 'OUT'],
				['B', 'OUT'],
			],
			[
				['A', '84713000'],
				['B', '84713000'],
			],
		);
		expect(messages.map(({ message }) => message.externalReference)).toEqual(['B']);
		expect(refusedRows.filter(({ rule }) => rule === 'identity.twice').map(({ text }) => text)).toEqual([
			'Sheet "Parcels", row 2, column A "Reference": A, OUT stands in rows 2 and 3. Keep one row, or give each its own reference.',
			'Sheet "Parcels", row 3, column A "Reference": A, OUT stands in rows 2 and 3. Keep one row, or give each its own reference.',
		]);
	});

	it('without goods are read with a warning, since CAS may know the goods', async () => {
		const { messages, refusedRows } = await read([['A', 'OUT']], []);
		expect(refusedRows).toEqual([]);
		expect(messages[0]?.message).toEqual({ externalReference: 'A', direction: 'OUT' });
		expect(messages[0]?.warnings.map(({ message }) => message)).toEqual(['no row of sheet "Goods" belongs to A']);
	});

	it('without a reference are refused with the blank cell', async () => {
		const { refusedRows } = await read([[null, 'OUT', 'US']], []);
		expect(refusedRows.map(({ text }) => text)).toEqual([
			'Sheet "Parcels", row 2, column A "Reference": is missing. Fill it in, as in P-1.',
		]);
	});
});
