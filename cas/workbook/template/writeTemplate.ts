import {
	writeXlsx,
	type Cell,
	type CellStyle,
	type CellValue,
	type ConditionalRule,
	type DataValidation,
	type WriteOptions,
	type WriteSheet,
} from 'hucre/xlsx';
import { columnLetter } from '../rawCell';
import { HEADER_SCALE, linesIn } from './cellFormats';
import { COLOURS, LINE_COLOUR, LINK_COLOUR } from './colours';
import { sheetReference } from './dataSheets';
import { finishPackage } from './finishPackage';
import {
	FIRST_ROW,
	HEADER_ROW,
	LAST_ROW,
	LEGEND_ROW,
	type CellRule,
	type ColourRole,
	type DataColumn,
	type DataSheet,
	type GuideRow,
	type GuideSheet,
	type ListSheet,
	type TemplatePlan,
} from './plan';

const FONT = { name: 'Calibri', size: 11 } as const;
const LINE_POINTS = 15;
/** Colours that depend on other rows are worked out for this many; more would slow a sheet down. */
const COLOURED_ROWS = 5_000;
/** A printed page holds about so many characters side by side, in letters that can be read. */
const PAGE_CHARACTERS = 190;
const GUIDE_WIDTHS = [3, 26, 104];

/** Writes a planned template. The only file of templates that knows the engine. */
export async function writeTemplate(plan: TemplatePlan): Promise<Uint8Array> {
	const { title, guide, sheets, lists } = plan;
	const options: WriteOptions = {
		sheets: [writtenGuide(guide), ...sheets.map(writtenSheet), writtenLists(lists)],
		properties: { title, creator: 'CAS Workbook', created: new Date(0), modified: new Date(0) },
		defaultFont: FONT,
		namedRanges: sheets.map(({ name }) => ({
			name: '_xlnm.Print_Titles',
			scope: name,
			range: `${sheetReference(name)}!$A:$A,${sheetReference(name)}!$${LEGEND_ROW}:$${HEADER_ROW}`,
		})),
	};
	return await finishPackage(await writeXlsx(options), [undefined, ...sheets, undefined]);
}

function writtenSheet(sheet: DataSheet): WriteSheet {
	const { name, columns, hasExample } = sheet;
	const cells = new Map<string, Partial<Cell>>();
	const at = (row: number, column: number, cell: Partial<Cell>) => cells.set(`${row - 1},${column}`, cell);
	at(LEGEND_ROW, 0, legendCell(sheet));
	columns.forEach((column, index) => {
		at(HEADER_ROW, index, {
			value: column.header,
			style: headerStyle(column.role),
			comment: { author: '', text: column.note },
		});
		if (hasExample) at(FIRST_ROW, index, { value: column.example, style: exampleStyle(column) });
		// The first row for people; the format of the whole column is taken from it.
		at(FIRST_ROW + 1, index, { value: null, style: columnStyle(column) });
	});
	const lines = Math.max(...columns.map(({ header, width }) => linesIn(header, width, HEADER_SCALE)));
	const width = columns.reduce((sum, column) => sum + column.width, 0);
	return {
		name,
		rows: [],
		cells,
		columns: columns.map(({ width: characters, role }) => ({
			width: characters,
			...(role === 'rare' ? { outlineLevel: 1 } : {}),
		})),
		rowDefs: new Map([
			[LEGEND_ROW - 1, { height: 1.6 * LINE_POINTS }],
			[HEADER_ROW - 1, { height: lines * LINE_POINTS + 6 }],
		]),
		freezePane: { rows: HEADER_ROW, columns: 1 },
		outlineProperties: { summaryRight: false },
		dataValidations: columns.flatMap(({ rule }, index) => (rule === undefined ? [] : [validation(rule, index)])),
		conditionalRules: [...missingRules(columns), ...orphanRules(columns)].map((rule, index) => ({
			...rule,
			priority: index + 1,
		})),
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: Math.max(1, Math.ceil(width / PAGE_CHARACTERS)),
			fitToHeight: 0,
			margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
		},
		headerFooter: { oddFooter: '&L&A&R&P / &N' },
		view: { tabColor: { rgb: COLOURS.required.cell! } },
	};
}

