import { FONT } from './colours';
import { sheetReference } from './dataSheets';
import { writeXlsx, type CellValue, type WriteOptions, type WriteSheet } from './engine';
import { finishPackage } from './finishPackage';
import { HEADER_ROW, type ListSheet, type TemplatePlan } from './plan';
import { writtenGuide } from './writtenGuide';
import { writtenSheet } from './writtenSheet';
import { withPlainTexts } from './writtenTexts';

/** Writes a planned template: instructions, the sheets of data, and hidden, the lists. */
export async function writeTemplate(plan: TemplatePlan): Promise<Uint8Array> {
	const { title, guide, sheets, lists } = plan;
	const options: WriteOptions = {
		sheets: [writtenGuide(guide), ...sheets.map(writtenSheet), writtenLists(lists)].map(withPlainTexts),
		properties: { title, creator: 'CAS Workbook', created: new Date(0), modified: new Date(0) },
		defaultFont: FONT,
		namedRanges: sheets.map(({ name }) => ({
			name: '_xlnm.Print_Titles',
			scope: name,
			range: `${sheetReference(name)}!$A:$A,${sheetReference(name)}!$${HEADER_ROW}:$${HEADER_ROW}`,
		})),
	};
	return await finishPackage(await writeXlsx(options), [undefined, ...sheets, undefined]);
}

function writtenLists({ name, columns }: ListSheet): WriteSheet {
	const height = Math.max(...columns.map(({ values }) => values.length));
	const rows = Array.from({ length: height + 1 }, (_, row): CellValue[] =>
		columns.map(({ title, values }) => (row === 0 ? title : (values[row - 1] ?? null))),
	);
	return { name, rows, columns: columns.map(() => ({ width: 30, numFmt: '@' })), hidden: true };
}
