import { DEFAULT_LIMITS } from '../../limits';
import { damaged, tooLarge, WorkbookError } from '../errors/workbookError';
import { attribute, openTag } from '../xml/xmlEdit';
import { PartStore } from './partStore';
import { relationsOf } from './relations';
import { childOf, childrenOf, rootOf, type ElementSpan } from '../xml/xmlScan';
import { relationIdOf } from '../xml/xmlText';

/** A workbook as parts that can be changed one by one. */
export interface Book {
	readonly parts: PartStore;
	/** The part that lists the sheets, `xl/workbook.xml` as a rule. */
	readonly main: string;
	readonly is1904: boolean;
	/** The program that saved it last, as far as it says so: `xl` for Excel, `Calc` for LibreOffice. */
	readonly savedBy: string | undefined;
	readonly namespaces: Namespaces;
}

/** The addresses that name the elements and relations of a workbook. */
interface Namespaces {
	readonly main: string;
	/** Followed by `/` and a kind, also the type of a relation. */
	readonly relations: string;
}

/** A sheet as the workbook lists it. */
export interface BookSheet {
	readonly name: string;
	readonly isHidden: boolean;
	/** `worksheet`, `chartsheet`, `dialogsheet`. */
	readonly kind: string;
	readonly part: string;
	readonly relationId: string;
}

const TRANSITIONAL: Namespaces = {
	main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
	relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Namespaces = {
	main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
	relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** @throws WorkbookError where the file is no workbook of parts, or a damaged one. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
	const parts = new PartStore(bytes);
	const main = (await relationsOf(parts, '')).find(({ kind }) => kind === 'officeDocument')?.target;
	if (main === undefined || !/\.xml$/i.test(main) || !parts.has(main) || !parts.has('[Content_Types].xml')) {
		throw new WorkbookError(
			'notAWorkbook',
			'The file is no Excel workbook (.xlsx), so nothing can be written into it',
			'Open it in Excel and save it as an Excel workbook (.xlsx)',
		);
	}
	const xml = await parts.text(main);
	const root = rootOf(xml);
	if (root.name !== 'workbook') throw damaged();
	const properties = childOf(xml, root, 'workbookPr');
	const date1904 = properties === undefined ? undefined : attribute(xml, properties, 'date1904');
	const version = childOf(xml, root, 'fileVersion');
	const savedBy = version === undefined ? undefined : attribute(xml, version, 'appName');
	const namespaces = openTag(xml, root).includes(`"${STRICT.main}"`) ? STRICT : TRANSITIONAL;
	return { parts, main, is1904: /^(1|true|on)$/i.test(date1904 ?? ''), savedBy, namespaces };
}

/** The sheets in their order. */
export async function sheetsOf({ parts, main }: Book): Promise<BookSheet[]> {
	const xml = await parts.text(main);
	const relations = await relationsOf(parts, main);
	const elements = childrenOf(xml, sheetListOf(xml));
	if (elements.length > DEFAULT_LIMITS.sheets) {
		const problem = `The workbook has more than ${DEFAULT_LIMITS.sheets} sheets`;
		throw tooLarge(problem, 'Remove the sheets that are not needed');
	}
	const byId = new Map([...relations].reverse().map((relation) => [relation.id, relation]));
	return elements.map((element) => {
		const relationId = relationIdOf(openTag(xml, element)) ?? '';
		const relation = byId.get(relationId);
		return {
			name: attribute(xml, element, 'name') ?? '',
			isHidden: /hidden/i.test(attribute(xml, element, 'state') ?? ''),
			kind: relation?.kind ?? '',
			part: relation?.target ?? '',
			relationId,
		};
	});
}

/**
 * The element that lists the sheets; the schema demands it (ECMA-376 part 1, 18.2.20).
 *
 * @throws WorkbookError where there is none.
 */
export function sheetListOf(xml: string): ElementSpan {
	const list = childOf(xml, rootOf(xml), 'sheets');
	if (list === undefined) throw damaged();
	return list;
}

/** The worksheet with a name; undefined where there is none, or it has no cells. */
export function worksheetNamed(sheets: readonly BookSheet[], name: string): BookSheet | undefined {
	return sheets.find((sheet) => sheet.name === name && sheet.kind === 'worksheet');
}
