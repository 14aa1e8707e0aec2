import { SheetEditor, withDimension } from '../../../../cas/workbook/package/sheetCells';
import { rowsOf } from '../../../../cas/workbook/package/sheetRows';
import { hasShapes, withBoxes, withoutBoxes } from '../../../../cas/workbook/package/noteShapes';
import { withNotes, withoutOurNotes } from '../../../../cas/workbook/package/noteTexts';
import { appendTo, attribute, insertInOrder, setAttribute } from '../../../../cas/workbook/xml/xmlEdit';
import * as scan from '../../../../cas/workbook/xml/xmlScan';
import * as xmlText from '../../../../cas/workbook/xml/xmlText';
import { tagsNamed, textOf } from '../../../../cas/workbook/xml/looseTags';
import { attributeWhere, nextAttribute } from '../../../../cas/workbook/xml/xmlAttributes';
import { behindMerges, withVisible } from '../../../../cas/workbook/status/sheetColumns';
import type { BadInput } from '../inputs/badInput';
import { readerOf, textReader, type Reader } from '../measure/reader';
import { partReader } from './xmlParts';

const ANY = ['<a>', '</a>'] as const;
const DATA = ['<worksheet><sheetData>', '</sheetData></worksheet>'] as const;
const COLS = ['<worksheet><cols>', '</cols><sheetData></sheetData></worksheet>'] as const;
const VML = ['<xml>', '</xml>'] as const;
const SHAPE = ['<xml><v:shape ', '</v:shape></xml>'] as const;
const NOTES = [
	'<comments><authors><author>CAS Workbook</author></authors><commentList>',
	'</commentList></comments>',
] as const;
const NOTE = [
	'<comments><authors><author>me</author></authors><commentList><comment ref="A1" authorId="0"><text><t>',
	'</t></text></comment></commentList></comments>',
] as const;

const edit = { style: () => 1, content: { type: undefined, xml: '<v>1</v>' } };
const editsOf = (count: number) => ({
	rows: Array.from({ length: count }, (_, at) => at + 1),
	cells: (_row: number, styleAt: (column: number) => number) => new Map([[0, { ...edit, style: () => styleAt(1) }]]),
	restyled: new Map([[3, 4]]),
});
/** A sheet as it is changed: what stands before its rows, then the rows. */
const edited = (xml: string, count = 2) => {
	const at = xml.indexOf('<sheetData>') + '<sheetData>'.length;
	const editor = new SheetEditor(xml.slice(0, at), editsOf(count));
	return editor.rows(xml.slice(at, xml.indexOf('</sheetData>'))) + editor.rest();
};
const note = new Map([['A1', 'is wrong']]);
const gone = [{ row: 1, column: 0 }];
const box = [{ row: 1, column: 0, length: 9 }];

const many = (size: number, text: (at: number) => string) => Array.from({ length: size }, (_, at) => text(at)).join('');
const MOST_ENTRIES = 1 << 14;
const NOTE_LISTS: readonly BadInput<string>[] = [
	{
		name: 'the number of notes',
		make: (size) =>
			`${NOTES[0]}${many(size, (at) => `<comment ref="A${at}" authorId="0"><text><t>x</t></text></comment>`)}${NOTES[1]}`,
	},
	{
		name: 'the number of pieces of a note',
		make: (size) =>
			`${NOTES[0]}<comment ref="A1" authorId="1"><text>${many(size, () => '<r><t>x</t></r>')}</text></comment>${NOTES[1]}`,
	},
	{
		name: 'the number of authors',
		make: (size) => `<comments><authors>${many(size, () => '<author>x</author>')}</authors><commentList/></comments>`,
	},
];
const SHAPE_LISTS: readonly BadInput<string>[] = [
	{
		name: 'the number of shapes',
		make: (size) => `<xml>${many(size, (at) => `<v:shape id="_s${at}" ></v:shape>`)}</xml>`,
	},
	{
		name: 'the number of shapes that stay open',
		make: (size) => `<xml>${many(size, () => '<v:shape id="_s1" >')}</xml>`,
	},
	{
		name: 'the number of rows in a shape',
		make: (size) => `<xml><v:shape ><x:ClientData ObjectType="Note">${many(size, () => '<x:Row> ')}</v:shape></xml>`,
	},
	{
		name: 'the number of blocks',
		make: (size) => `<xml><o:idmap v:ext="edit" data="${many(size, (at) => `${at},`)}"/></xml>`,
	},
	{ name: 'the number of maps of blocks', make: (size) => `<xml>${many(size, () => '<o:idmap ')}</xml>` },
];
const CELL_LISTS: readonly BadInput<string>[] = [
	{
		name: 'the number of cells of a row',
		make: (size) => `${DATA[0]}<row r="2">${many(size, () => '<c r="B2"/>')}</row>${DATA[1]}`,
	},
	{
		name: 'the number of rows',
		make: (size) => `${DATA[0]}${many(size, (at) => `<row r="${at}"><c r="B${at}"/></row>`)}${DATA[1]}`,
	},
	{
		name: 'the number of equal rows',
		make: (size) => `${DATA[0]}${many(size, () => '<row r="2"><c r="A2" s="3"/></row>')}${DATA[1]}`,
	},
	{
		name: 'the number of widths',
		make: (size) => `${COLS[0]}${many(size, (at) => `<col min="${at}" max="${at}"/>`)}${COLS[1]}`,
	},
];
const lists = (name: string, inputs: readonly BadInput<string>[], read: (xml: string) => unknown) =>
	readerOf(name, inputs, read, { largestSize: MOST_ENTRIES, how: 'entries' });

const drained = (values: Iterable<unknown>) => void [...values];

