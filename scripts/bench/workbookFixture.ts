import ExcelJS from 'exceljs';
import { customsShipment } from '../../cas/messages';
import { layoutOf, type LayoutColumn, type SheetLayout } from '../../cas/workbook';
import { shipmentReference } from './shipmentReference';

/** Columns of the goods items sheet, 25 of them: those that people fill in. */
const ITEM_FIELDS = [
	...['externalReference', 'direction', 'itemNumber', 'article', 'goodsDescription', 'commodityCode'],
	...['originCountry', 'preference', 'procedure', 'netMass', 'grossMass', 'quantity', 'quantityUnit'],
	...['itemAmount', 'unitPrice', 'statisticalValue', 'customsValue', 'packages[0].quantity'],
	...['packages[0].type', 'packages[0].shippingMarks', 'previousDocuments[0].type', 'previousDocuments[0].reference'],
	...['additionalDocuments[0].type', 'additionalDocuments[0].reference', 'additionalDocuments[0].issueDate'],
];
const SHIPMENT_FIELDS = [
	'externalReference',
	'direction',
	'exportCountry',
	'destinationCountry',
	'tradeTerms.termsCode',
	'invoice.number',
	'invoiceCurrency',
];
const CODES = ['84713000', '08051022', '84137051', '90189084', '22042138', '39269097'];
const WORDS = ['Centrifugal pump', 'Orange', 'Valve, brass', 'Sensor', 'Red wine', 'Plastic cap', 'Bearing', 'Cable'];

type Value = string | number | Date;

interface FixtureOptions {
	readonly itemsPerShipment?: number;
	/** Each so many goods items one has a commodity code that nobody can have; none when absent. */
	readonly spoiltEvery?: number;
}

/** Writes shipments of forty goods items each in the layout of the template, with exceljs; `rows` goods items in all. */
export async function writeFixture(
	file: string,
	rows: number,
	{ itemsPerShipment = 40, spoiltEvery = Number.POSITIVE_INFINITY }: FixtureOptions = {},
): Promise<void> {
	const { main, lists } = layoutOf(customsShipment);
	const [goods] = lists;
	if (goods === undefined) throw new Error('The layout has no sheet of goods items');
	const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
	// The sheet of goods items stands first: n8n's node turns the first sheet into items, and that is to be the large one.
	writeSheet(writer, goods, ITEM_FIELDS, rows, (name, index) =>
		name === 'commodityCode' && index % spoiltEvery === spoiltEvery - 1
			? 'unknown'
			: itemValue(name, index, itemsPerShipment),
	);
	writeSheet(writer, main, SHIPMENT_FIELDS, Math.ceil(rows / itemsPerShipment), shipmentValue);
	await writer.commit();
}

function writeSheet(
	writer: ExcelJS.stream.xlsx.WorkbookWriter,
	layout: SheetLayout,
	fields: readonly string[],
	rows: number,
	valueOf: (name: string, index: number) => Value,
): void {
	const columns = fields.map((name) => columnOf(layout, name));
	const sheet = writer.addWorksheet(layout.names.en);
	sheet.addRow(columns.map((column) => column.headers.en)).commit();
	columns.forEach((column, index) => {
		if (column.leaf.field.kind === 'date') sheet.getColumn(index + 1).numFmt = 'dd/mm/yyyy';
	});
	for (let index = 0; index < rows; index += 1) sheet.addRow(fields.map((name) => valueOf(name, index))).commit();
	sheet.commit();
}

function columnOf(layout: SheetLayout, name: string): LayoutColumn {
	const found = layout.columns.find(({ joinsOn, leaf }) => (joinsOn ?? leaf.name) === name);
	if (found === undefined) throw new Error(`The layout has no column ${name}`);
	return found;
}

const direction = (shipment: number) => (shipment % 3 === 0 ? 'IN' : 'OUT');
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

function shipmentValue(name: string, index: number): Value {
	const values: Readonly<Record<string, Value>> = {
		externalReference: shipmentReference(index),
		direction: direction(index),
		exportCountry: direction(index) === 'IN' ? 'ZA' : 'BE',
		destinationCountry: direction(index) === 'IN' ? 'BE' : 'US',
		'tradeTerms.termsCode': 'DAP',
		'invoice.number': `INV-${index}`,
		invoiceCurrency: 'EUR',
	};
	return values[name] ?? '';
}

function itemValue(name: string, index: number, itemsPerShipment: number): Value {
	const shipment = Math.floor(index / itemsPerShipment);
	const number = (index % itemsPerShipment) + 1;
	const netMass = 1 + (index % 1_000) / 8;
	const values: Readonly<Record<string, Value>> = {
		externalReference: shipmentReference(shipment),
		direction: direction(shipment),
		itemNumber: number,
		article: `ART-${index % 20_000}`,
		goodsDescription: `${pick(WORDS, index)}, lot ${index % 5_000}`,
		commodityCode: pick(CODES, index) + (direction(shipment) === 'IN' ? '00' : ''),
		originCountry: pick(['BE', 'ZA', 'US', 'CN', 'DE'], index),
		preference: '100',
		procedure: direction(shipment) === 'IN' ? '4000' : '1000',
		netMass,
		grossMass: netMass + 0.5,
		quantity: 1 + (index % 90),
		quantityUnit: 'NAR',
		itemAmount: 10 + (index % 7_000) / 4,
		unitPrice: 5,
		statisticalValue: 12 + (index % 7_000) / 4,
		customsValue: 11 + (index % 7_000) / 4,
		'packages[0].quantity': 1 + (index % 5),
		'packages[0].type': 'CT',
		'packages[0].shippingMarks': `M${index % 3_000}`,
		'previousDocuments[0].type': 'Z740',
		'previousDocuments[0].reference': `AWB${index % 4_000}`,
		'additionalDocuments[0].type': 'N380',
		'additionalDocuments[0].reference': `INV-${shipment}`,
		'additionalDocuments[0].issueDate': new Date(Date.UTC(2026, index % 12, 1 + (index % 28))),
	};
	return values[name] ?? '';
}
