import { linesIn } from './cellFormats';
import { COLOURS, fill, FONT, LINE_COLOUR, LINE_POINTS, LINK_COLOUR } from './colours';
import { sheetReference } from './dataSheets';
import type { Cell, CellStyle, MergeRange, WriteSheet } from './engine';
import { FIRST_ROW, type ColourRole, type GuideRow, type GuideSheet } from './plan';

/** A margin; then a mark, a name and a text, of which the last two are one where there is no name. */
const WIDTHS = [3, 4, 24, 104];
const MARK = 1;
const NAME = 2;
const TEXT = 3;
/** Running text takes less room than the digits that widths are counted in. */
const TEXT_SCALE = 0.9;
const TAB_COLOUR = 'F2A900';
const BLUE = { rgb: COLOURS.required.cell! };
const UNDERLINED = { bottom: { style: 'thin', color: BLUE } } as const;

const TITLE: CellStyle = {
	font: { ...FONT, size: 18, bold: true, color: BLUE },
	alignment: { wrapText: true, vertical: 'center' },
};
const TITLE_SCALE = 1.8;
const TITLE_LINE_POINTS = 26;

type Placed = readonly [column: number, cell: Partial<Cell>];

/** The sheet of instructions as the engine takes it. It prints on one page. */
export function writtenGuide({ name, rows }: GuideSheet): WriteSheet {
	const cells = new Map<string, Partial<Cell>>();
	const rowDefs = new Map<number, { height: number }>();
	const merges: MergeRange[] = [];
	rows.forEach((row, index) => {
		for (const [column, cell] of placedCells(row)) cells.set(`${index},${column}`, cell);
		const [startCol, endCol] = mergedColumns(row);
		if (startCol !== endCol) merges.push({ startRow: index, endRow: index, startCol, endCol });
		rowDefs.set(index, { height: heightOf(row) });
	});
	return {
		name,
		rows: [],
		cells,
		rowDefs,
		merges,
		columns: WIDTHS.map((width) => ({ width })),
		view: { showGridLines: false, tabColor: { rgb: TAB_COLOUR } },
		pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
	};
}

function placedCells(row: GuideRow): Placed[] {
	switch (row.kind) {
		case 'blank':
			return [];
		case 'title':
			return [[MARK, { value: row.text, style: TITLE }]];
		case 'subtitle':
			return [[MARK, { value: row.text, style: { font: { ...FONT, color: { rgb: COLOURS.example.letters } } } }]];
		case 'heading': {
			const style: CellStyle = { font: { ...FONT, size: 13, bold: true, color: BLUE }, border: UNDERLINED };
			return [
				[MARK, { value: row.text, style }],
				[NAME, { value: null, style }],
				[TEXT, { value: null, style }],
			];
		}
		case 'step':
			return [
				[MARK, paragraph(row.mark)],
				[NAME, paragraph(row.text)],
			];
		case 'sheet':
			return [
				[MARK, link(row.sheet)],
				[TEXT, paragraph(row.text, 1)],
			];
		case 'colour':
			return [
				[MARK, swatch(row.role)],
				[TEXT, paragraph(row.text, 1)],
			];
	}
}

function mergedColumns(row: GuideRow): [first: number, last: number] {
	if (row.kind === 'title') return [MARK, TEXT];
	if (row.kind === 'step') return [NAME, TEXT];
	return row.kind === 'sheet' || row.kind === 'colour' ? [MARK, NAME] : [MARK, MARK];
}

function heightOf(row: GuideRow): number {
	switch (row.kind) {
		case 'blank':
			return 8;
		case 'title':
			return linesIn(row.text, WIDTHS[NAME]! + WIDTHS[TEXT]!, TITLE_SCALE) * TITLE_LINE_POINTS + 8;
		case 'subtitle':
			return 18;
		case 'heading':
			return 24;
		default: {
			const [, mergedTo] = mergedColumns(row);
			const width = mergedTo === TEXT ? WIDTHS[NAME]! + WIDTHS[TEXT]! : WIDTHS[TEXT]!;
			return linesIn(row.text, width, TEXT_SCALE) * LINE_POINTS + 4;
		}
	}
}

const paragraph = (value: string, indent = 0): Partial<Cell> => ({
	value,
	style: { font: FONT, alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent } },
});

/** To the first row that people fill in. */
function link(sheet: string): Partial<Cell> {
	const font = { ...FONT, underline: true, color: { rgb: LINK_COLOUR } };
	const location = `${sheetReference(sheet)}!A${FIRST_ROW + 1}`;
	return { value: sheet, style: { font, alignment: { vertical: 'center' } }, hyperlink: { target: '', location } };
}

const SAMPLES: Readonly<Partial<Record<ColourRole, string>>> = { required: 'Abc *', example: '[…] Abc', missing: '' };

/** A cell in the colour that the row explains. */
function swatch(role: ColourRole): Partial<Cell> {
	const { cell, letters } = COLOURS[role];
	const side = { style: 'medium', color: { rgb: LINE_COLOUR } } as const;
	return {
		value: SAMPLES[role] ?? 'Abc',
		style: {
			font: {
				...FONT,
				bold: role === 'required' || role === 'usual',
				italic: role === 'example',
				color: { rgb: letters },
			},
			fill: fill(cell!),
			alignment: { horizontal: 'center', vertical: 'center' },
			border: { top: side, bottom: side },
		},
	};
}
