import type { Language } from '../../language';
import type { MessageModel } from '../../messages/model/message';
import {
	type Book,
	type CellContent,
	type CellEdit,
	columnIndex,
	editCells,
	Marks,
	numberContent,
	openBook,
	sheetsOf,
	StyleSheet,
	textContent,
	withDimension,
	worksheetNamed,
} from '../package';
import { openWorkbook } from '../open';
import {
	findSheets,
	type FoundSheet,
	layoutOf,
	STATUS_FIELDS,
	STATUS_HEADERS,
	statusColumns,
	type StatusField,
} from '../headers';
import { DEFAULT_LIMITS } from '../../limits';
import type { ReadOptions } from '../read';
import { identityColumn, recordsOf } from '../rows';
import { damaged, WorkbookError } from '../errors/workbookError';
import { localSerial } from './localTime';
import { extentOf, withWidths, type SheetExtent } from './sheetTable';
import { mergedStatus, type ShipmentStatus } from './shipmentStatus';

export interface WriteStatusOptions extends ReadOptions {
	/** The language of new headers; that of the sheet's own headers when absent. */
	readonly language?: Language;
	/** Of "Last change", as in `Europe/Brussels`; UTC when absent. */
	readonly timeZone?: string;
}

export interface WrittenStatus {
	readonly workbook: Uint8Array;
	/** How many rows were filled in. */
	readonly rows: number;
	/** Statuses of shipments that the workbook does not hold. */
	readonly unmatched: readonly ShipmentStatus[];
}

/** In characters. */
const WIDTHS: Readonly<Record<StatusField, number>> = {
	status: 18,
	lrn: 24,
	mrn: 22,
	duties: 16,
	document: 30,
	lastChange: 18,
};
const TEXT_FORMAT = 49;
const MOMENT_FORMAT = 'yyyy\\-mm\\-dd\\ hh:mm';

/**
 * The workbook with what became of its shipments in columns of their own, beside what the sheet holds. Columns that an earlier
 * run made are filled in again, cells of which nothing new is known stay, and so does everything else, byte for byte.
 *
 * @throws WorkbookError where the file cannot be read, or is no .xlsx.
 */
export async function writeStatus(
	bytes: Uint8Array,
	model: MessageModel,
	statuses: readonly ShipmentStatus[],
	options: WriteStatusOptions = {},
): Promise<WrittenStatus> {
	const workbook = await openWorkbook(bytes, { ...DEFAULT_LIMITS, ...options.limits });
	const { main } = await findSheets(workbook, layoutOf(model));
	const matched = await matchedRows(main, model, statuses, { ...options, is1904: workbook.is1904 });
	const unmatched = statuses.filter((status) => !matched.used.has(status));
	if (matched.rows.size === 0) return { workbook: bytes, rows: 0, unmatched };
	const book = await openBook(bytes);
	const part = worksheetNamed(await sheetsOf(book), main.sheet.name)?.part;
	// Listed in a way that only a lenient reader understands.
	if (part === undefined) throw damaged();
	const styles = await StyleSheet.of(book);
	const xml = await book.parts.text(part);
	book.parts.write(part, withStatuses(xml, { book, main, styles, rows: matched.rows, model, options }));
	await styles.save();
	return { workbook: await book.parts.bytes(), rows: matched.rows.size, unmatched };
}

async function matchedRows(
	main: FoundSheet,
	{ identity }: MessageModel,
	statuses: readonly ShipmentStatus[],
	conventions: ReadOptions & { is1904: boolean },
): Promise<{ rows: Map<number, ShipmentStatus>; used: Set<ShipmentStatus> }> {
	const [reference = ''] = identity;
	const byReference = new Map<string, ShipmentStatus[]>();
	for (const status of statuses) {
		const key = status.externalReference.trim();
		byReference.set(key, [...(byReference.get(key) ?? []), status]);
	}
	const rows = new Map<number, ShipmentStatus>();
	const used = new Set<ShipmentStatus>();
	for await (const { row, value } of recordsOf(main, conventions, () => undefined)) {
		const { [reference]: name, direction } = value as Record<string, unknown>;
		const own = (byReference.get(String(name)) ?? []).filter(
			(status) => status.direction === undefined || direction === undefined || status.direction === direction,
		);
		const merged = mergedStatus(own);
		if (merged === undefined) continue;
		rows.set(row, merged);
		for (const status of own) used.add(status);
	}
	return { rows, used };
}

