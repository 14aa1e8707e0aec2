import { customsShipment } from '../../../../cas/messages';
import { readWorkbook } from '../../../../cas/workbook';
import { admit, admitArchive, isEncrypted, isPlainText, isZip } from '../../../../cas/workbook/open/admit';
import { annotateWorkbook, findProblems, placeProblems } from '../../../../cas/workbook/annotate';
import { decodeText } from '../../../../cas/workbook/open/csv/decodeText';
import { encodingOf, markedEncoding, unmarkedUtf16 } from '../../../../cas/workbook/open/csv/encodingOf';
import { delimiterOf } from '../../../../cas/workbook/open/csv/delimiter';
import { openCsv } from '../../../../cas/workbook/open/csv/openCsv';
import { decoderOf } from '../../../../cas/encodings';
import { fileKind } from '../../../../cas/workbook/open/fileKind';
import { compoundStreams } from '../../../../cas/workbook/open/encrypted/compoundFile';
import { decryptWorkbook } from '../../../../cas/workbook/open/encrypted/decryptWorkbook';
import { openWorkbook } from '../../../../cas/workbook/open/openWorkbook';
import { DEFAULT_LIMITS } from '../../../../cas/limits';
import { readRecords } from '../../../../cas/workbook/zip/zipRecords';
import { editableWorkbook } from '../../../../cas/workbook/editable';
import { writeStatus } from '../../../../cas/workbook/status';
import { templateVersionOf } from '../../../../cas/workbook/template/templateVersion';
import { encodingOfXml } from '../../../../cas/workbook/xml/xmlEncoding';
import { zipEntries } from '../../../../cas/workbook/zip/zipDirectory';
import { sheetXml, workbookOf, worksheet, zipOf } from '../../workbook/zipOf';
import { repeated, type BadInput } from '../inputs/badInput';
import { TEXTS } from '../inputs/texts';
import { readerOf, textReader, type Reader } from '../measure/reader';

const utf8 = (text: string) => new TextEncoder().encode(text);
const many = (size: number, text: (at: number) => string) => Array.from({ length: size }, (_, at) => text(at));
const HEADERS = ['External reference', 'Direction'];
const escaped = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replace(/[\u0000-\u0008\ud800-\udfff]/g, '.');
const sheetOf = (rows: readonly (readonly string[])[]) =>
	workbookOf({ sheets: { Shipments: sheetXml(rows.map((row) => row.map(escaped))) } });
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Whole files whose parts are as many, or as long, as the size says. */
const XLSX: readonly BadInput<Uint8Array>[] = [
	{
		name: 'the number of rows',
		make: (size) => sheetOf([HEADERS, ...many(size, (at) => `SO-${at}`).map((reference) => [reference, 'OUT'])]),
	},
	{
		name: 'the number of rows with one reference',
		make: (size) => sheetOf([HEADERS, ...many(size, () => 'SO-1').map((reference) => [reference, 'OUT'])]),
	},
	{ name: 'the number of columns', make: (size) => sheetOf([[...HEADERS, ...many(size, (at) => `Header ${at}`)]]) },
	{
		name: 'the number of sheets',
		make: (size) =>
			workbookOf({ sheets: { Shipments: sheetXml([HEADERS]) }, otherSheets: many(size, (at) => `chartsheet${at}`) }),
	},
	{
		name: 'the number of styles',
		make: (size) =>
			workbookOf({
				sheets: { Shipments: sheetXml([HEADERS]) },
				styles: `<styleSheet ${MAIN}><cellXfs>${'<xf/>'.repeat(size)}</cellXfs></styleSheet>`,
			}),
	},
	{
		name: 'the number of merged cells',
		make: (size) =>
			workbookOf({
				sheets: {
					Shipments: sheetXml([HEADERS]).replace(
						'</worksheet>',
						`<mergeCells>${many(size, (at) => `<mergeCell ref="A${at}:A${at + 1}"/>`).join('')}</mergeCells></worksheet>`,
					),
				},
			}),
	},
	{
		name: 'the number of shared texts',
		make: (size) =>
			workbookOf({
				sheets: { Shipments: sheetXml([HEADERS]) },
				sharedStrings: `<sst>${many(size, (at) => `<si><t>x${at}</t></si>`).join('')}</sst>`,
			}),
	},
	{
		name: 'the number of goods items of one shipment',
		make: (size) =>
			workbookOf({
				sheets: {
					Shipments: sheetXml([HEADERS, ['SO-1', 'OUT']]),
					'Goods items': sheetXml([
						['External reference', 'Commodity code', 'Goods description'],
						...many(size, () => 'SO-1').map((reference) => [reference, '84713000', 'x']),
					]),
				},
			}),
	},
	{
		name: 'the number of goods items and of shipments with one reference',
		make: (size) =>
			workbookOf({
				sheets: {
					Shipments: sheetXml([HEADERS, ...many(size, () => 'SO-1').map((reference) => [reference, 'OUT'])]),
					'Goods items': sheetXml([
						['External reference', 'Commodity code', 'Goods description'],
						...many(size, () => 'SO-1').map((reference) => [reference, '84713000', 'x']),
					]),
				},
			}),
	},
	{
		name: 'the length of a row of empty cells',
		make: (size) =>
			workbookOf({ sheets: { Shipments: worksheet(`<row>${'<c/>'.repeat(Math.min(size, 16_000))}</row>`) } }),
	},
];
const MOST_ENTRIES = 1 << 14;
const fileReader = (name: string, read: (file: Uint8Array) => unknown) =>
	readerOf(name, XLSX, read, { largestSize: MOST_ENTRIES, how: 'a file' });

