import type { FoundSheet, FoundSheets } from './findSheets';
import { holds, type LayoutColumn, type SheetLayout, type WorkbookLayout } from './layout';
import { matchRow, type MatchedColumn } from './matchHeaders';
import type { SheetRow } from './rawCell';

/** One header alone may be a column of the user's own that happens to be called like one of a list. */
const FEWEST_COLUMNS = 2;

/**
 * Looks for the columns of lists without a sheet among the headers of the main sheet that name nothing of a message:
 * `Commodity code` beside `Reference` means that each row is a goods item, and the columns of the shipment repeat.
 */
export function withRepeated(
	main: FoundSheet,
	separate: readonly FoundSheet[],
	layout: WorkbookLayout,
	top: readonly SheetRow[],
): FoundSheets {
	const row = top.find(({ number }) => number === main.headers.row);
	let unknown = main.headers.unknown;
	const lists: FoundSheet[] = [];
	for (const list of layout.lists) {
		const known = separate.find((found) => found.layout === list);
		const unread = new Set(unknown.map(({ letter }) => letter));
		const onMain = known === undefined && row !== undefined ? columnsOf(list, row, unread) : undefined;
		if (known !== undefined) lists.push(known);
		if (onMain === undefined || onMain.length < FEWEST_COLUMNS) continue;
		const taken = new Set(onMain.map(({ letter }) => letter));
		unknown = unknown.filter(({ letter }) => !taken.has(letter));
		lists.push(repeatedList(main, list, onMain));
	}
	const repeats = lists.some((list) => list.sheet === main.sheet);
	return { main: repeats ? { ...main, headers: { ...main.headers, unknown } } : main, lists, repeats, notices: [] };
}

function columnsOf(list: SheetLayout, row: SheetRow, unread: ReadonlySet<string>): readonly MatchedColumn[] {
	const entries: SheetLayout = { ...list, columns: list.columns.filter(({ joinsOn }) => joinsOn === undefined) };
	return matchRow(row, entriesOnce(list, entries)).columns.filter(({ letter }) => unread.has(letter));
}

const entryLayouts = new WeakMap<SheetLayout, SheetLayout>();

/** The same object each time, since the index of its headers is kept by it. */
function entriesOnce(list: SheetLayout, entries: SheetLayout): SheetLayout {
	const known = entryLayouts.get(list) ?? entries;
	entryLayouts.set(list, known);
	return known;
}

/** The list as if it had a sheet of its own, joined by the columns of the message that stand in the same row. */
export function repeatedList(main: FoundSheet, list: SheetLayout, columns: readonly MatchedColumn[]): FoundSheet {
	const joins = list.columns.flatMap((column: LayoutColumn) => {
		const onMain = main.headers.columns.find(
			({ column: { leaf } }) => column.joinsOn !== undefined && holds(leaf, column.joinsOn),
		);
		return onMain === undefined ? [] : [{ ...onMain, column }];
	});
	const headers = { ...main.headers, columns: [...joins, ...columns], unknown: [], twice: [], missing: [] };
	return { layout: list, sheet: main.sheet, headers };
}
