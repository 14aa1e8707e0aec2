import { say } from '../../speech';
import { firstNamed, notice, type Notice } from '../notices';
import type { FoundSheet, MatchedColumn } from '../headers';
import { columnLetter } from '../open';
import { isFilledDown, type MergedCells, mergedBelow } from './mergedCells';

const MOST_NAMED = 10;
const AS_ADVICE = { behindPlace: ': ', withAction: true } as const;

/** Says how the merged cells of each sheet were read, in one sentence for each of its columns. */
export async function mergedNotices(sheets: readonly FoundSheet[]): Promise<Notice[]> {
	const bySheet = new Map<string, FoundSheet[]>();
	for (const found of sheets) bySheet.set(found.sheet.name, [...(bySheet.get(found.sheet.name) ?? []), found]);
	const notices: Notice[] = [];
	for (const same of bySheet.values()) notices.push(...(await noticesOf(same)));
	return notices;
}

/** `same`: everything that is read from one sheet. */
async function noticesOf(same: readonly FoundSheet[]): Promise<Notice[]> {
	const {
		sheet: { name: sheet },
		headers: { row: headerRow },
	} = same[0]!;
	const merged = await mergedBelow(same[0]!);
	if (merged.length === 0) return [];
	const columns = same.flatMap(({ headers }) => headers.columns).filter(({ isFixed }) => isFixed !== true);
	const tall = byColumn(merged.filter(({ first, last }) => last > first));
	const wide = byColumn(widelyMerged(merged, columns));
	return [
		...[...new Map(columns.map((column) => [column.index, column])).values()].flatMap((column) => {
			const ranges = tall.get(column.index);
			if (ranges === undefined) return [];
			const place = { sheet, column: column.letter, header: column.header, headerRow };
			if (isFilledDown(column)) return notice(say('notice.merged.filled'), place, { behindPlace: ': ' });
			return notice(say('notice.merged.first', { ranges: firstNamed(ranges, MOST_NAMED) }), place, AS_ADVICE);
		}),
		...[...wide].map(([index, ranges]) => {
			const letter = columnLetter(index);
			return notice(
				say('notice.merged.wide', { ranges: firstNamed(ranges, MOST_NAMED), letter }),
				{ sheet },
				AS_ADVICE,
			);
		}),
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
