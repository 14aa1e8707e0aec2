import { readXlsx, type Cell, type CellValue, type Sheet as EngineSheet, type Workbook } from 'hucre/xlsx';
import { damaged, encrypted } from './admit';
import { dayOfSerial, serialOfUtc } from './dayNumber';
import { isDateFormat } from './numberFormat';
import type { RawCell, Sheet, SheetRow } from './rawCell';

/** The sheets that were asked for, and the names of all. */
export interface OpenedWorkbook {
	readonly names: readonly string[];
	readonly sheets: readonly Sheet[];
	readonly is1904: boolean;
}

interface ReadSheetsOptions {
	/** Rows from the top; all when absent. */
	readonly rows?: number;
}

/**
 * Reads the sheets whose name is chosen. The only place that knows the engine. Rows are read whole, with styles: the engine's
 * row stream is lighter, but it drops number formats (leading zeros), says nothing of errors, and gives a formula without a
 * result as a blank cell.
 *
 * @throws WorkbookError where the file cannot be unpacked, is encrypted or makes no sense.
 */
export async function readSheets(
	bytes: Uint8Array,
	choose: (name: string) => boolean,
	options: ReadSheetsOptions = {},
): Promise<OpenedWorkbook> {
	const withoutRows = new Set<string>();
	for (;;) {
		const names: string[] = [];
		try {
			const workbook = await readXlsx(bytes, {
				readStyles: true,
				...(options.rows === undefined ? {} : { maxRows: options.rows }),
				sheets: ({ name }) => {
					names.push(name);
					return choose(name) && !withoutRows.has(name);
				},
			});
			return opened(workbook, names);
		} catch (error) {
			// A chart sheet or dialog sheet is listed like a worksheet; the engine only finds out when it reads it.
			const name = /missing worksheet file for sheet "(.*)"$/s.exec(messageOf(error))?.[1];
			if (name === undefined || withoutRows.has(name)) throw asWorkbookError(error);
			withoutRows.add(name);
		}
	}
}

function opened(workbook: Workbook, names: readonly string[]): OpenedWorkbook {
	const is1904 = workbook.dateSystem === '1904';
	const sheets = workbook.sheets.map((sheet): Sheet => ({
		name: sheet.name,
		hidden: sheet.hidden === true || sheet.veryHidden === true,
		rows: () => rowsOf(sheet, is1904),
	}));
	return { names, sheets, is1904 };
}

function* rowsOf(sheet: EngineSheet, is1904: boolean): Generator<SheetRow> {
	for (const [index, values] of sheet.rows.entries()) {
		const cells: (RawCell | undefined)[] = [];
		for (const [column, value] of values.entries()) {
			const cell = rawCell(value, sheet.cells?.get(`${index},${column}`), is1904);
			if (cell !== undefined) cells[column] = cell;
		}
		if (cells.length > 0) yield { number: index + 1, cells };
	}
}

function rawCell(value: CellValue, details: Cell | undefined, is1904: boolean): RawCell | undefined {
	if (details?.type === 'error') return { kind: 'error', code: String(value) };
	if (value === null) return details?.formula === undefined ? undefined : { kind: 'uncalculated' };
	if (typeof value === 'string') return value === '' ? undefined : { kind: 'text', text: value };
	if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
	const format = details?.style?.numFmt;
	if (typeof value === 'number') return { kind: 'number', number: value, format };
	const serial = serialOfUtc(value, is1904);
	const day = dayOfSerial(serial, is1904);
	// The engine takes the locale of `[$₪-40D]` for a day and the amount for a date.
	if (day === undefined || (format !== undefined && !isDateFormat(format)))
		return { kind: 'number', number: serial, format };
	return { kind: 'date', day, time: value.toISOString().slice(11, 19) };
}

function asWorkbookError(error: unknown): Error {
	const name = error instanceof Error ? error.name : '';
	return name === 'EncryptedFileError' || name === 'DecryptionError' ? encrypted(error) : damaged(error);
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : '');
