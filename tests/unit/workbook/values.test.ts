import { readWorkbook, type ReadOptions } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

const COLUMNS = {
	shipTo: 'Ship to',
	shipDate: 'Ship date',
	note: 'Note',
	isUrgent: 'Urgent',
	direction: 'Direction',
} as const;

/** What one cell of a parcel is read as: its value, or the problem as a person reads it. */
async function readParcel(field: keyof typeof COLUMNS, cell: FixtureCell, options: ReadOptions = {}): Promise<unknown> {
	const isDirection = field === 'direction';
	const bytes = await workbookBytes({
		Parcels: [
			['Reference', 'Direction', isDirection ? 'Remark' : COLUMNS[field]],
			['P', isDirection ? cell : 'OUT', isDirection ? '' : cell],
		],
	});
	const { messages, refusedRows } = await readWorkbook(bytes, parcel, options);
	return refusedRows[0]?.message ?? messages[0]?.message[field];
}

async function readGoods(
	header: 'Commodity code' | 'Net mass',
	cell: FixtureCell,
	options: ReadOptions = {},
): Promise<unknown> {
	const bytes = await workbookBytes({
		Parcels: [
			['Reference', 'Direction'],
			['P', 'OUT'],
		],
		Goods: [
			['Reference', header, 'Package 1: Marks'],
			['P', cell, 'x'],
		],
	});
	const { messages, refusedRows } = await readWorkbook(bytes, parcel, options);
	const [item] = (messages[0]?.message.goods ?? []) as Record<string, unknown>[];
	return refusedRows[0]?.message ?? item?.[header === 'Net mass' ? 'netMass' : 'commodityCode'];
}

describe('a code in a cell', () => {
	it.each<[what: string, cell: FixtureCell, value: string]>([
		['text keeps its leading zero', '08471300', '08471300'],
		['blanks of every kind around it go', '\u00a0 08471300\u200b ', '08471300'],
		['a number shown with leading zeros has them', { value: 8471300, format: '00000000' }, '08471300'],
		['a number shown in groups is read as shown', { value: 8471300, format: '0000\\.00\\.00' }, '08471300'],
		['a number of the right length is taken', 84713000, '84713000'],
		['a number that lost its zero is refused', 8471300, '8471300 has 7 digits'],
		[
			'a number with more digits than Excel keeps is refused',
			8471300000123456,
			'the cell is a number of more than 15 digits, which Excel rounds',
		],
		['rich text is read as text', { richText: [{ text: '0847' }, { text: '1300', font: { bold: true } }] }, '08471300'],
		['a link is read as its text', { text: '08471300', hyperlink: 'https://tariff.example/08471300' }, '08471300'],
	])('%s', async (_what, cell, value) => {
		expect(await readGoods('Commodity code', cell)).toBe(value);
	});

	it.each<[cell: FixtureCell, value: string]>([
		['BE', 'BE'],
		['be', 'BE'],
		['Belgium', 'BE'],
		['Belgique', 'BE'],
		['BELGIË', 'BE'],
		['BE - Belgium', 'BE'],
		['Belgum', 'Belgum is not in the list of countries'],
		['DE - Belgium', 'DE - Belgium is not in the list of countries'],
	])('for a country may be its name: %p → %s', async (cell, value) => {
		expect(await readParcel('shipTo', cell)).toBe(value);
	});

	it.each([
		['Export', 'OUT'],
		['Uitvoer', 'OUT'],
		['einfuhr', 'IN'],
	])('for a direction may be an everyday word: %s → %s', async (cell, value) => {
		expect(await readParcel('direction', cell)).toBe(value);
	});
});

describe('a number in a cell', () => {
	it.each<[cell: FixtureCell, options: ReadOptions, value: unknown]>([
		[12.5, {}, 12.5],
		[0.1 + 0.2, {}, 0.3],
		[{ value: 1234.5, format: '#,##0.00 [$₪-40D]' }, {}, 1234.5],
		['12', {}, 12],
		['1.234,56', {}, 1234.56],
		["1'234.56", {}, 1234.56],
		['1 234,56', {}, 1234.56],
		['1,234', {}, '"1,234" can be read as 1234 or as 1.234'],
		['1,234', { numberStyle: 'point' }, 1234],
		['1,234', { numberStyle: 'comma' }, 1.234],
		['12,5', { numberStyle: 'comma' }, 12.5],
		['12,5', { numberStyle: 'point' }, '"12,5" does not fit the decimal point that was chosen for reading'],
		['12 kg', {}, '"12 kg" is not a number'],
		[new Date(Date.UTC(2026, 4, 1)), {}, 'the cell holds the date 2026-05-01'],
	])('%p with %p → %p', async (cell, options, value) => {
		expect(await readGoods('Net mass', cell, options)).toBe(value);
	});
});

