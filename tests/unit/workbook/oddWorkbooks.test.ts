import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { utils, write, type WorkBook } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook, type ReadOptions } from '../../../cas/workbook';
import { parcel } from './parcel';
import { workbookBytes } from './writeWorkbook';
import { workbookOf, zipOf } from './zipOf';

const DAY = new Date(Date.UTC(2026, 11, 31));
const HEADERS = ['Reference', 'Direction', 'Ship date', 'Note', 'Urgent'];
const ROW = ['P-1', 'OUT', DAY, 'Köln & Söhne', true] as const;
const EXPECTED = {
	externalReference: 'P-1',
	direction: 'OUT',
	shipDate: '2026-12-31',
	note: 'Köln & Söhne',
	isUrgent: true,
};
const SERIAL = 46_387;

async function read(bytes: Uint8Array, options?: ReadOptions): Promise<unknown> {
	const { messages, refusedRows } = await readWorkbook(bytes, parcel, options);
	return refusedRows.length > 0 ? refusedRows : messages.map(({ message }) => message);
}

const cell = (reference: string, attributes: string, inner: string) => `<c r="${reference}" ${attributes}>${inner}</c>`;
const inline = (reference: string, text: string) => cell(reference, 't="inlineStr"', `<is><t>${text}</t></is>`);
const ROWS = [
	`<row r="1">${HEADERS.map((header, index) => inline(`${'ABCDE'[index]}1`, header)).join('')}</row>`,
	`<row r="2">${inline('A2', 'P-1')}${inline('B2', 'OUT')}${cell('C2', 's="1"', `<v>${SERIAL}</v>`)}`,
	`${inline('D2', 'Köln &amp; S&#246;hne')}${cell('E2', 't="b"', '<v>1</v>')}</row>`,
].join('');
const STYLES = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (rows: string, before = '', after = '') =>
	`<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const prefixed = (xml: string) => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=');

describe('a workbook made by hand', () => {
	it.each<[what: string, bytes: () => Uint8Array]>([
		['inline strings and no shared strings', () => workbookOf({ sheets: { Parcels: sheet(ROWS) }, styles: STYLES })],
		['prefixed namespaces', () => workbookOf({ sheets: { Parcels: prefixed(sheet(ROWS)) }, styles: prefixed(STYLES) })],
		['absolute targets', () => workbookOf({ sheets: { Parcels: sheet(ROWS) }, styles: STYLES, absoluteTargets: true })],
		[
			'the addresses of strict OOXML, and dates in ISO 8601',
			() =>
				workbookOf({
					office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
					sheets: {
						Parcels: sheet(ROWS.replace(/<c r="C2".*?<\/c>/, cell('C2', 't="d"', '<v>2026-12-31T00:00:00</v>'))),
					},
				}),
		],
		[
			'no references of rows and cells',
			() => workbookOf({ sheets: { Parcels: sheet(ROWS.replace(/ r="\w+"/g, '')) }, styles: STYLES }),
		],
		['no styles, the date a bare number', () => workbookOf({ sheets: { Parcels: sheet(ROWS.replace(' s="1"', '')) } })],
		[
			'a dimension that lies',
			() => workbookOf({ sheets: { Parcels: sheet(ROWS, '<dimension ref="A1:A1"/>') }, styles: STYLES }),
		],
		[
			'a formatted range down to the last row',
			() =>
				workbookOf({
					sheets: { Parcels: sheet(`${ROWS}<row r="1048576"><c r="XFD1048576" s="1"/></row>`) },
					styles: STYLES,
				}),
		],
		[
			'comments, sections and blank elements',
			() =>
				workbookOf({
					sheets: {
						Parcels: sheet(
							ROWS.replace('Köln &amp; S&#246;hne', '<![CDATA[Köln & Söhne]]>').replace(
								'</row>',
								'<!-- x > y --></row>',
							),
							'<sheetPr/><cols><col min="1" max="3"/></cols>',
							'<autoFilter ref="A1:E2"/><extLst><ext uri="a>b"/></extLst>',
						),
					},
					styles: STYLES,
				}),
		],
		[
			'UTF-16',
			() => {
				const xml = Buffer.from(`\ufeff${sheet(ROWS).replace('UTF-8', 'UTF-16')}`, 'utf16le');
				return workbookOf({ sheets: { Parcels: new Uint8Array(xml) }, styles: STYLES });
			},
		],
		[
			'rich text, phonetic guides left out',
			() =>
				workbookOf({
					sheets: { Parcels: sheet(ROWS.replace(/<c r="D2".*?<\/c>/, cell('D2', 't="s"', '<v>0</v>'))) },
					sharedStrings:
						'<sst><si><r><t>Köln </t></r><r><rPr><b/></rPr><t xml:space="preserve">&amp; Söhne</t></r><rPh><t>x</t></rPh></si></sst>',
					styles: STYLES,
				}),
		],
		[
			'chart sheets and dialogs beside it',
			() =>
				workbookOf({ sheets: { Parcels: sheet(ROWS) }, styles: STYLES, otherSheets: ['chartsheet', 'dialogsheet'] }),
		],
	])('is read, with %s', async (_what, bytes) => {
		expect(await read(bytes())).toEqual([EXPECTED]);
	});

	it('tells a formula without a result from one whose result is blank', async () => {
		const withNote = (inner: string, attributes = '') =>
			workbookOf({
				sheets: { Parcels: sheet(ROWS.replace(/<c r="D2".*?<\/c>/, cell('D2', attributes, inner))) },
				styles: STYLES,
			});
		const message = 'the cell holds a formula whose result was never saved';
		expect(await read(withNote('<f>A1</f>'))).toMatchObject([{ message }]);
		expect(await read(withNote('<f>A1</f><v></v>'))).toMatchObject([{ message }]);
		expect(await read(withNote('<f>A1</f><v></v>', 't="str"'))).toEqual([{ ...EXPECTED, note: undefined }]);
		expect(await read(withNote('<f>A1</f><v>ok</v>', 't="str"'))).toEqual([{ ...EXPECTED, note: 'ok' }]);
		expect(await read(withNote('<f>A1</f><v>#N/A</v>', 't="e"'))).toMatchObject([
			{ message: 'the cell shows the error #N/A' },
		]);
	});

	it('that was cut off inside a sheet is damaged', async () => {
		const cut = sheet(ROWS).slice(0, -40);
		await expect(read(workbookOf({ sheets: { Parcels: cut } }))).rejects.toMatchObject({ reason: 'damaged' });
	});
});

describe('the same rows written by another program', () => {
	const rows = [[...HEADERS], [...ROW]];
	const sheetJs = (options: object = {}): WorkBook => {
		const workbook = utils.book_new();
		utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows, { UTC: true, ...options }), 'Parcels');
		return workbook;
	};

	it.each<[what: string, bytes: () => Uint8Array | Promise<Uint8Array>]>([
		['exceljs', () => workbookBytes({ Parcels: rows })],
		[
			'exceljs, counted from 1904',
			() => workbookBytes({ Parcels: rows }, (workbook) => (workbook.properties.date1904 = true)),
		],
		[
			'exceljs, with a table',
			() =>
				workbookBytes({ Cover: [['x']] }, undefined, (workbook) => {
					workbook.addWorksheet('Parcels').addTable({
						name: 'Parcels1',
						ref: 'B3',
						columns: HEADERS.map((name) => ({ name, filterButton: true })),
						rows: [[...ROW]],
					});
				}),
		],
		['SheetJS', () => write(sheetJs(), { type: 'array', bookType: 'xlsx' }) as Uint8Array],
		['SheetJS, shared strings', () => write(sheetJs(), { type: 'array', bookSST: true }) as Uint8Array],
		['SheetJS, not packed', () => write(sheetJs(), { type: 'array', compression: false }) as Uint8Array],
		['SheetJS, .xlsm', () => write(sheetJs(), { type: 'array', bookType: 'xlsm' }) as Uint8Array],
		['SheetJS, .ods', () => write(sheetJs(), { type: 'array', bookType: 'ods' }) as Uint8Array],
		['hucre', () => writeXlsx({ sheets: [{ name: 'Parcels', rows }] })],
	])('reads equal: %s', async (_what, bytes) => {
		expect(await read(new Uint8Array(await bytes()))).toEqual([EXPECTED]);
	});

	it('opens with its password, and says when that is wrong', async () => {
		const bytes = await writeXlsx({
			sheets: [{ name: 'Parcels', rows }],
			encryption: { password: 'sécret', spinCount: 1_000 },
		});
		expect(await read(bytes, { password: 'sécret' })).toEqual([EXPECTED]);
		await expect(read(bytes, { password: 'wrong' })).rejects.toThrow('The password does not open the workbook.');
		await expect(read(bytes)).rejects.toThrow('The workbook is protected with a password.');
	});

	it('of LibreOffice reads equal, in three formats', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'odd-workbooks-'));
		try {
			const source = join(folder, 'source.xlsx');
			writeFileSync(source, await workbookBytes({ Parcels: rows }));
			for (const [format, name] of [
				['ods', 'out.ods'],
				['xlsx:Calc MS Excel 2007 XML', 'out.xlsx'],
				['csv:Text - txt - csv (StarCalc):59,34,76,1', 'out.csv'],
			] as const) {
				const made = await converted(folder, source, format, name);
				if (made === undefined) return;
				expect({ name, read: await read(made, { dateStyle: 'dayFirst' }) }).toEqual({ name, read: [EXPECTED] });
			}
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

/** The file as LibreOffice writes it anew; undefined where there is no LibreOffice. */
async function converted(
	folder: string,
	source: string,
	format: string,
	name: string,
): Promise<Uint8Array | undefined> {
	const args = [
		`-env:UserInstallation=file://${folder}/profile`,
		'--headless',
		'--convert-to',
		format,
		'--outdir',
		join(folder, 'out'),
		source,
	];
	try {
		await promisify(execFile)('soffice', args, { timeout: 120_000, env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
	return new Uint8Array(readFileSync(join(folder, 'out', name.replace('out.', 'source.'))));
}

it('knows an archive that is no workbook', async () => {
	await expect(read(zipOf([{ name: 'a.txt', content: 'x' }]))).rejects.toMatchObject({ reason: 'notAWorkbook' });
});
