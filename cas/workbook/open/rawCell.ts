import type { Finding } from '../../identifiers/finding';

/**
 * What a cell holds, free of the engine that read it. A blank cell is `undefined`. Formulas are gone: a cell holds what Excel
 * last worked out, or `uncalculated` where no program ever did.
 */
export type RawCell =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'number'; readonly number: number; readonly format: string | undefined }
	/** A day number with a date format: `2026-12-31` and `14:30:00`, without a time zone. */
	| { readonly kind: 'date'; readonly day: string; readonly time: string }
	| { readonly kind: 'boolean'; readonly boolean: boolean }
	| { readonly kind: 'error'; readonly code: string }
	| { readonly kind: 'uncalculated' };

/** One row as Excel numbers it, from 1; the cells stand at their column, from 0. */
export interface SheetRow {
	readonly number: number;
	readonly cells: readonly (RawCell | undefined)[];
	/** In a text file: the values that the row gives, and how many up to the last that is not blank. */
	readonly values?: { readonly given: number; readonly filled: number };
	/** The cells of the file itself, where others were set or filled in. */
	readonly written?: readonly (RawCell | undefined)[];
	/** The program shows the row to nobody, by hand or by a filter. */
	readonly hidden?: boolean;
	/** What is wrong with the row as a whole. */
	readonly flaw?: Finding | undefined;
}

/** Some rows that follow each other. A long sheet has many rows, and waiting for each of them takes longer than reading it. */
export type RowBatch = readonly SheetRow[];

/** A sheet whose rows come one after another, from the top; an engine may have them in memory or read them as it goes. */
export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	readonly batches: () => Iterable<RowBatch> | AsyncIterable<RowBatch>;
	/** Ranges of merged cells, as in `A2:A9`; they stand behind the rows of a sheet, so this reads to its end. */
	readonly merges: () => Promise<readonly string[]>;
	/** Columns that the program shows to nobody, the first and last of each range counted from 0. Known once its rows were read. */
	readonly hiddenColumns?: () => readonly ColumnRange[];
}

export type ColumnRange = readonly [first: number, last: number];

/** The rows of a sheet one by one, for those who want few. */
export async function* rowsOf({ batches }: Pick<Sheet, 'batches'>): AsyncGenerator<SheetRow, void, undefined> {
	for await (const rows of batches()) yield* rows;
}

/** A cell as a sentence may quote it, close to what Excel shows. Empty for a blank cell. */
export function cellText(cell: RawCell | undefined): string {
	switch (cell?.kind) {
		case undefined:
		case 'uncalculated':
			return '';
		case 'text':
			return cell.text;
		case 'number':
			return String(cell.number);
		case 'date':
			return cell.time === '00:00:00' ? cell.day : `${cell.day} ${cell.time}`;
		case 'boolean':
			return cell.boolean ? 'TRUE' : 'FALSE';
		case 'error':
			return cell.code;
	}
}

/** Whether a cell shows anything, or would once it is worked out. */
export const showsAnything = (cell: RawCell): boolean => cell.kind === 'uncalculated' || cellText(cell).trim() !== '';

/** Rows that are wider are gone through by what they hold: a single cell in the last column has 16,383 blank ones before it. */
const WIDE = 256;

/** Whether a row has a cell of some kind. */
export function someCell({ cells }: Pick<SheetRow, 'cells'>, isWanted: (cell: RawCell) => boolean): boolean {
	if (cells.length <= WIDE) {
		for (const cell of cells) if (cell !== undefined && isWanted(cell)) return true;
		return false;
	}
	for (const column in cells) {
		const cell = cells[Number(column)];
		if (cell !== undefined && isWanted(cell)) return true;
	}
	return false;
}

/** Letters of a column counted from 0: `A`, `Z`, `AA`. */
export function columnLetter(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
