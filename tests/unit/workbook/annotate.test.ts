import { read, utils } from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { aProblem, noteText, opened, partsOf, supplierWorkbook } from './annotateFixture';

const RED = 'FFFFC9C5';
const AMBER = 'FFFFE6A8';
const fillOf = (cell: ExcelJS.Cell) => (cell.fill as ExcelJS.FillPattern | undefined)?.fgColor?.argb;

const problems = [
	aProblem(),
	aProblem({ severity: 'warn', row: 6, column: 'D', header: 'Ship date', message: 'is missing', action: 'Fill it in' }),
	aProblem({
		sheet: "Goods of 'Bob' & Co",
		row: 3,
		column: 'B',
		header: 'Commodity code',
		message: '8471300 has 7 digits',
		action: 'Use 6, 8 or 10 digits',
	}),
	aProblem({ column: undefined, header: undefined, row: 6, message: 'no goods belong to P-3', action: 'Add them' }),
];

describe('a workbook with its problems marked', () => {
	it('fills the cells and leaves every other look of theirs', async () => {
		const before = await opened(await supplierWorkbook());
		const after = await opened(await annotateWorkbook(await supplierWorkbook(), problems));
		const cell = after.getWorksheet('Parcels')!.getCell('C5');
		expect(fillOf(cell)).toBe(RED);
		const own = before.getWorksheet('Parcels')!.getCell('C5');
		expect({ ...cell.style, fill: undefined }).toEqual({ ...own.style, fill: undefined });
		expect(fillOf(after.getWorksheet('Parcels')!.getCell('D6'))).toBe(AMBER);
		expect(fillOf(after.getWorksheet("Goods of 'Bob' & Co")!.getCell('B3'))).toBe(RED);
	});

	it('says in a note what to do, below the note of the user', async () => {
		const after = await opened(await annotateWorkbook(await supplierWorkbook(), problems));
		const parcels = after.getWorksheet('Parcels')!;
		expect(noteText(parcels.getCell('C5'))).toMatch(
			/^Ask Ann about this one\n[^]*CAS Workbook[^]*Use BE \(Belgium\)\.$/,
		);
		expect(noteText(parcels.getCell('D6'))).toBe('CAS Workbook:\nIs missing. Fill it in.');
		expect(noteText(parcels.getCell('A4'))).toBe('Bob: sent on Monday');
	});

	it('begins with a sheet of counts and of links to each cell', async () => {
		const marked = await annotateWorkbook(await supplierWorkbook(), problems);
		const after = await opened(marked);
		const [first] = after.worksheets;
		expect(first?.name).toBe('Problems');
		expect([first?.getCell('B2').value, first?.getCell('B3').value]).toEqual([3, 1]);
		const sheet = read(marked).Sheets.Problems!;
		const links = [7, 8, 9, 10].map((row) => [sheet[`C${row}`].v, sheet[`C${row}`].l.Target]);
		expect(links).toEqual([
			['C5', "#'Parcels'!C5"],
			['Row 6', "#'Parcels'!A6"],
			['D6', "#'Parcels'!D6"],
			['B3', "#'Goods of ''Bob'' & Co'!B3"],
		]);
	});

	it.each([
		['fr', 'Problèmes', 'Que faire'],
		['nl', 'Problemen', 'Wat te doen'],
		['de', 'Probleme', 'Was zu tun ist'],
	] as const)('speaks %s', async (language, name, header) => {
		const after = await opened(await annotateWorkbook(await supplierWorkbook(), problems, { language }));
		expect(after.worksheets[0]?.name).toBe(name);
		expect(after.worksheets[0]?.getCell('H6').value).toBe(header);
	});

	it('keeps every value, formula and result, as two other programs read them', async () => {
		const bytes = await supplierWorkbook();
		const marked = await annotateWorkbook(bytes, problems);
		const sheets = (file: Uint8Array) => {
			const book = read(file, { cellFormula: true, cellDates: false });
			return book.SheetNames.filter((name) => name !== 'Problems').map((name) => ({
				name,
				cells: Object.entries(book.Sheets[name]!)
					.filter(([address, cell]) => !address.startsWith('!') && cell.v !== undefined)
					.map(([address, cell]) => [address, cell.t, cell.v, cell.f, cell.w]),
			}));
		};
		expect(sheets(marked)).toEqual(sheets(bytes));
		const sums = (await opened(marked)).getWorksheet('Sums')!;
		expect(sums.getCell('A1').value).toEqual({ formula: 'Parcels!F7*2', result: 2667 });
		expect(utils.sheet_to_json(read(marked).Sheets.Sums!, { header: 1 })).toEqual([[2667], ['US']]);
	});

	it('keeps widths, panes, drop-downs, rules, pictures, tables, names, print settings and hidden sheets', async () => {
		const inventory = (workbook: ExcelJS.Workbook) =>
			workbook.worksheets
				.filter(({ name }) => name !== 'Problems')
				.map((sheet) => ({
					name: sheet.name,
					state: sheet.state,
					views: (sheet.views ?? []).map((view) => ({ ...view, activeCell: undefined })),
					widths: [1, 2, 3, 4, 5, 6].map((column) => sheet.getColumn(column).width),
					dropDowns: (sheet as unknown as { dataValidations: unknown }).dataValidations,
					rules: (sheet as unknown as { conditionalFormattings: unknown }).conditionalFormattings,
					images: sheet.getImages().length,
					tables: Object.keys((sheet as unknown as { tables: object }).tables),
					merges: (sheet.model as unknown as { merges: unknown }).merges,
					print: [sheet.pageSetup.orientation, sheet.pageSetup.printArea, sheet.headerFooter?.oddFooter],
				}));
		const bytes = await supplierWorkbook();
		const after = await opened(await annotateWorkbook(bytes, problems));
		expect(inventory(after)).toEqual(inventory(await opened(bytes)));
		expect(after.definedNames.getRanges('Total').ranges).toEqual(['Parcels!$F$7']);
	});

	it('copies every other part byte for byte', async () => {
		const bytes = await supplierWorkbook();
		const before = partsOf(bytes);
		const after = partsOf(await annotateWorkbook(bytes, [aProblem()]));
		const changed = [...before].filter(([name, content]) => after.get(name)?.equals(content) !== true);
		expect(changed.map(([name]) => name).sort()).toEqual([
			'[Content_Types].xml',
			'xl/_rels/workbook.xml.rels',
			'xl/comments1.xml',
			'xl/styles.xml',
			'xl/workbook.xml',
			'xl/worksheets/sheet1.xml',
		]);
		expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['xl/worksheets/sheet5.xml']);
	});
});

