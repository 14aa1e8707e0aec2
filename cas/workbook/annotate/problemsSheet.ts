import type { Language } from '../../language';
import {
	type CellContent,
	cellXml,
	MARK_COLOURS,
	numberContent,
	quotedSheet,
	type StyleSheet,
	textContent,
} from '../package';
import { tagsNamed } from '../xml/looseTags';
import { attributeOf, escaped } from '../xml/xmlText';
import { columnLetter } from '../open';
import type { Listed } from './listed';
import { WORDS } from './words';

/** Widths of the columns in characters: severity, sheet, cell, field, reference, contents, problem, action. */
const WIDTHS = [19, 18, 9, 26, 20, 20, 46, 50];
const HEADER_ROW = 6;
/** Excel itself breaks a workbook with more links on one sheet (65,530). */
const MOST_LISTED = 20_000;
const LINE_POINTS = 15;
const COLUMN_COUNT = WIDTHS.length;

interface Looks {
	readonly title: number;
	readonly label: number;
	readonly hint: number;
	readonly header: number;
	readonly text: number;
	readonly link: number;
	readonly refuse: number;
	readonly warn: number;
	readonly note: number;
}

/** The sheet that lists the problems and links to each cell, as XML; the counts of all stand on top. */
export function problemsSheetXml(
	problems: readonly Listed[],
	{ language, namespace, styles }: { language: Language; namespace: string; styles: StyleSheet },
): string {
	const words = WORDS[language];
	const looks = looksOf(styles);
	const listed = problems.slice(0, MOST_LISTED);
	const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
	const rows = [
		rowXml(1, [{ content: textContent(words.title), style: looks.title }], 24),
		rowXml(2, [text(words.refused, looks.label), number(count('refuse'), looks.refuse)]),
		rowXml(3, [text(words.warned, looks.label), number(count('warn'), looks.warn)]),
		rowXml(4, [text(words.hint, looks.hint)], 2 * LINE_POINTS + 2),
		rowXml(
			HEADER_ROW,
			Object.values(words.headers).map((header) => text(header, looks.header)),
			20,
		),
		...listed.map((problem, index) => problemRow(problem, HEADER_ROW + 1 + index, looks, words)),
	];
	const left = problems.length - listed.length;
	const last = HEADER_ROW + listed.length;
	if (left > 0) rows.push(rowXml(last + 1, [text(words.more(left), looks.text)]));
	const links = listed.flatMap(({ target }, index) =>
		target === undefined ? [] : [linkXml(target, HEADER_ROW + 1 + index)],
	);
	const right = columnLetter(COLUMN_COUNT - 1);
	const columns = WIDTHS.map(
		(width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
	);
	return [
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
		`<sheetPr><tabColor rgb="FFC0392B"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${right}${last}"/>`,
		'<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">',
		`<pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/>`,
		`<selection pane="bottomLeft" activeCell="C${HEADER_ROW + 1}" sqref="C${HEADER_ROW + 1}"/></sheetView></sheetViews>`,
		`<sheetFormatPr defaultRowHeight="${LINE_POINTS}"/><cols>${columns.join('')}</cols>`,
		`<sheetData>${rows.join('')}</sheetData><autoFilter ref="A${HEADER_ROW}:${right}${last}"/>`,
		`<mergeCells count="2"><mergeCell ref="A1:${right}1"/><mergeCell ref="A4:${right}4"/></mergeCells>`,
		links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
		'<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
		'<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>',
	].join('');
}

interface StyledCell {
	/** Undefined for a blank cell. */
	readonly content: CellContent | undefined;
	readonly style: number;
}

const text = (value: string, style: number): StyledCell => ({
	content: value === '' ? undefined : textContent(value),
	style,
});
const number = (value: number, style: number): StyledCell => ({ content: numberContent(value), style });

function problemRow(problem: Listed, row: number, looks: Looks, words: (typeof WORDS)['en']): string {
	const { severity, sheet, cell, field, reference, contents, message, action } = problem;
	const cells = [
		text(words.severities[severity], looks[severity]),
		text(sheet, looks.text),
		text(cell, problem.target === undefined ? looks.text : looks.link),
		text(field, looks.text),
		text(reference, looks.text),
		text(contents, looks.text),
		text(message, looks.text),
		text(action, looks.text),
	];
	const values = [words.severities[severity], sheet, cell, field, reference, contents, message, action];
	const lines = Math.max(...values.map((value, index) => Math.ceil((value.length * 1.08) / WIDTHS[index]!)));
	return rowXml(row, cells, Math.min(8, Math.max(1, lines)) * LINE_POINTS + 3);
}

function rowXml(row: number, cells: readonly StyledCell[], points?: number): string {
	const height = points === undefined ? '' : ` ht="${points}" customHeight="1"`;
	const made = cells.map(({ content, style }, index) => cellXml(`${columnLetter(index)}${row}`, style, content));
	return `<row r="${row}"${height}>${made.join('')}</row>`;
}

function linkXml({ sheet, reference }: { sheet: string; reference: string }, row: number): string {
	return `<hyperlink ref="C${row}" location="${escaped(`${quotedSheet(sheet)}!${reference}`)}"/>`;
}

function familyOf(font: string): string | undefined {
	const [tag] = tagsNamed(font, 'name');
	return tag === undefined ? undefined : attributeOf(font.slice(tag.start, tag.end), 'val');
}

/** In the font of the workbook, so that the sheet looks as if it belonged. */
function looksOf(styles: StyleSheet): Looks {
	const family = familyOf(styles.items('fonts')[0] ?? '') ?? 'Calibri';
	const font = (before: string, size: number, colour: string) =>
		styles.add(
			'fonts',
			`<font>${before}<sz val="${size}"/>${colour}<name val="${escaped(family)}"/><family val="2"/></font>`,
		);
	const fill = (rgb: string) =>
		styles.add(
			'fills',
			`<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`,
		);
	const line = '<color rgb="FFD9D9D9"/>';
	const box = styles.add(
		'borders',
		`<border><left/><right/><top style="thin">${line}</top><bottom style="thin">${line}</bottom><diagonal/></border>`,
	);
	const look = (fontId: number, fillId: number, borderId: number, alignment: string) =>
		styles.add(
			'cellXfs',
			`<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`,
		);
	const wrapped = 'vertical="center" wrapText="1"';
	const plain = font('', 11, '<color rgb="FF222222"/>');
	const bold = font('<b/>', 11, '<color rgb="FF222222"/>');
	return {
		title: look(font('<b/>', 16, '<color rgb="FF222222"/>'), 0, 0, 'vertical="center"'),
		label: look(bold, 0, 0, 'vertical="center"'),
		hint: look(font('', 11, '<color rgb="FF595959"/>'), 0, 0, wrapped),
		header: look(font('<b/>', 11, '<color rgb="FFFFFFFF"/>'), fill('FF1F3A5F'), 0, 'vertical="center"'),
		text: look(plain, 0, box, wrapped),
		link: look(font('<u/>', 11, '<color rgb="FF0563C1"/>'), 0, box, wrapped),
		refuse: look(bold, fill(legend(MARK_COLOURS.refuse)), box, 'horizontal="left" vertical="center"'),
		warn: look(bold, fill(legend(MARK_COLOURS.warn)), box, 'horizontal="left" vertical="center"'),
		note: look(bold, fill('FFEDEDED'), box, 'horizontal="left" vertical="center"'),
	};
}

/** One shade beside the colour of the marks, so that the list's own cells are never taken for marks. */
function legend(rgb: string): string {
	return rgb.slice(0, -2) + (Number.parseInt(rgb.slice(-2), 16) - 1).toString(16).toUpperCase().padStart(2, '0');
}
