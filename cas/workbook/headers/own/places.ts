import { largest } from '../../../largest';
import type { OpenedWorkbook, Sheet, SheetRow } from '../../open';
import { say } from '../../../speech';
import { quotedNames } from '../../notices';
import { WorkbookError } from '../../errors/workbookError';
import { firstRows } from '../findSheets';
import { headerText } from '../matchHeaders';
import { textKey } from '../textKey';
import type { LayoutMapping } from './mappedSheets';

/** A key that may be the letters of a column. */
export const LETTERS = /^[A-Z]{1,3}$/i;

/** Where the headers of a sheet may stand. */
export interface Place {
	readonly sheet: Sheet;
	readonly row: SheetRow;
	/** The row above, where its groups belong to the headers. */
	readonly above?: SheetRow;
	/** The rows below the headers that were looked at. */
	readonly samples: readonly SheetRow[];
}

/** Where the headers stand: the best place first, and those of other sheets that hold all headers of the mapping as well. */
export async function placesOf(workbook: OpenedWorkbook, mapping: LayoutMapping): Promise<Place[]> {
	const keys = Object.keys(mapping.columns);
	const named = namesIn(keys);
	const places: (Place & { readonly hits: number })[] = [];
	for (const sheet of workbook.sheets) {
		if (mapping.sheet === undefined ? sheet.hidden : textKey(sheet.name) !== textKey(mapping.sheet)) continue;
		const rows = await firstRows(sheet);
		for (const [index, row] of rows.entries()) {
			const above = rows[index - 1];
			const isWanted = (number: number | undefined) => mapping.headerRow === undefined || number === mapping.headerRow;
			const samples = rows.slice(index + 1);
			const single = { sheet, row, samples };
			const hits = named(headersAt(single, row.cells.length));
			if (isWanted(row.number)) places.push({ ...single, hits });
			if (above?.number !== row.number - 1 || !(isWanted(row.number) || isWanted(above.number))) continue;
			// Two rows are the headers only where they name more columns than either alone.
			const both = { ...single, above };
			const width = Math.max(row.cells.length, above.cells.length);
			const together = named(headersAt(both, width));
			const alone = Math.max(hits, named(headersAt({ ...single, row: above }, width)));
			if (together > alone) places.push({ ...both, hits: together });
		}
	}
	// Columns that are named by letters hit nothing: then the first row with anything is that of the headers.
	const [best] = places.sort((a, b) => b.hits - a.hits);
	if (best !== undefined) {
		const isWhole = keys.length > 0 && best.hits === keys.length;
		const seen = new Set([best.sheet]);
		const others = isWhole
			? places.filter(({ sheet, hits }) => hits === best.hits && !seen.has(sheet) && seen.add(sheet))
			: [];
		return [best, ...others];
	}
	const names = quotedNames(workbook.names);
	const { sheet } = mapping;
	const sentence =
		sheet === undefined ? say('layout.sheet.none', { names }) : say('layout.sheet.absent', { sheet, names });
	throw WorkbookError.saying('noSheet', [sentence]);
}

/**
 * The headers of a place. Under a row of groups they are `Weight: Net`, or the group alone where nothing stands below it; what
 * stands in the lower row may be named without its group.
 */
export function headersAt(
	{ row, above }: Pick<Place, 'row' | 'above'>,
	width: number,
): { headers: string[]; lower?: string[] } {
	const lower = Array.from({ length: width }, (_, index) => headerText(row.cells[index]));
	if (above === undefined) return { headers: lower };
	let group = '';
	const headers = lower.map((own, index) => {
		const over = headerText(above.cells[index]);
		if (over !== '') group = over;
		if (own === '') return over;
		return group === '' ? own : `${group}: ${own}`;
	});
	return { headers, lower };
}

/** Columns with anything in them, as far as the beginning of the sheet shows; letters name columns without a header too. */
export const widthOf = ({ row, above = row, samples }: Place) =>
	largest(
		[above, row, ...samples].map(({ cells }) => cells.length),
		0,
	);

/**
 * Counts how many of the keys of a mapping are among headers. A key of letters alone mostly names a column, and the same letters
 * may be a value in any row; it counts where a header of the mapping stands beside it.
 */
function namesIn(keys: readonly string[]): (at: { headers: readonly string[]; lower?: readonly string[] }) => number {
	const wanted = keys.map((key) => ({ key: textKey(key), isLetters: LETTERS.test(key.trim()) }));
	return ({ headers, lower = [] }) => {
		const known = new Set([...headers, ...lower].map(textKey));
		const hits = wanted.filter(({ key }) => known.has(key));
		return hits.length === 1 && hits[0]!.isLetters && keys.length > 1 ? 0 : hits.length;
	};
}
