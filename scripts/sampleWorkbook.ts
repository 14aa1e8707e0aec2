// Writes the sample of the example flows "First steps" and "Excel to declarations": a workbook as a planner would fill it in, with two mistakes on
// purpose, and the facts that demo and tests expect of it. Written with exceljs, so that our reader is tried with files of another engine.
// Run: node scripts/run.mjs scripts/sampleWorkbook.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { customsShipment } from '../cas/messages';
import { layoutOf, type SheetLayout } from '../cas/workbook';
import { ASSORTMENTS, type Article } from './sampleWorkbook/goods';
import { SHIPMENTS, type Party, type SampleShipment } from './sampleWorkbook/shipments';
import { withFixedTimes } from './sampleWorkbook/fixedTimes';

const FOLDER = resolve(__dirname, '..', 'workflows-examples', 'excel-to-declarations');
const ITEMS_PER_SHIPMENT = 40;
const HEADER_ROW = 3;
const WRITTEN_AT = new Date(Date.UTC(2026, 10, 20, 8));
const PACKAGING_PERCENT = 6;

type CellValue = string | number | Date | undefined;
type Row = Readonly<Record<string, CellValue>>;
type Cell = Readonly<{ sheet: string; row: number; column: string; header: string; value: string | number }>;

/** The two mistakes: a code of fruit typed into a number cell, and a country that is none. */
const LOST_ZERO = { reference: 'PO-2026-220033', item: 17, field: 'commodityCode', value: 805102200 } as const;
const NO_COUNTRY = { reference: 'PO-2026-220035', field: 'destinationCountry', value: 'Belgum' } as const;

const SHIPMENT_FIELDS = [
	'externalReference',
	'direction',
	'exportCountry',
	'destinationCountry',
	...partyFields('exporter'),
	...partyFields('importer'),
	'tradeTerms.termsCode',
	'tradeTerms.place',
	'invoice.number',
	'invoice.date',
	'totalInvoiceAmount',
	'invoiceCurrency',
	'borderTransportMeans.mode',
	'exitOffice',
	'entryOffice',
	'totalGrossMass',
	'totalPackages',
];

const ITEM_FIELDS = [
	'externalReference',
	'itemNumber',
	'article',
	'goodsDescription',
	'commodityCode',
	'originCountry',
	'procedure',
	'netMass',
	'grossMass',
	'quantity',
	'quantityUnit',
	'itemAmount',
	'packages[0].quantity',
	'packages[0].type',
];

interface SampleItem {
	readonly row: Row;
	readonly cents: number;
	readonly grossGrams: number;
	readonly packages: number;
}

/** Goods item `number` of a shipment: articles of its assortment in turn, in lots whose sizes follow from the numbers. */
function sampleItem(shipment: SampleShipment, shipmentNumber: number, number: number): SampleItem {
	const articles: readonly Article[] = ASSORTMENTS[shipment.goods];
	const article = articles[(number - 1) % articles.length]!;
	const round = Math.ceil(number / articles.length);
	const packages = 1 + ((number * 7 + shipmentNumber * 3) % 9);
	const quantity = packages * article.unitsPerPackage;
	const cents = quantity * (article.priceCents + round * 5);
	const netGrams = quantity * article.netGramsPerUnit;
	const grossGrams = Math.round((netGrams * (100 + PACKAGING_PERCENT)) / 100);
	const isMistake = shipment.reference === LOST_ZERO.reference && number === LOST_ZERO.item;
	const row: Row = {
		externalReference: shipment.reference,
		itemNumber: number,
		article: `${shipment.goods.slice(0, 3).toUpperCase()}-${String(1000 + ((number - 1) % articles.length) * 10 + round)}`,
		goodsDescription: `${article.name}, lot ${round}`,
		commodityCode: isMistake ? LOST_ZERO.value : codeOf(article, shipment),
		originCountry: shipment.direction === 'IN' ? shipment.from : article.origin,
		procedure: shipment.direction === 'IN' ? '4000' : '1000',
		netMass: netGrams / 1_000,
		grossMass: grossGrams / 1_000,
		quantity,
		quantityUnit: article.unit,
		itemAmount: cents / 100,
		'packages[0].quantity': packages,
		'packages[0].type': article.packageType,
	};
	return { row, cents, grossGrams, packages };
}

