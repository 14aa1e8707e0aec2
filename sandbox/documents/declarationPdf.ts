import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { DOCUMENT_KINDS } from '../../cas/contract/documents';
import { declarationTypeOf } from '../declarations/genericDeclaration';
import { isoTime } from '../time/clock';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { Declaration, DeclarationDocument, Duties, JsonObject } from '../world/records';
import { drawTable, type Column } from './pdfTable';

type Pdf = PDFKit.PDFDocument;

const MARGIN = 40;
const FOOTER_HEIGHT = 30;
const INK = '#1b2733';
const FAINT = '#5f6f7f';
const LINE = '#c3ccd5';

/** Fonts with Latin, Greek and Cyrillic letters; the fonts built into PDF readers stop at Western Europe. */
const fontFolder = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
const fonts: Record<'regular' | 'bold', Buffer> = {
	regular: readFileSync(join(fontFolder, 'LiberationSans-Regular.ttf')),
	bold: readFileSync(join(fontFolder, 'LiberationSans-Bold.ttf')),
};

/**
 * The document as a PDF stream: numbers, parties, goods items, duties. The same declaration gives the same bytes each time,
 * so it can be drawn whenever it is downloaded.
 */
export function declarationPdf(declaration: Declaration, content: JsonObject, document: DeclarationDocument): Pdf {
	const pdf = new PDFDocument({
		size: 'A4',
		margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER_HEIGHT },
		bufferPages: true,
		info: {
			Title: `${document.kind} ${declaration.mrn ?? declaration.lrn}`,
			Author: 'CAS sandbox',
			CreationDate: new Date(document.createdAt),
			ModDate: new Date(document.createdAt),
		},
	});
	pdf.registerFont('regular', fonts.regular);
	pdf.registerFont('bold', fonts.bold);
	drawHead(pdf, declaration, document);
	drawFacts(pdf, factsOf(declaration, content, document));
	drawParties(pdf, content);
	drawGoodsItems(pdf, content);
	if (declaration.duties !== undefined) drawDuties(pdf, declaration.duties);
	drawFooters(pdf, declaration, document);
	pdf.end();
	return pdf;
}

function drawHead(pdf: Pdf, declaration: Declaration, { kind }: DeclarationDocument): void {
	pdf.font('bold').fontSize(18).fillColor(INK).text(DOCUMENT_KINDS[kind].value, MARGIN, MARGIN);
	pdf.font('regular').fontSize(9).fillColor(FAINT).text(`${kind} · made by a sandbox, without legal effect`);
	pdf.moveDown(0.8);
	pdf.font('regular').fontSize(9).fillColor(FAINT).text('MRN');
	pdf
		.font('bold')
		.fontSize(16)
		.fillColor(INK)
		.text(declaration.mrn ?? 'not yet issued');
	pdf.moveDown(0.8);
}

function factsOf(
	declaration: Declaration,
	content: JsonObject,
	{ createdAt }: DeclarationDocument,
): [string, string][] {
	const invoice = objectOf(content, 'invoice');
	const terms = objectOf(content, 'tradeTerms');
	const facts: [string, string | undefined][] = [
		['LRN', declaration.lrn],
		['Declaration type', declarationTypeOf(declaration, content)],
		['Status', declaration.history.findLast(({ time }) => time <= createdAt)?.status],
		['Reference', declaration.externalReference],
		['UCR', textOf(content, 'traderReference')],
		['Jurisdiction', declaration.jurisdiction],
		['Accepted', declaration.acceptedAt === undefined ? undefined : dayAndTime(declaration.acceptedAt)],
		['From / to', joined([textOf(content, 'shipFrom'), textOf(content, 'shipTo')], ' → ')],
		['Delivery terms', joined([textOf(terms, 'conditionCode'), textOf(terms, 'locationName')], ' ')],
		['Invoice', joined([textOf(invoice, 'id'), textOf(invoice, 'issueDate')], ', ')],
		['Invoice total', amountText(numberOf(invoice, 'amount'), textOf(invoice, 'currencyCode'))],
		['Goods items', String(listOf(content, 'governmentAgencyGoodsItems').length)],
	];
	return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
}

