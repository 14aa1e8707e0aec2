import { DOCUMENT_KINDS } from '../../cas/contract/documents';
import { declarationTypeOf } from '../declarations/declarationType';
import {
	commodityCodeOf,
	descriptionOf,
	destinationOf,
	documentOf,
	exportCountryOf,
	goodsItemsOf,
	goodsShipmentOf,
	invoiceCurrencyOf,
	itemAmountOf,
	itemNumberOf,
	originOf,
	partiesOf,
	procedureOf,
	traderReferenceOf,
} from '../shipment/read';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { Declaration, DeclarationDocument, Duties, JsonObject } from '../world/records';
import { drawTable, type Column } from './pdfTable';
import {
	amountText,
	dayAndTime,
	decimalText,
	drawFacts,
	drawHead,
	drawParties,
	joined,
	sheetPdf,
	TABLE_STYLE,
	type Fact,
	type Pdf,
} from './sheet';

const PARTY_ROLES = ['exporter', 'importer', 'consignor', 'consignee', 'declarant', 'agent'];

/** A document of a declaration as a PDF stream: numbers, parties, goods items, duties. */
export function declarationPdf(declaration: Declaration, content: JsonObject, document: DeclarationDocument): Pdf {
	const { kind, createdAt } = document;
	return sheetPdf({
		title: `${kind} ${declaration.mrn ?? declaration.lrn}`,
		createdAt,
		draw(pdf) {
			const number = declaration.mrn ?? 'not yet issued';
			drawHead(pdf, { name: DOCUMENT_KINDS[kind].value, kind, numberName: 'MRN', number });
			drawFacts(pdf, factsOf(declaration, content, document));
			drawParties(pdf, partiesOf(content), PARTY_ROLES);
			drawGoodsItems(pdf, content);
			if (declaration.duties !== undefined) drawDuties(pdf, declaration.duties);
		},
	});
}

function factsOf(declaration: Declaration, content: JsonObject, { createdAt }: DeclarationDocument): Fact[] {
	const invoice = objectOf(goodsShipmentOf(content), 'invoice');
	const terms = objectOf(goodsShipmentOf(content), 'tradeTerms');
	const total = numberOf(documentOf(content), 'totalInvoiceAmount');
	return [
		['LRN', declaration.lrn],
		['Declaration type', declarationTypeOf(declaration, content)],
		['Status', declaration.history.findLast(({ time }) => time <= createdAt)?.status],
		['Reference', declaration.externalReference],
		['UCR', traderReferenceOf(content)],
		['Jurisdiction', declaration.jurisdiction],
		['Accepted', declaration.acceptedAt === undefined ? undefined : dayAndTime(declaration.acceptedAt)],
		['From / to', joined([exportCountryOf(content), destinationOf(content)], ' → ')],
		['Delivery terms', joined([textOf(terms, 'termsCode'), textOf(terms, 'place')], ' ')],
		['Invoice', joined([textOf(invoice, 'number'), textOf(invoice, 'date')], ', ')],
		['Invoice total', amountText(total, invoiceCurrencyOf(content))],
		['Goods items', String(goodsItemsOf(content).length)],
	];
}

const ITEM_COLUMNS: Column[] = [
	{ title: 'No', width: 26, align: 'right' },
	{ title: 'Goods description', width: 155 },
	{ title: 'Commodity', width: 62 },
	{ title: 'Origin', width: 32 },
	{ title: 'Procedure', width: 46 },
	{ title: 'Packages', width: 48 },
	{ title: 'Net kg', width: 46, align: 'right' },
	{ title: 'Gross kg', width: 46, align: 'right' },
	{ title: 'Value', width: 54, align: 'right' },
];

function drawGoodsItems(pdf: Pdf, content: JsonObject): void {
	const rows = goodsItemsOf(content).map((item, index) => [
		String(itemNumberOf(item, index)),
		descriptionOf(item) ?? '',
		commodityCodeOf(item) ?? '',
		originOf(item) ?? '',
		joined([procedureOf(item).requested, procedureOf(item).previous], ''),
		listOf(item, 'packagings')
			.map((entry) => joined([String(entry.quantity ?? ''), textOf(entry, 'type')], ' '))
			.join(', '),
		decimalText(numberOf(objectOf(item, 'goodsMeasure'), 'nmass')),
		decimalText(numberOf(objectOf(item, 'goodsMeasure'), 'gmass')),
		decimalText(itemAmountOf(item) ?? numberOf(item, 'statValue')),
	]);
	drawTable(pdf, {
		heading: 'Goods items',
		columns: ITEM_COLUMNS,
		rows,
		...TABLE_STYLE,
	});
}

const DUTY_COLUMNS: Column[] = [
	{ title: 'Item', width: 40, align: 'right' },
	{ title: 'Tax', width: 215 },
	{ title: 'Base', width: 90, align: 'right' },
	{ title: 'Rate %', width: 70, align: 'right' },
	{ title: 'Amount', width: 100, align: 'right' },
];
const TAX_NAMES = { A00: 'A00 customs duty', B00: 'B00 value added tax' };

function drawDuties(pdf: Pdf, { currencyCode, taxes, totalAmount }: Duties): void {
	const rows = taxes.map((tax) => [
		String(tax.goodsItemSequenceNumeric),
		TAX_NAMES[tax.typeCode],
		decimalText(tax.baseAmount),
		String(tax.ratePercent),
		decimalText(tax.amount),
	]);
	rows.push(['', `Total in ${currencyCode}`, '', '', decimalText(totalAmount)]);
	pdf.moveDown(1);
	drawTable(pdf, {
		heading: `Duties and taxes, ${currencyCode}`,
		columns: DUTY_COLUMNS,
		rows,
		...TABLE_STYLE,
	});
}