/** Exports are declared with the eight digits of the Combined Nomenclature, imports with the ten of TARIC. */
const codeOf = ({ commodityCode }: Article, { direction }: SampleShipment) =>
	direction === 'IN' ? `${commodityCode}00` : commodityCode;

function sampleShipment(shipment: SampleShipment, items: readonly SampleItem[]): Row {
	const total = (part: (item: SampleItem) => number) => items.reduce((sum, item) => sum + part(item), 0);
	return {
		externalReference: shipment.reference,
		direction: shipment.direction,
		exportCountry: shipment.from,
		destinationCountry: shipment.reference === NO_COUNTRY.reference ? NO_COUNTRY.value : shipment.to,
		...partyCells('exporter', shipment.exporter),
		...partyCells('importer', shipment.importer),
		'tradeTerms.termsCode': shipment.incoterm,
		'tradeTerms.place': shipment.place,
		'invoice.number': shipment.invoice,
		'invoice.date': new Date(`${shipment.invoiceDate}T00:00:00Z`),
		totalInvoiceAmount: total(({ cents }) => cents) / 100,
		invoiceCurrency: shipment.currency,
		'borderTransportMeans.mode': shipment.transportMode,
		exitOffice: shipment.direction === 'OUT' ? shipment.office : undefined,
		entryOffice: shipment.direction === 'IN' ? shipment.office : undefined,
		totalGrossMass: total(({ grossGrams }) => grossGrams) / 1_000,
		totalPackages: total(({ packages }) => packages),
	};
}

function partyFields(name: string): string[] {
	return ['code', 'name', 'address.streetNumBox', 'address.zipCode', 'address.city', 'address.country'].map(
		(field) => `${name}.${field}`,
	);
}

function partyCells(name: string, { eori, name: company, street, postcode, city, country }: Party): Row {
	const values = [eori, company, street, postcode, city, country];
	return Object.fromEntries(partyFields(name).map((field, index) => [field, values[index]]));
}

/** Title, blank row, styled headers under a frozen pane, then the rows: text cells for codes, date cells for dates. */
function addSheet(
	workbook: ExcelJS.Workbook,
	layout: SheetLayout,
	fields: readonly string[],
	title: string,
	rows: readonly Row[],
): ExcelJS.Worksheet {
	const sheet = workbook.addWorksheet(layout.names.en, { views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW }] });
	const headers = fields.map((field) => headerOf(layout, field));
	sheet.getCell('A1').value = title;
	sheet.getCell('A1').font = { bold: true, size: 14, color: { argb: 'FF1F3A5F' } };
	sheet.getRow(HEADER_ROW).values = headers;
	sheet.getRow(HEADER_ROW).height = 30;
	sheet.getRow(HEADER_ROW).eachCell((cell) => {
		cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
		cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F3A5F' } };
		cell.alignment = { vertical: 'middle', wrapText: true };
	});
	for (const row of rows) sheet.addRow(fields.map((field) => row[field]));
	fields.forEach((field, index) => {
		const column = sheet.getColumn(index + 1);
		const lengths = rows.map((row) => (row[field] instanceof Date ? 10 : String(row[field] ?? '').length));
		column.width = Math.min(Math.max(...lengths, Math.ceil(headers[index]!.length / 2), 8) + 2, 44);
		column.eachCell({ includeEmpty: false }, (cell, rowNumber) => {
			if (rowNumber <= HEADER_ROW) return;
			if (cell.value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
			else if (typeof cell.value === 'string') cell.numFmt = '@';
			else if (/amount$/i.test(field)) cell.numFmt = '#,##0.00';
			else if (/mass$/i.test(field)) cell.numFmt = '#,##0.000';
		});
	});
	sheet.autoFilter = {
		from: { row: HEADER_ROW, column: 1 },
		to: { row: HEADER_ROW + rows.length, column: fields.length },
	};
	return sheet;
}

