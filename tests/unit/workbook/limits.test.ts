import {
	DEFAULT_LIMITS,
	MESSAGE_PROBLEMS,
	NUMBER_FORMAT_CHARACTERS,
	XML_NESTING,
	type WorkbookLimits,
} from '../../../cas/limits';
import { readWorkbook, WorkbookError } from '../../../cas/workbook';
import { annotateWorkbook } from '../../../cas/workbook/annotate';
import { parcel } from './parcel';
import { sheetXml, workbookOf, worksheet, zipOf } from './zipOf';

const HEADERS = ['Reference', 'Direction', 'Note'];
const headerRow =
	'<row r="1"><c t="inlineStr"><is><t>Reference</t></is></c><c t="inlineStr"><is><t>Direction</t></is></c></row>';
const shared = (column: string, row: number, text = 0) => `<c r="${column}${row}" t="s"><v>${text}</v></c>`;

async function refusal(file: Uint8Array, limits: Partial<WorkbookLimits>): Promise<WorkbookError> {
	try {
		await readWorkbook(file, parcel, { limits });
	} catch (error) {
		if (error instanceof WorkbookError) return error;
		throw error;
	}
	throw new Error('The file was read');
}

const oneSheet = (xml: string, more: Partial<Parameters<typeof workbookOf>[0]> = {}) =>
	workbookOf({ sheets: { Parcels: xml }, ...more });

