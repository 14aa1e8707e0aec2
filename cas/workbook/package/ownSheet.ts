import { largest } from '../../largest';
import { sheetListOf, sheetsOf, type Book } from './book';
import { addType, removePart } from './contentTypes';
import { addRelation, relationsOf, relationsPart, removeRelation } from './relations';
import { appendTo, attribute, insertInOrder, openTag, setAttribute, Splices, without } from '../xml/xmlEdit';
import { childOf, childrenOf, elementsNamed, rootOf, XmlScanner, type ElementSpan } from '../xml/xmlScan';
import { escaped, prefixed, prefixOf, relationIdOf, unescaped, withAttribute } from '../xml/xmlText';

/** The order of a workbook's elements, as far as it matters here. ECMA-376 part 1, 18.2.27. */
const ORDER = [
	'fileVersion',
	'fileSharing',
	'workbookPr',
	'workbookProtection',
	'bookViews',
	'sheets',
	'functionGroups',
	'externalReferences',
	'definedNames',
	'calcPr',
	'oleSize',
	'customWorkbookViews',
	'pivotCaches',
];
/** What a worksheet, or a sheet of a chart, holds below its views. */
const BELOW_VIEWS = new Set(['sheetData', 'drawing']);
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/**
 * Adds a sheet of ours before all others and shows it. A hidden name refers to it, by which it is known again whatever the user
 * calls it. Names that belong to a sheet say so by its position, which moves.
 */
export async function addFirstSheet(book: Book, name: string, mark: string, sheetXml: string): Promise<void> {
	const { parts, main, namespaces } = book;
	const folder = main.slice(0, main.lastIndexOf('/') + 1);
	const referred = (await relationsOf(parts, main)).map(({ target }) => target);
	const part = parts.freeName(`${folder}worksheets/sheet`, '.xml', referred);
	parts.write(part, sheetXml);
	await addType(parts, part, SHEET_TYPE);
	const relationId = await addRelation(parts, main, `${namespaces.relations}/worksheet`, part);
	let xml = shifted(await parts.text(main), (position) => position + 1);
	xml = withFirst(xml, name, relationId, namespaces.relations);
	xml = withName(xml, mark, `${quotedSheet(name)}!$A$1`);
	parts.write(main, shownFirst(xml, 0));
}

/** Removes the sheet that a hidden name of ours refers to, if there is one. */
export async function removeSheetMarked(book: Book, mark: string): Promise<void> {
	const { parts, main } = book;
	let xml = await parts.text(main);
	const marked = elementsNamed(xml, 'definedName').find((element) => attribute(xml, element, 'name') === mark);
	if (marked === undefined) return;
	const sheets = await sheetsOf(book);
	const reference = unescaped(xml.slice(marked.openEnd, marked.contentEnd));
	const position = sheets.findIndex(
		({ name }) => reference.startsWith(`${quotedSheet(name)}!`) || reference.startsWith(`${name}!`),
	);
	const sheet = sheets[position];
	xml = withoutName(xml, marked);
	if (sheet === undefined || sheets.length === 1) return parts.write(main, xml);
	const own = elementsNamed(xml, 'sheet').find((element) => relationIdOf(openTag(xml, element)) === sheet.relationId);
	if (own !== undefined) xml = without(xml, own);
	xml = shifted(xml, (at) => (at === position ? undefined : at > position ? at - 1 : at));
	const left = sheets.filter((other) => other !== sheet);
	parts.write(
		main,
		shownFirst(
			xml,
			Math.max(
				0,
				left.findIndex(({ isHidden }) => !isHidden),
			),
		),
	);
	await removeRelation(parts, main, sheet.relationId);
	await removePart(parts, relationsPart(sheet.part));
	await removePart(parts, sheet.part);
}

/** The most that Excel takes for the name of a sheet. */
export const SHEET_NAME_CHARACTERS = 31;

/** A name as formulas and links write it: `'Bob''s goods'`. */
export const quotedSheet = (name: string) => `'${name.replaceAll("'", "''")}'`;

/** The beginning of a sheet with none of its views selected: two selected sheets would be edited together. */
export function deselected(xml: string): string {
	const splices = new Splices(xml);
	const scanner = new XmlScanner(xml);
	for (let tag = scanner.next(); tag !== undefined && !BELOW_VIEWS.has(tag.name); tag = scanner.next()) {
		if (tag.name !== 'sheetView' || tag.kind === 'close') continue;
		splices.replace(tag.start, tag.end, withAttribute(xml.slice(tag.start, tag.end), 'tabSelected', undefined));
	}
	return splices.applied();
}

function withFirst(xml: string, name: string, relationId: string, relations: string): string {
	const sheets = sheetListOf(xml);
	const ids = childrenOf(xml, sheets).map((element) => Number(attribute(xml, element, 'sheetId') ?? 0));
	const known = new RegExp(`\\sxmlns:([\\w.-]+)=["']${relations}["']`).exec(openTag(xml, rootOf(xml)))?.[1];
	const declared = known === undefined ? ` xmlns:r="${relations}"` : '';
	const id = `${known ?? 'r'}:id="${relationId}"`;
	const sheet = `<sheet name="${escaped(name)}" sheetId="${largest(ids, 0) + 1}"${declared} ${id}/>`;
	return xml.slice(0, sheets.openEnd) + prefixed(sheet, prefixOf(sheets.qualified)) + xml.slice(sheets.openEnd);
}

function withName(xml: string, name: string, reference: string): string {
	const child = `<definedName name="${name}" hidden="1">${escaped(reference)}</definedName>`;
	const names = childOf(xml, rootOf(xml), 'definedNames');
	return names === undefined
		? insertInOrder(xml, 'definedNames', `<definedNames>${child}</definedNames>`, ORDER)
		: appendTo(xml, names, child);
}

function withoutName(xml: string, name: ElementSpan): string {
	const names = childOf(xml, rootOf(xml), 'definedNames');
	return names !== undefined && childrenOf(xml, names).length === 1 ? without(xml, names) : without(xml, name);
}

/** Moves the names of single sheets; those of a sheet that is gone go with it. */
function shifted(xml: string, moved: (position: number) => number | undefined): string {
	const splices = new Splices(xml);
	for (const element of elementsNamed(xml, 'definedName')) {
		const position = attribute(xml, element, 'localSheetId');
		if (position === undefined) continue;
		const to = moved(Number(position));
		const tag = to === undefined ? '' : withAttribute(openTag(xml, element), 'localSheetId', String(to));
		splices.replace(element.start, to === undefined ? element.end : element.openEnd, tag);
	}
	return splices.applied();
}

function shownFirst(xml: string, position: number): string {
	const view = elementsNamed(xml, 'workbookView')[0];
	if (view === undefined) return xml;
	const shown = setAttribute(xml, view, 'activeTab', position === 0 ? undefined : String(position));
	return setAttribute(shown, elementsNamed(shown, 'workbookView')[0]!, 'firstSheet', undefined);
}