function headerOf(layout: SheetLayout, field: string): string {
	const column = layout.columns.find(({ leaf }) => leaf.name === field);
	if (column === undefined) throw new Error(`The layout has no field ${field}`);
	return column.headers.en;
}

function cellAt(
	sheet: ExcelJS.Worksheet,
	row: number,
	fields: readonly string[],
	field: string,
	value: string | number,
): Cell {
	const column = sheet.getColumn(fields.indexOf(field) + 1);
	return {
		sheet: sheet.name,
		row,
		column: column.letter,
		header: String(sheet.getRow(HEADER_ROW).getCell(column.number).value),
		value,
	};
}

async function main(): Promise<void> {
	const { main: shipmentLayout, lists } = layoutOf(customsShipment);
	const itemLayout = lists[0];
	if (itemLayout === undefined) throw new Error('The model has no goods items with a sheet of their own');
	const itemNumbers = Array.from({ length: ITEMS_PER_SHIPMENT }, (_, index) => index + 1);
	const items = SHIPMENTS.map((shipment, index) =>
		itemNumbers.map((number) => sampleItem(shipment, index + 1, number)),
	);
	const workbook = new ExcelJS.Workbook();
	workbook.creator = 'n8n-nodes-customs4trade';
	workbook.created = workbook.modified = WRITTEN_AT;
	const shipmentRows = SHIPMENTS.map((shipment, index) => sampleShipment(shipment, items[index]!));
	const itemRows = items.flat().map(({ row }) => row);
	const shipments = addSheet(workbook, shipmentLayout, SHIPMENT_FIELDS, 'Shipments of week 47', shipmentRows);
	const goodsItems = addSheet(workbook, itemLayout, ITEM_FIELDS, 'Goods items of week 47', itemRows);

	const rowOf = (reference: string) =>
		HEADER_ROW + 1 + SHIPMENTS.findIndex((shipment) => shipment.reference === reference);
	const firstItemRow = (reference: string) => HEADER_ROW + 1 + (rowOf(reference) - HEADER_ROW - 1) * ITEMS_PER_SHIPMENT;
	const mistakes = [
		{
			externalReference: NO_COUNTRY.reference,
			...cellAt(shipments, rowOf(NO_COUNTRY.reference), SHIPMENT_FIELDS, NO_COUNTRY.field, NO_COUNTRY.value),
		},
		{
			externalReference: LOST_ZERO.reference,
			...cellAt(
				goodsItems,
				firstItemRow(LOST_ZERO.reference) + LOST_ZERO.item - 1,
				ITEM_FIELDS,
				LOST_ZERO.field,
				LOST_ZERO.value,
			),
		},
	];
	const wrong = new Set<string>(mistakes.map(({ externalReference }) => externalReference));
	const expected = {
		writtenBy: 'scripts/sampleWorkbook.ts',
		goodsItemsPerShipment: ITEMS_PER_SHIPMENT,
		shipments: SHIPMENTS.map(({ reference, direction }) => ({
			externalReference: reference,
			direction,
			row: rowOf(reference),
			isGood: !wrong.has(reference),
		})),
		mistakes,
	};
	const bytes = withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(join(FOLDER, 'shipments.xlsx'), bytes);
	writeFileSync(join(FOLDER, 'expected.json'), `${JSON.stringify(expected, null, '\t')}\n`);
	console.log(
		`Wrote ${SHIPMENTS.length} shipments and ${itemRows.length} goods items to shipments.xlsx, and expected.json beside it.`,
	);
	for (const { sheet, row, column, header, value } of mistakes) {
		console.log(`Mistake on purpose: sheet "${sheet}", row ${row}, column ${column} "${header}": ${value}`);
	}
}

void main();