interface Writing {
	readonly book: Book;
	readonly main: FoundSheet;
	readonly styles: StyleSheet;
	readonly rows: ReadonlyMap<number, ShipmentStatus>;
	readonly model: MessageModel;
	readonly options: WriteStatusOptions;
}

function withStatuses(xml: string, writing: Writing): string {
	const { main, rows, model, book } = writing;
	const { headers } = main;
	const known = statusColumns(headers.unknown);
	const lastHeader = Math.max(...headers.columns.map(({ index }) => index));
	const referenceColumn = identityColumn(main, model.identity[0] ?? '')?.index ?? 0;
	const extent = extentOf(xml, (row) => (row === headers.row ? lastHeader : referenceColumn));
	const columns = new Map<StatusField, number>();
	let free = extent.freeColumn;
	for (const field of STATUS_FIELDS) {
		const letter = known.get(field);
		columns.set(field, letter === undefined ? free++ : columnIndex(letter));
	}
	if (free > DEFAULT_LIMITS.columns) throw noRoom(main.sheet.name);
	const restored = new Marks(writing.styles).restored(book);
	const added = STATUS_FIELDS.filter((field) => !known.has(field));
	const edits = new Map<number, Map<number, CellEdit>>();
	const language = writing.options.language ?? headers.language ?? 'en';
	const headerStyle = extent.styles.get(headers.row) ?? 0;
	const headerEdits = added.map((field): [number, CellEdit] => [
		columns.get(field)!,
		{ style: () => restored.get(headerStyle) ?? headerStyle, content: textContent(STATUS_HEADERS[field][language]) },
	]);
	edits.set(headers.row, new Map(headerEdits));
	for (const [row, status] of rows) edits.set(row, cellsOf(row, status, { ...writing, columns, extent, restored }));
	const right = Math.max(...columns.values());
	const bottom = Math.max(headers.row, ...rows.keys());
	const widths = new Map(added.map((field) => [columns.get(field)!, WIDTHS[field]]));
	return withDimension(withWidths(editCells(xml, edits), widths), bottom, right);
}

interface RowWriting extends Writing {
	readonly columns: ReadonlyMap<StatusField, number>;
	readonly extent: SheetExtent;
	readonly restored: ReadonlyMap<number, number>;
}

function cellsOf(row: number, status: ShipmentStatus, writing: RowWriting): Map<number, CellEdit> {
	const { columns, extent, restored, styles } = writing;
	const given = extent.styles.get(row) ?? 0;
	const beside = restored.get(given) ?? given;
	const cells = new Map<number, CellEdit>();
	for (const [field, column] of columns) {
		const made = valueOf(field, status, writing);
		if (made === undefined) continue;
		const numFmtId = String(typeof made.format === 'number' ? made.format : styles.numberFormat(made.format));
		cells.set(column, {
			content: made.content,
			// As the row beside it, unless the user has given the cell a look of its own.
			style: (current) => styles.variant(current === 0 ? beside : current, { numFmtId, applyNumberFormat: '1' }),
		});
	}
	return cells;
}

interface MadeValue {
	readonly content: CellContent;
	/** A built-in number, or a code. */
	readonly format: number | string;
}

function valueOf(field: StatusField, status: ShipmentStatus, { book, options }: Writing): MadeValue | undefined {
	if (field === 'duties') {
		const { amount, currency } = status.duties ?? {};
		if (amount === undefined || !Number.isFinite(amount)) return undefined;
		const format = /^[A-Z]{3}$/.test(currency ?? '') ? `#,##0.00\\ "${currency}"` : '#,##0.00';
		return { content: numberContent(amount), format };
	}
	const text = status[field];
	if (text === undefined || text === '') return undefined;
	const serial = field === 'lastChange' ? localSerial(text, options.timeZone ?? 'UTC', book.is1904) : undefined;
	return serial === undefined
		? { content: textContent(text), format: TEXT_FORMAT }
		: { content: numberContent(serial), format: MOMENT_FORMAT };
}

function noRoom(sheet: string): WorkbookError {
	return new WorkbookError(
		'headers',
		`Sheet "${sheet}" is filled up to its last columns, so there is no room for the status`,
		'Delete columns that are not needed at its right end',
	);
}