describe('a workbook that is marked again', () => {
	it('is the same file when the problems are the same', async () => {
		const once = await annotateWorkbook(await supplierWorkbook(), problems);
		expect(Buffer.compare(await annotateWorkbook(once, problems), once)).toBe(0);
	});

	it('has only the marks of the last time', async () => {
		const once = await annotateWorkbook(await supplierWorkbook(), problems, { language: 'nl' });
		const twice = await opened(await annotateWorkbook(once, problems.slice(2, 3)));
		expect(twice.worksheets.map(({ name }) => name)).toEqual([
			'Problems',
			'Parcels',
			"Goods of 'Bob' & Co",
			'Sums',
			'Lists',
		]);
		const parcels = twice.getWorksheet('Parcels')!;
		expect(fillOf(parcels.getCell('C5'))).toBe('FFFFF2CC');
		expect(noteText(parcels.getCell('C5'))).toBe('Ask Ann about this one');
		expect(fillOf(parcels.getCell('D6'))).toBeUndefined();
		expect(noteText(parcels.getCell('D6'))).toBe('');
	});

	it('comes back clean when nothing is wrong any more', async () => {
		const bytes = await supplierWorkbook();
		const clean = await annotateWorkbook(await annotateWorkbook(bytes, problems), []);
		const styles = (workbook: ExcelJS.Workbook) =>
			workbook.worksheets.map((sheet) => {
				const cells: unknown[] = [];
				sheet.eachRow((row) =>
					row.eachCell((cell) => cells.push([cell.address, cell.value, cell.style, noteText(cell)])),
				);
				return { name: sheet.name, cells };
			});
		expect(styles(await opened(clean))).toEqual(styles(await opened(bytes)));
		expect([...partsOf(clean).keys()].sort()).toEqual([...partsOf(bytes).keys()].sort());
	});

	it('is not touched at all when there is nothing to mark and nothing was', async () => {
		const bytes = await supplierWorkbook();
		expect(await annotateWorkbook(bytes, [])).toBe(bytes);
	});

	it("leaves a user's own sheet of the same name alone", async () => {
		const workbook = await opened(await supplierWorkbook());
		workbook.addWorksheet('problems').getCell('A1').value = 'mine';
		const own = new Uint8Array(await workbook.xlsx.writeBuffer());
		const twice = await opened(await annotateWorkbook(await annotateWorkbook(own, problems), problems));
		expect(twice.worksheets.map(({ name }) => name).filter((name) => /problems/i.test(name))).toEqual([
			'Problems (2)',
			'problems',
		]);
	});
});

