import type { MessageModel } from '../../../cas/messages/model/message';
import { DEFAULT_LIMITS, readWorkbook, type ReadOptions } from '../../../cas/workbook';
import { openWorkbook } from '../../../cas/workbook/open/openWorkbook';
import { cellText, rowsOf } from '../../../cas/workbook/open/rawCell';
import { isSheetOfOurs } from '../../../cas/workbook/rows/ownTexts';

/** The filled cells of each sheet, counted without the reader of records. */
async function filledCells(bytes: Uint8Array, { password }: ReadOptions): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const sheet of (await openWorkbook(bytes, DEFAULT_LIMITS, password)).sheets) {
		let count = 0;
		for await (const { cells } of rowsOf(sheet))
			count += cells.filter((cell) => cell?.kind === 'uncalculated' || cellText(cell).trim() !== '').length;
		counts.set(sheet.name, count);
	}
	return counts;
}

/** Holds that every filled cell of a file is used, refused, or told not to have been read. */
export async function expectAccounted(
	bytes: Uint8Array,
	model: MessageModel,
	options: ReadOptions = {},
): Promise<void> {
	const { account, notices } = await readWorkbook(bytes, model, options);
	const filled = await filledCells(bytes, options);
	const told = notices.join('\n');
	for (const { sheet, cells, fields, headers, above, examples, ours, unread } of account) {
		const unreadCells = [...unread.values()].reduce((sum, count) => sum + count, 0);
		expect([sheet, cells]).toEqual([sheet, filled.get(sheet)]);
		expect([sheet, fields + headers + above + examples + ours + unreadCells]).toEqual([sheet, cells]);
		const untold = [...unread.keys()].filter((letter) => !told.includes(`Sheet "${sheet}", column ${letter} `));
		expect([sheet, untold]).toEqual([sheet, []]);
		if (examples > 0) expect(told).toContain('marked as the example');
	}
	for (const [name, count] of filled) {
		const isTold = account.some(({ sheet }) => sheet === name) || told.includes(`"${name}"`) || isSheetOfOurs(name);
		expect([name, count === 0 || isTold]).toEqual([name, true]);
	}
}
