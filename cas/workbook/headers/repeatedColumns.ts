import type { Language } from '../../language';
import type { FoundSheet, FoundSheets } from './findSheets';
import { holds, type LayoutColumn, type SheetLayout, type WorkbookLayout } from './layout';
import { isBare } from './headerIndex';
import { matchRow, type HeaderMatch, type MatchedColumn } from './matchHeaders';
import type { SheetRow } from '../open';

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
	let { columns, unknown } = main.headers;
	const lists: FoundSheet[] = [];
	for (const list of layout.lists) {
		const known = separate.find((found) => found.layout === list);
		const unread = new Set(unknown.map(({ letter }) => letter));
		const match = known === undefined && row !== undefined ? entriesIn(list, row) : undefined;
		if (known !== undefined) lists.push(known);
		const unreadOnly = match?.columns.filter(({ letter }) => unread.has(letter)) ?? [];
		if (match === undefined || unreadOnly.length < FEWEST_COLUMNS) continue;
		const moved = match.columns.filter((column) => isSurer(column, columns, main.headers.language));
		const taken = new Set([...unreadOnly, ...moved].map(({ letter }) => letter));
		const twice = match.twice.filter((group) => group.some(({ letter }) => taken.has(letter)));
		for (const { letter } of twice.flat()) taken.add(letter);
		unknown = unknown.filter(({ letter }) => !taken.has(letter));
		columns = columns.filter(({ letter }) => !taken.has(letter));
		lists.push(
			repeatedList(
				main,
				list,
				match.columns.filter(({ letter }) => taken.has(letter)),
				twice,
			),
		);
	}
	const repeats = lists.some((list) => list.sheet === main.sheet);
	return {
		main: repeats ? { ...main, headers: { ...main.headers, columns, unknown } } : main,
		lists,
		repeats,
		notices: [],
	};
}

function entriesIn(list: SheetLayout, row: SheetRow): HeaderMatch {
	const entries: SheetLayout = { ...list, columns: list.columns.filter(({ joinsOn }) => joinsOn === undefined) };
	return matchRow(row, entriesOnce(list, entries));
}

/**
 * Whether a header means a column of the list rather than the one of the message that it was taken for: its full header or a word
 * for it, where the message has the last word of a header alone ("Article" of "Previous document: Article"), or both are such
 * words and only that of the list is in the sheet's own language.
 */
function isSurer(
	{ letter, rank = 0, language: own }: MatchedColumn,
	columns: readonly MatchedColumn[],
	language: Language | undefined,
): boolean {
	const taken = columns.find((column) => column.letter === letter);
	if (taken?.rank === undefined || taken.column.required || !isBare(taken.rank)) return false;
	return !isBare(rank) || (taken.language !== language && own === language && language !== undefined);
}

const entryLayouts = new WeakMap<SheetLayout, SheetLayout>();

/** The same object each time, since the index of its headers is kept by it. */
function entriesOnce(list: SheetLayout, entries: SheetLayout): SheetLayout {
	const known = entryLayouts.get(list) ?? entries;
	entryLayouts.set(list, known);
	return known;
}

/** The list as if it had a sheet of its own, joined by the columns of the message that stand in the same row. */
export function repeatedList(
	main: FoundSheet,
	list: SheetLayout,
	columns: readonly MatchedColumn[],
	twice: HeaderMatch['twice'] = [],
): FoundSheet {
	const joins = list.columns.flatMap((column: LayoutColumn) => {
		const onMain = main.headers.columns.find(
			({ column: { leaf } }) => column.joinsOn !== undefined && holds(leaf, column.joinsOn),
		);
		return onMain === undefined ? [] : [{ ...onMain, column }];
	});
	const headers = { ...main.headers, columns: [...joins, ...columns], unknown: [], twice, missing: [] };
	return { layout: list, sheet: main.sheet, headers, isRepeated: true };
}
