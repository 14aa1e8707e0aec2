import { drawTable, type Column } from '../documents/pdfTable';
import {
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
} from '../documents/sheet';
import {
	commodityCodeOf,
	descriptionOf,
	destinationOf,
	goodsItemsOf,
	goodsShipmentOf,
	itemNumberOf,
	originOf,
	partiesOf,
} from '../shipment/read';
import { listOf, numberOf, objectOf, textOf } from '../world/readField';
import type { Declaration, JsonObject } from '../world/records';
import type { CertificateOfOrigin } from '../world/stockRecords';

/** The declaration that a certificate is based on, with its data. */
export interface CertificateBasis {
	readonly declaration: Declaration;
	readonly content: JsonObject;
}

/** A certificate of origin as a PDF stream. What the request leaves open stands as the declaration has it. */
export function certificatePdf(
	certificate: CertificateOfOrigin & { readonly createdAt: number },
	{ declaration, content }: CertificateBasis,
): Pdf {
	const request = certificate.content;
	const number = textOf(request, 'externalReference') ?? certificate.id;
	return sheetPdf({
		title: `COO ${number}`,
		createdAt: certificate.createdAt,
		draw(pdf) {
			drawHead(pdf, { name: 'Certificate of origin', kind: 'COO', numberName: 'Certificate', number });
			drawFacts(pdf, factsOf(certificate, declaration, content));
			drawParties(pdf, { ...tradersOf(partiesOf(content)), ...tradersOf(request) }, ['exporter', 'consignee']);
			drawItems(pdf, itemsOf(request, content), textOf(request, 'originCountryCode'));
			drawRemark(pdf, textOf(request, 'remark'));
		},
	});
}

function factsOf(
	certificate: CertificateOfOrigin & { createdAt: number },
	declaration: Declaration,
	content: JsonObject,
): Fact[] {
	const request = certificate.content;
	return [
		['Type', textOf(request, 'typeCode')],
		['MRN', declaration.mrn],
		['LRN', declaration.lrn],
		['Customs shipment', certificate.customsShipmentReference],
		['Country of origin', textOf(request, 'originCountryCode')],
		['Destination', textOf(request, 'destinationCountryCode') ?? destinationOf(content)],
		['Invoice', textOf(request, 'invoiceReference') ?? textOf(objectOf(goodsShipmentOf(content), 'invoice'), 'number')],
		['Transport', textOf(request, 'transportDetails')],
		[
			'Issued',
			joined(
				[textOf(request, 'issueDate') ?? dayAndTime(certificate.createdAt), textOf(request, 'issueLocationName')],
				', ',
			),
		],
		['Copies', numberOf(request, 'copyQuantity')?.toString()],
	];
}

/** Parties that are named; the importer receives the goods where no consignee does. */
function tradersOf(named: JsonObject): JsonObject {
	const { exporter, consignee = named.importer } = named;
	return { ...(exporter !== undefined && { exporter }), ...(consignee !== undefined && { consignee }) };
}

/** The items of the request, each completed by the goods item of its number; all of the declaration where it names none. */
function itemsOf(request: JsonObject, content: JsonObject): JsonObject[] {
	const declared = goodsItemsOf(content).map((item, index) => ({
		sequenceNumeric: itemNumberOf(item, index),
		goodsDescription: descriptionOf(item),
		commodityCode: commodityCodeOf(item),
		originCountryCode: originOf(item),
		netMass: objectOf(item, 'goodsMeasure').nmass,
		grossMass: objectOf(item, 'goodsMeasure').gmass,
	}));
	const asked = listOf(request, 'items');
	if (asked.length === 0) return declared;
	return asked.map((item, index) => {
		const number = numberOf(item, 'sequenceNumeric') ?? index + 1;
		return { ...declared.find(({ sequenceNumeric }) => sequenceNumeric === number), ...item };
	});
}

const COLUMNS: Column[] = [
	{ title: 'No', width: 26, align: 'right' },
	{ title: 'Goods description', width: 209 },
	{ title: 'Commodity', width: 70 },
	{ title: 'Origin', width: 44 },
	{ title: 'Criterion', width: 46 },
	{ title: 'Net kg', width: 60, align: 'right' },
	{ title: 'Gross kg', width: 60, align: 'right' },
];

function drawItems(pdf: Pdf, items: readonly JsonObject[], origin: string | undefined): void {
	drawTable(pdf, {
		heading: 'Goods',
		columns: COLUMNS,
		rows: items.map((item, index) => [
			String(item.sequenceNumeric ?? index + 1),
			textOf(item, 'goodsDescription') ?? '',
			textOf(item, 'commodityCode') ?? '',
			textOf(item, 'originCountryCode') ?? origin ?? '',
			textOf(item, 'originCriterionCode') ?? '',
			decimalText(numberOf(item, 'netMass')),
			decimalText(numberOf(item, 'grossMass')),
		]),
		...TABLE_STYLE,
	});
}

function drawRemark(pdf: Pdf, remark: string | undefined): void {
	if (remark === undefined) return;
	pdf.moveDown(1);
	pdf.font('regular').fontSize(9).fillColor(TABLE_STYLE.ink).text(`Remarks: ${remark}`);
}
