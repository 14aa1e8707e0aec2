import { readWorkbook } from '../../../cas/workbook';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { aProblem, noteText, opened } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

type Rows = readonly (readonly FixtureCell[])[];

async function readMerged(sheets: Readonly<Record<string, Rows>>, merges: readonly string[], sheet = 'Parcels') {
	const bytes = await workbookBytes(sheets, undefined, (workbook) => {
		for (const range of merges) workbook.getWorksheet(sheet)!.mergeCells(range);
	});
	const { messages, refusedRows, notices } = await readWorkbook(bytes, parcel);
	return { messages: messages.map(({ message }) => message), refused: refusedRows.map(({ text }) => text), notices };
}

const headers = ['Reference', 'Direction', 'Ship to', 'Ship date', 'Note'];
const filled = (sheet: string, column: string) =>
	`Sheet "${sheet}", column ${column}: merged cells were read as if each row held their value.`;

describe('cells merged over several rows', () => {
	it('count for each of them where they hold a code, a date or a text', async () => {
		const { messages, refused, notices } = await readMerged(
			{
				Parcels: [
					headers,
					['A', 'OUT', 'US', '2026-12-31', 'n'],
					['B', null, null, null, null],
					['C', 'IN', 'BE', null, null],
				],
			},
			['B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'],
		);
		expect(refused).toEqual([]);
		expect(messages).toEqual([
			{ externalReference: 'A', direction: 'OUT', shipTo: 'US', shipDate: '2026-12-31', note: 'n' },
			{ externalReference: 'B', direction: 'OUT', shipTo: 'US', shipDate: '2026-12-31', note: 'n' },
			{ externalReference: 'C', direction: 'IN', shipTo: 'BE' },
		]);
		for (const column of ['B "Direction"', 'C "Ship to"', 'D "Ship date"', 'E "Note"'])
			expect(notices).toContain(filled('Parcels', column));
	});

	it('count for the first of them where they hold an amount', async () => {
		const { messages, notices } = await readMerged(
			{
				Parcels: [
					['Reference', 'Direction'],
					['A', 'OUT'],
				],
				Goods: [
					['Reference', 'Commodity code', 'Net mass'],
					['A', '10000000', 5],
					['A', '20000000', null],
				],
			},
			['C2:C3'],
			'Goods',
		);
		expect(messages).toMatchObject([{ goods: [{ netMass: 5 }, { commodityCode: '20000000' }] }]);
		expect(messages[0]).not.toHaveProperty('goods.1.netMass');
		expect(notices).toEqual([
			'Sheet "Goods", column C "Net mass": merged cells (C2:C3) were read in their first row alone. Write the value in each row that it is meant for.',
		]);
	});

	it('take the rest of the identity along where they hold the reference, and lose nothing of their rows', async () => {
		const { messages, refused } = await readMerged(
			{
				Parcels: [
					['Reference', 'Direction', 'Note', 'Commodity code', 'Net mass'],
					['A', 'OUT', null, '10000000', 1],
					[null, null, 'late', '20000000', 2],
				],
			},
			['A2:A3'],
		);
		expect(refused).toEqual([]);
		expect(messages).toMatchObject([
			{ externalReference: 'A', direction: 'OUT', note: 'late', goods: [{ netMass: 1 }, { netMass: 2 }] },
		]);
	});

	it('make no row of what is blank beside them', async () => {
		const { messages, refused } = await readMerged(
			{
				Parcels: [headers, ['A', 'OUT', 'US']],
			},
			['C2:C9'],
		);
		expect(refused).toEqual([]);
		expect(messages).toHaveLength(1);
	});

	it('are read in hidden rows too', async () => {
		const rows = [headers, ['A', 'OUT', 'US'], ['B', 'OUT']];
		const bytes = await workbookBytes({ Parcels: rows }, undefined, (workbook) => {
			workbook.getWorksheet('Parcels')!.mergeCells('C2:C3');
			workbook.getWorksheet('Parcels')!.getRow(2).hidden = true;
		});
		const { messages } = await readWorkbook(bytes, parcel);
		expect(messages.map(({ message }) => message.shipTo)).toEqual(['US', 'US']);
	});
});

describe('cells merged over several columns', () => {
	it('are read in the first of them, and told', async () => {
		const { messages, notices } = await readMerged(
			{
				Parcels: [
					['Reference', 'Direction', 'Note', 'Ship to'],
					['A', 'OUT', 'US'],
				],
			},
			['C2:D2'],
		);
		expect(messages).toEqual([{ externalReference: 'A', direction: 'OUT', note: 'US' }]);
		expect(notices).toContain(
			'Sheet "Parcels": cells that are merged over several columns (C2:D2) were read in column C alone. Write the value in each column that it is meant for.',
		);
	});

	it('are not told where no other column is read', async () => {
		const { notices } = await readMerged(
			{
				Parcels: [
					['Reference', 'Direction', 'Note', null],
					['A', 'OUT', 'n'],
				],
			},
			['C2:D2'],
		);
		expect(notices.filter((notice) => notice.includes('merged'))).toEqual([]);
	});
});

describe('a mark under merged cells', () => {
	it('goes to the first of them, which alone is seen', async () => {
		const rows = [
			headers,
			['P-1', 'OUT', 'BE', null, 'n'],
			['P-2', 'OUT', null, null, 'n'],
			['P-3', 'OUT', 'FR', null, 'n'],
		];
		const bytes = await workbookBytes({ Parcels: rows }, undefined, (workbook) => {
			workbook.getWorksheet('Parcels')!.mergeCells('C2:C3');
		});
		const at = (row: number, message: string) => aProblem({ sheet: 'Parcels', row, column: 'C', message });
		const marked = await opened(await annotateWorkbook(bytes, [at(3, 'is odd'), at(4, 'is wrong')]));
		const sheet = marked.getWorksheet('Parcels')!;
		const noted = ['C2', 'C3', 'C4']
			.map((cell) => sheet.getCell(cell))
			.map((cell) => (cell.note === undefined ? '' : noteText(cell)));
		expect(noted).toEqual([expect.stringContaining('Is odd'), '', expect.stringContaining('Is wrong')]);
		// The list names the row that is meant.
		expect(marked.worksheets[0]!.getCell('C7').text).toBe('C3');
	});
});