function drawFacts(pdf: Pdf, facts: readonly [string, string][]): void {
	const width = (pdf.page.width - 2 * MARGIN) / 3;
	for (let row = 0; row < facts.length; row += 3) {
		const top = pdf.y;
		let bottom = top;
		for (const [column, [name, value]] of facts.slice(row, row + 3).entries()) {
			const x = MARGIN + column * width;
			pdf
				.font('regular')
				.fontSize(7.5)
				.fillColor(FAINT)
				.text(name, x, top, { width: width - 10 });
			pdf
				.font('regular')
				.fontSize(10)
				.fillColor(INK)
				.text(value, x, pdf.y, { width: width - 10, height: 26, ellipsis: true });
			bottom = Math.max(bottom, pdf.y);
		}
		pdf.y = bottom + 4;
	}
	pdf.moveDown(0.5);
}

const PARTY_ROLES = ['exporter', 'importer', 'consignor', 'consignee', 'declarant', 'representative'];

function drawParties(pdf: Pdf, content: JsonObject): void {
	const parties = PARTY_ROLES.map((role) => [role, partyLines(objectOf(content, role))] as const).filter(
		([, lines]) => lines.length > 0,
	);
	const width = (pdf.page.width - 2 * MARGIN) / 2;
	for (let row = 0; row < parties.length; row += 2) {
		const top = pdf.y;
		let bottom = top;
		for (const [column, [role, lines]] of parties.slice(row, row + 2).entries()) {
			const x = MARGIN + column * width;
			pdf
				.font('bold')
				.fontSize(9)
				.fillColor(INK)
				.text(role[0]!.toUpperCase() + role.slice(1), x, top, { width: width - 10 });
			pdf
				.font('regular')
				.fontSize(9)
				.text(lines.join('\n'), x, pdf.y, { width: width - 10, height: 62, ellipsis: true });
			bottom = Math.max(bottom, pdf.y);
		}
		pdf.y = bottom + 8;
	}
}

function partyLines(party: JsonObject): string[] {
	const address = objectOf(party, 'address');
	return [
		textOf(party, 'name'),
		textOf(address, 'line'),
		joined([textOf(address, 'countryCode'), textOf(address, 'postcodeId'), textOf(address, 'cityName')], ' '),
		textOf(party, 'id'),
	].filter((line): line is string => line !== undefined && line !== '');
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
	const rows = listOf(content, 'governmentAgencyGoodsItems').map((item, index) => [
		String(numberOf(item, 'sequenceNumeric') ?? index + 1),
		textOf(item, 'goodsDescription') ?? '',
		textOf(item, 'commodityCode') ?? '',
		textOf(item, 'originCountryCode') ?? '',
		textOf(item, 'procedureCode') ?? '',
		listOf(item, 'packages')
			.map((entry) => joined([String(entry.quantity ?? ''), textOf(entry, 'typeCode')], ' '))
			.join(', '),
		decimalText(numberOf(item, 'netMass')),
		decimalText(numberOf(item, 'grossMass')),
		decimalText(numberOf(item, 'invoiceAmount') ?? numberOf(item, 'statisticalValueAmount')),
	]);
	drawTable(pdf, {
		heading: 'Goods items',
		columns: ITEM_COLUMNS,
		rows,
		margin: MARGIN,
		ink: INK,
		faint: FAINT,
		line: LINE,
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
		margin: MARGIN,
		ink: INK,
		faint: FAINT,
		line: LINE,
	});
}

function drawFooters(pdf: Pdf, declaration: Declaration, { kind, createdAt }: DeclarationDocument): void {
	const { start, count } = pdf.bufferedPageRange();
	for (let page = 0; page < count; page++) {
		pdf.switchToPage(start + page);
		// The footer stands below the text area; without this the text would open a new page.
		pdf.page.margins.bottom = 0;
		pdf.font('regular').fontSize(7.5).fillColor(FAINT);
		const y = pdf.page.height - MARGIN - 6;
		pdf.text(`${kind} ${declaration.mrn ?? declaration.lrn} · ${dayAndTime(createdAt)}`, MARGIN, y, {
			lineBreak: false,
		});
		pdf.text(`Page ${page + 1} of ${count}`, MARGIN, y, {
			width: pdf.page.width - 2 * MARGIN,
			align: 'right',
			lineBreak: false,
		});
	}
}

const dayAndTime = (time: number) => `${isoTime(time).slice(0, 16).replace('T', ' ')} UTC`;
const joined = (parts: readonly (string | undefined)[], between: string) =>
	parts.filter((part) => part !== undefined && part !== '').join(between);
const decimalText = (value: number | undefined) =>
	value === undefined ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 3, minimumFractionDigits: 2 });
const amountText = (value: number | undefined, currency: string | undefined) =>
	value === undefined ? undefined : joined([decimalText(value), currency], ' ');
