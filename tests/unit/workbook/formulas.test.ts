import { read } from '@e965/xlsx';
import { customsShipment } from '../../../cas/messages';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { writeStatus } from '../../../cas/workbook/status';
import { createTemplate } from '../../../cas/workbook/template';
import { aProblem, opened, supplierWorkbook } from './annotateFixture';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';

/** Each place where a text of somebody else gets into a cell: every writer has its line here. */
const WRITERS: Readonly<Record<string, (texts: readonly string[]) => Promise<Uint8Array>>> = {
	'the lists of a template': async (texts) =>
		await createTemplate({
			models: [customsShipment],
			lists: {
				storageLocation: [...texts],
				exporter: texts.map((text) => ({ code: text, name: text })),
				originCountry: [...texts],
			},
		}),
	'the list of problems': async (texts) =>
		await annotateWorkbook(
			await supplierWorkbook(),
			texts.map((text) =>
				aProblem({ value: text, message: text, action: text, externalReference: text, header: text, label: text }),
			),
		),
	'the columns of a status': async (texts) => {
		const rows = texts.map((_, index) => [`P-${index + 1}`, 'OUT']);
		const statuses = texts.map((text, index) => ({
			identity: { externalReference: `P-${index + 1}` },
			status: text,
			lrn: text,
			mrn: text,
			document: text,
			reference: text,
			remarks: text,
			lastChange: text,
		}));
		const bytes = await workbookBytes({ Parcels: [['Reference', 'Direction'], ...rows] });
		return (await writeStatus(bytes, [{ model: parcel }], statuses)).workbook;
	},
};

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const BEFORE = [
	'',
	' ',
	'   ',
	'\u00a0',
	'\u3000',
	'\u200b',
	'\ufeff',
	'\u00ad',
	'\u0000',
	'\ud800',
	'\t',
	'\r',
	'\n',
	' \t\ufeff',
];
const AFTER = ['1+1', 'SUM(A1)', "cmd|' /C calc'!A0", 'HYPERLINK("http://evil.example")', 'DDE("cmd";"/C calc";"1")'];
const HOSTILE = [
	...SIGNS.flatMap((sign) => BEFORE.flatMap((before) => AFTER.map((after) => before + sign + after))),
	'\tx',
	'\rx',
	'\nx',
	'-1+1',
	'+1e5x',
	'_x003D_1+1',
];

const HARMLESS = ['-5', '+1.5', '+32 3 555 01 42', 'pump - 5 bar', 'a@b.example'];

/** True for a text that a program may take for a formula when it meets it in a .csv. */
const mayCalculate = (text: string) =>
	/^[\s\u0000\u00a0\u00ad\u200b\u3000\ufeff\ufffd]*[=+\-@＝＋－＠﹦﹢﹣﹫]/.test(text) && !/^[+-]?[\d., ]+$/.test(text);

/** What two other programs see in a workbook: formulas, and texts that may become some. */
async function formulasIn(bytes: Uint8Array): Promise<{ formulas: string[]; texts: string[] }> {
	const formulas: string[] = [];
	const texts: string[] = [];
	for (const [name, sheet] of Object.entries(read(bytes, { cellFormula: true }).Sheets)) {
		for (const [place, cell] of Object.entries(sheet as Record<string, { f?: string; t?: string; v?: unknown }>)) {
			if (place.startsWith('!')) continue;
			if (cell.f !== undefined) formulas.push(`${name}!${place}`);
			if (cell.t === 's') texts.push(String(cell.v));
		}
	}
	for (const sheet of (await opened(bytes)).worksheets) {
		sheet.eachRow((row) =>
			row.eachCell((cell) => {
				if (cell.formula !== undefined) formulas.push(`${sheet.name}!${cell.address}`);
				if (typeof cell.value === 'string') texts.push(cell.value);
			}),
		);
	}
	return { formulas, texts };
}

describe.each(Object.entries(WRITERS))('%s', (_, write) => {
	it('hold no formula, nor a text that a .csv would make one; numbers with a sign and words stay as they are', async () => {
		const before = await formulasIn(await supplierWorkbook());
		const { formulas, texts } = await formulasIn(await write([...HOSTILE, ...HARMLESS, '#N/A']));
		expect(formulas.filter((place) => !before.formulas.includes(place))).toEqual([]);
		expect(texts.length).toBeGreaterThan(HOSTILE.length / 2);
		expect(texts.filter(mayCalculate)).toEqual([]);
		expect(texts).toEqual(expect.arrayContaining([...HARMLESS, "'#N/A"]));
	});
});

describe('numbers and moments', () => {
	it('of a status stay what they are', async () => {
		const { workbook } = await writeStatus(
			await supplierWorkbook(),
			[{ model: parcel }],
			[
				{
					identity: { externalReference: 'P-1' },
					duties: { amount: -12.5, currency: 'EUR' },
					lastChange: '2026-11-23T08:15:00Z',
				},
			],
		);
		const sheet = read(workbook).Sheets.Parcels!;
		expect([sheet.J4?.t, sheet.J4?.v, sheet.L4?.t]).toEqual(['n', -12.5, 'n']);
	});

	it('of the example row of a template stay what they are', async () => {
		const sheet = read(await createTemplate({ models: [parcel] })).Sheets.Parcels!;
		const places = Object.keys(sheet).filter((place) => /^[A-Z]+3$/.test(place));
		expect(places.filter((place) => (sheet[place] as { t?: string }).t === 'n').length).toBeGreaterThan(0);
	});
});
