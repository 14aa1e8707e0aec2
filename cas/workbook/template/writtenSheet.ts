import { HEADER_SCALE, linesIn } from './cellFormats';
import { COLOURS, fill, FONT, LINE_COLOUR, LINE_POINTS } from './colours';
import type { Cell, CellStyle, WriteSheet } from './engine';
import { FIRST_ROW, HEADER_ROW, LEGEND_ROW, type ColourRole, type DataColumn, type DataSheet } from './plan';
import { missingRules, orphanRules, validation } from './writtenRules';

/** A printed page holds about so many characters side by side, in letters that can be read. */
const PAGE_CHARACTERS = 190;

/** A sheet of data as the engine takes it. */
export function writtenSheet(sheet: DataSheet): WriteSheet {
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
			[HEADER_ROW - 1, { height: lines * LINE_POINTS + 8 }],
			...(hasExample ? [[FIRST_ROW - 1, { height: 1.3 * LINE_POINTS }] as const] : []),
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

function headerStyle(role: DataColumn['role']): CellStyle {
	const { cell, letters } = COLOURS[role];
	const side = { style: 'thin', color: { rgb: LINE_COLOUR } } as const;
	return {
		font: { ...FONT, bold: role !== 'rare', color: { rgb: letters } },
		fill: fill(cell!),
		alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent: 1 },
		border: { left: side, right: side, bottom: { style: 'medium', color: { rgb: COLOURS.required.cell! } } },
	};
}

/** Text keeps a little distance from the number in the column before. */
const columnStyle = ({ format }: DataColumn): CellStyle => ({
	font: FONT,
	...(format === 'General' ? {} : { numFmt: format }),
	alignment: { vertical: 'center', ...(format === '@' ? { horizontal: 'left', indent: 1 } : {}) },
});

const exampleStyle = (column: DataColumn): CellStyle => ({
	...columnStyle(column),
	font: { ...FONT, italic: true, color: { rgb: COLOURS.example.letters } },
	fill: fill(COLOURS.example.cell!),
});
