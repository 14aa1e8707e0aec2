import ExcelJS from 'exceljs';

interface FormattedCell {
	readonly value: ExcelJS.CellValue;
	readonly format: string;
}

/** A cell of a fixture: a value of exceljs, or one with a number format. */
export type FixtureCell = ExcelJS.CellValue | FormattedCell;

/** A workbook written by another engine than ours: rows from row 1 for each sheet, in the order given. */
export async function workbookBytes(
	sheets: Readonly<Record<string, readonly (readonly FixtureCell[])[]>>,
	before: (workbook: ExcelJS.Workbook) => void = () => {},
	after: (workbook: ExcelJS.Workbook) => void = () => {},
): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	before(workbook);
	for (const [name, rows] of Object.entries(sheets)) {
		const sheet = workbook.addWorksheet(name);
		rows.forEach((cells, row) =>
			cells.forEach((given, column) => {
				const cell = sheet.getCell(row + 1, column + 1);
				if (isFormatted(given)) {
					cell.value = given.value;
					cell.numFmt = given.format;
				} else if (given !== null) {
					cell.value = given;
				}
			}),
		);
	}
	after(workbook);
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function isFormatted(cell: FixtureCell): cell is FormattedCell {
	return typeof cell === 'object' && cell !== null && 'format' in cell;
}
