import ExcelJS from 'exceljs';
import { savedByOffice } from './officeSuite';

/** Which cell of the template gets another value than a good one: by sheet, header and reference. */
export interface Slip {
	readonly sheet: string;
	readonly header: string;
	readonly reference: string;
	readonly value: string | number;
}

type Values = Readonly<Record<string, string | number | Date>>;

const SHIPMENTS: readonly Values[] = ['SO-2026-900001', 'SO-2026-900002', 'SO-2026-900003'].map((reference, index) => ({
	'Référence *': reference,
	'Sens *': 'OUT – Sortant : les marchandises sortent',
	"Pays d'expédition/d'exportation": 'BE – Belgique',
	'Pays de destination': 'GB – Royaume-Uni',
	'Exportateur: EORI ou code partenaire': 'BE0428759497',
	'Facture: Numéro': `INV-2026-90${index}`,
	'Facture: Date': new Date(Date.UTC(2026, 10, 2)),
	'Montant total facturé': 1_000,
	'Devise de facturation': 'EUR – euro',
}));

const GOODS: readonly Values[] = SHIPMENTS.map((shipment) => ({
	'Référence *': shipment['Référence *']!,
	"Numéro d'article": 1,
	'Désignation des marchandises': 'Centrifugal pumps for liquids',
	'Code des marchandises': '84137051',
	"Pays d'origine": 'BE – Belgique',
	Régime: '1000',
	'Masse nette (kg)': 412.5,
	'Masse brute (kg)': 430,
	"Montant facturé de l'article": 1_000,
}));

/** The French template, filled in below its example row, with the given slips, and saved by LibreOffice where it is there. */
export async function filledIn(template: Buffer, slips: readonly Slip[]): Promise<Buffer> {
	const workbook = await opened(template);
	fill(sheetOf(workbook, 'Envois'), SHIPMENTS, slips);
	fill(sheetOf(workbook, 'Articles'), GOODS, slips);
	return savedByOffice(Buffer.from(await workbook.xlsx.writeBuffer()));
}

function fill(sheet: ExcelJS.Worksheet, rows: readonly Values[], slips: readonly Slip[]): void {
	const { row: headerRow, columns } = headersOf(sheet);
	rows.forEach((values, index) => {
		const mine = slips.filter((slip) => slip.sheet === sheet.name && slip.reference === values['Référence *']);
		const changed = { ...values, ...Object.fromEntries(mine.map(({ header, value }) => [header, value])) };
		for (const [header, value] of Object.entries(changed)) {
			const column = columns.get(header);
			if (column === undefined) throw new Error(`The template has no column "${header}" on sheet ${sheet.name}`);
			sheet.getRow(headerRow + 2 + index).getCell(column).value = value;
		}
	});
}

export async function opened(workbook: Buffer): Promise<ExcelJS.Workbook> {
	const result = new ExcelJS.Workbook();
	await result.xlsx.load(workbook as unknown as ExcelJS.Buffer);
	return result;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
	const sheet = workbook.getWorksheet(name);
	if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
	return sheet;
}

/** The row of headers, found by the reference, and the column of each header. */
export function headersOf(sheet: ExcelJS.Worksheet): { row: number; columns: Map<string, number> } {
	for (let row = 1; row <= 5; row += 1) {
		const columns = new Map<string, number>();
		sheet.getRow(row).eachCell((cell, column) => columns.set(cell.text, column));
		if (columns.has('Référence *')) return { row, columns };
	}
	throw new Error(`Sheet ${sheet.name} has no header row`);
}

/** What each data row of the sheet shows, by header. */
export function rowsOf(sheet: ExcelJS.Worksheet): Record<string, string>[] {
	const { row, columns } = headersOf(sheet);
	const rows: Record<string, string>[] = [];
	for (let number = row + 2; number <= sheet.rowCount; number += 1) {
		const values = [...columns].map(([header, column]) => [header, sheet.getRow(number).getCell(column).text] as const);
		if (values.some(([, text]) => text !== '')) rows.push(Object.fromEntries(values));
	}
	return rows;
}

/** Addresses of the cells of a data sheet, below its headers, that carry a note: `Envois!D5`. */
export function notedCells(workbook: ExcelJS.Workbook): string[] {
	return ['Envois', 'Articles'].flatMap((name) => {
		const sheet = sheetOf(workbook, name);
		const { row: headerRow } = headersOf(sheet);
		const noted: string[] = [];
		sheet.eachRow((row, number) => {
			if (number <= headerRow) return;
			row.eachCell({ includeEmpty: true }, (cell) => {
				if (cell.note !== undefined) noted.push(`${name}!${cell.address}`);
			});
		});
		return noted;
	});
}
