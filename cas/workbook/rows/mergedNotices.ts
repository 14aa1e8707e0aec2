import type { FoundSheet, MatchedColumn } from '../headers';
import { columnLetter } from '../open';
import { isFilledDown, type MergedCells, mergedBelow } from './mergedCells';

const MOST_NAMED = 10;

/** Says how the merged cells of each sheet were read, in one sentence for each of its columns. */
export async function mergedNotices(sheets: readonly FoundSheet[]): Promise<string[]> {
	const bySheet = new Map<string, FoundSheet[]>();
	for (const found of sheets) bySheet.set(found.sheet.name, [...(bySheet.get(found.sheet.name) ?? []), found]);
	const notices: string[] = [];
	for (const same of bySheet.values()) notices.push(...(await noticesOf(same)));
	return notices;
}

/** `same`: everything that is read from one sheet. */
async function noticesOf(same: readonly FoundSheet[]): Promise<string[]> {
	const { sheet } = same[0]!;
	const merged = await mergedBelow(same[0]!);
	if (merged.length === 0) return [];
	const columns = same.flatMap(({ headers }) => headers.columns).filter(({ isFixed }) => isFixed !== true);
	const tall = byColumn(merged.filter(({ first, last }) => last > first));
	const wide = byColumn(widelyMerged(merged, columns));
	return [
		...[...new Map(columns.map((column) => [column.index, column])).values()].flatMap((column) => {
			const ranges = tall.get(column.index);
			if (ranges === undefined) return [];
			const how = isFilledDown(column)
				? 'merged cells were read as if each row held their value.'
				: `merged cells (${named(ranges)}) were read in their first row alone. Write the value in each row that it is meant for.`;
			return `Sheet "${sheet.name}", column ${column.letter} "${column.header}": ${how}`;
		}),
		...[...wide].map(
			([index, ranges]) =>
				`Sheet "${sheet.name}": cells that are merged over several columns (${named(ranges)}) were read in column ${columnLetter(index)} alone. Write the value in each column that it is meant for.`,
		),
	];
}

/** Those that cover a further column which is read. */
function widelyMerged(merged: readonly MergedCells[], columns: readonly MatchedColumn[]): readonly MergedCells[] {
	const read = columns.map(({ index }) => index).sort((a, b) => a - b);
	return merged.filter(({ left, right }) => {
		if (right <= left) return false;
		const next = firstBehind(read, left);
		return next !== undefined && next <= right;
	});
}

/** The first of sorted numbers that is greater. */
function firstBehind(sorted: readonly number[], than: number): number | undefined {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! > than) high = middle;
		else low = middle + 1;
	}
	return sorted[low];
}

function byColumn(merged: readonly MergedCells[]): Map<number, string[]> {
	const columns = new Map<number, string[]>();
	for (const { left, range } of merged) {
		const ranges = columns.get(left);
		if (ranges === undefined) columns.set(left, [range]);
		else ranges.push(range);
	}
	return columns;
}

function named(ranges: readonly string[]): string {
	const more = ranges.length > MOST_NAMED ? ` and ${ranges.length - MOST_NAMED} more` : '';
	return `${ranges.slice(0, MOST_NAMED).join(', ')}${more}`;
}