/** The name of the sheet, and what each colour means in that colour. */
function legendCell({ legend }: DataSheet): Partial<Cell> {
	const runs = legend.flatMap(({ role, text }, index) => {
		if (index === 0) return [{ text, font: { ...FONT, bold: true, size: 13, color: { rgb: COLOURS.plain.letters } } }];
		const letters = { ...FONT, size: 10, color: { rgb: COLOURS.plain.letters } };
		if (role === 'example')
			return [{ text: `    ${text}`, font: { ...letters, italic: true, color: { rgb: COLOURS.example.letters } } }];
		if (role === 'plain') return [{ text: `    ${text}`, font: letters }];
		return [
			{ text: '    ■', font: { ...FONT, size: 12, color: { rgb: LEGEND_SQUARES[role] ?? COLOURS[role].cell! } } },
			{ text: role === 'required' ? ` * ${text}` : ` ${text}`, font: letters },
		];
	});
	return { value: runs.map(({ text }) => text).join(''), richText: runs, style: { alignment: { vertical: 'center' } } };
}

/** On white, the pale colours of headers are too pale for a small square. */
const LEGEND_SQUARES: Partial<Record<ColourRole, string>> = { usual: '9DC3E6', rare: 'BFBFBF' };

const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
	type: 'pattern',
	pattern: 'solid',
	fgColor: { rgb },
	bgColor: { rgb },
});

function headerStyle(role: DataColumn['role']): CellStyle {
	const { cell, letters } = COLOURS[role];
	const side = { style: 'thin', color: { rgb: LINE_COLOUR } } as const;
	return {
		font: { ...FONT, bold: role !== 'rare', color: { rgb: letters } },
		fill: fill(cell!),
		alignment: { wrapText: true, vertical: 'center', horizontal: 'left' },
		border: { left: side, right: side, bottom: { style: 'medium', color: { rgb: COLOURS.required.cell! } } },
	};
}

const columnStyle = ({ format }: DataColumn): CellStyle => ({
	font: FONT,
	...(format === 'General'
		? { alignment: { vertical: 'center' } }
		: { numFmt: format, alignment: { vertical: 'center' } }),
});

const exampleStyle = (column: DataColumn): CellStyle => ({
	...columnStyle(column),
	font: { ...FONT, italic: true, color: { rgb: COLOURS.example.letters } },
	fill: fill(COLOURS.example.cell!),
});

function validation({ check, isStrict, title, message }: CellRule, column: number): DataValidation {
	const letter = columnLetter(column);
	return {
		...constraint(check),
		allowBlank: true,
		showErrorMessage: true,
		errorStyle: isStrict ? 'stop' : 'warning',
		errorTitle: title.slice(0, 32),
		errorMessage: message.slice(0, 225),
		range: `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`,
	};
}

function constraint(check: CellRule['check']): Omit<DataValidation, 'range'> {
	switch (check.kind) {
		case 'list':
			return { type: 'list', formula1: check.source };
		case 'length':
			return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(check.most) };
		case 'date':
			return { type: 'date', operator: 'between', formula1: String(check.first), formula2: String(check.last) };
		case 'number': {
			const type = check.isWhole ? 'whole' : 'decimal';
			if (check.minimum !== undefined && check.maximum !== undefined)
				return { type, operator: 'between', formula1: String(check.minimum), formula2: String(check.maximum) };
			if (check.above !== undefined) return { type, operator: 'greaterThan', formula1: String(check.above) };
			return { type, operator: 'greaterThanOrEqual', formula1: String(check.minimum ?? -1e15) };
		}
	}
}

type RuleWithoutPriority = Omit<ConditionalRule, 'priority'>;

const coloured = (letter: string, formula: string, role: ColourRole): RuleWithoutPriority => ({
	type: 'expression',
	formula,
	range: `${letter}${FIRST_ROW}:${letter}${COLOURED_ROWS}`,
	style: { fill: fill(COLOURS[role].cell!), font: { color: { rgb: COLOURS[role].letters } } },
});

/** A required cell of a row that somebody has begun. */
function missingRules(columns: readonly DataColumn[]): RuleWithoutPriority[] {
	const last = columnLetter(columns.length - 1);
	return columns.flatMap(({ role }, index) => {
		const letter = columnLetter(index);
		const formula = `AND(COUNTA($A${FIRST_ROW}:$${last}${FIRST_ROW})>0,TRIM($${letter}${FIRST_ROW})="")`;
		return role === 'required' ? [coloured(letter, formula, 'missing')] : [];
	});
}

