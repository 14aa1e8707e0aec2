import { columnLetter } from '../open';
import type { Book } from './book';
import { addDefaultType, addType, removePart } from './contentTypes';
import { hasShapes, NO_SHAPES, withBoxes, withoutBoxes } from './noteShapes';
import { noNotes, withNotes, withoutOurNotes } from './noteTexts';
import { addRelation, relationsOf, removeRelation, type Relation } from './relations';
import type { SheetPatch } from './sheetPatch';
import { frameOf } from './sheetPieces';
import { columnIndex } from '../open';
import { insertInOrder, openTag, without } from '../xml/xmlEdit';
import { childOf, rootOf } from '../xml/xmlScan';
import { relationIdOf } from '../xml/xmlText';

/** Notes by row as Excel numbers it, then by column counted from 0. */
export type Notes = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** The order of a worksheet's last elements. ECMA-376 part 1, 18.3.1.99. */
export const SHEET_ORDER = [
	'sheetPr',
	'dimension',
	'sheetViews',
	'sheetFormatPr',
	'cols',
	'sheetData',
	'sheetCalcPr',
	'sheetProtection',
	'protectedRanges',
	'scenarios',
	'autoFilter',
	'sortState',
	'dataConsolidate',
	'customSheetViews',
	'mergeCells',
	'phoneticPr',
	'conditionalFormatting',
	'dataValidations',
	'hyperlinks',
	'printOptions',
	'pageMargins',
	'pageSetup',
	'headerFooter',
	'rowBreaks',
	'colBreaks',
	'customProperties',
	'cellWatches',
	'ignoredErrors',
	'smartTags',
	'drawing',
	'legacyDrawing',
];
const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

/** Takes our notes off a sheet, and the parts that held nothing else; what that changes on the sheet itself goes into the patch. */
export async function removeOurNotes({ parts }: Book, sheet: string, patch: SheetPatch): Promise<void> {
	const relations = await relationsOf(parts, sheet);
	const notes = relations.find(({ kind }) => kind === 'comments');
	if (notes === undefined || !parts.has(notes.target)) return;
	const { xml, removed, isEmpty } = withoutOurNotes(await parts.text(notes.target));
	parts.write(notes.target, xml);
	if (removed.length === 0) return;
	if (isEmpty) {
		await removeRelation(parts, sheet, notes.id);
		await removePart(parts, notes.target);
	}
	const drawing = await shapesOf(parts, sheet);
	if (drawing === undefined) return;
	const vml = withoutBoxes(await parts.text(drawing.target), removed.map(placeOf));
	if (!isEmpty || hasShapes(vml)) return parts.write(drawing.target, vml);
	patch.behind((xml) => {
		const element = childOf(xml, rootOf(xml), 'legacyDrawing');
		return element === undefined ? xml : without(xml, element);
	});
	await removeRelation(parts, sheet, drawing.id);
	await removePart(parts, drawing.target);
}

/** Puts notes on a sheet; what that changes on the sheet itself goes into the patch. */
export async function addNotes(book: Book, sheet: string, notes: Notes, patch: SheetPatch): Promise<void> {
	const { parts, main, namespaces } = book;
	const folder = main.slice(0, main.lastIndexOf('/') + 1);
	const byReference = new Map<string, string>(
		[...notes].flatMap(([row, cells]) =>
			[...cells].map(([column, text]) => [`${columnLetter(column)}${row}`, text] as const),
		),
	);
	if (byReference.size === 0) return;
	const relations = await relationsOf(parts, sheet);
	let part = relations.find(({ kind, target }) => kind === 'comments' && parts.has(target))?.target;
	if (part === undefined) {
		part = parts.freeName(`${folder}comments`, '.xml', relations.map(targetOf));
		await addRelation(parts, sheet, `${namespaces.relations}/comments`, part);
		await addType(parts, part, NOTES_TYPE);
		parts.write(part, noNotes(namespaces.main));
	}
	const { xml, added } = withNotes(await parts.text(part), byReference);
	parts.write(part, xml);
	if (added.length === 0) return;
	const boxes = added.map((reference) => ({ ...placeOf(reference), length: byReference.get(reference)!.length }));
	const drawing = await drawingFor(book, sheet, patch);
	parts.write(drawing, withBoxes(await parts.text(drawing), boxes));
}

/** The drawing of the boxes, made where the sheet has none. */
async function drawingFor({ parts, main, namespaces }: Book, sheet: string, patch: SheetPatch): Promise<string> {
	const known = await shapesOf(parts, sheet);
	if (known !== undefined) return known.target;
	const folder = main.slice(0, main.lastIndexOf('/') + 1);
	const referred = (await relationsOf(parts, sheet)).map(targetOf);
	const part = parts.freeName(`${folder}drawings/vmlDrawing`, '.vml', referred);
	await addDefaultType(parts, 'vml', SHAPES_TYPE);
	parts.write(part, NO_SHAPES);
	const id = await addRelation(parts, sheet, `${namespaces.relations}/vmlDrawing`, part);
	const declared = `xmlns:r="${namespaces.relations}" r:id="${id}"`;
	patch.behind((xml) => insertInOrder(xml, 'legacyDrawing', `<legacyDrawing ${declared}/>`, SHEET_ORDER));
	return part;
}

/** The drawing of notes that the sheet refers to. */
async function shapesOf(parts: Book['parts'], sheet: string): Promise<Relation | undefined> {
	const drawings = (await relationsOf(parts, sheet)).filter(({ kind }) => kind === 'vmlDrawing');
	if (drawings.length === 0) return undefined;
	const xml = await frameOf(parts, sheet);
	const element = childOf(xml, rootOf(xml), 'legacyDrawing');
	const id = element === undefined ? undefined : relationIdOf(openTag(xml, element));
	return drawings.find((relation) => relation.id === id && parts.has(relation.target));
}

const targetOf = ({ target }: Relation) => target;

function placeOf(reference: string): { row: number; column: number } {
	const [, letters = 'A', row = '1'] = /^\$?([A-Za-z]+)\$?(\d+)/.exec(reference) ?? [];
	return { row: Number(row) - 1, column: columnIndex(letters) };
}
