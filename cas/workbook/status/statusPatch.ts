import { largest } from '../../largest';
import { DEFAULT_LIMITS } from '../../limits';
import type { Language } from '../../language';
import type { MessageModel } from '../../messages/model/message';
import { WorkbookError } from '../errors/workbookError';
import { STATUS_FIELDS, STATUS_HEADERS, type StatusField } from '../headers';
import { columnIndex } from '../open';
import {
	type Book,
	type CellEdit,
	Marks,
	SheetPatch,
	type StyleAt,
	type StyleSheet,
	textContent,
	withDimension,
} from '../package';
import type { MessageStatus } from './messageStatus';
import { withVisible } from './sheetColumns';
import { statusValue } from './statusCell';
import { type AddedColumns, withWiderFilter } from './widerFilter';

/** The status of one message's rows on one sheet. Columns are counted from 0, rows as Excel numbers them. */
export interface StatusTable {
	readonly sheet: string;
	readonly model: MessageModel;
	readonly rows: ReadonlyMap<number, MessageStatus>;
	readonly headerRow: number;
	/** The columns of an earlier run, by their letters. */
	readonly known: ReadonlyMap<StatusField, string>;
	/** The language of those columns, or of the sheet; undefined where it has none. */
	readonly language: Language | undefined;
	readonly fields: readonly StatusField[];
	/** The first column of which it and all behind it are free. */
	readonly free: number;
	/** New headers look as this one, new cells as those of `besideColumn`. */
	readonly headerColumn: number;
	readonly besideColumn: number;
}

interface Context {
	readonly book: Book;
	readonly styles: StyleSheet;
	readonly language?: Language;
	readonly timeZone?: string;
}

/** In characters. */
const WIDTHS: Readonly<Record<StatusField, number>> = {
	status: 18,
	outcome: 20,
	lrn: 24,
	mrn: 22,
	duties: 16,
	document: 30,
	reference: 38,
	remarks: 50,
	lastChange: 18,
};

/**
 * What writes the tables of one sheet into it. Where several messages stand on it they share the columns.
 *
 * @throws WorkbookError where the sheet has no room for them.
 */
export function statusPatch(tables: readonly StatusTable[], context: Context): SheetPatch {
	const columns = columnsOf(tables);
	const restored = new Marks(context.styles).restored(context.book);
	const headers = headerEdits(tables, columns, context.language);
	const look = (style: number) => restored.get(style) ?? style;
	const rows = rowsOf(tables, headers);
	const patch = new SheetPatch();
	patch.before((xml) => {
		const widths = new Map([...columns].map(([field, column]) => [column, WIDTHS[field]]));
		return withDimension(withVisible(xml, widths), largest(rows, 1), largest([...columns.values()], 0));
	});
	const added = addedColumns(tables);
	if (added.columns.length > 0) patch.behind((xml) => withWiderFilter(xml, added));
	patch.cells({
		rows,
		cells: (row, styleAt) => {
			const cells = new Map<number, CellEdit>();
			const header = headers.get(row);
			for (const [column, text] of header?.texts ?? [])
				cells.set(column, {
					style: () => look(styleAt(header!.beside)),
					content: textContent(text),
				});
			for (const table of tables) addStatus(cells, row, { table, columns, context, styleAt, look });
			return cells;
		},
	});
	return patch;
}

/** The columns that are new on a sheet. */
export function addedColumns(tables: readonly StatusTable[]): AddedColumns {
	const columns = [...columnsOf(tables)].flatMap(([field, column]) =>
		tables.some(({ known }) => known.has(field)) ? [] : [column],
	);
	return { columns, headerRows: tables.map(({ headerRow }) => headerRow) };
}

/** The rows that are written to, from the top. */
function rowsOf(tables: readonly StatusTable[], headers: ReadonlyMap<number, HeaderEdits>): readonly number[] {
	const rows = new Set(headers.keys());
	for (const table of tables) for (const row of table.rows.keys()) rows.add(row);
	return [...rows].sort((a, b) => a - b);
}

/** The column of each field: that of an earlier run, or a free one. */
function columnsOf(tables: readonly StatusTable[]): ReadonlyMap<StatusField, number> {
	const columns = new Map<StatusField, number>();
	for (const { known } of tables)
		for (const [field, letters] of known) if (!columns.has(field)) columns.set(field, columnIndex(letters));
	const needed = new Set(tables.flatMap(({ fields }) => fields));
	let free = largest(
		tables.map((table) => table.free),
		0,
	);
	for (const field of STATUS_FIELDS) if (needed.has(field) && !columns.has(field)) columns.set(field, free++);
	if (free > DEFAULT_LIMITS.columns) throw noRoom(tables[0]?.sheet ?? '');
	return columns;
}

interface HeaderEdits {
	readonly texts: ReadonlyMap<number, string>;
	/** The column whose header they are to look like. */
	readonly beside: number;
}

/** The new headers by their row; each of several messages has its headers in its own row. */
function headerEdits(
	tables: readonly StatusTable[],
	columns: ReadonlyMap<StatusField, number>,
	asked: Language | undefined,
): ReadonlyMap<number, HeaderEdits> {
	const edits = new Map<number, HeaderEdits>();
	for (const { headerRow, headerColumn, fields, known, language } of tables) {
		const spoken = (known.size > 0 ? language : (asked ?? language)) ?? 'en';
		const texts = new Map(edits.get(headerRow)?.texts);
		for (const field of fields) if (!known.has(field)) texts.set(columns.get(field)!, STATUS_HEADERS[field][spoken]);
		edits.set(headerRow, { texts, beside: Math.max(headerColumn, edits.get(headerRow)?.beside ?? 0) });
	}
	return edits;
}

interface RowWriting {
	readonly table: StatusTable;
	readonly columns: ReadonlyMap<StatusField, number>;
	readonly context: Context;
	readonly styleAt: StyleAt;
	/** The style of a cell without the mark of a problem. */
	readonly look: (style: number) => number;
}

/** What another message of the row has written already stays. */
function addStatus(cells: Map<number, CellEdit>, row: number, writing: RowWriting): void {
	const { table, columns, context, styleAt, look } = writing;
	const status = table.rows.get(row);
	if (status === undefined) return;
	const { styles, book, language = table.language ?? 'en', timeZone = 'UTC' } = context;
	const beside = look(styleAt(table.besideColumn));
	for (const field of STATUS_FIELDS) {
		const column = columns.get(field);
		if (column === undefined || cells.has(column)) continue;
		const value = statusValue(field, status, { model: table.model, language, timeZone, is1904: book.is1904 });
		if (value === undefined) continue;
		const numFmtId = String(typeof value.format === 'number' ? value.format : styles.numberFormat(value.format));
		cells.set(column, {
			content: value.content,
			// As the row beside it, unless the user has given the cell a look of its own.
			style: (current) => styles.variant(current === 0 ? beside : current, { numFmtId, applyNumberFormat: '1' }),
		});
	}
}

function noRoom(sheet: string): WorkbookError {
	return new WorkbookError(
		'headers',
		`Sheet "${sheet}" is filled up to its last columns, so there is no room for the status`,
		'Delete columns that are not needed at its right end',
	);
}
