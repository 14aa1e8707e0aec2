type Pdf = PDFKit.PDFDocument;

export interface Column {
	readonly title: string;
	readonly width: number;
	readonly align?: 'left' | 'right';
}

export interface Table {
	readonly heading: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
	readonly margin: number;
	readonly ink: string;
	readonly faint: string;
	readonly line: string;
}

const FONT_SIZE = 8;
const PADDING = 3;
/** A cell shows at most this many lines, so that a row always fits on a page. */
const MAX_LINES = 3;

/** Draws a table from the current line on, over as many pages as it takes, with its column titles on each. */
export function drawTable(pdf: Pdf, table: Table): void {
	const bottom = pdf.page.height - pdf.page.margins.bottom;
	if (pdf.y + 60 > bottom) pdf.addPage();
	pdf.font('bold').fontSize(11).fillColor(table.ink).text(table.heading, table.margin, pdf.y);
	pdf.moveDown(0.3);
	drawTitles(pdf, table);
	for (const row of table.rows) {
		const height = heightOf(pdf, table, row);
		if (pdf.y + height > bottom) {
			pdf.addPage();
			drawTitles(pdf, table);
		}
		drawRow(pdf, table, row, height);
	}
}

function drawTitles(pdf: Pdf, table: Table): void {
	pdf.font('bold').fontSize(FONT_SIZE).fillColor(table.faint);
	drawCells(
		pdf,
		table,
		table.columns.map(({ title }) => title),
		FONT_SIZE + 2 * PADDING,
	);
	pdf.font('regular').fillColor(table.ink);
}

function drawRow(pdf: Pdf, table: Table, row: readonly string[], height: number): void {
	pdf.font('regular').fontSize(FONT_SIZE).fillColor(table.ink);
	drawCells(pdf, table, row, height);
}

function drawCells(pdf: Pdf, { columns, margin, line }: Table, texts: readonly string[], height: number): void {
	const top = pdf.y;
	let x = margin;
	for (const [index, { width, align }] of columns.entries()) {
		pdf.text(texts[index] ?? '', x + PADDING, top + PADDING, {
			width: width - 2 * PADDING,
			height: height - PADDING,
			align,
			ellipsis: true,
		});
		x += width;
	}
	pdf
		.moveTo(margin, top + height)
		.lineTo(x, top + height)
		.lineWidth(0.5)
		.strokeColor(line)
		.stroke();
	pdf.x = margin;
	pdf.y = top + height + 1;
}

function heightOf(pdf: Pdf, { columns }: Table, row: readonly string[]): number {
	pdf.font('regular').fontSize(FONT_SIZE);
	const lineHeight = pdf.currentLineHeight(true);
	const heights = columns.map(({ width }, index) =>
		pdf.heightOfString(row[index] || ' ', { width: width - 2 * PADDING }),
	);
	return Math.min(Math.max(...heights), MAX_LINES * lineHeight) + 2 * PADDING;
}
