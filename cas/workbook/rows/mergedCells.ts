import { columnIndex } from '../open';
import type { FoundSheet, MatchedColumn } from '../headers';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Cells that show one value. Excel keeps it in the first of them alone. */
export interface MergedCells {
	/** As in `A2:A9`. */
	readonly range: string;
	/** Columns are counted from 0, rows as Excel numbers them. */
	readonly left: number;
	readonly right: number;
	readonly first: number;
	readonly last: number;
}

/** The merged cells below the headers of a sheet, from the top. */
export async function mergedBelow({ sheet, headers }: FoundSheet): Promise<MergedCells[]> {
	const merged: MergedCells[] = [];
	for (const range of await sheet.merges()) {
		const [, left = '', first = '', right = '', last = ''] = RANGE.exec(range) ?? [];
		if (left === '' || Number(first) <= headers.row) continue;
		const columns = { left: columnIndex(left), right: columnIndex(right) };
		merged.push({ range, ...columns, first: Number(first), last: Number(last) });
	}
	return merged.sort((a, b) => a.first - b.first);
}

/**
 * Whether a value in merged cells over several rows counts for each of them: a code, a text and a date do; an amount may be meant
 * for all of them together.
 */
export const isFilledDown = ({ column, isFixed }: MatchedColumn): boolean =>
	isFixed !== true && column.leaf.field.kind !== 'number';
