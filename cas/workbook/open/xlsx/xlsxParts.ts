import type { WorkbookLimits } from '../../../limits';
import { isWorkbookPart, lastStep } from '../../zip/partNames';
import { xmlElements } from '../../xml/xmlTags';
import type { ZipArchive } from '../../zip/zipArchive';
import { damaged, tooLarge } from '../../errors/workbookError';

/** A sheet as the workbook lists it, with the part that holds its cells. */
interface SheetPart {
	readonly name: string;
	readonly hidden: boolean;
	readonly part: string;
}

export interface XlsxParts {
	/** All names that the workbook lists, chart sheets and dialogs included. */
	readonly names: readonly string[];
	readonly sheets: readonly SheetPart[];
	/** Sheets whose cells are not in the file. */
	readonly lost: readonly string[];
	readonly is1904: boolean;
	readonly sharedStrings: string | undefined;
	readonly styles: string | undefined;
}

/** Finds the parts of a workbook by its relationships, wherever its writer put them. ECMA-376 part 1, 12.3. */
export async function xlsxParts(archive: ZipArchive, limits: WorkbookLimits): Promise<XlsxParts> {
	const root = await relationships(archive, '');
	// Of no use here, but a file whose table of contents is damaged is damaged.
	await archive.text('[Content_Types].xml');
	const workbook = root.find(({ kind, target }) => kind === 'officeDocument' && archive.has(target))?.target;
	const main = workbook ?? archive.names().find((name) => isWorkbookPart(name) && /^workbook/i.test(lastStep(name)));
	if (main === undefined) throw damaged();
	const related = await relationships(archive, main);
	const byId = new Map([...related].reverse().map((relation) => [relation.id, relation]));
	const used = new Set<string>();
	const names: string[] = [];
	const sheets: SheetPart[] = [];
	const lost: string[] = [];
	let is1904 = false;
	for (const [{ name, attributes }, within] of xmlElements(await archive.text(main))) {
		// Extensions of Excel 2013 hold another element `workbookPr`, without a calendar.
		if (name === 'workbookPr' && within.length === 1) is1904 = isOn(attributes.get('date1904'));
		if (name !== 'sheet' || within.at(-1) !== 'sheets' || within.length !== 2) continue;
		const sheet = attributes.get('name') ?? '';
		names.push(sheet);
		if (names.length > limits.sheets)
			throw tooLarge(`The workbook has more than ${limits.sheets} sheets`, 'Remove the sheets that are not needed');
		const relation = byId.get(attributes.get('id') ?? '');
		// Chart sheets, dialogs and macro sheets are listed like worksheets and have no cells to read.
		if (relation?.kind === 'worksheet' && archive.has(relation.target)) {
			// One part for many sheets would be read again for each.
			if (used.has(relation.target.toLowerCase())) throw damaged();
			used.add(relation.target.toLowerCase());
			sheets.push({ name: sheet, hidden: /hidden/i.test(attributes.get('state') ?? ''), part: relation.target });
		} else if (relation === undefined || relation.kind === 'worksheet') lost.push(sheet);
	}
	const partOf = (kind: string) => related.find((one) => one.kind === kind && archive.has(one.target))?.target;
	return { names, sheets, lost, is1904, sharedStrings: partOf('sharedStrings'), styles: partOf('styles') };
}

const isOn = (written = '') => /^\s*(1|true|on)\s*$/i.test(written);

interface Relationship {
	readonly id: string;
	readonly kind: string;
	readonly target: string;
}

async function relationships(archive: ZipArchive, source: string): Promise<Relationship[]> {
	const slash = source.lastIndexOf('/') + 1;
	const part = `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
	if (!archive.has(part)) return [];
	const found: Relationship[] = [];
	for (const [{ name, attributes }, within] of xmlElements(await archive.text(part))) {
		if (name !== 'Relationship' || within.length !== 1 || attributes.get('TargetMode') === 'External') continue;
		found.push({
			id: attributes.get('Id') ?? '',
			// Transitional and strict files name kinds by different addresses, with the same last word.
			kind: lastStep(attributes.get('Type') ?? ''),
			target: resolved(source.slice(0, slash), attributes.get('Target') ?? ''),
		});
	}
	return found;
}

/** The part that a target leads to, absolute or from the folder of its source. */
function resolved(folder: string, target: string): string {
	const written = target.replaceAll('\\', '/');
	const steps: string[] = [];
	for (const step of (written.startsWith('/') ? written : `${folder}${written}`).split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}
