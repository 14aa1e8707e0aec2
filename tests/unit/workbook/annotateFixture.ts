import { CFB } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import type { RowProblem } from '../../../cas/workbook';

/** One pixel, so that a picture is in the file. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const YELLOW = 'FFFFF2CC';

/** A supplier's own workbook, with everything in it that people put into workbooks. */
export async function supplierWorkbook(): Promise<Uint8Array> {
	const workbook = new ExcelJS.Workbook();
	const parcels = workbook.addWorksheet('Parcels', { views: [{ state: 'frozen', xSplit: 1, ySplit: 3 }] });
	parcels.getCell('A1').value = 'Parcels of week 47';
	parcels.getCell('A1').font = { bold: true, size: 16, color: { argb: 'FF1F4E79' } };
	parcels.mergeCells('A1:F1');
	parcels.getRow(3).values = ['Reference', 'Direction', 'Ship to', 'Ship date', 'Note', 'Value'];
	parcels.getRow(3).font = { bold: true };
	parcels.addRow(['P-1', 'OUT', 'US', new Date(Date.UTC(2026, 10, 23)), 'fragile', 1234.5]);
	parcels.addRow(['P-2', 'IN', 'Belgum', new Date(Date.UTC(2026, 10, 24)), '', 99]);
	parcels.addRow(['P-3', 'OUT', 'CH']);
	parcels.getCell('C5').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: YELLOW } };
	parcels.getCell('C5').border = { left: { style: 'thick', color: { argb: 'FF00AA00' } } };
	parcels.getCell('C5').font = { italic: true };
	parcels.getCell('D4').numFmt = 'dd/mm/yyyy';
	parcels.getCell('D5').numFmt = 'dd/mm/yyyy';
	parcels.getCell('F4').numFmt = '#,##0.00 "EUR"';
	parcels.getCell('F7').value = { formula: 'SUM(F4:F6)', result: 1333.5 };
	parcels.getCell('C5').note = 'Ask Ann about this one';
	parcels.getCell('A4').note = { texts: [{ font: { bold: true }, text: 'Bob: ' }, { text: 'sent on Monday' }] };
	parcels.getCell('B6').dataValidation = { type: 'list', allowBlank: true, formulae: ['Lists!$A$1:$A$2'] };
	parcels.getColumn(1).width = 22;
	parcels.getColumn(5).width = 40;
	parcels.addConditionalFormatting({
		ref: 'F4:F6',
		rules: [
			{
				type: 'cellIs',
				operator: 'greaterThan',
				formulae: [1000],
				priority: 1,
				style: { font: { color: { argb: 'FFAA0000' } } },
			},
		],
	});
	parcels.pageSetup = { orientation: 'landscape', printArea: 'A1:F7' };
	parcels.headerFooter.oddFooter = 'Page &P';
	const image = workbook.addImage({ base64: PNG, extension: 'png' });
	parcels.addImage(image, { tl: { col: 7, row: 1 }, ext: { width: 20, height: 20 } });

	const goods = workbook.addWorksheet("Goods of 'Bob' & Co");
	goods.addTable({
		name: 'Goods',
		ref: 'A1',
		columns: [{ name: 'Reference' }, { name: 'Commodity code' }, { name: 'Net mass' }],
		rows: [
			['P-1', '84713000', 2.5],
			['P-2', '8471300', 3.5],
		],
	});
	const sums = workbook.addWorksheet('Sums');
	sums.getCell('A1').value = { formula: 'Parcels!F7*2', result: 2667 };
	sums.getCell('A2').value = { formula: 'UPPER(Parcels!C4)', result: 'US' };
	const lists = workbook.addWorksheet('Lists', { state: 'veryHidden' });
	lists.getCell('A1').value = 'IN';
	lists.getCell('A2').value = 'OUT';
	workbook.definedNames.add('Parcels!$F$7', 'Total');
	return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function aProblem(given: Partial<RowProblem> = {}): RowProblem {
	const problem = {
		severity: 'refuse' as const,
		rule: 'code.unknown',
		message: 'Belgum is not in the list of countries',
		action: 'Use BE (Belgium)',
		path: 'shipTo',
		label: 'Ship to',
		sheet: 'Parcels',
		row: 5,
		column: 'C',
		header: 'Ship to',
		value: 'Belgum',
		externalReference: 'P-2',
		...given,
	};
	return { text: `Sheet "${problem.sheet}": ${problem.message}.`, ...problem };
}

/** The parts of a package by name, unpacked by another library than ours. */
export function partsOf(bytes: Uint8Array): Map<string, Buffer> {
	const archive = CFB.read(Buffer.from(bytes), { type: 'buffer' });
	const parts = new Map<string, Buffer>();
	archive.FullPaths.forEach((path: string, index: number) => {
		const name = path.replace(/^Root Entry\//, '');
		const content = archive.FileIndex[index]?.content as Uint8Array | undefined;
		if (content !== undefined && !name.endsWith('/')) parts.set(name, Buffer.from(content));
	});
	return parts;
}

/** A package of the parts, packed by another library than ours. */
export function packageOf(parts: ReadonlyMap<string, Buffer | string>): Uint8Array {
	const archive = CFB.utils.cfb_new();
	for (const [name, content] of parts) CFB.utils.cfb_add(archive, `/${name}`, Buffer.from(content));
	return new Uint8Array(CFB.write(archive, { fileType: 'zip', type: 'buffer' }) as unknown as Buffer);
}

/** A package with some of its parts rewritten. */
export function rewritten(bytes: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
	const parts = new Map<string, Buffer | string>(partsOf(bytes));
	for (const [name, change] of Object.entries(changes)) parts.set(name, change(String(parts.get(name) ?? '')));
	return packageOf(parts);
}

export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.load(Buffer.from(bytes) as never);
	return workbook;
}

/** What a person sees of a note. */
export function noteText(cell: ExcelJS.Cell): string {
	const note = cell.note as string | { texts?: { text: string }[] } | undefined;
	return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}
