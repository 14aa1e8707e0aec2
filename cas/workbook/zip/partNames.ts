/** The last step of the name of a part, or of an address: `sheet1.xml` of `xl/worksheets/sheet1.xml`. */
export const lastStep = (name: string) => name.slice(name.lastIndexOf('/') + 1);

/** True for a part such as `xl/workbook.xml` or `xl/workbook2.xml`, whatever stands before the word. */
export function isWorkbookPart(name: string): boolean {
	const step = lastStep(name).toLowerCase();
	return step.includes('workbook') && step.endsWith('.xml');
}
