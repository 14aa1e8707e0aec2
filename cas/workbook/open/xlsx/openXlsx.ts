import type { WorkbookLimits } from '../../../limits';
import { say } from '../../../speech';
import { notice, quotedNames } from '../../notices';
import type { ColumnRange, RowBatch, Sheet } from '../rawCell';
import { NumberCells } from './cellValue';
import type { OpenedWorkbook } from '../openedWorkbook';
import { sharedStrings } from './sharedStrings';
import { SheetParser, type CellTables } from './sheetParser';
import { numberStyles } from './styles';
import { xlsxParts } from './xlsxParts';
import type { ZipArchive } from '../../zip/zipArchive';
import { tooLarge } from '../../errors/workbookError';

/**
 * Opens a workbook of Excel 2007 and later. Its sheets are unpacked row by row, anew each time their rows are asked for; only
 * the shared texts stay in memory.
 */
export async function openXlsx(archive: ZipArchive, limits: WorkbookLimits): Promise<OpenedWorkbook> {
	const parts = await xlsxParts(archive, limits);
	const { is1904 } = parts;
	let tables: Promise<CellTables> | undefined;
	const tablesOnce = () => (tables ??= readTables(archive, parts, limits));
	const sheets = parts.sheets.map(({ name, hidden, part }): Sheet => {
		let merges: readonly string[] | undefined;
		let hiddenColumns: readonly ColumnRange[] = [];
		async function* batches(): AsyncGenerator<RowBatch, void, undefined> {
			const parser = new SheetParser(await tablesOnce(), limits);
			hiddenColumns = parser.hiddenColumns;
			for await (const chunk of archive.chunks(part)) {
				const rows = parser.push(chunk);
				if (rows.length > 0) yield rows;
			}
			yield parser.finish();
			merges = parser.merges;
		}
		return {
			name,
			hidden,
			batches,
			merges: async () => {
				if (merges === undefined) for await (const _rows of batches());
				return merges ?? [];
			},
			hiddenColumns: () => hiddenColumns,
		};
	});
	const notices = parts.lost.map((name) => notice(say('notice.sheet.lost', { name: quotedNames([name]) })));
	return { names: parts.names, sheets, is1904, notices };
}

async function readTables(
	archive: ZipArchive,
	parts: { readonly sharedStrings: string | undefined; readonly styles: string | undefined; readonly is1904: boolean },
	limits: WorkbookLimits,
): Promise<CellTables> {
	const styles = parts.styles === undefined ? [] : numberStyles(await archive.text(parts.styles));
	if (parts.sharedStrings !== undefined && archive.sizeOf(parts.sharedStrings) > limits.sharedBytes) {
		const megabytes = Math.round(archive.sizeOf(parts.sharedStrings) / 1_000_000);
		throw tooLarge(`The workbook holds ${megabytes} MB of different texts, which is too much`, 'Split it into several');
	}
	const shared =
		parts.sharedStrings === undefined ? [] : await sharedStrings(archive.chunks(parts.sharedStrings), limits);
	return { shared, numbers: new NumberCells(styles, parts.is1904) };
}
