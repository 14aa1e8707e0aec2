import ExcelJS from 'exceljs';
import { customsShipment } from '../../cas/messages';
import { layoutOf, type LayoutColumn, type SheetLayout } from '../../cas/workbook';

/** Columns of the goods items sheet, 25 of them: those that people fill in. */
const ITEM_FIELDS = [
	...['externalReference', 'direction', 'sequenceNumeric', 'articleReference', 'goodsDescription', 'commodityCode'],
	...['originCountryCode', 'preferenceCode', 'procedureCode', 'netMass', 'grossMass', 'quantity', 'quantityUnitCode'],
	...['invoiceAmount', 'invoiceCurrencyCode', 'statisticalValueAmount', 'customsValueAmount', 'packages[0].quantity'],
	...['packages[0].typeCode', 'packages[0].marksNumbersId', 'previousDocuments[0].typeCode', 'previousDocuments[0].id'],
	...['additionalDocuments[0].typeCode', 'additionalDocuments[0].id', 'additionalDocuments[0].issueDate'],
];
const SHIPMENT_FIELDS = [
	'externalReference',
	'direction',
	'shipFrom',
	'shipTo',
	'tradeTerms.conditionCode',
	'invoice.id',
];
const CODES = ['84713000', '08051022', '84137051', '90189084', '22042138', '39269097'];
const WORDS = ['Centrifugal pump', 'Orange', 'Valve, brass', 'Sensor', 'Red wine', 'Plastic cap', 'Bearing', 'Cable'];

type Value = string | number | Date;

/** Writes shipments of forty goods items each in the layout of the template, with exceljs; `rows` goods items in all. */
export async function writeFixture(file: string, rows: number, itemsPerShipment = 40): Promise<void> {
	const { main, lists } = layoutOf(customsShipment);
	const [goods] = lists;
	if (goods === undefined) throw new Error('The layout has no sheet of goods items');
	const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true, useSharedStrings: true });
	// The sheet of goods items stands first: n8n's node turns the first sheet into items, and that is to be the large one.
	writeSheet(writer, goods, ITEM_FIELDS, rows, (name, index) => itemValue(name, index, itemsPerShipment));
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
	const columns = fields.map((name) => layout.columns.find((column) => nameOf(column) === name));
	const sheet = writer.addWorksheet(layout.names.en);
	sheet.addRow(columns.map((column) => column?.headers.en)).commit();
	columns.forEach((column, index) => {
		if (column?.leaf.field.kind === 'date') sheet.getColumn(index + 1).numFmt = 'dd/mm/yyyy';
	});
	for (let index = 0; index < rows; index += 1) sheet.addRow(fields.map((name) => valueOf(name, index))).commit();
	sheet.commit();
}

const nameOf = ({ joinsOn, leaf }: LayoutColumn) => joinsOn ?? leaf.name;

const reference = (shipment: number) => `SO-2026-${String(100_000 + shipment)}`;
const direction = (shipment: number) => (shipment % 3 === 0 ? 'IN' : 'OUT');
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

function shipmentValue(name: string, index: number): Value {
	const values: Readonly<Record<string, Value>> = {
		externalReference: reference(index),
		direction: direction(index),
		shipFrom: direction(index) === 'IN' ? 'ZA' : 'BE',
		shipTo: direction(index) === 'IN' ? 'BE' : 'US',
		'tradeTerms.conditionCode': 'DAP',
		'invoice.id': `INV-${index}`,
	};
	return values[name] ?? '';
}

function itemValue(name: string, index: number, itemsPerShipment: number): Value {
	const shipment = Math.floor(index / itemsPerShipment);
	const number = (index % itemsPerShipment) + 1;
	const netMass = 1 + (index % 1_000) / 8;
	const values: Readonly<Record<string, Value>> = {
		externalReference: reference(shipment),
		direction: direction(shipment),
		sequenceNumeric: number,
		articleReference: `ART-${index % 20_000}`,
		goodsDescription: `${pick(WORDS, index)}, lot ${index % 5_000}`,
		commodityCode: pick(CODES, index),
		originCountryCode: pick(['BE', 'ZA', 'US', 'CN', 'DE'], index),
		preferenceCode: '100',
		procedureCode: direction(shipment) === 'IN' ? '4000' : '1000',
		netMass,
		grossMass: netMass + 0.5,
		quantity: 1 + (index % 90),
		quantityUnitCode: 'NAR',
		invoiceAmount: 10 + (index % 7_000) / 4,
		invoiceCurrencyCode: 'EUR',
		statisticalValueAmount: 12 + (index % 7_000) / 4,
		customsValueAmount: 11 + (index % 7_000) / 4,
		'packages[0].quantity': 1 + (index % 5),
		'packages[0].typeCode': 'CT',
		'packages[0].marksNumbersId': `M${index % 3_000}`,
		'previousDocuments[0].typeCode': '740',
		'previousDocuments[0].id': `AWB${index % 4_000}`,
		'additionalDocuments[0].typeCode': 'N380',
		'additionalDocuments[0].id': `INV-${shipment}`,
		'additionalDocuments[0].issueDate': new Date(Date.UTC(2026, index % 12, 1 + (index % 28))),
	};
	return values[name] ?? '';
}
