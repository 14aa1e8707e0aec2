import { columnIndex, type Sheet } from '../open';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/**
 * For each row whose cell in a column is the lower part of a merged cell: the row that holds its value. Excel keeps a merged
 * value in its first cell alone.
 */
export async function mergedRows(sheet: Sheet, column: number, rows: readonly number[]): Promise<Map<number, number>> {
	const ranges: { first: number; last: number }[] = [];
	for (const range of await sheet.merges()) {
		const [, left = '', first = '', right = '', last = ''] = RANGE.exec(range) ?? [];
		if (left === '' || columnIndex(left) > column || columnIndex(right) < column) continue;
		if (Number(last) > Number(first)) ranges.push({ first: Number(first), last: Number(last) });
	}
	ranges.sort((a, b) => a.first - b.first);
	const tops = new Map<number, number>();
	let next = 0;
	// Merged cells never overlap, so both lists are walked once.
	for (const row of [...rows].sort((a, b) => a - b)) {
		while (next < ranges.length && ranges[next]!.last < row) next += 1;
		const range = ranges[next];
		if (range !== undefined && range.first < row) tops.set(row, range.first);
	}
	return tops;
}
