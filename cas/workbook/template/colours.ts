import type { CellStyle } from './engine';
import type { ColourRole } from './plan';

/** Colours of one meaning: of the cell, and of its letters. Hex RGB. Each pair has a contrast of at least 4.5 (WCAG 2.1, 1.4.3). */
export interface Colours {
	readonly cell: string | undefined;
	readonly letters: string;
}

export const COLOURS: Readonly<Record<ColourRole, Colours>> = {
	required: { cell: '1F4E79', letters: 'FFFFFF' },
	usual: { cell: 'D6E4F0', letters: '1B2A3A' },
	rare: { cell: 'ECECEC', letters: '4A4A4A' },
	example: { cell: 'F5F5F5', letters: '6B6B6B' },
	missing: { cell: 'FFD9D6', letters: '7A1B14' },
	orphan: { cell: 'FFE3B3', letters: '6B4200' },
	plain: { cell: undefined, letters: '1B2A3A' },
};

/** Lines between headers, and letters of links. */
export const LINE_COLOUR = 'FFFFFF';
export const LINK_COLOUR = '1F4E79';

export const FONT = { name: 'Calibri', size: 11 } as const;
/** The height of a line of that font. */
export const LINE_POINTS = 15;

/** Excel takes the first colour of a solid fill in a cell, and the second in a rule. ECMA-376 part 1, 18.8.32. */
export const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
	type: 'pattern',
	pattern: 'solid',
	fgColor: { rgb },
	bgColor: { rgb },
});
