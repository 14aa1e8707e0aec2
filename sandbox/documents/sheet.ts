import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { isoTime } from '../time/clock';
import { objectOf, textOf } from '../world/readField';
import type { JsonObject } from '../world/records';
import { FONT_FOLDER } from './fontFolder';

export type Pdf = PDFKit.PDFDocument;

const MARGIN = 40;
const FOOTER_HEIGHT = 30;
const INK = '#1b2733';
const FAINT = '#5f6f7f';
/** What tables of a sheet look like. */
export const TABLE_STYLE = { margin: MARGIN, ink: INK, faint: FAINT, line: '#c3ccd5' } as const;

/** Fonts with Latin, Greek and Cyrillic letters; the fonts built into PDF readers stop at Western Europe. */
const fonts: Record<'regular' | 'bold', Buffer> = {
	regular: readFileSync(join(FONT_FOLDER, 'LiberationSans-Regular.ttf')),
	bold: readFileSync(join(FONT_FOLDER, 'LiberationSans-Bold.ttf')),
};

export interface Sheet {
	/** `SAD 26BE…`, in the reader's title bar and in each footer. */
	readonly title: string;
	readonly createdAt: number;
	readonly draw: (pdf: Pdf) => void;
}

/** An A4 document as a PDF stream. The same sheet gives the same bytes each time, so it can be drawn when it is downloaded. */
export function sheetPdf({ title, createdAt, draw }: Sheet): Pdf {
	const pdf = new PDFDocument({
		size: 'A4',
		margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOTER_HEIGHT },
		bufferPages: true,
		info: {
			Title: title,
			Author: 'CAS sandbox',
			CreationDate: new Date(createdAt),
			ModDate: new Date(createdAt),
		},
	});
	pdf.registerFont('regular', fonts.regular);
	pdf.registerFont('bold', fonts.bold);
	draw(pdf);
	drawFooters(pdf, `${title} · ${dayAndTime(createdAt)}`);
	pdf.end();
	return pdf;
}

/** What the document is, and its number in large letters. */
export function drawHead(pdf: Pdf, head: { name: string; kind: string; numberName: string; number: string }): void {
	pdf.font('bold').fontSize(18).fillColor(INK).text(head.name, MARGIN, MARGIN);
	pdf.font('regular').fontSize(9).fillColor(FAINT).text(`${head.kind} · made by a sandbox, without legal effect`);
	pdf.moveDown(0.8);
	pdf.font('regular').fontSize(9).fillColor(FAINT).text(head.numberName);
	pdf.font('bold').fontSize(16).fillColor(INK).text(head.number);
	pdf.moveDown(0.8);
}

export type Fact = readonly [name: string, value: string | undefined];

/** Names and values in three columns; what has no value is left out. */
export function drawFacts(pdf: Pdf, all: readonly Fact[]): void {
	const facts = all.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
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

/** The parties of those roles that the content names, two a row. */
export function drawParties(pdf: Pdf, content: JsonObject, roles: readonly string[]): void {
	const parties = roles
		.map((role) => [role, partyLines(objectOf(content, role))] as const)
		.filter(([, lines]) => lines.length > 0);
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
		textOf(address, 'streetNumBox') ??
			joined([textOf(address, 'street'), textOf(address, 'number'), textOf(address, 'box')], ' '),
		joined([textOf(address, 'country'), textOf(address, 'zipCode'), textOf(address, 'city')], ' '),
		textOf(party, 'code'),
	].filter((line): line is string => line !== undefined && line !== '');
}

function drawFooters(pdf: Pdf, text: string): void {
	const { start, count } = pdf.bufferedPageRange();
	for (let page = 0; page < count; page++) {
		pdf.switchToPage(start + page);
		// The footer stands below the text area; without this the text would open a new page.
		pdf.page.margins.bottom = 0;
		pdf.font('regular').fontSize(7.5).fillColor(FAINT);
		const y = pdf.page.height - MARGIN - 6;
		pdf.text(text, MARGIN, y, { lineBreak: false });
		pdf.text(`Page ${page + 1} of ${count}`, MARGIN, y, {
			width: pdf.page.width - 2 * MARGIN,
			align: 'right',
			lineBreak: false,
		});
	}
}

/** `2026-01-15 08:00 UTC` */
export const dayAndTime = (time: number) => `${isoTime(time).slice(0, 16).replace('T', ' ')} UTC`;
export const joined = (parts: readonly (string | undefined)[], between: string) =>
	parts.filter((part) => part !== undefined && part !== '').join(between);
export const decimalText = (value: number | undefined) =>
	value === undefined ? '' : value.toLocaleString('en-US', { maximumFractionDigits: 3, minimumFractionDigits: 2 });
export const amountText = (value: number | undefined, currency: string | undefined) =>
	value === undefined ? undefined : joined([decimalText(value), currency], ' ');
