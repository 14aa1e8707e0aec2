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