describe('a date in a cell', () => {
	it.each<[cell: FixtureCell, options: ReadOptions, value: unknown]>([
		[new Date(Date.UTC(2026, 11, 31)), {}, '2026-12-31'],
		[{ value: new Date(Date.UTC(2026, 11, 31, 23, 59, 59)), format: 'dd.mm.yyyy hh:mm' }, {}, '2026-12-31'],
		[46387, {}, '2026-12-31'],
		[20261231, {}, '2026-12-31'],
		[2026, {}, '2026 is not a date'],
		['2026-12-31', {}, '2026-12-31'],
		['2026-12-31T00:00:00', {}, '2026-12-31'],
		['2026-12-31T23:00:00Z', {}, '"2026-12-31T23:00:00Z" is not a date'],
		['31/12/2026', {}, '2026-12-31'],
		['12/31/2026', {}, '2026-12-31'],
		['12/31/2026', { dateStyle: 'dayFirst' }, '12/31/2026 is not a day of the calendar'],
		['3/4/2026', {}, '"3/4/2026" can be read as 2026-04-03 or as 2026-03-04'],
		['3/4/2026', { dateStyle: 'monthFirst' }, '2026-03-04'],
		['3.4.2026', { dateStyle: 'dayFirst' }, '2026-04-03'],
		['31/02/2026', {}, '31/02/2026 is not a day of the calendar'],
		['31/12/26', {}, '"31/12/26" has a year of two digits'],
		['soon', {}, '"soon" is not a date'],
		[{ value: 0.5, format: 'hh:mm' }, {}, '12:00:00 is a time without a day'],
	])('%p with %p → %p', async (cell, options, value) => {
		expect(await readParcel('shipDate', cell, options)).toBe(value);
	});

	it('counts from 1904 where the workbook does', async () => {
		const bytes = await workbookBytes(
			{
				Parcels: [
					['Reference', 'Direction', 'Ship date'],
					['P', 'OUT', new Date(Date.UTC(2026, 11, 31))],
					['Q', 'OUT', 44925],
				],
			},
			(workbook) => {
				workbook.properties.date1904 = true;
			},
		);
		const { messages } = await readWorkbook(bytes, parcel);
		expect(messages.map(({ message }) => message.shipDate)).toEqual(['2026-12-31', '2026-12-31']);
	});
});

describe('a formula, an error or a yes', () => {
	it.each<[cell: FixtureCell, value: unknown]>([
		[{ formula: 'UPPER("fragile")', result: 'FRAGILE' }, 'FRAGILE'],
		[{ formula: 'A1' }, 'the cell holds a formula whose result was never saved'],
		[{ formula: 'A1', result: '' }, undefined],
		[{ formula: 'VLOOKUP(1,A:A,1)', result: { error: '#N/A' } }, 'the cell shows the error #N/A'],
		[{ error: '#REF!' }, 'the cell shows the error #REF!'],
		['#N/A', 'the cell shows the error #N/A'],
		[1187, '1187'],
		[true, 'TRUE is not a value for this column'],
		[new Date(Date.UTC(2026, 4, 1)), 'the cell holds the date 2026-05-01'],
	])('as text: %p → %p', async (cell, value) => {
		expect(await readParcel('note', cell)).toBe(value);
	});

	it.each<[cell: FixtureCell, value: unknown]>([
		[true, true],
		['Ja', true],
		['NON', false],
		[0, false],
		['perhaps', '"perhaps" is neither yes nor no'],
	])('as yes or no: %p → %p', async (cell, value) => {
		expect(await readParcel('isUrgent', cell)).toBe(value);
	});
});

describe('a list with several columns', () => {
	it('begins with its first filled entry, and problems still find their cell', async () => {
		const bytes = await workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['P', 'OUT'],
				['Q', 'OUT'],
			],
			Goods: [
				['Reference', 'Package 1: Number', 'Package 2: Number', 'Package 2: Marks'],
				['P', null, 3, 'B'],
				['Q', null, 2.5, 'B'],
			],
		});
		const { messages, refusedRows } = await readWorkbook(bytes, parcel);
		expect(messages[0]?.message.goods).toEqual([{ packages: [{ quantity: 3, marks: 'B' }] }]);
		expect(refusedRows.map(({ text, path }) => [text, path])).toEqual([
			[
				'Sheet "Goods", row 3, column C "Package 2: Number": 2.5 is not a whole number. Give a whole number, as in 4.',
				'goods[0].packages[0].quantity',
			],
		]);
	});
});

describe('hidden rows and columns', () => {
	it('are read like the others', async () => {
		const bytes = await workbookBytes(
			{
				Parcels: [
					['Reference', 'Direction', 'Note'],
					['P', 'OUT', 'n'],
				],
			},
			undefined,
			(workbook) => {
				const sheet = workbook.getWorksheet('Parcels')!;
				sheet.getRow(2).hidden = true;
				sheet.getColumn(3).hidden = true;
			},
		);
		const { messages } = await readWorkbook(bytes, parcel);
		expect(messages[0]?.message).toEqual({ externalReference: 'P', direction: 'OUT', note: 'n' });
	});
});
