import fc from 'fast-check';
import { readWorkbook, DEFAULT_LIMITS } from '../../../cas/workbook';
import { openWorkbook } from '../../../cas/workbook/open/openWorkbook';
import { cellText } from '../../../cas/workbook/open/rawCell';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

type Sheets = Readonly<Record<string, readonly (readonly FixtureCell[])[]>>;

/** The filled cells of each sheet, counted without the reader of records. */
async function filledCells(bytes: Uint8Array): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const sheet of (await openWorkbook(bytes, DEFAULT_LIMITS)).sheets) {
		let count = 0;
		for await (const { cells } of sheet.rows()) count += cells.filter((cell) => cellText(cell).trim() !== '').length;
		counts.set(sheet.name, count);
	}
	return counts;
}

async function expectAccounted(bytes: Uint8Array): Promise<void> {
	const { account, notices } = await readWorkbook(bytes, parcel);
	const filled = await filledCells(bytes);
	for (const { sheet, cells, fields, headers, above, examples, unread } of account) {
		const unreadCells = [...unread.values()].reduce((sum, count) => sum + count, 0);
		expect([sheet, cells]).toEqual([sheet, filled.get(sheet)]);
		expect([sheet, fields + headers + above + examples + unreadCells]).toEqual([sheet, cells]);
		for (const letter of unread.keys())
			expect(notices.some((notice) => notice.startsWith(`Sheet "${sheet}", column ${letter} `))).toBe(true);
		if (above > 0) expect(notices.join(' ')).toContain('stands above the row of headers');
	}
	for (const [name, count] of filled) {
		const isTold =
			account.some(({ sheet }) => sheet === name) || notices.some((notice) => notice.includes(`"${name}"`));
		expect([name, count === 0 || isTold]).toEqual([name, true]);
	}
}

describe('what is not read of a workbook is told', () => {
	const read = async (sheets: Sheets) => (await readWorkbook(await workbookBytes(sheets), parcel)).notices;
	const none = 'No sheet "Goods" was found; messages were read without goods.';

	it('a column with values and no header', async () => {
		const notices = await read({
			Parcels: [
				['Reference', 'Direction', null, 'Note'],
				['P', 'OUT', 7, 'n'],
				['Q', 'OUT', null, 'n', 'x'],
			],
		});
		expect(notices).toEqual([
			none,
			'Sheet "Parcels", column C was not read: it has values and no header.',
			'Sheet "Parcels", column E was not read: it has values and no header.',
		]);
	});

	it('rows above the headers', async () => {
		const notices = await read({ Parcels: [['Parcels of March'], [], ['Reference', 'Direction'], ['P', 'OUT']] });
		expect(notices).toEqual([none, 'Sheet "Parcels", row 1 was not read: it stands above the row of headers.']);
	});

	it('a visible sheet with anything in it', async () => {
		const notices = await read({
			Parcels: [
				['Reference', 'Direction'],
				['P', 'OUT'],
			],
			Rates: [['EUR', 1]],
			Empty: [],
		});
		expect(notices).toEqual([none, 'Not read: sheet "Rates".']);
	});

	it('a hidden sheet with anything in it', async () => {
		const rows = [
			['Reference', 'Direction'],
			['P', 'OUT'],
		];
		const bytes = await workbookBytes(
			{ Parcels: rows, Old: rows, Older: [['x']], Lists: [] },
			undefined,
			(workbook) => {
				workbook.getWorksheet('Old')!.state = 'hidden';
				workbook.getWorksheet('Older')!.state = 'veryHidden';
				workbook.getWorksheet('Lists')!.state = 'hidden';
			},
		);
		const { notices, messages } = await readWorkbook(bytes, parcel);
		expect(messages).toHaveLength(1);
		expect(notices).toEqual([none, 'Not read: hidden sheets "Old", "Older".']);
	});

	it('but not what is ours', async () => {
		const notices = await read({
			Instructions: [['How to']],
			Parcels: [
				['Reference', 'Direction'],
				['P', 'OUT'],
			],
			Problems: [['x']],
			_cas: [['x']],
		});
		expect(notices).toEqual([none]);
	});
});

describe('the account of a workbook adds up', () => {
	const value = fc.constantFrom<FixtureCell>(
		null,
		'',
		' ',
		'x',
		'A',
		'OUT',
		'BE',
		12.5,
		'84713000',
		true,
		'[EXAMPLE] A',
		'Total',
	);
	const header = fc.constantFrom<FixtureCell>(
		null,
		'Note',
		'Ship to',
		'Remark',
		'Commodity code',
		'Net mass',
		'Reference 2',
		'Urgent',
	);
	const sheet = (first: readonly FixtureCell[]) =>
		fc
			.tuple(
				fc.array(fc.array(value, { maxLength: 2 }), { maxLength: 2 }),
				fc.uniqueArray(header, { maxLength: 4, selector: String }),
				fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 6 }),
			)
			.map(([above, headers, rows]) => [...above, [...first, ...headers], ...rows]);

	it('for generated sheets', async () => {
		const files = fc.record({
			Parcels: sheet(['Reference', 'Direction']),
			Goods: sheet(['Reference', 'Commodity code', 'Net mass']),
			Other: fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 3 }),
		});
		await fc.assert(
			fc.asyncProperty(files, async (sheets) => {
				const bytes = await workbookBytes(sheets);
				try {
					await expectAccounted(bytes);
				} catch (error) {
					// A file may be refused as a whole, in a sentence.
					if ((error as Error).name !== 'WorkbookError') throw error;
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('for a flat sheet and for two of the same headers', async () => {
		const flat = ['Reference', 'Direction', 'Commodity code', 'Net mass', 'My own', null];
		await expectAccounted(
			await workbookBytes({
				One: [flat, ['A', 'OUT', '84713000', 1, 'x', 'y']],
				Two: [flat, ['B', 'OUT', '84713000', 1, 'x']],
			}),
		);
	});
});
