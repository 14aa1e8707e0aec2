import { DEFAULT_LIMITS, readWorkbook, WorkbookError } from '../../../cas/workbook';
import { decoderOf } from '../../../cas/encodings';
import { openWorkbook } from '../../../cas/workbook/open/openWorkbook';
import { rowsOf } from '../../../cas/workbook/open/rawCell';
import { parcel } from './parcel';
import { sheetXml, workbookOf, worksheet, zipOf, type HandMadeWorkbook } from './zipOf';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADERS =
	'<row r="1"><c r="A1" t="inlineStr"><is><t>Reference</t></is></c><c r="B1" t="inlineStr"><is><t>Direction</t></is></c>' +
	'<c r="C1" t="inlineStr"><is><t>Ship date</t></is></c><c r="D1" t="inlineStr"><is><t>Note</t></is></c></row>';
const text = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const sheetOf = (date: string, note = '') =>
	worksheet(`${HEADERS}<row r="2">${text('A2', 'P')}${text('B2', 'OUT')}${date}${note}</row>`);

const workbookXml = (inner: string) =>
	`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}<sheets><sheet name="Parcels" sheetId="1" r:id="r0"/></sheets></workbook>`;

async function read(given: HandMadeWorkbook | Uint8Array) {
	const { messages, refusedRows } = await readWorkbook(given instanceof Uint8Array ? given : workbookOf(given), parcel);
	expect(refusedRows).toEqual([]);
	return messages[0]?.message;
}

describe('the calendar of a workbook', () => {
	const sheets = { Parcels: sheetOf('<c r="C2" s="0"><v>44925</v></c>') };
	const withPr = (inner: string) => read({ sheets, more: [{ name: 'xl/workbook.xml', content: workbookXml(inner) }] });

	it('is what its own element says, not what an extension of Excel 2013 of the same name leaves out', async () => {
		const extension = '<extLst><ext><x15:workbookPr xmlns:x15="y" chartTrackingRefBase="1"/></ext></extLst>';
		const after = workbookXml('<workbookPr date1904="1"/>').replace('</workbook>', `${extension}</workbook>`);
		expect(await read({ sheets, more: [{ name: 'xl/workbook.xml', content: after }] })).toMatchObject({
			shipDate: '2026-12-31',
		});
	});

	it.each([
		['<workbookPr date1904="true"/>', '2026-12-31'],
		['<workbookPr date1904="0"/>', '2022-12-30'],
		['<workbookPr/>', '2022-12-30'],
	])('%s reads 44925 as %s', async (inner, day) => {
		expect(await withPr(inner)).toMatchObject({ shipDate: day });
	});

	it('of a strict file is written out in its cells', async () => {
		const strict = { Parcels: sheetOf('<c r="C2" t="d"><v>2026-12-31T00:00:00.000Z</v></c>') };
		expect(await read({ sheets: strict, office: 'http://purl.oclc.org/ooxml/officeDocument/relationships' })).toEqual({
			externalReference: 'P',
			direction: 'OUT',
			shipDate: '2026-12-31',
		});
	});
});

describe('number formats', () => {
	const styles = (formats: string, xf: number, more = '') =>
		`<styleSheet xmlns="${MAIN}">${formats}<cellXfs><xf numFmtId="${xf}"/></cellXfs>${more}</styleSheet>`;

	it('are those of cells, not those of conditional formats or tables with the same number', async () => {
		const dxf = '<dxfs><dxf><numFmt numFmtId="14" formatCode="0.0%"/></dxf></dxfs>';
		const sheets = { Parcels: sheetOf('<c r="C2" s="0"><v>46387</v></c>') };
		expect(await read({ sheets, styles: styles('', 14, dxf) })).toMatchObject({ shipDate: '2026-12-31' });
	});

	it.each(['Standard', 'Standaard', 'GENERAL', 'Estándar', 'Geral'])('%s is no format', async (code) => {
		const formats = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>`;
		const sheets = { Parcels: sheetOf('', '<c r="D2" s="0"><v>12</v></c>') };
		expect(await read({ sheets, styles: styles(formats, 170) })).toMatchObject({ note: '12' });
	});
});

describe('names of parts', () => {
	const ordinary = () => {
		const xml = sheetXml([
			['Reference', 'Direction'],
			['P', 'OUT'],
		]);
		const relations = (inner: string) => `<Relationships xmlns="r">${inner}</Relationships>`;
		return {
			'[Content_Types].xml': '<Types/>',
			'_rels/.rels': relations(`<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
			'xl/workbook.xml': workbookXml(''),
			'xl/_rels/workbook.xml.rels': relations(
				`<Relationship Id="r0" Type="${OFFICE}/worksheet" Target="worksheets/s0.xml"/>`,
			),
			'xl/worksheets/s0.xml': xml,
		};
	};
	const packed = (nameOf: (name: string) => string) =>
		zipOf(Object.entries(ordinary()).map(([name, content]) => ({ name: nameOf(name), content })));

	it.each<[what: string, nameOf: (name: string) => string]>([
		['with backslashes', (name) => name.replaceAll('/', '\\')],
		['with a slash before them', (name) => `/${name}`],
		['in small letters', (name) => name.toLowerCase()],
		['in capital letters', (name) => name.toUpperCase()],
	])('%s are read', async (_what, nameOf) => {
		expect(await read(packed(nameOf))).toEqual({ externalReference: 'P', direction: 'OUT' });
	});

	it('that lead out of the file are refused', async () => {
		const attempt = readWorkbook(
			packed((name) => `..\\${name}`),
			parcel,
		);
		await expect(attempt).rejects.toThrow('leads out of it');
	});
});

