import fc from 'fast-check';
import { MESSAGE_MODELS } from '../../../cas/messages';
import { readWorkbook } from '../../../cas/workbook';
import { PASSWORD } from '../../../scripts/fuzz/fixtures/fixture';
import { madeFixtures } from '../../../scripts/fuzz/fixtures/fixtures';
import { packed, unpacked } from '../../../scripts/fuzz/mutations/archive';
import { expectAccounted } from './expectAccounted';
import { parcel } from './parcel';
import { workbookBytes, type FixtureCell } from './writeWorkbook';

type Sheets = Readonly<Record<string, readonly (readonly FixtureCell[])[]>>;

describe('what is not read of a workbook is told', () => {
	it('but for a cell that holds nothing but a space that does not break', async () => {
		const bytes = await workbookBytes({
			Parcels: [
				['Reference', 'Direction'],
				['P', 'OUT', '\u00a0'],
				['Q', 'OUT', ' \u202f'],
			],
		});
		const { notices, account } = await readWorkbook(bytes, parcel);
		expect(notices.filter((notice) => notice.startsWith('Sheet'))).toEqual([]);
		expect(account).toMatchObject([{ cells: 6, fields: 4, headers: 2 }]);
	});

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

	it('rows that repeat the headers, as at the top of each page', async () => {
		const headers = ['Reference', 'Direction', 'Note', 'x'];
		const rows = [
			headers,
			['P', 'OUT', 'Note'],
			headers,
			['Q', 'OUT'],
			['Reference', 'Direction', null, 'x'],
			[null, null, 'Note'],
		];
		const bytes = await workbookBytes({ Parcels: rows });
		const { messages, refusedRows, notices } = await readWorkbook(bytes, parcel);
		expect(messages.map(({ message }) => message.externalReference)).toEqual(['P', 'Q']);
		expect(new Set(refusedRows.map(({ row }) => row))).toEqual(new Set([6]));
		expect(notices).toContain('Sheet "Parcels", rows 3, 5 were not read: they repeat the headers.');
		await expectAccounted(bytes, parcel);
	});

	it.each([
		[[null, '', 'kg', '[EUR]'], true],
		[['-', '–', 'in KG', '€'], true],
		[[null, null, 'kg', 'heavy'], false],
		[['P', null, 'kg', 'EUR'], false],
		[[null, null, 5, 'EUR'], false],
	])('a row of units below the headers, which is no parcel: %j', async (units, isLeftOut) => {
		const rows = [['Reference', 'Direction', 'Note', 'Zz'], units, ['P', 'OUT', 'n', 7]];
		const bytes = await workbookBytes({ Parcels: rows });
		const { messages, refusedRows, notices } = await readWorkbook(bytes, parcel);
		expect(messages).toHaveLength(1);
		expect(refusedRows.some(({ row }) => row === 2)).toBe(!isLeftOut);
		const told = 'Sheet "Parcels", row 2 was not read: nothing but units stands there.';
		expect(notices.includes(told)).toBe(isLeftOut);
		await expectAccounted(bytes, parcel);
	});

	it('units further down, which may be values', async () => {
		const rows = [
			['Reference', 'Direction', 'Note'],
			['P', 'OUT', 'n'],
			[null, null, 'kg'],
		];
		const { refusedRows } = await readWorkbook(await workbookBytes({ Parcels: rows }), parcel);
		expect(refusedRows.map(({ row }) => row)).toContain(3);
	});

	it('hidden columns, although they are read', async () => {
		const rows = [
			['Reference', 'Direction', 'Note'],
			['P', 'OUT', null],
		];
		const bytes = await workbookBytes({ Parcels: rows }, undefined, (workbook) => {
			for (const column of [2, 3]) workbook.getWorksheet('Parcels')!.getColumn(column).hidden = true;
		});
		const { messages, notices } = await readWorkbook(bytes, parcel);
		expect(messages).toHaveLength(1);
		expect(notices.filter((notice) => notice.startsWith('Sheet'))).toEqual([
			'Sheet "Parcels", column B "Direction": the hidden column was read like all others.',
		]);
	});

	it('hidden rows, although they are read', async () => {
		const rows = [
			['Reference', 'Direction'],
			['P', 'OUT'],
			['Q', 'OUT'],
		];
		const bytes = await workbookBytes({ Parcels: rows }, undefined, (workbook) => {
			workbook.getWorksheet('Parcels')!.getRow(3).hidden = true;
		});
		const { messages, notices } = await readWorkbook(bytes, parcel);
		expect(messages).toHaveLength(2);
		expect(notices).toContain('Sheet "Parcels", row 3: hidden rows were read like all others.');
	});

	it('a sheet whose cells are missing in the file', async () => {
		const rows = [
			['Reference', 'Direction'],
			['P', 'OUT'],
		];
		const bytes = await workbookBytes({ Parcels: rows, Week: rows });
		const cut = packed(unpacked(Buffer.from(bytes)).filter(({ name }) => !name.endsWith('sheet2.xml')));
		const { notices } = await readWorkbook(new Uint8Array(cut), parcel);
		expect(notices).toContain('Not read: sheet "Week", whose cells are missing in the file.');
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
					await expectAccounted(bytes, parcel);
				} catch (error) {
					// A file may be refused as a whole, in a sentence.
					if ((error as Error).name !== 'WorkbookError') throw error;
				}
			}),
			{ numRuns: 60 },
		);
	}, 60_000);

	it('for a file of every writer, format, encoding and message', async () => {
		for (const { name, kind, message, bytes } of await madeFixtures()) {
			const options = kind === 'encrypted' ? { password: PASSWORD } : {};
			try {
				await expectAccounted(new Uint8Array(bytes), MESSAGE_MODELS[message].model, options);
			} catch (error) {
				// One of them has zeros between its letters, as files that were not written whole have.
				if ((error as Error).name === 'WorkbookError' && name === 'with zeros.csv') continue;
				throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
			}
		}
	}, 120_000);

	it('for merged cells', async () => {
		const rows = [
			['Reference', 'Direction', 'Note', 'Commodity code', 'Net mass', 'x'],
			['A', 'OUT', 'n', '84713000', 1, 'x'],
			[null, null, null, '84713000', 2],
			['B', 'OUT', 'n', null, 3],
		];
		const merge = (...ranges: string[]) =>
			workbookBytes({ Parcels: rows }, undefined, (workbook) => {
				for (const range of ranges) workbook.getWorksheet('Parcels')!.mergeCells(range);
			});
		await expectAccounted(await merge('A2:A3', 'B2:B3', 'C2:C3', 'F2:F4'), parcel);
		await expectAccounted(await merge('D3:D4', 'C2:C3'), parcel);
	});

	it('for a flat sheet and for two of the same headers', async () => {
		const flat = ['Reference', 'Direction', 'Commodity code', 'Net mass', 'My own', null];
		await expectAccounted(
			await workbookBytes({
				One: [flat, ['A', 'OUT', '84713000', 1, 'x', 'y']],
				Two: [flat, ['B', 'OUT', '84713000', 1, 'x']],
			}),
			parcel,
		);
	});
});
