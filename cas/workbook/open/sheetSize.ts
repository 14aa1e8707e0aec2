import type { WorkbookLimits } from '../../limits';
import { tooLarge } from '../errors/workbookError';

/**
 * How much the rows of a sheet hold, counted as they are read. A text that stands in the file once may be shown by a million
 * cells, and a row of one cell in the last column is as wide as a full one: a small file must not ask for hours by that.
 */
export class SheetSize {
	/** Cells that the file says once and repeats. */
	repeatedCells = 0;
	private cells = 0;
	private characters = 0;

	constructor(private readonly limits: WorkbookLimits) {}

	/** @throws WorkbookError where there are too many cells, the blank ones between them included, or too much text. */
	add(cells: number, characters: number): void {
		this.cells += cells;
		this.characters += characters;
		if (this.cells > this.limits.cells)
			throw tooLarge(
				`A sheet has more than ${this.limits.cells} cells, with the blank ones between them`,
				'Remove the columns that are not needed, or split the workbook into several',
			);
		if (this.characters > this.limits.sheetCharacters)
			throw tooLarge(
				`The cells of a sheet hold more than ${this.limits.sheetCharacters} characters`,
				'Shorten long texts, or split the workbook into several',
			);
	}
}
