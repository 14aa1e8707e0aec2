import type { CellContent } from './sheetCells';
import { escaped } from './xmlText';

/** The most that a cell of Excel holds. */
const MAX_CELL_LENGTH = 32_767;

/**
 * A text that no program takes for a formula, also not after the sheet was saved as .csv: one that begins like a formula gets
 * an apostrophe before it, as a person would type it. Numbers with a sign are left alone.
 */
function neutralised(text: string): string {
	return /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-]?\d+([.,]\d+)*$/.test(text) ? `'${text}` : text;
}

/** A text as content of a cell, never a formula. */
export function textContent(text: string): CellContent {
	const safe = neutralised(text).slice(0, MAX_CELL_LENGTH);
	// Excel reads `_x0041_` as A; an underscore before such a text has to be written the same way.
	const literal = safe.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
	return { type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(literal)}</t></is>` };
}

export const numberContent = (number: number): CellContent => ({ type: undefined, xml: `<v>${number}</v>` });
