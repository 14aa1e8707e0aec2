import { CFB, read, utils, write } from '@e965/xlsx';
import { readWorkbook, WorkbookError } from '../../../cas/workbook';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { aProblem, packageOf, partsOf, rewritten, supplierWorkbook } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

const rows = [
	['Reference', 'Direction', 'Ship to'],
	['P-1', 'OUT', 'US'],
	['P-2', 'IN', 'Belgum'],
];
const problem = aProblem({ row: 3, column: 'C' });
const simple = () => workbookBytes({ Parcels: rows });

/** Every value that SheetJS sees, our sheet left out. */
function values(bytes: Uint8Array): unknown {
	const book = read(bytes);
	return book.SheetNames.filter((name) => name !== 'Problems').map((name) => [
		name,
		utils.sheet_to_json(book.Sheets[name]!, { header: 1 }),
	]);
}

/** The namespace of spreadsheets under a prefix, as some programs write it. */
function withPrefix(xml: string): string {
	return xml
		.replace(/<(\/?)(?=[a-zA-Z])(?![a-z]+:)/g, '<$1x:')
		.replace(/xmlns="(http:\/\/schemas.openxmlformats.org\/spreadsheetml\/2006\/main)"/, 'xmlns:x="$1"');
}

const strict = (xml: string) =>
	xml
		.replaceAll(
			'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
			'http://purl.oclc.org/ooxml/spreadsheetml/main',
		)
		.replaceAll(
			'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
			'http://purl.oclc.org/ooxml/officeDocument/relationships',
		);

const MAIN = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const oddOnes: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
	'written by SheetJS': () => {
		const book = utils.book_new();
		const sheet = utils.aoa_to_sheet(rows);
		sheet.C3.c = [{ a: 'Ann', t: 'Is this right?' }];
		utils.book_append_sheet(book, sheet, 'Parcels');
		return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
	},
	'without shared strings': () => {
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Parcels');
		return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', bookSST: false }) as Buffer);
	},
	'with prefixed names': async () =>
		rewritten(await simple(), {
			[MAIN]: withPrefix,
			[SHEET]: withPrefix,
			[STYLES]: withPrefix,
			'xl/sharedStrings.xml': withPrefix,
		}),
	'without styles': async () => {
		const parts = partsOf(await simple());
		parts.delete(STYLES);
		const cut = (name: string, part: RegExp) =>
			parts.set(name, Buffer.from(parts.get(name)!.toString().replace(part, '')));
		cut(RELATIONS, /<Relationship [^>]*styles[^>]*\/>/);
		cut('[Content_Types].xml', /<Override [^>]*styles[^>]*\/>/);
		parts.set(
			SHEET,
			Buffer.from(
				parts
					.get(SHEET)!
					.toString()
					.replaceAll(/ s="\d+"/g, ''),
			),
		);
		return packageOf(parts);
	},
	'with absolute targets': async () =>
		rewritten(await simple(), { [RELATIONS]: (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/') }),
	'without the places of rows and cells': async () =>
		rewritten(await simple(), { [SHEET]: (xml) => xml.replace(/(<(?:row|c)) r="[A-Z]*\d+"/g, '$1') }),
	'with rows that say how far they reach': async () =>
		rewritten(await simple(), { [SHEET]: (xml) => xml.replace(/(<c r="C3".*?<\/c>)/, '') }),
	'in UTF-16': async () => {
		const parts = new Map<string, Buffer>(partsOf(await simple()));
		const xml = parts.get(SHEET)!.toString().replace('encoding="UTF-8"', 'encoding="UTF-16"');
		parts.set(SHEET, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]));
		return packageOf(parts);
	},
};

describe.each(Object.entries(oddOnes))('a workbook %s', (_what, make) => {
	it('is marked, keeps its values and is read as before', async () => {
		const bytes = await make();
		const marked = await annotateWorkbook(bytes, [problem]);
		if (!_what.includes('UTF-16')) expect(values(marked)).toEqual(values(bytes));
		const book = read(marked, { cellStyles: true });
		expect(book.SheetNames).toEqual(['Problems', 'Parcels']);
		expect(book.Sheets.Parcels!.C3.s).toMatchObject({ patternType: 'solid', fgColor: { rgb: 'FFC9C5' } });
		expect(JSON.stringify(book.Sheets.Parcels!.C3.c)).toContain('Use BE (Belgium).');
		const read1 = await readWorkbook(bytes, parcel);
		const read2 = await readWorkbook(marked, parcel);
		expect({ ...read2, notices: [] }).toEqual({ ...read1, notices: [] });
	});

	it('does not grow when marked again, and is clean in the end', async () => {
		const bytes = await make();
		const once = await annotateWorkbook(bytes, [problem]);
		const twice = await annotateWorkbook(once, [problem]);
		expect([...partsOf(twice).keys()].sort()).toEqual([...partsOf(once).keys()].sort());
		expect(Buffer.compare(await annotateWorkbook(twice, [problem]), twice)).toBe(0);
		const clean = await annotateWorkbook(once, []);
		expect(values(clean)).toEqual(values(once));
		expect(JSON.stringify(read(clean).Sheets.Parcels!.C3?.c ?? '')).not.toContain('CAS Workbook');
	});
});

