import { readWorkbook, type ReadOptions } from '../../../cas/workbook';
import { footerFinding } from '../../../cas/workbook/rows/footers';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

type Rows = readonly (readonly FixtureCell[])[];

async function read(sheets: Readonly<Record<string, Rows>>, options: ReadOptions = {}) {
	const { messages, refusedRows, notices } = await readWorkbook(await workbookBytes(sheets), parcel, options);
	const masses = (goods: unknown) => (goods as { netMass?: number }[] | undefined)?.map(({ netMass }) => netMass);
	return {
		parcels: messages.map(({ message }) => [message.externalReference, masses(message.goods)]),
		refused: refusedRows.map(({ sheet, row, message }) => [sheet, row, message]),
		notices: notices.filter((notice) => !notice.startsWith('No sheet')),
	};
}

const MAIN = ['Reference', 'Direction', 'Note'];
const GOODS = ['Reference', 'Commodity code', 'Net mass'];
const FLAT = ['Reference', 'Direction', 'Commodity code', 'Net mass'];
const CODE = '84713000';
const together = (...names: string[]) =>
	`Sheets ${names.map((name) => `"${name}"`).join(', ')} were read together: their headers are the same.`;

describe('sheets with the same headers', () => {
	it('of messages are read together, whatever their names', async () => {
		const week = (reference: string) => [MAIN, [reference, 'OUT', 'x']];
		const { parcels, refused, notices } = await read({
			'Week 48': week('A'),
			'Week 49': week('B'),
			'Week 50': week('C'),
		});
		expect([parcels.map(([reference]) => reference), refused]).toEqual([['A', 'B', 'C'], []]);
		expect(notices).toEqual([together('Week 48', 'Week 49', 'Week 50')]);
	});

	it('of a list are read together, in the order of the sheets', async () => {
		const { parcels, refused, notices } = await read({
			Parcels: [MAIN, ['A', 'OUT']],
			Goods: [GOODS, ['A', CODE, 1]],
			'Goods (2)': [GOODS, ['A', CODE, 5], ['X', CODE, 2]],
		});
		expect(parcels).toEqual([['A', [1, 5]]]);
		expect(refused).toEqual([['Goods (2)', 3, 'X is not on sheet "Parcels"']]);
		expect(notices).toEqual([together('Goods', 'Goods (2)')]);
	});

	it('that are flat are read together, and a problem stands on its own sheet', async () => {
		const { parcels, refused } = await read({
			One: [FLAT, ['A', 'OUT', CODE, 1], ['A', 'OUT', CODE, 2]],
			Two: [FLAT, ['B', 'OUT', CODE, 3], ['C', 'OUT', '8471300', 4]],
		});
		expect(parcels).toEqual([
			['A', [1, 2]],
			['B', [3]],
		]);
		expect(refused).toEqual([['Two', 3, '8471300 has 7 digits']]);
	});

	it('in a layout of its own are read together', async () => {
		const columns = { Order: 'externalReference', Kg: 'goods.netMass' };
		const sheet = (reference: string, mass: number) => [
			['Order', 'Kg'],
			[reference, mass],
		];
		const { parcels, notices } = await read(
			{ 'Truck 1': sheet('A', 1), 'Truck 2': sheet('B', 2) },
			{ mapping: { columns, values: { direction: 'OUT' } } },
		);
		expect(parcels).toEqual([
			['A', [1]],
			['B', [2]],
		]);
		expect(notices).toEqual([together('Truck 1', 'Truck 2')]);
	});

	it('name their sheets where one message stands on both', async () => {
		const { refused } = await read({ One: [MAIN, ['A', 'OUT', 'x']], Two: [MAIN, ['A', 'OUT', 'y']] });
		expect(refused[0]).toEqual(['One', 2, 'A, OUT stands in row 2 of sheet "One" and row 2 of sheet "Two"']);
	});
});

describe('a row with nothing of its own', () => {
	it('on a flat sheet is no entry', async () => {
		const { parcels } = await read({ Flat: [FLAT, ['A', 'OUT'], ['B', 'OUT', CODE, 1], ['B', 'OUT']] });
		expect(parcels).toEqual([
			['A', undefined],
			['B', [1]],
		]);
	});

	it('on the sheet of a list is told', async () => {
		const { parcels, notices } = await read({
			Parcels: [MAIN, ['A', 'OUT']],
			Goods: [GOODS, ['A', CODE, 1], ['A']],
		});
		expect(parcels).toEqual([['A', [1]]]);
		expect(notices).toEqual(['Sheet "Goods", row 3: nothing but a reference stands there; no entry was made of it.']);
	});

	it('beside fixed values is refused', async () => {
		const columns = { Order: 'externalReference', Kg: 'goods.netMass' };
		const { parcels, refused } = await read(
			{ List: [['Order', 'Kg'], ['A', 1], ['Anything else'], ['B']] },
			{ mapping: { columns, values: { direction: 'OUT', 'goods.commodityCode': CODE } } },
		);
		expect(parcels).toEqual([['A', [1]]]);
		expect(refused).toEqual([
			['List', 3, 'nothing but Anything else stands in the row'],
			['List', 4, 'nothing but B stands in the row'],
		]);
	});

	it('is a message where the layout has no other column', async () => {
		const { parcels } = await read(
			{ List: [['Order'], ['A'], ['B']] },
			{ mapping: { columns: { Order: 'externalReference' }, values: { direction: 'OUT' } } },
		);
		expect(parcels).toHaveLength(2);
	});
});

describe('a row of a total or a footer', () => {
	it.each([
		'Total',
		'Grand Total',
		'TOTAAL',
		'Gesamtergebnis',
		'Sous-total:',
		'A-1 Total',
		'Total A-1',
		'A-1 Ergebnis',
		'*** End of list ***',
		'----------',
		'Page 2 of 2',
		'Seite 1/3',
		'Applied filters:\nYear is 2026',
		'Printed on 31/12/2026',
		'(3 rows affected)',
		'Σ',
		'Totaal generaal',
		'Total HT',
		'Total net weight:',
		'Total (3)',
		'Gesamtgewicht',
		'Nombre de lignes: 3',
		'Anzahl Zeilen: 3',
		'Rows: 3',
		'Bladzijde 1 van 3',
		'- 1 -',
		'Rapport généré le 1/1/2026',
		'Signature:',
		'Datum:',
		'Opgemaakt te Antwerpen',
		'E&OE',
	])('%j is no reference', (reference) => {
		expect(footerFinding(reference, (text) => text === 'A-1')).toMatchObject({ severity: 'refuse' });
	});

	it.each([
		'A-1',
		'TOTAL-123',
		'Total Energies 45',
		'B-2 Total',
		'Order 5',
		'Pagina-5',
		'PRINT-1',
		'2026',
		'--1',
		'SUM12',
		'Datum 5',
		'Rows 3B',
		'Total Logistics',
		'Lines NV',
	])('%s is a reference', (reference) => {
		expect(footerFinding(reference, (text) => text === 'A-1')).toBeUndefined();
	});

	it('is refused with its cell', async () => {
		const columns = { Order: 'externalReference', Kg: 'goods.netMass' };
		const { parcels, refused } = await read(
			{
				List: [
					['Order', 'Kg'],
					['A', 1],
					['Total', 1],
				],
			},
			{ mapping: { columns, values: { direction: 'OUT' } } },
		);
		expect(parcels).toEqual([['A', [1]]]);
		expect(refused).toEqual([['List', 3, 'Total looks like the total of other rows, not like a reference']]);
	});
});