/** A reference that the other sheet does not have. */
function orphanRules(columns: readonly DataColumn[]): RuleWithoutPriority[] {
	return columns.flatMap(({ refersTo }, index) => {
		if (refersTo === undefined) return [];
		const letter = columnLetter(index);
		const formula = `AND($${letter}${FIRST_ROW}<>"",COUNTIF(${refersTo.range},$${letter}${FIRST_ROW})=0)`;
		return [coloured(letter, formula, 'orphan')];
	});
}

function writtenGuide({ name, rows }: GuideSheet): WriteSheet {
	const cells = new Map<string, Partial<Cell>>();
	const rowDefs = new Map<number, { height: number }>();
	rows.forEach((row, index) => {
		for (const [column, cell] of guideCells(row)) cells.set(`${index},${column}`, cell);
		if ('text' in row) rowDefs.set(index, { height: guideHeight(row) });
	});
	return {
		name,
		rows: [],
		cells,
		rowDefs,
		columns: GUIDE_WIDTHS.map((width) => ({ width })),
		view: { showGridLines: false, tabColor: { rgb: 'F2A900' } },
		pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
	};
}

function guideCells(row: GuideRow): [column: number, cell: Partial<Cell>][] {
	const text = (value: string, style: CellStyle = {}): Partial<Cell> => ({
		value,
		style: { font: FONT, alignment: { wrapText: true, vertical: 'top' }, ...style },
	});
	const blue = { rgb: COLOURS.required.cell! };
	switch (row.kind) {
		case 'blank':
			return [];
		case 'title':
			return [
				[
					1,
					text(row.text, { font: { ...FONT, size: 20, bold: true, color: blue }, alignment: { vertical: 'center' } }),
				],
			];
		case 'subtitle':
			return [[1, text(row.text, { font: { ...FONT, color: { rgb: COLOURS.example.letters } }, alignment: {} })]];
		case 'heading': {
			const style = {
				font: { ...FONT, size: 13, bold: true, color: blue },
				alignment: {},
				border: { bottom: { style: 'thin', color: blue } as const },
			};
			return [
				[1, text(row.text, style)],
				[2, { value: null, style: { border: style.border } }],
			];
		}
		case 'text':
			return [[1, text(row.text)]];
		case 'step':
			return [
				[1, text(row.mark, { alignment: { horizontal: 'right', vertical: 'top', indent: 1 } })],
				[2, text(row.text)],
			];
		case 'sheet':
			return [
				[1, linkTo(row.sheet, text(row.sheet))],
				[2, text(row.text)],
			];
		case 'colour':
			return [
				[1, swatch(row.role)],
				[2, text(row.text)],
			];
	}
}

function linkTo(sheet: string, cell: Partial<Cell>): Partial<Cell> {
	const font = { ...FONT, underline: true, color: { rgb: LINK_COLOUR } };
	const location = `${sheetReference(sheet)}!A${FIRST_ROW + 1}`;
	return { ...cell, style: { ...cell.style, font }, hyperlink: { target: '', location } };
}

/** A cell in the colour that the row explains. */
function swatch(role: ColourRole): Partial<Cell> {
	const { cell, letters } = COLOURS[role];
	const font = {
		...FONT,
		bold: role === 'required' || role === 'usual',
		italic: role === 'example',
		color: { rgb: letters },
	};
	const samples: Partial<Record<ColourRole, string>> = {
		required: 'Abc *',
		missing: '',
		orphan: 'Abc',
		example: '[…] Abc',
	};
	const value: CellValue = samples[role] ?? 'Abc';
	const side = { style: 'thin', color: { rgb: LINE_COLOUR } } as const;
	return {
		value,
		style: {
			font,
			fill: fill(cell!),
			alignment: { horizontal: 'center', vertical: 'center' },
			border: { top: side, bottom: side },
		},
	};
}

function guideHeight(row: Extract<GuideRow, { text: string }>): number {
	if (row.kind === 'title') return 32;
	if (row.kind === 'heading') return 22;
	return linesIn(row.text, GUIDE_WIDTHS[2]!, 0.95) * LINE_POINTS + 3;
}

function writtenLists({ name, columns }: ListSheet): WriteSheet {
	const height = Math.max(...columns.map(({ values }) => values.length));
	const rows = Array.from({ length: height + 1 }, (_, row): CellValue[] =>
		columns.map(({ title, values }) => (row === 0 ? title : (values[row - 1] ?? null))),
	);
	return { name, rows, columns: columns.map(() => ({ width: 30, numFmt: '@' })), hidden: true };
}
