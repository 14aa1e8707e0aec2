import { literal, neutralised } from './neutralised';
import type { CellContent } from './sheetCells';
import { escaped } from '../xml/xmlText';

/** The most that a cell of Excel holds. */
const MAX_CELL_LENGTH = 32_767;

/** A text as content of a cell, never a formula. */
export function textContent(text: string): CellContent {
	const safe = literal(neutralised(text).slice(0, MAX_CELL_LENGTH));
	return { type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(safe)}</t></is>` };
}

export const numberContent = (number: number): CellContent => ({ type: undefined, xml: `<v>${number}</v>` });
