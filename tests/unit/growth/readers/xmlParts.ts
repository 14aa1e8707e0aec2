import { DEFAULT_LIMITS } from '../../../../cas/limits';
import { NumberCells } from '../../../../cas/workbook/open/xlsx/cellValue';
import { columnOf } from '../../../../cas/workbook/open/xlsx/cellReference';
import { sharedStrings } from '../../../../cas/workbook/open/xlsx/sharedStrings';
import { SheetParser } from '../../../../cas/workbook/open/xlsx/sheetParser';
import { numberStyles } from '../../../../cas/workbook/open/xlsx/styles';
import * as bytes from '../../../../cas/workbook/xml/xmlBytes';
import { TagReader, xmlElements, xmlTags } from '../../../../cas/workbook/xml/xmlTags';
import { decodeEntities } from '../../../../cas/workbook/xml/xmlEntities';
import { TableReader } from '../../../../cas/workbook/open/ods/tableReader';
import type { BadInput } from '../inputs/badInput';
import { NESTED, XML } from '../inputs/xml';
import { ENOUGH_FOR_TEXT_MS, readerOf, textReader, type Reader } from '../measure/reader';

/** A part may hold 16 MB; what grows too fast shows long before. */
const PART_CHARACTERS = 1 << 20;
const PIECE_CHARACTERS = 16;
/** An archive is unpacked in pieces of this size, whatever is in it. */
const PIECE_BYTES = 1 << 14;

const around = (before: string, after: string): BadInput<string>[] =>
	[...XML, ...NESTED].map(({ name, make }) => ({ name, make: (size) => before + make(size) + after }));

/** A reader of a whole part, whose bad input stands between what comes before and after it in every file. */
export const partReader = (
	name: string,
	[before, after]: readonly [before: string, after: string],
	read: (xml: string) => unknown,
	how?: string,
): Reader =>
	readerOf(name, around(before, after), read, { largestSize: PART_CHARACTERS, enoughMs: ENOUGH_FOR_TEXT_MS, how });

const utf8 = (text: string) => new TextEncoder().encode(text);

function* piecesOf<Whole extends { readonly length: number }>(
	whole: Whole,
	piece: (from: number, to: number) => Whole,
	size: number,
): Generator<Whole> {
	for (let at = 0; at < whole.length; at += size) yield piece(at, at + size);
}

function drained(values: Iterable<unknown>): void {
	for (const _ of values);
}

const tables = { shared: [], numbers: new NumberCells([], false) };

function parsedSheet(xml: Uint8Array, pieceBytes: number): void {
	const parser = new SheetParser(tables, DEFAULT_LIMITS);
	for (const piece of piecesOf(xml, (from, to) => xml.subarray(from, to), pieceBytes)) drained(parser.push(piece));
	drained(parser.finish());
}

async function parsedStrings(xml: Uint8Array, pieceBytes: number): Promise<void> {
	async function* chunks() {
		yield* piecesOf(xml, (from, to) => xml.subarray(from, to), pieceBytes);
	}
	await sharedStrings(chunks(), DEFAULT_LIMITS);
}

function parsedTags(xml: string, pieceCharacters: number): void {
	const reader = new TagReader();
	for (const piece of piecesOf(xml, (from, to) => xml.slice(from, to), pieceCharacters)) drained(reader.push(piece));
}

function parsedTable(xml: string): void {
	const table = new TableReader(DEFAULT_LIMITS);
	for (const tag of xmlTags(xml)) drained(table.take(tag));
}

const bytesOf = (read: (xml: Uint8Array) => unknown) => (xml: string) => read(utf8(`${xml}\0`));
const NOTHING = ['', ''] as const;
const SHEET = ['<worksheet><sheetData>', '</sheetData></worksheet>'] as const;
const ROW = ['<worksheet><sheetData><row>', '</row></sheetData></worksheet>'] as const;
const CELL = [
	'<worksheet><sheetData><row><c t="inlineStr"><is><t>',
	'</t></is></c></row></sheetData></worksheet>',
] as const;
const BEHIND = ['<worksheet><sheetData/><mergeCells>', '</mergeCells></worksheet>'] as const;
const STRINGS = ['<sst>', '</sst>'] as const;
const STRING = ['<sst><si><t>', '</t></si></sst>'] as const;
const WHOLE = PART_CHARACTERS * 2;

const ODS_CELLS = ['<table:table><table:table-row>', '</table:table-row></table:table>'] as const;
const ODS_TEXT = [
	'<table:table><table:table-row><table:table-cell><text:p>',
	'</text:p></table:table-cell></table:table-row></table:table>',
] as const;
const STYLES: readonly BadInput<string>[] = [
	{
		name: 'the number of styles with one long format',
		make: (size) =>
			`<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'[x'.repeat(size)}"/></numFmts><cellXfs>${'<xf numFmtId="200"/>'.repeat(size)}</cellXfs></styleSheet>`,
	},
	{
		name: 'the number of formats',
		make: (size) =>
			`<styleSheet>${Array.from({ length: size }, (_, at) => `<numFmt numFmtId="${at}" formatCode="0${at}"/>`).join('')}<cellXfs/></styleSheet>`,
	},
];

