import { largest } from '../../largest';
import { SHAPE_NUMBER } from '../../limits';
import { tagsNamed, textOf } from '../xml/looseTags';
import { attributeOf, withAttribute } from '../xml/xmlText';

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
	const first = largest(shapeNumbers(vml), BLOCK) + 1;
	const type = vml.includes('_x0000_t202"') ? '' : SHAPE_TYPE;
	const shapes = boxes.map((box, index) => shape(box, first + index)).join('');
	const drawn = vml.slice(0, end) + type + shapes + vml.slice(end);
	return withBlocks(drawn, first + boxes.length - 1);
}

/** The numbers of the shapes; what is beyond all numbers that a program gives is none. */
function* shapeNumbers(vml: string): Generator<number> {
	for (const [, digits] of vml.matchAll(/_s(\d{1,9})["']/g)) {
		if (Number(digits) <= SHAPE_NUMBER) yield Number(digits);
	}
}

/** The drawing without the boxes of cells whose note is gone. */
export function withoutBoxes(vml: string, cells: readonly Pick<NoteBox, 'row' | 'column'>[]): string {
	const gone = new Set(cells.map(({ row, column }) => `${row},${column}`));
	const kept: string[] = [];
	let at = 0;
	for (const { start, end } of shapesIn(vml)) {
		kept.push(vml.slice(at, start));
		const box = vml.slice(start, end);
		const isGone = isNote(box) && gone.has(`${textOf(box, 'Row')},${textOf(box, 'Column')}`);
		if (!isGone) kept.push(box);
		at = end;
	}
	return kept.join('') + vml.slice(at);
}

const isNote = (box: string) => /ObjectType\s*=\s*["']Note["']/.test(box);

/** Shapes from their tag to the next closing tag of one. */
function* shapesIn(vml: string): Generator<{ start: number; end: number }> {
	let start: number | undefined;
	for (const tag of tagsNamed(vml, 'shape')) {
		if (!tag.isClose) start ??= tag.start;
		else if (start !== undefined) {
			yield { start, end: tag.end };
			start = undefined;
		}
	}
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
	for (const { start, end } of tagsNamed(vml, 'idmap')) {
		const tag = vml.slice(start, end);
		const data = attributeOf(tag, 'data');
		if (data === undefined) return vml;
		const blocks = data.split(',').map(Number);
		const last = Math.floor(lastNumber / BLOCK);
		for (let block = largest(blocks, 0) + 1; block <= last; block += 1) blocks.push(block);
		return vml.slice(0, start) + withAttribute(tag, 'data', blocks.join(',')) + vml.slice(end);
	}
	return vml;
}
