import { NUMBER_FORMAT_CHARACTERS } from '../../../limits';
import { isDateFormat, isGeneral } from '../numberFormat';
import { xmlElements } from '../../xml/xmlTags';

/** How a style shows a number. */
export interface NumberStyleOfCell {
	/** The format's code; undefined for General. */
	readonly format: string | undefined;
	readonly isDate: boolean;
}

/** Formats that need not be written down. ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are dates of East Asian editions. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
	...Object.entries({
		1: '0',
		2: '0.00',
		3: '#,##0',
		4: '#,##0.00',
		9: '0%',
		10: '0.00%',
		11: '0.00E+00',
		12: '# ?/?',
		13: '# ??/??',
		14: 'mm-dd-yy',
		15: 'd-mmm-yy',
		16: 'd-mmm',
		17: 'mmm-yy',
		18: 'h:mm AM/PM',
		19: 'h:mm:ss AM/PM',
		20: 'h:mm',
		21: 'h:mm:ss',
		22: 'm/d/yy h:mm',
		37: '#,##0 ;(#,##0)',
		38: '#,##0 ;[Red](#,##0)',
		39: '#,##0.00;(#,##0.00)',
		40: '#,##0.00;[Red](#,##0.00)',
		45: 'mm:ss',
		46: '[h]:mm:ss',
		47: 'mmss.0',
		48: '##0.0E+0',
		49: '@',
	}).map(([id, format]) => [Number(id), format] as const),
	...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'yyyy/m/d'] as const),
]);

export const GENERAL: NumberStyleOfCell = { format: undefined, isDate: false };

/** The number formats of a workbook by the style index that cells carry. */
export function numberStyles(stylesXml: string): readonly NumberStyleOfCell[] {
	const custom = new Map<number, string>();
	const ids: number[] = [];
	for (const [{ name, attributes }, within] of xmlElements(stylesXml)) {
		// Conditional formats and styles of tables have formats of their own, with the same numbers.
		if (within.length !== 2) continue;
		if (name === 'numFmt' && within[1] === 'numFmts')
			custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
		else if (name === 'xf' && within[1] === 'cellXfs') ids.push(Number(attributes.get('numFmtId') ?? 0));
	}
	const known = new Map<number, NumberStyleOfCell>();
	return ids.map((id) => {
		const style = known.get(id) ?? styleOf(custom.get(id) ?? BUILT_IN.get(id));
		known.set(id, style);
		return style;
	});
}

/** What no program takes as a format is none. */
function styleOf(format: string | undefined): NumberStyleOfCell {
	return format === undefined || format.length > NUMBER_FORMAT_CHARACTERS || isGeneral(format)
		? GENERAL
		: { format, isDate: isDateFormat(format) };
}