const SHARED = [
	'a letter + blanks + a line break',
	'blanks between letters',
	'opening brackets',
	'brackets with a letter',
	'one digit',
	'accents of two classes in the wrong order',
	'words',
];
const SOME_TEXTS = TEXTS.filter(({ name }) => SHARED.includes(name));

const read = async (file: Uint8Array) => await readWorkbook(file, customsShipment);
const status = { identity: { externalReference: 'SO-1' }, status: 'Released' };
const problem = { message: 'is wrong', action: 'Correct it', path: 'direction' };

const csv = (text: string) => utf8(`External reference;Direction\r\nSO-1;"${text}"\r\n`);
async function opened(file: Uint8Array): Promise<void> {
	for (const sheet of openCsv(file, DEFAULT_LIMITS).sheets) for await (const _ of sheet.batches());
}
const CSV: readonly BadInput<string>[] = [
	repeated('rows', 'a;b\n'),
	repeated('rows of quotes', '"a";"b"\n'),
	repeated('line breaks', '\n'),
	repeated('returns', '\r'),
	repeated('delimiters', ';'),
	repeated('quotes', '"'),
	repeated('quotes that stay open', 'x', '"'),
	repeated('quoted line breaks', '"\n"\n'),
	repeated('values of Excel', '="1";'),
	repeated('zero bytes', '\u0000'),
	repeated('letters with an accent', 'é;'),
];
const TEXT_BYTES = 1 << 20;
const PADDED: readonly BadInput<Uint8Array>[] = [
	{ name: 'zero bytes', make: (size) => new Uint8Array(size) },
	{ name: 'the signature of an archive', make: (size) => utf8('PK\u0003\u0004'.repeat(size / 4)) },
	{ name: 'ends of an archive', make: (size) => utf8('PK\u0005\u0006'.repeat(size / 4)) },
	{
		name: 'a file of parts',
		make: (size) =>
			zipOf(many(Math.ceil(size / 128), (at) => `xl/${at}.xml`).map((name) => ({ name, content: 'x', stored: true }))),
	},
	{ name: 'a compound file of one word', make: (size) => compoundOf(size, 0) },
	{ name: 'a compound file of a chain', make: (size) => compoundOf(size, 1) },
];
const bytesReader = (name: string, reading: (bytes: Uint8Array) => unknown) =>
	readerOf(name, PADDED, reading, { largestSize: TEXT_BYTES });

/** The header of a compound file, and sectors that all say the same, or each the next. */
function compoundOf(size: number, step: number): Uint8Array {
	const bytes = new Uint8Array(512 + Math.ceil(size / 512) * 512);
	const view = new DataView(bytes.buffer);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	view.setUint16(30, 9, true);
	for (let at = 76; at < 512; at += 4) view.setUint32(at, (at - 76) / 4, true);
	for (let at = 512, word = 0; at < bytes.length; at += 4, word += 1) view.setUint32(at, step * (word + 1), true);
	view.setUint32(56, 4_096, true);
	return bytes;
}

