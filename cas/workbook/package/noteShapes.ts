/**
 * The boxes in which notes are shown: an old drawing language (VML) beside the notes, which Excel still asks for. It is not
 * always well-formed, so it is changed as text.
 */

/** A cell, row and column counted from 0, and the length of its note. */
export interface NoteBox {
	readonly row: number;
	readonly column: number;
	readonly length: number;
}

const NAMESPACES =
	'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE = `<v:shapetype ${NAMESPACES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
const SHAPE = /<(?:\w+:)?shape\s[\s\S]*?<\/(?:\w+:)?shape>/g;
/** Shapes are numbered in blocks, each kept for one drawing. */
const BLOCK = 1024;
const COLUMNS_WIDE = 4;
const CHARACTERS_A_LINE = 42;
const MOST_LINES = 16;

/** A drawing without shapes. */
export const NO_SHAPES = `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

export const hasShapes = (vml: string) => /<(?:\w+:)?(shape|rect|oval|line|group|image)\s/.test(vml);

/** The drawing with a hidden box for each note. */
export function withBoxes(vml: string, boxes: readonly NoteBox[]): string {
	const end = vml.lastIndexOf('</');
	const numbers = [...vml.matchAll(/_s(\d+)["']/g)].map(([, number]) => Number(number));
	const first = Math.max(BLOCK, ...numbers) + 1;
	const type = vml.includes('_x0000_t202"') ? '' : SHAPE_TYPE;
	const shapes = boxes.map((box, index) => shape(box, first + index)).join('');
	const drawn = vml.slice(0, end) + type + shapes + vml.slice(end);
	return withBlocks(drawn, first + boxes.length - 1);
}

/** The drawing without the boxes of cells whose note is gone. */
export function withoutBoxes(vml: string, cells: readonly Pick<NoteBox, 'row' | 'column'>[]): string {
	const gone = new Set(cells.map(({ row, column }) => `${row},${column}`));
	return vml.replace(SHAPE, (box) => {
		if (!/ObjectType\s*=\s*["']Note["']/.test(box)) return box;
		const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(box)?.[1];
		const column = /<(?:\w+:)?Column>\s*(\d+)/.exec(box)?.[1];
		return gone.has(`${row},${column}`) ? '' : box;
	});
}

function shape({ row, column, length }: NoteBox, number: number): string {
	const lines = Math.min(MOST_LINES, 3 + Math.ceil(length / CHARACTERS_A_LINE));
	const top = Math.max(0, row - 1);
	const anchor = [column + 1, 15, top, 4, column + 1 + COLUMNS_WIDE, 15, top + lines, 4].join(', ');
	const style =
		'position:absolute;margin-left:60pt;margin-top:1.5pt;width:240pt;height:90pt;z-index:1;visibility:hidden';
	return (
		`<v:shape ${NAMESPACES} id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">` +
		'<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
		'<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
		`<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
	);
}

/** Lists the blocks that the numbers of our shapes reach into. */
function withBlocks(vml: string, lastNumber: number): string {
	return vml.replace(/(<(?:\w+:)?idmap\s[^>]*\bdata=["'])([\d,\s]+)/, (_, before: string, data: string) => {
		const blocks = data.split(',').map(Number);
		const last = Math.floor(lastNumber / BLOCK);
		for (let block = Math.max(...blocks) + 1; block <= last; block += 1) blocks.push(block);
		return before + blocks.join(',');
	});
}