/** Readers of XML, out of text and out of bytes, whole and in pieces. */
export const XML_READERS: readonly Reader[] = [
	partReader('cas/workbook/xml/xmlTags.ts xmlTags', NOTHING, (xml) => drained(xmlTags(xml))),
	partReader('cas/workbook/xml/xmlTags.ts xmlElements', NOTHING, (xml) => drained(xmlElements(xml))),
	partReader(
		'cas/workbook/xml/xmlTags.ts TagReader',
		NOTHING,
		(xml) => parsedTags(xml, PIECE_CHARACTERS),
		'small pieces',
	),
	partReader('cas/workbook/xml/xmlTags.ts TagReader', NOTHING, (xml) => parsedTags(xml, 1_024), 'pieces'),
	textReader('cas/workbook/xml/xmlEntities.ts decodeEntities', decodeEntities),
	partReader(
		'cas/workbook/open/xlsx/sheetParser.ts SheetParser',
		SHEET,
		bytesOf((xml) => parsedSheet(xml.subarray(0, -1), WHOLE)),
		'rows',
	),
	partReader(
		'cas/workbook/open/xlsx/sheetParser.ts SheetParser',
		ROW,
		bytesOf((xml) => parsedSheet(xml.subarray(0, -1), PIECE_BYTES)),
		'a row in pieces',
	),
	partReader(
		'cas/workbook/open/xlsx/sheetParser.ts SheetParser',
		CELL,
		bytesOf((xml) => parsedSheet(xml.subarray(0, -1), PIECE_BYTES)),
		'a cell in pieces',
	),
	partReader(
		'cas/workbook/open/xlsx/sheetParser.ts SheetParser',
		BEHIND,
		bytesOf((xml) => parsedSheet(xml.subarray(0, -1), WHOLE)),
		'behind the rows',
	),
	partReader(
		'cas/workbook/open/xlsx/sharedStrings.ts sharedStrings',
		STRINGS,
		bytesOf((xml) => parsedStrings(xml.subarray(0, -1), WHOLE)),
	),
	partReader(
		'cas/workbook/open/xlsx/sharedStrings.ts sharedStrings',
		STRING,
		bytesOf((xml) => parsedStrings(xml.subarray(0, -1), PIECE_BYTES)),
		'a text in pieces',
	),
	partReader(
		'cas/workbook/open/xlsx/styles.ts numberStyles',
		['<styleSheet><cellXfs>', '</cellXfs></styleSheet>'],
		numberStyles,
	),
	readerOf('cas/workbook/open/xlsx/styles.ts numberStyles', STYLES, numberStyles, {
		largestSize: 1 << 15,
		how: 'formats',
	}),
	textReader(
		'cas/workbook/open/xlsx/styles.ts numberStyles',
		(format) => numberStyles(`<numFmt numFmtId="200" formatCode='${format}'/><cellXfs><xf numFmtId="200"/></cellXfs>`),
		'a format',
	),
	partReader(
		'cas/workbook/xml/xmlBytes.ts textOf',
		NOTHING,
		bytesOf((xml) => bytes.textOf(xml, 0, xml.length - 1)),
	),
	partReader('cas/workbook/xml/xmlBytes.ts unescaped', NOTHING, bytes.unescaped),
	partReader(
		'cas/workbook/xml/xmlBytes.ts isNamed',
		NOTHING,
		bytesOf((xml) => bytes.isNamed(xml, 0, xml.length - 1, 'row')),
	),
	partReader(
		'cas/workbook/xml/xmlBytes.ts tagEnd',
		NOTHING,
		bytesOf((xml) => bytes.tagEnd(xml, 0)),
	),
	partReader(
		'cas/workbook/xml/xmlBytes.ts attributeStart',
		NOTHING,
		bytesOf((xml) => bytes.attributeStart(xml, 0, xml.length - 1, 'r')),
	),
	partReader(
		'cas/workbook/xml/xmlBytes.ts richText',
		NOTHING,
		bytesOf((xml) => bytes.richText(xml, 0, 'si')),
	),
	partReader(
		'cas/workbook/xml/xmlBytes.ts markupEnd',
		NOTHING,
		bytesOf((xml) => bytes.markupEnd(xml, 0)),
	),
	textReader(
		'cas/workbook/open/xlsx/cellReference.ts columnOf',
		bytesOf((xml) => columnOf(xml, 0, 0)),
	),
	partReader('cas/workbook/open/ods/tableReader.ts TableReader', ODS_CELLS, parsedTable, 'cells'),
	partReader('cas/workbook/open/ods/tableReader.ts TableReader', ODS_TEXT, parsedTable, 'the text of a cell'),
];
