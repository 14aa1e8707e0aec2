import type { Language } from '../../language';
import { largest } from '../../largest';
import type { MessageModel } from '../../messages/model/message';
import { damaged } from '../errors/workbookError';
import { type FoundSheet, statusColumns, statusLanguage } from '../headers';
import { openBook, sheetsOf, StyleSheet, worksheetNamed } from '../package';
import type { WorkbookReading } from '../read';
import { identityColumn, openFilledSheets } from '../rows';
import { byReference, matchedRows } from './matchedRows';
import { fieldsFor, type MessageStatus } from './messageStatus';
import { behindMerges } from './sheetColumns';
import { addedColumns, statusPatch, type StatusTable } from './statusPatch';
import { withWiderFilterName } from './widerFilter';

export interface WriteStatusOptions {
	/** The language of new headers and of our own words; that of the sheet's own headers when absent. */
	readonly language?: Language;
	/** Of "Last change", as in `Europe/Brussels`; UTC when absent. */
	readonly timeZone?: string;
}

export interface WrittenStatus {
	readonly workbook: Uint8Array;
	/** How many rows were filled in. */
	readonly rows: number;
	/** Statuses of messages that the workbook does not hold. */
	readonly unmatched: readonly MessageStatus[];
}

/**
 * The workbook with what became of its messages in columns of their own, beside what their sheets hold. Columns that an earlier
 * run made are filled in again, cells of which nothing new is known stay, and so does everything else, byte for byte. Each message
 * is found as it is read. `answer` is the .xlsx to write into where `bytes` are of another format with the same cells.
 *
 * @throws WorkbookError where the file cannot be read, or is no .xlsx.
 */
export async function writeStatus(
	bytes: Uint8Array,
	readings: readonly WorkbookReading[],
	statuses: readonly MessageStatus[],
	options: WriteStatusOptions = {},
	answer: Uint8Array = bytes,
): Promise<WrittenStatus> {
	const used = new Set<MessageStatus>();
	const tables = new Map<string, StatusTable[]>();
	let rows = 0;
	for (const reading of readings) {
		for (const table of await tablesOf(bytes, reading, statuses, used)) {
			rows += table.rows.size;
			tables.set(table.sheet, [...(tables.get(table.sheet) ?? []), table]);
		}
	}
	const unmatched = statuses.filter((status) => !used.has(status));
	if (rows === 0) return { workbook: answer, rows, unmatched };
	const book = await openBook(answer);
	const sheets = await sheetsOf(book);
	const styles = await StyleSheet.of(book);
	for (const [name, ofSheet] of tables) {
		const sheet = worksheetNamed(sheets, name);
		// Listed in a way that only a lenient reader understands.
		if (sheet === undefined) throw damaged();
		await statusPatch(ofSheet, { book, styles, ...options }).apply(book.parts, sheet.part);
		const names = await book.parts.text(book.main);
		book.parts.write(book.main, withWiderFilterName(names, sheets.indexOf(sheet), addedColumns(ofSheet)));
	}
	await styles.save();
	return { workbook: await book.parts.bytes(), rows, unmatched };
}

/** What is to be written for a message: one table for each sheet that has rows of it. */
async function tablesOf(
	bytes: Uint8Array,
	reading: WorkbookReading,
	statuses: readonly MessageStatus[],
	used: Set<MessageStatus>,
): Promise<StatusTable[]> {
	const { model } = reading;
	const { workbook, found } = await openFilledSheets(bytes, model, reading);
	const references = byReference(model, statuses);
	const conventions = { ...reading, is1904: workbook.is1904 };
	const tables: StatusTable[] = [];
	for (const main of [found.main, ...(found.moreMains ?? [])]) {
		const { rows, freeColumn } = await matchedRows(main, model, references, conventions, (status) => used.add(status));
		if (rows.size === 0) continue;
		const free = behindMerges(await main.sheet.merges(), main.headers.row, freeColumn);
		tables.push(tableOf(main, model, rows, free));
	}
	return tables;
}

function tableOf(
	found: FoundSheet,
	model: MessageModel,
	rows: ReadonlyMap<number, MessageStatus>,
	free: number,
): StatusTable {
	const { sheet, headers } = found;
	const known = statusColumns(headers.unknown);
	const own = headers.columns.filter(({ isFixed }) => isFixed !== true);
	return {
		sheet: sheet.name,
		model,
		rows,
		free,
		headerRow: headers.row,
		known,
		language: known.size > 0 ? statusLanguage(headers.unknown) : headers.language,
		fields: fieldsFor(model, new Set(rows.values())),
		headerColumn: largest(
			own.map(({ index }) => index),
			0,
		),
		besideColumn: identityColumn(found, model.identity[0] ?? '')?.index ?? 0,
	};
}