const ods = (rows: string) =>
	zipOf([
		{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
		{
			name: 'content.xml',
			content: `<office:document-content><office:body><office:spreadsheet><table:table table:name="Parcels">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
		},
	]);
const odsCell = (text: string, more = '') =>
	`<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
const csv = (text: string) => new TextEncoder().encode(text);

const TEXTS = `<sst><si><t>${'x'.repeat(1_000)}</t></si><si><t>b</t></si><si/></sst>`;
const tenRows = Array.from({ length: 10 }, (_, index) => `<row r="${index + 2}">${shared('A', index + 2)}</row>`).join(
	'',
);
const wideRow = '<row r="2"><c r="CV2"><v>1</v></c></row>';

/** Each limit with a file just beyond it. */
const BEYOND: Readonly<Record<keyof WorkbookLimits, readonly [Partial<WorkbookLimits>, Uint8Array, RegExp][]>> = {
	unzippedBytes: [
		[{ unzippedBytes: 500_000 }, oneSheet(worksheet(' '.repeat(600_000))), /unpacks to 1 MB, which is too much/],
		[{ unzippedBytes: 1_000 }, csv('a;b\n'.repeat(500)), /The file has 0 MB, which is too much/],
	],
	ratio: [[{ ratio: 20 }, oneSheet(worksheet(' '.repeat(60_000_000))), /unpacks to 60 MB, which is too much/]],
	entries: [[{ entries: 4 }, oneSheet(sheetXml([HEADERS])), /more than 4 parts/]],
	sheets: [
		[{ sheets: 1 }, workbookOf({ sheets: { A: sheetXml([HEADERS]), B: sheetXml([HEADERS]) } }), /more than 1 sheets/],
		[{ sheets: 1 }, ods('</table:table><table:table table:name="B">'), /more than 1 sheets/],
	],
	columns: [
		[{ columns: 99 }, oneSheet(worksheet(headerRow + wideRow)), /more than 99 columns/],
		[{ columns: 2 }, csv('a;b;c;d\n'), /more than 2 columns/],
	],
	rows: [
		[{ rows: 5 }, oneSheet(worksheet(headerRow + '<row r="6"><c><v>1</v></c></row>')), /more than 5 rows/],
		[{ rows: 5 }, csv('a;b\n'.repeat(8)), /more than 5 rows/],
	],
	cells: [
		[{ cells: 99 }, oneSheet(worksheet(headerRow + wideRow)), /more than 99 cells, with the blank ones between them/],
		[
			{ cells: 99 },
			ods(`<table:table-row><table:table-cell table:number-columns-repeated="99"/>${odsCell('x')}</table:table-row>`),
			/more than 99 cells/,
		],
	],
	cellCharacters: [
		[{ cellCharacters: 100 }, oneSheet(sheetXml([HEADERS, ['P', 'OUT', 'x'.repeat(101)]])), /more than 100 characters/],
		[
			{ cellCharacters: 100 },
			ods(`<table:table-row>${odsCell('x'.repeat(101))}</table:table-row>`),
			/more than 100 characters/,
		],
		[
			{ cellCharacters: 100 },
			ods(`<table:table-row>${odsCell('', ` office:string-value="${'x'.repeat(101)}"`)}</table:table-row>`),
			/more than 100 characters/,
		],
		[{ cellCharacters: 100 }, csv(`a;b\n${'x'.repeat(101)}`), /Row 2 holds a value of more than 100 characters/],
	],
	sheetCharacters: [
		[
			{ sheetCharacters: 9_999 },
			oneSheet(worksheet(headerRow + tenRows), { sharedStrings: TEXTS }),
			/cells of a sheet hold more than 9999 characters/,
		],
		[
			{ sheetCharacters: 9_999 },
			ods(`<table:table-row table:number-rows-repeated="10">${odsCell('x'.repeat(1_000))}</table:table-row>`),
			/cells of a sheet hold more than 9999 characters/,
		],
	],
	partBytes: [[{ partBytes: 100 }, oneSheet(sheetXml([HEADERS])), /larger than any real one/]],
	sharedBytes: [
		[{ sharedBytes: 900 }, oneSheet(worksheet(headerRow), { sharedStrings: TEXTS }), /MB of different texts/],
	],
	sharedTexts: [
		[{ sharedTexts: 2 }, oneSheet(worksheet(headerRow), { sharedStrings: TEXTS }), /more than 2 different texts/],
	],
};

describe.each(Object.keys(BEYOND) as (keyof WorkbookLimits)[])('a file beyond the limit %s', (limit) => {
	it.each(BEYOND[limit])('is refused with a sentence: %j', async (limits, file, sentence) => {
		const error = await refusal(file, limits);
		expect(error.reason).toBe('tooLarge');
		expect(error.problem).toMatch(sentence);
		expect(error.action).not.toBe('');
	});
});

describe('the limits of every file', () => {
	it('let an ordinary workbook pass', async () => {
		const file = oneSheet(sheetXml([HEADERS, ['P-1', 'OUT', 'a note']]));
		expect((await readWorkbook(file, parcel, { limits: DEFAULT_LIMITS })).messages).toHaveLength(1);
	});

	it('refuse parts that lie over each other', async () => {
		const file = oneSheet(sheetXml([HEADERS]));
		const overlapping = Buffer.from(file);
		const entry = overlapping.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
		overlapping.writeUInt32LE(file.length + 1, entry + 20);
		expect((await refusal(overlapping, {})).reason).toBe('damaged');
	});

	it('refuse names that are longer than any path', async () => {
		const file = oneSheet(sheetXml([HEADERS]), { more: [{ name: 'workbook'.repeat(200), content: '' }] });
		expect((await refusal(file, {})).reason).toBe('damaged');
	});

	it('refuse sheets that share one part, which would be read again for each', async () => {
		const file = workbookOf({ sheets: { A: sheetXml([HEADERS]), B: sheetXml([HEADERS]) } });
		const relations = '<Relationship Id="r1" Type="/worksheet" Target="worksheets/s0.xml"/>';
		const parts = ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'];
		expect(parts).toHaveLength(3);
		const sharing = zipOf([
			{ name: '[Content_Types].xml', content: '<Types/>' },
			{
				name: '_rels/.rels',
				content:
					'<Relationships><Relationship Id="a" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>',
			},
			{
				name: 'xl/workbook.xml',
				content: '<workbook><sheets><sheet name="A" r:id="r1"/><sheet name="B" r:id="r1"/></sheets></workbook>',
			},
			{ name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations}</Relationships>` },
			{ name: 'xl/worksheets/s0.xml', content: sheetXml([HEADERS]) },
		]);
		expect((await readWorkbook(file, parcel)).messages).toEqual([]);
		expect((await refusal(sharing, {})).reason).toBe('damaged');
	});

	it('take a format that is longer than Excel allows for none', async () => {
		const format = `yyyy${'-'.repeat(NUMBER_FORMAT_CHARACTERS)}`;
		const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`;
		const row = `<row r="2"><c t="inlineStr"><is><t>P</t></is></c><c t="inlineStr"><is><t>OUT</t></is></c><c r="C2" s="1"><v>2</v></c></row>`;
		const header = headerRow.replace('</row>', '<c t="inlineStr"><is><t>Note</t></is></c></row>');
		const read = await readWorkbook(oneSheet(worksheet(header + row), { styles }), parcel);
		expect(read.messages[0]?.message).toMatchObject({ note: '2' });
	});

	it('refuse to mark a workbook whose elements are nested without end', async () => {
		const styles = `<styleSheet><fonts>${'<a>'.repeat(XML_NESTING + 1)}${'</a>'.repeat(XML_NESTING + 1)}</fonts></styleSheet>`;
		const marking = annotateWorkbook(oneSheet(sheetXml([HEADERS]), { styles }), []);
		await expect(marking).rejects.toThrow(WorkbookError);
	});

	it('tell no more than a thousand problems of one message', async () => {
		const rows = Array.from({ length: MESSAGE_PROBLEMS + 500 }, (_, index) => ['P', 'OUT', `note ${index}`, 'X']);
		const { refusedRows } = await readWorkbook(
			oneSheet(sheetXml([[...HEADERS, 'Item: Commodity code'], ...rows])),
			parcel,
		);
		expect(refusedRows.length).toBeLessThan(2 * MESSAGE_PROBLEMS + 1_000);
	});
});
