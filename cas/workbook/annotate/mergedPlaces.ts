import { columnIndex } from '../open';
import { frameOf, type PartStore } from '../package';
import { attribute } from '../xml/xmlEdit';
import { childOf, childrenOf, rootOf } from '../xml/xmlScan';
import type { CellPlace } from './listed';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
/** Cells are compared with merged ranges so often; real workbooks need a small part of it. Beyond, marks stay where they are. */
const MOST_COMPARED = 1_000_000;

type Columns = Map<number, CellPlace>;

/**
 * Where the marks of cells are seen: cells that are covered by merged ones show nothing, so that a mark goes to the first cell of
 * theirs. Gives the places that differ, by row and column.
 */
export async function seenPlaces(
	parts: PartStore,
	sheet: string,
	marked: readonly CellPlace[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, CellPlace>>> {
	const seen = new Map<number, Columns>();
	const rows = byRow(marked);
	const numbers = [...rows.keys()].sort((a, b) => a - b);
	let compared = 0;
	for (const { top, bottom, left, right } of await mergedRanges(parts, sheet)) {
		for (let at = firstFrom(numbers, top); at < numbers.length && numbers[at]! <= bottom; at += 1) {
			const row = numbers[at]!;
			for (const column of rows.get(row)!) {
				if (++compared > MOST_COMPARED) return seen;
				if (column < left || column > right || (row === top && column === left)) continue;
				const columns = seen.get(row) ?? new Map<number, CellPlace>();
				seen.set(row, columns.set(column, { row: top, column: left }));
			}
		}
	}
	return seen;
}

async function mergedRanges(parts: PartStore, sheet: string) {
	const xml = await frameOf(parts, sheet);
	const list = childOf(xml, rootOf(xml), 'mergeCells');
	if (list === undefined) return [];
	return childrenOf(xml, list).flatMap((element) => {
		const [, left = '', top = '', right = '', bottom = ''] = RANGE.exec(attribute(xml, element, 'ref') ?? '') ?? [];
		if (left === '') return [];
		return { top: Number(top), bottom: Number(bottom), left: columnIndex(left), right: columnIndex(right) };
	});
}

function byRow(places: readonly CellPlace[]): ReadonlyMap<number, ReadonlySet<number>> {
	const rows = new Map<number, Set<number>>();
	for (const { row, column } of places) {
		const columns = rows.get(row);
		if (columns === undefined) rows.set(row, new Set([column]));
		else columns.add(column);
	}
	return rows;
}

/** The place of the first of sorted numbers that is not smaller. */
function firstFrom(sorted: readonly number[], least: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < least) low = middle + 1;
		else high = middle;
	}
	return low;
}