describe('problems with hostile or odd contents', () => {
	it.each([
		['=HYPERLINK("http://evil.example")', '\'=HYPERLINK("http://evil.example")'],
		['+1+cmd|calc', "'+1+cmd|calc"],
		['@SUM(A1)', "'@SUM(A1)"],
		['-5', '-5'],
		['</t></is></c><c><f>1</f></c>', '</t></is></c><c><f>1</f></c>'],
		['a\u0000b\ud800c', 'a b c'],
		['_x0041_', '_x0041_'],
	])('are text and nothing else: %j', async (hostile, shown) => {
		const marked = await annotateWorkbook(await supplierWorkbook(), [
			aProblem({ value: hostile, message: hostile, externalReference: hostile, header: hostile }),
		]);
		const cell = (await opened(marked)).worksheets[0]!.getCell('F7');
		expect(cell.formula).toBeUndefined();
		expect(read(marked).Sheets.Problems!.F7).toMatchObject({ t: 's', v: shown });
		expect(noteText((await opened(marked)).getWorksheet('Parcels')!.getCell('C5'))).toContain('CAS Workbook');
	});

	it('are listed without a link where there is no such place', async () => {
		const marked = await annotateWorkbook(await supplierWorkbook(), [
			aProblem({ sheet: '', row: 0, column: undefined, header: undefined, label: '', value: '' }),
			aProblem({ sheet: 'No such sheet' }),
			aProblem({ sheet: 'Lists', row: 1, column: 'A' }),
			aProblem({ row: 2_000_000, column: 'XFE' }),
		]);
		const [first] = (await opened(marked)).worksheets;
		expect([7, 8, 9, 10].map((row) => first?.getCell(row, 3).value)).toEqual([null, 'C5', null, 'A1']);
		expect(partsOf(marked).get('xl/worksheets/sheet5.xml')!.toString()).not.toContain('<hyperlink');
	});

	it('by the thousand are counted, and listed as far as a sheet bears', async () => {
		const many = Array.from({ length: 25_000 }, (_, index) => aProblem({ row: index + 4, column: 'C' }));
		const marked = await annotateWorkbook(await supplierWorkbook(), many);
		const sheet = read(marked).Sheets.Problems!;
		expect(sheet.B2?.v).toBe(25_000);
		expect(sheet.A20007?.v).toBe('5000 more are not listed. Correct these and send the workbook again.');
	});
});