/** Readers of the parts that are changed in place: sheets, notes, shapes. */
export const PACKAGE_READERS: readonly Reader[] = [
	partReader('cas/workbook/xml/xmlScan.ts rootOf', ANY, scan.rootOf),
	partReader('cas/workbook/xml/xmlScan.ts childrenOf', ANY, (xml) => scan.childrenOf(xml, scan.rootOf(xml))),
	partReader('cas/workbook/xml/xmlScan.ts childOf', ANY, (xml) => scan.childOf(xml, scan.rootOf(xml), 'b')),
	partReader('cas/workbook/xml/xmlScan.ts childBefore', ANY, (xml) =>
		scan.childBefore(xml, scan.rootOf(xml), 'b', 'c'),
	),
	partReader('cas/workbook/xml/xmlScan.ts elementsNamed', ANY, (xml) => scan.elementsNamed(xml, 'a')),
	partReader('cas/workbook/xml/xmlScan.ts XmlScanner', ANY, (xml) => {
		const scanner = new scan.XmlScanner(xml);
		for (let tag = scanner.next(); tag !== undefined; tag = scanner.next());
	}),
	partReader('cas/workbook/xml/xmlEdit.ts attribute', ANY, (xml) => attribute(xml, scan.rootOf(xml), 'b')),
	partReader('cas/workbook/xml/xmlEdit.ts setAttribute', ANY, (xml) => setAttribute(xml, scan.rootOf(xml), 'b', 'c')),
	partReader('cas/workbook/xml/xmlEdit.ts appendTo', ANY, (xml) => appendTo(xml, scan.rootOf(xml), '<b/>')),
	partReader('cas/workbook/xml/xmlEdit.ts insertInOrder', ANY, (xml) => insertInOrder(xml, 'b', '<b/>', ['b', 'c'])),
	partReader('cas/workbook/xml/xmlText.ts escaped', ANY, xmlText.escaped),
	partReader('cas/workbook/xml/xmlAttributes.ts attributeOf', ['', ''], (xml) => xmlText.attributeOf(xml, 'r')),
	partReader('cas/workbook/xml/xmlAttributes.ts attributeWhere', ['', ''], (xml) => attributeWhere(xml, () => false)),
	partReader('cas/workbook/xml/xmlAttributes.ts nextAttribute', ['', ''], (xml) => nextAttribute(xml, 0)),
	partReader('cas/workbook/xml/xmlText.ts opened', ['', ''], xmlText.opened),
	partReader('cas/workbook/xml/looseTags.ts tagsNamed', ANY, (xml) => [...tagsNamed(xml, 'shape')]),
	partReader('cas/workbook/xml/looseTags.ts textOf', ANY, (xml) => textOf(xml, 'Row')),
	partReader('cas/workbook/xml/xmlText.ts relationIdOf', ['', ''], xmlText.relationIdOf),
	partReader('cas/workbook/xml/xmlText.ts withAttribute', ['', ''], (xml) => xmlText.withAttribute(xml, 'r', '1')),
	partReader('cas/workbook/xml/xmlText.ts prefixed', ['', ''], (xml) => xmlText.prefixed(xml, 'x:')),
	textReader('cas/workbook/xml/xmlText.ts escaped', xmlText.escaped),
	textReader('cas/workbook/xml/xmlText.ts prefixOf', xmlText.prefixOf),
	partReader('cas/workbook/package/sheetRows.ts rowsOf', DATA, (xml) =>
		drained(rowsOf(xml, scan.childrenOf(xml, scan.rootOf(xml))[0]!)),
	),
	partReader('cas/workbook/package/sheetCells.ts SheetEditor', DATA, (xml) => edited(xml)),
	partReader('cas/workbook/package/sheetCells.ts SheetEditor', COLS, (xml) => edited(xml), 'widths'),
	partReader(
		'cas/workbook/package/sheetCells.ts withDimension',
		['<worksheet><dimension ref="A1"/>', '<sheetData/></worksheet>'],
		(xml) => withDimension(xml, 2, 2),
	),
	lists('cas/workbook/package/sheetCells.ts SheetEditor', CELL_LISTS, (xml) => edited(xml, 500)),
	partReader('cas/workbook/status/sheetColumns.ts withVisible', COLS, (xml) => withVisible(xml, new Map([[2, 9]]))),
	textReader('cas/workbook/status/sheetColumns.ts behindMerges', (range) => behindMerges([range], 1, 1)),
	partReader('cas/workbook/package/noteShapes.ts hasShapes', VML, hasShapes),
	partReader('cas/workbook/package/noteShapes.ts withBoxes', VML, (xml) => withBoxes(xml, box)),
	partReader('cas/workbook/package/noteShapes.ts withoutBoxes', VML, (xml) => withoutBoxes(xml, gone)),
	partReader('cas/workbook/package/noteShapes.ts withoutBoxes', SHAPE, (xml) => withoutBoxes(xml, gone), 'a shape'),
	lists('cas/workbook/package/noteShapes.ts withBoxes', SHAPE_LISTS, (xml) => withBoxes(xml, box)),
	lists('cas/workbook/package/noteShapes.ts withoutBoxes', SHAPE_LISTS, (xml) => withoutBoxes(xml, gone)),
	partReader('cas/workbook/package/noteTexts.ts withoutOurNotes', NOTES, withoutOurNotes),
	partReader('cas/workbook/package/noteTexts.ts withoutOurNotes', NOTE, withoutOurNotes, 'a note'),
	partReader('cas/workbook/package/noteTexts.ts withNotes', NOTES, (xml) => withNotes(xml, note)),
	lists('cas/workbook/package/noteTexts.ts withoutOurNotes', NOTE_LISTS, withoutOurNotes),
	lists('cas/workbook/package/noteTexts.ts withNotes', NOTE_LISTS, (xml) => withNotes(xml, note)),
];
