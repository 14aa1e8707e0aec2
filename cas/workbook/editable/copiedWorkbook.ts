import { columnLetter, type OpenedWorkbook, type RawCell, rowsOf, serialOfUtc, type Sheet } from '../open';
import { literal, SHEET_NAME_CHARACTERS } from '../package';
import { deflatedTexts, joined } from '../zip/deflated';
import { DEFLATED, NO_DATE, writeRecords, type ZipRecord } from '../zip/zipRecords';
import { escaped } from '../xml/xmlText';
import { WorkbookError } from '../errors/workbookError';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Rows of a sheet are packed in pieces of about so many characters. */
const PIECE_CHARACTERS = 1 << 16;

const TEXT = 1;
const DATE = 2;
const MOMENT = 3;
/** Formats of numbers that the file has of its own begin here. */
const FIRST_OWN_FORMAT = 166;

/**
 * An .xlsx with the cells of a workbook of another format at the places where they stand in it. Texts stay texts to the letter, with
 * leading zeros and all digits; no text is taken for a formula.
 *
 * @throws WorkbookError where a sheet has a name that Excel does not take.
 */
export async function copiedWorkbook({ sheets, is1904 }: OpenedWorkbook): Promise<Uint8Array> {
	sheets.forEach(requireName);
	const formats = new NumberFormats();
	const records: ZipRecord[] = [];
	const add = async (name: string, texts: AsyncIterable<string>) => {
		const nameBytes = new TextEncoder().encode(name);
		const packed = await deflatedTexts(texts);
		records.push({ name, nameBytes, isUtf8: false, method: DEFLATED, modified: NO_DATE, ...packed });
	};
	await add('[Content_Types].xml', one(contentTypes(sheets.length)));
	await add('_rels/.rels', one(relations([['officeDocument', 'xl/workbook.xml']])));
	await add('xl/workbook.xml', one(workbookXml(sheets, is1904)));
	const targets = sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const);
	await add('xl/_rels/workbook.xml.rels', one(relations([...targets, ['styles', 'styles.xml']])));
	for (const [index, sheet] of sheets.entries())
		await add(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, formats, is1904));
	await add('xl/styles.xml', one(formats.styles()));
	return joined(writeRecords(records));
}

async function* one(text: string): AsyncGenerator<string, void, undefined> {
	yield await Promise.resolve(DECLARATION + text);
}

async function* sheetXml(
	sheet: Sheet,
	formats: NumberFormats,
	is1904: boolean,
): AsyncGenerator<string, void, undefined> {
	let text = `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData>`;
	let width = 1;
	let height = 1;
	for await (const { number, cells } of rowsOf(sheet)) {
		text += `<row r="${number}">`;
		width = Math.max(width, cells.length);
		height = number;
		for (const column in cells) {
			const cell = cells[column];
			if (cell !== undefined) text += cellXml(`${columnLetter(Number(column))}${number}`, cell, formats, is1904);
		}
		text += '</row>';
		if (text.length < PIECE_CHARACTERS) continue;
		yield text;
		text = '';
	}
	yield `${text}</sheetData>`;
	const merges = (await sheet.merges()).filter((range) => /^[A-Z]+\d+:[A-Z]+\d+$/.test(range));
	if (merges.length > 0)
		yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
	// Excel would mark each number that is text with a green corner.
	const range = `A1:${columnLetter(width - 1)}${height}`;
	yield `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function cellXml(reference: string, cell: RawCell, formats: NumberFormats, is1904: boolean): string {
	switch (cell.kind) {
		case 'text':
			return textCell(reference, cell.text);
		case 'number':
			return `<c r="${reference}" s="${formats.styleOf(cell.format)}"><v>${cell.number}</v></c>`;
		case 'date':
			return dateCell(reference, cell, is1904);
		case 'boolean':
			return `<c r="${reference}" t="b"><v>${cell.boolean ? 1 : 0}</v></c>`;
		case 'error':
			return `<c r="${reference}" t="e"><v>${escaped(cell.code)}</v></c>`;
		case 'uncalculated':
			return '';
	}
}

const textCell = (reference: string, text: string) =>
	`<c r="${reference}" s="${TEXT}" t="inlineStr"><is><t xml:space="preserve">${escaped(literal(text))}</t></is></c>`;

function dateCell(reference: string, { day, time }: Extract<RawCell, { kind: 'date' }>, is1904: boolean): string {
	const serial = serialOfUtc(new Date(`${day}T${time}Z`), is1904);
	// Excel knows no day before its calendar.
	if (!(serial >= 0)) return textCell(reference, time === '00:00:00' ? day : `${day} ${time}`);
	return `<c r="${reference}" s="${time === '00:00:00' ? DATE : MOMENT}"><v>${serial}</v></c>`;
}

/** The formats of numbers, each once. */
class NumberFormats {
	private readonly own = new Map<string, number>();

	styleOf(format: string | undefined): number {
		if (format === undefined || format === 'General') return 0;
		const known = this.own.get(format) ?? MOMENT + 1 + this.own.size;
		this.own.set(format, known);
		return known;
	}

	styles(): string {
		const codes = ['yyyy\\-mm\\-dd', 'yyyy\\-mm\\-dd\\ hh:mm:ss', ...this.own.keys()];
		const first = FIRST_OWN_FORMAT - 2;
		const formats = codes.map((code, index) => `<numFmt numFmtId="${first + index}" formatCode="${escaped(code)}"/>`);
		const ids = [0, 49, ...codes.map((_, index) => first + index)];
		const styles = ids.map(
			(id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
		);
		return [
			`<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
			'<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
			'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
			'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
			'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
			`<cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`,
		].join('');
	}
}

function contentTypes(sheets: number): string {
	const part = (name: string, kind: string) =>
		`<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
	const parts = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'));
	return [
		`<Types xmlns="${PACKAGE}/content-types">`,
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
		'<Default Extension="xml" ContentType="application/xml"/>',
		`${part('workbook', 'sheet.main')}${parts.join('')}${part('styles', 'styles')}</Types>`,
	].join('');
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
	const each = targets.map(
		([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
	);
	return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly Sheet[], is1904: boolean): string {
	const each = sheets.map(
		({ name, hidden }, index) =>
			`<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
	);
	const properties = is1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
	return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets></workbook>`;
}

function requireName({ name }: Sheet): void {
	if (name !== '' && name.length <= SHEET_NAME_CHARACTERS && !/[[\]*?/\\:]/.test(name)) return;
	throw new WorkbookError(
		'notAWorkbook',
		`The sheet "${name}" has a name that an Excel workbook cannot have, so nothing can be written into the file`,
		`Give it a name of up to ${SHEET_NAME_CHARACTERS} characters, without []*?/\\ and :`,
	);
}
