import { largest } from '../../largest';
import type { FoundSheet, FoundSheets, MatchedColumn } from '../headers';
import { type RawCell, type RowBatch, type Sheet, type SheetRow, showsAnything, someCell } from '../open';
import { isFilledDown, type MergedCells, mergedBelow } from './mergedCells';
import { identityColumn } from './rowProblem';

/**
 * The sheets with the codes, texts and dates of merged cells in each of their rows; undefined where none is merged over several
 * rows. An amount stays in the first of its rows. Where a reference is merged, the rest of the identity goes with it.
 */
export async function filledDown(
	{ main, moreMains = [], lists, ...rest }: FoundSheets,
	identity: readonly string[],
): Promise<FoundSheets | undefined> {
	const filled = new Map<Sheet, Sheet>();
	const all = [main, ...moreMains, ...lists];
	for (const { sheet } of all) {
		if (filled.has(sheet)) continue;
		const same = all.filter((other) => other.sheet === sheet);
		const columns = same.flatMap(({ headers }) => headers.columns);
		const ofColumns = new Set(columns.map(({ index }) => index));
		const merged = await mergedBelow(same[0]!);
		const tall = merged.filter(({ left, first, last }) => last > first && ofColumns.has(left));
		filled.set(sheet, tall.length === 0 ? sheet : withMerged(sheet, tall, columns, identityIn(same[0]!, identity)));
	}
	if ([...filled].every(([sheet, other]) => sheet === other)) return undefined;
	const withFilled = (found: FoundSheet) => ({ ...found, sheet: filled.get(found.sheet)! });
	return {
		...rest,
		main: withFilled(main),
		moreMains: moreMains.map(withFilled),
		lists: lists.map(withFilled),
	};
}

/** The places of the columns of the identity, the reference first. */
const identityIn = (found: FoundSheet, identity: readonly string[]) =>
	identity.map((name) => identityColumn(found, name)?.index);

/** What the first of merged cells holds, down to the last of their rows. */
interface Open {
	readonly last: number;
	readonly top: readonly (RawCell | undefined)[];
}

function withMerged(
	sheet: Sheet,
	merged: readonly MergedCells[],
	columns: readonly MatchedColumn[],
	[reference, ...others]: readonly (number | undefined)[],
): Sheet {
	// What stands to the right is not read.
	const width =
		largest(
			columns.map(({ index }) => index),
			0,
		) + 1;
	const filling = new Set(columns.filter(isFilledDown).map(({ index }) => index));
	async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
		const open = new Map<number, Open>();
		let next = 0;
		const filledRow = (row: SheetRow): SheetRow => {
			const { number } = row;
			// A value that stands in no row of its own was merged from one without cells: it is blank.
			for (; next < merged.length && merged[next]!.first <= number; next += 1) {
				const { left, first, last } = merged[next]!;
				open.set(left, { last, top: first === number ? row.cells : [] });
			}
			if (open.size === 0 || !someCell(row, showsAnything)) return row;
			const cells = row.cells.slice(0, width);
			const carried = reference === undefined ? undefined : open.get(reference)?.top;
			for (const [column, { last, top }] of open) {
				if (last < number) open.delete(column);
				else if (top !== row.cells) cells[column] = filling.has(column) ? top[column] : undefined;
			}
			if (carried !== undefined && carried !== row.cells && open.has(reference!))
				for (const column of others) if (column !== undefined) cells[column] ??= carried[column];
			return { ...row, cells, written: row.written ?? row.cells };
		};
		for await (const rows of sheet.batches()) yield rows.map(filledRow);
	}
	return { ...sheet, batches };
}
