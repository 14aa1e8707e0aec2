import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { columnLetter, rowsOf } from '../../cas/workbook/open';
import type { OpenedWorkbook } from '../../cas/workbook/open';
import type { Comparison } from './messages';
import { differenceOf, ofExceljs, ofOurs, ofSheetJs, type PlainCell, shownOf } from './plainCell';

/** A cell in which ours and SheetJS differ. */
interface Difference {
	readonly sheet: string;
	readonly cell: string;
	readonly what: string;
	readonly ours: PlainCell;
	readonly theirs: PlainCell;
}

/** So many cells of a file are put before the umpire; the others are only counted. */
const MOST_JUDGED = 20_000;

/** Compares every cell of a file with SheetJS; where they differ, exceljs is asked which of the two it agrees with. */
export async function compared(bytes: Uint8Array, workbook: OpenedWorkbook): Promise<Comparison> {
	// A text file has no numbers and dates, and nobody is to guess them.
	const theirs = read(bytes, { type: 'array', cellNF: true, cellStyles: false, raw: workbook.delimiter !== undefined });
	const is1904 = theirs.Workbook?.WBProps?.date1904 === true;
	const differences: Difference[] = [];
	let cells = 0;
	for (const [index, sheet] of workbook.sheets.entries()) {
		const name = workbook.delimiter === undefined ? sheet.name : (theirs.SheetNames[index] ?? '');
		const other: WorkSheet = theirs.Sheets[name] ?? {};
		const seen = new Set<string>();
		const note = (cell: string, ours: PlainCell, foreign: PlainCell) => {
			if (ours.kind === 'blank' && foreign.kind === 'blank') return;
			cells += 1;
			const what = differenceOf(ours, foreign);
			if (what !== undefined) differences.push({ sheet: name, cell, what, ours, theirs: foreign });
		};
		for await (const row of rowsOf(sheet)) {
			for (const [column, ours] of row.cells.entries()) {
				if (ours === undefined) continue;
				const cell = `${columnLetter(column)}${row.number}`;
				seen.add(cell);
				note(cell, ofOurs(ours), ofSheetJs(other[cell] as CellObject | undefined, is1904));
			}
		}
		for (const cell of Object.keys(other)) {
			if (cell.startsWith('!') || seen.has(cell)) continue;
			note(cell, { kind: 'blank' }, ofSheetJs(other[cell] as CellObject, is1904));
		}
	}
	return counted(cells, differences, differences.length === 0 ? undefined : await umpireFor(bytes));
}

/** Whom exceljs agrees with. */
type Umpire = (difference: Difference) => string;

async function umpireFor(bytes: Uint8Array): Promise<Umpire> {
	const workbook = new ExcelJS.Workbook();
	try {
		await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
	} catch {
		return () => 'exceljs cannot read the file';
	}
	return ({ sheet, cell, ours, theirs }) => {
		const found = workbook.getWorksheet(sheet);
		if (found === undefined) return 'exceljs has no such sheet';
		const { r, c } = utils.decode_cell(cell);
		const judged = ofExceljs(found.findCell(r + 1, c + 1) ?? { value: null });
		if (differenceOf(ours, judged) === undefined) return 'exceljs agrees with ours';
		return differenceOf(theirs, judged) === undefined ? 'exceljs agrees with SheetJS' : 'exceljs agrees with neither';
	};
}

function counted(cells: number, differences: readonly Difference[], umpire: Umpire | undefined): Comparison {
	const counts: Record<string, number> = {};
	const examples: Record<string, string> = {};
	for (const [index, difference] of differences.entries()) {
		const said = umpire === undefined || index >= MOST_JUDGED ? 'not judged' : umpire(difference);
		const kind = `${difference.what} (${said})`;
		counts[kind] = (counts[kind] ?? 0) + 1;
		examples[kind] ??=
			`sheet "${difference.sheet}", ${difference.cell}: ${shownOf(difference.ours)} and ${shownOf(difference.theirs)}`;
	}
	return { cells, differences: counts, examples };
}