describe('a workbook with macros', () => {
	it('keeps them and its type', async () => {
		const macros = Buffer.from('not really macros');
		const parts = partsOf(await supplierWorkbook());
		parts.set('xl/vbaProject.bin', macros);
		const types = parts.get('[Content_Types].xml')!.toString();
		const enabled = types.replace(/[^"]*sheet\.main\+xml/, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml');
		parts.set('[Content_Types].xml', Buffer.from(enabled));
		const after = partsOf(await annotateWorkbook(packageOf(parts), [aProblem()]));
		expect(after.get('xl/vbaProject.bin')).toEqual(macros);
		expect(after.get('[Content_Types].xml')!.toString()).toContain('macroEnabled.main+xml');
	});
});

describe('a workbook in strict OOXML', () => {
	it('stays strict in what is added to it', async () => {
		const names = [...partsOf(await simple()).keys()].filter((name) => /\.(xml|rels)$/.test(name));
		const bytes = rewritten(await simple(), Object.fromEntries(names.map((name) => [name, strict])));
		const after = partsOf(await annotateWorkbook(bytes, [problem]));
		const added = [...after]
			.filter(([name]) => /comments|sheet\d|workbook\.xml/.test(name))
			.map(([, xml]) => xml.toString());
		expect(added.length).toBeGreaterThan(4);
		for (const xml of added) expect(xml).not.toContain('schemas.openxmlformats.org/spreadsheetml');
		expect((await readWorkbook(await annotateWorkbook(bytes, [problem]), parcel)).refusedRows).toHaveLength(1);
	});
});

describe('names that belong to one sheet', () => {
	it('stay with their sheet when ours comes before it and when it goes', async () => {
		const bytes = await supplierWorkbook();
		const scoped = (file: Uint8Array) =>
			partsOf(file)
				.get(MAIN)!
				.toString()
				.match(/<definedName [^>]*localSheetId="\d+"[^>]*>[^<]*/g);
		expect(scoped(bytes)?.join()).toContain('localSheetId="0"');
		const marked = await annotateWorkbook(bytes, [aProblem()]);
		expect(scoped(marked)?.join()).toContain('localSheetId="1"');
		expect(scoped(await annotateWorkbook(marked, []))).toEqual(scoped(bytes));
	});
});

describe('a file that cannot be marked', () => {
	it.each([
		['a text', Buffer.from('a;b\n1;2\n'), /\w/],
		['a cut-off workbook', undefined, /damaged/],
		['an archive of something else', packageOf(new Map([['content.xml', '<a/>']])), /\w/],
	])('says so in a sentence: %s', async (_what, bytes, sentence) => {
		const file = bytes ?? (await simple()).subarray(0, 3_000);
		const refusal = annotateWorkbook(new Uint8Array(file), [problem]);
		await expect(refusal).rejects.toThrow(WorkbookError);
		await expect(refusal).rejects.toThrow(sentence);
	});

	it('says so of a part that lies about its size', async () => {
		const bytes = Buffer.from(await simple());
		const name = Buffer.from(SHEET);
		const entry = bytes.lastIndexOf(name) - 46;
		bytes.writeUInt32LE(100, entry + 24);
		await expect(annotateWorkbook(new Uint8Array(bytes), [problem])).rejects.toThrow(/damaged/);
	});

	it('says so of entities of its own', async () => {
		const hostile = rewritten(await simple(), {
			[SHEET]: (xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
		});
		await expect(annotateWorkbook(hostile, [problem])).rejects.toThrow(WorkbookError);
	});
});

it('the archive library of these tests and ours agree on what is in a package', async () => {
	const bytes = await supplierWorkbook();
	expect(CFB.read(Buffer.from(bytes), { type: 'buffer' }).FullPaths.length).toBeGreaterThan(10);
	expect([...partsOf(await annotateWorkbook(bytes, [aProblem()])).keys()].length).toBeGreaterThan(partsOf(bytes).size);
});