/** Whole files: archives, texts with delimiters, workbooks. */
export const FILE_READERS: readonly Reader[] = [
	bytesReader('cas/workbook/zip/zipDirectory.ts zipEntries', (bytes) => zipEntries(bytes, DEFAULT_LIMITS.entries)),
	bytesReader('cas/workbook/zip/zipRecords.ts readRecords', readRecords),
	bytesReader('cas/workbook/xml/xmlEncoding.ts encodingOfXml', encodingOfXml),
	bytesReader('cas/workbook/open/admit.ts admit', (bytes) => admit(bytes, DEFAULT_LIMITS)),
	bytesReader('cas/workbook/open/admit.ts admitArchive', (bytes) => admitArchive(bytes, DEFAULT_LIMITS)),
	bytesReader('cas/workbook/open/admit.ts isZip', isZip),
	bytesReader('cas/workbook/open/admit.ts isEncrypted', isEncrypted),
	bytesReader('cas/workbook/open/admit.ts isPlainText', isPlainText),
	bytesReader('cas/workbook/open/encrypted/compoundFile.ts compoundStreams', (bytes) =>
		compoundStreams(bytes, ['EncryptionInfo', 'EncryptedPackage']),
	),
	bytesReader(
		'cas/workbook/open/encrypted/decryptWorkbook.ts decryptWorkbook',
		async (bytes) => await decryptWorkbook(bytes, 'x'),
	),
	bytesReader('cas/workbook/open/csv/decodeText.ts decodeText', (bytes) => [...decodeText(bytes, 'windows-1252')]),
	bytesReader('cas/encodings.ts decoderOf', (bytes) => decoderOf('ibm850')?.decode(bytes)),
	bytesReader('cas/workbook/open/fileKind.ts fileKind', fileKind),
	bytesReader('cas/workbook/open/csv/encodingOf.ts encodingOf', encodingOf),
	bytesReader('cas/workbook/open/csv/encodingOf.ts markedEncoding', markedEncoding),
	bytesReader('cas/workbook/open/csv/encodingOf.ts unmarkedUtf16', unmarkedUtf16),
	readerOf('cas/workbook/open/csv/delimiter.ts delimiterOf', CSV, delimiterOf, { largestSize: 1 << 16 }),
	textReader('cas/workbook/open/csv/delimiter.ts delimiterOf', delimiterOf, 'a text'),
	readerOf('cas/workbook/open/csv/openCsv.ts openCsv', CSV, async (text) => await opened(utf8(text)), {
		largestSize: TEXT_BYTES,
	}),
	readerOf('cas/workbook/read.ts readWorkbook', SOME_TEXTS, async (text) => await read(csv(text)), {
		largestSize: 1 << 15,
		how: 'a cell of a .csv',
	}),
	readerOf(
		'cas/workbook/read.ts readWorkbook',
		SOME_TEXTS,
		async (text) => await read(sheetOf([HEADERS, ['SO-1', text]])),
		{ largestSize: 1 << 15, how: 'a cell' },
	),
	fileReader('cas/workbook/read.ts readWorkbook', read),
	fileReader(
		'cas/workbook/open/openWorkbook.ts openWorkbook',
		async (file) => await openWorkbook(file, DEFAULT_LIMITS),
	),
	fileReader(
		'cas/workbook/annotate/findProblems.ts findProblems',
		async (file) => await findProblems(file, [{ model: customsShipment }]),
	),
	fileReader('cas/workbook/annotate/annotate.ts annotateWorkbook', async (file) => await annotateWorkbook(file, [])),
	fileReader(
		'cas/workbook/annotate/placeProblems.ts placeProblems',
		async (file) =>
			await placeProblems(
				file,
				[{ model: customsShipment }],
				many(200, String).map(() => ({ identity: { externalReference: 'SO-1' }, problems: [problem] })),
			),
	),
	fileReader(
		'cas/workbook/status/writeStatus.ts writeStatus',
		async (file) => await writeStatus(file, [{ model: customsShipment }], [status]),
	),
	fileReader(
		'cas/workbook/editable/editableWorkbook.ts editableWorkbook',
		async (file) => await editableWorkbook(file, [{ model: customsShipment }], (count) => new Uint8Array(count)),
	),
	fileReader('cas/workbook/template/templateVersion.ts templateVersionOf', templateVersionOf),
];
