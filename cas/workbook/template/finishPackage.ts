import { PartStore } from '../package';
import { FIRST_ROW, type DataSheet } from './plan';

/** A pixel is so many points, a character of a column so many pixels, at 96 dots an inch. */
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_CHARACTER = 7;
const NOTE_WIDTH_PIXELS = 300;
const NOTE_LINE_PIXELS = 17;
const NOTE_CHARACTERS = 46;
const NOTE_PADDING_PIXELS = 14;

/**
 * What the engine has no word for: the format of a whole column, so that row 50,000 keeps its leading zeros too; the cell that
 * a sheet opens on; notes as large as their text, their first line bold. Sheets in the order of the workbook; undefined for one without columns of data.
 */
export async function finishPackage(
	bytes: Uint8Array,
	sheets: readonly (DataSheet | undefined)[],
): Promise<Uint8Array> {
	const parts = new PartStore(bytes);
	for (const [index, sheet] of sheets.entries()) {
		if (sheet === undefined) continue;
		const number = index + 1;
		const rewrite = async (name: string, change: (text: string) => string) =>
			parts.write(name, change(await parts.text(name)));
		await rewrite(`xl/worksheets/sheet${number}.xml`, (text) => withFirstCellSelected(withColumnStyles(text)));
		await rewrite(`xl/comments${number}.xml`, withBoldFirstLines);
		await rewrite(`xl/drawings/vmlDrawing${number}.vml`, (text) => withNoteSizes(text, sheet));
	}
	return await parts.bytes();
}

/** The sheet opens on the first row to fill in. ECMA-376 part 1, 18.3.1.78. */
function withFirstCellSelected(xml: string): string {
	const cell = `A${FIRST_ROW + 1}`;
	return xml.replace(
		/(<pane [^>]*activePane=")bottomRight("[^>]*\/>)/,
		`$1bottomLeft$2<selection pane="topRight"/><selection pane="bottomLeft" activeCell="${cell}" sqref="${cell}"/>`,
	);
}

/** Gives each column the style of its first blank row. ECMA-376 part 1, 18.3.1.13. */
function withColumnStyles(xml: string): string {
	const styles = new Map<number, string>();
	const row = FIRST_ROW + 1;
	for (const [, letters = '', style = ''] of xml.matchAll(new RegExp(`<c r="([A-Z]+)${row}" s="(\\d+)"/>`, 'g'))) {
		styles.set(columnNumber(letters), style);
	}
	return xml.replace(/<col min="(\d+)" max="\1"/g, (col, number: string) => {
		const style = styles.get(Number(number));
		return style === undefined ? col : `${col} style="${style}"`;
	});
}

const columnNumber = (letters: string) =>
	[...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

const NOTE_FONT = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>';

function withBoldFirstLines(xml: string): string {
	return xml.replace(/<text><r><t>([^<]*)<\/t><\/r><\/text>/g, (_, note: string) => {
		const [first = '', ...others] = note.split('\n');
		const rest = others.join('\n');
		const run = (properties: string, text: string) =>
			`<r><rPr>${properties}${NOTE_FONT}</rPr><t xml:space="preserve">${text}</t></r>`;
		return `<text>${run('<b/>', first)}${rest === '' ? '' : run('', `\n${rest}`)}</text>`;
	});
}

function withNoteSizes(vml: string, { columns }: DataSheet): string {
	return vml.replace(/<v:shape id=.*?<\/v:shape>/gs, (shape) => {
		const column = Number(/<x:Column>(\d+)</.exec(shape)?.[1]);
		const row = Number(/<x:Row>(\d+)</.exec(shape)?.[1]);
		const height = noteHeight(columns[column]?.note ?? '');
		const width = NOTE_WIDTH_PIXELS * POINTS_PER_PIXEL;
		return shape
			.replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:${width}pt;height:${height * POINTS_PER_PIXEL}pt`)
			.replace(/<x:Anchor>.*?<\/x:Anchor>/, `<x:Anchor>${anchor(column, row, height, columns)}</x:Anchor>`);
	});
}

function noteHeight(note: string): number {
	const lines = note.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / NOTE_CHARACTERS)), 0);
	return lines * NOTE_LINE_PIXELS + NOTE_PADDING_PIXELS;
}

const ROW_PIXELS = 20;
const GAP_PIXELS = 12;

/** Where a note stands: from beside its header, over as many columns and rows as it takes. ECMA-376 part 4, 19.4.2.5. */
function anchor(column: number, row: number, height: number, columns: DataSheet['columns']): string {
	let right = column + 1;
	let rest = NOTE_WIDTH_PIXELS + GAP_PIXELS;
	const pixelsOf = (index: number) => (columns[index]?.width ?? 9) * PIXELS_PER_CHARACTER + 5;
	while (rest > pixelsOf(right)) {
		rest -= pixelsOf(right);
		right += 1;
	}
	// Below the tall header row, rows of ordinary height.
	const top = row + 1;
	return [column + 1, GAP_PIXELS, top, 0, right, rest, top + Math.floor(height / ROW_PIXELS), height % ROW_PIXELS].join(
		',',
	);
}
