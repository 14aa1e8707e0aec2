import { literal, neutralised } from '../package';
import type { Cell, CellValue, WriteSheet } from './engine';

/** The sheet with every text of its cells so that no program takes it for a formula. */
export function withPlainTexts(sheet: WriteSheet): WriteSheet {
	return {
		...sheet,
		rows: sheet.rows?.map((row) => row.map(plainValue)),
		cells: new Map([...(sheet.cells ?? [])].map(([place, cell]) => [place, plainCell(cell)])),
	};
}

const plain = (text: string) => literal(neutralised(text));

const plainValue = (value: CellValue): CellValue => (typeof value === 'string' ? plain(value) : value);

/** Runs of letters in several looks are our own words. */
function plainCell(cell: Partial<Cell>): Partial<Cell> {
	return cell.value === undefined || cell.richText !== undefined ? cell : { ...cell, value: plainValue(cell.value) };
}