describe('texts of a workbook', () => {
	const bytesOf = (xml: string) => Uint8Array.from(xml, (sign) => sign.charCodeAt(0));

	it('in another encoding that their part declares are read in it', async () => {
		const shared = bytesOf(
			`<?xml version="1.0" encoding="ISO-8859-1"?><sst xmlns="${MAIN}"><si><t>M\u00fcller</t></si></sst>`,
		);
		const sheets = { Parcels: sheetOf('', '<c r="D2" t="s"><v>0</v></c>') };
		const more = [{ name: 'xl/sharedStrings.xml', content: shared }];
		expect(await read({ sheets, sharedStrings: '', more })).toMatchObject({ note: 'Müller' });
	});

	it('in an encoding that nobody knows are refused by name', async () => {
		const sheet = sheetOf('').replace(/^/, '<?xml version="1.0" encoding="x-martian"?>');
		const attempt = readWorkbook(workbookOf({ sheets: { Parcels: sheet } }), parcel);
		await expect(attempt).rejects.toThrow('is written in "x-martian", which is not read here');
	});

	it.each(['1', '7', '-1', '0.5', 'x'])(
		'that the file does not hold, as number %s of one, mean damage',
		async (number) => {
			const sheets = { Parcels: sheetOf('', `<c r="D2" t="s"><v>${number}</v></c>`) };
			const sharedStrings = `<sst xmlns="${MAIN}"><si><t>only</t></si></sst>`;
			await expect(readWorkbook(workbookOf({ sheets, sharedStrings }), parcel)).rejects.toBeInstanceOf(WorkbookError);
		},
	);

	it('have the line ends of XML, whatever the file has', async () => {
		const sheets = { Parcels: sheetOf('', text('D2', 'one_x000D_\r\ntwo\rthree')) };
		const [sheet] = (await openWorkbook(workbookOf({ sheets }), DEFAULT_LIMITS)).sheets;
		const texts: unknown[] = [];
		for await (const { cells } of rowsOf(sheet!)) texts.push(cells[3]);
		expect(texts.at(-1)).toEqual({ kind: 'text', text: 'one\r\ntwo\nthree' });
	});
});

describe('the encodings of one byte', () => {
	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);

	it('Windows-1252 is right for all 256 bytes, at once and in pieces', () => {
		const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009dž' + 'Ÿ';
		const expected = [...all].map((byte) =>
			byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : String.fromCharCode(byte),
		);
		expect(decoderOf('windows-1252')?.decode(all)).toBe(expected.join(''));
		const inPieces = decoderOf('ISO-8859-1')!;
		expect([...all].map((byte) => inPieces.decode(Uint8Array.of(byte), true)).join('')).toBe(expected.join(''));
	});

	it('those of DOS are read too', () => {
		expect(decoderOf('ibm850')?.decode(Uint8Array.of(0x4b, 0x81, 0x68, 0x6c, 0xe1, 0x9b, 0xb8))).toBe('Kühlßø©');
		expect(decoderOf('ibm437')?.decode(Uint8Array.of(0x81, 0x9b, 0xe1, 0x9e))).toBe('ü¢ß₧');
	});
});
