import type { PartStore } from './partStore';
import { XmlScanner, type TagSpan } from '../xml/xmlScan';
import { opened } from '../xml/xmlText';
import { damaged, tooLarge } from '../errors/workbookError';
import { DEFAULT_LIMITS } from '../../limits';

/** A worksheet in pieces that can be changed one after another: what stands before its rows, rows, and what stands behind. */
type SheetPiece =
	/** Ends with the opening tag of the rows. `empty` is that tag as it is written where the sheet has no rows. */
	| { readonly kind: 'head'; readonly text: string; readonly empty: string | undefined }
	/** Whole rows. */
	| { readonly kind: 'rows'; readonly text: string }
	/** Begins with the closing tag of the rows. */
	| { readonly kind: 'tail'; readonly text: string };

/** Rows are handed on in pieces of about so many characters: short enough to be let go as soon as they are done with, before any large collection. */
const PIECE_CHARACTERS = 1 << 15;

/**
 * Takes a worksheet apart as its text comes, so that no long one is held as a whole.
 *
 * @throws WorkbookError where it has no rows, or ends before its last tag.
 */
export async function* sheetPieces(texts: AsyncIterable<string>): AsyncGenerator<SheetPiece, void, undefined> {
	let rest = '';
	let tag: TagSpan | undefined;
	let isPlain = true;
	for await (const text of inPieces(texts)) {
		rest += text;
		if (tag === undefined) {
			tag = openingOf(rest, false);
			if (tag === undefined) {
				if (rest.length > DEFAULT_LIMITS.partBytes)
					throw tooLarge('A sheet of the workbook has more before its rows than any real one', COPY_DATA);
				continue;
			}
			yield headOf(rest, tag);
			rest = restOf(rest, tag);
		}
		// What a comment or CDATA holds closes no row: then the sheet is taken as one piece.
		isPlain &&= !rest.includes('<!');
		const end = isPlain ? lastRowEnd(rest, tag) : 0;
		if (end === 0) continue;
		yield { kind: 'rows', text: rest.slice(0, end) };
		rest = rest.slice(end);
	}
	if (tag === undefined) {
		tag = openingOf(rest, true);
		yield headOf(rest, tag!);
		rest = restOf(rest, tag!);
	}
	const closing = isPlain ? rest.lastIndexOf(`</${tag!.qualified}`) : closingOf(rest, tag!.qualified);
	if (closing === -1) throw damaged();
	if (closing > 0) yield { kind: 'rows', text: rest.slice(0, closing) };
	yield { kind: 'tail', text: rest.slice(closing) };
}

/** The texts put together to longer ones: each is searched several times. */
async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
	let waiting: string[] = [];
	let characters = 0;
	for await (const text of texts) {
		waiting.push(text);
		characters += text.length;
		if (characters < PIECE_CHARACTERS) continue;
		yield waiting.join('');
		waiting = [];
		characters = 0;
	}
	yield waiting.join('');
}

/** A worksheet without its rows. */
export async function frameOf(parts: PartStore, part: string): Promise<string> {
	let frame = '';
	for await (const { kind, text } of sheetPieces(parts.pieces(part))) if (kind !== 'rows') frame += text;
	return frame;
}

const COPY_DATA = 'Copy the data to a new workbook and send that';

/** The tag that opens the rows; undefined where it may still come. */
function openingOf(text: string, isWhole: boolean): TagSpan | undefined {
	if (!isWhole && !/<(?:[\w.-]+:)?sheetData[\s/>]/.test(text)) return undefined;
	try {
		const scanner = new XmlScanner(text);
		for (let tag = scanner.next(); tag !== undefined; tag = scanner.next())
			if (tag.name === 'sheetData' && tag.kind !== 'close') return tag;
	} catch (error) {
		// The text may end within a tag of which the rest is still to come.
		if (isWhole) throw error;
		return undefined;
	}
	if (isWhole) throw damaged();
	return undefined;
}

function headOf(text: string, { kind, start, end }: TagSpan): SheetPiece {
	const tag = text.slice(start, end);
	const isEmpty = kind === 'empty';
	return { kind: 'head', text: text.slice(0, start) + (isEmpty ? opened(tag) : tag), empty: isEmpty ? tag : undefined };
}

const restOf = (text: string, { kind, qualified, end }: TagSpan) =>
	(kind === 'empty' ? `</${qualified}>` : '') + text.slice(end);

/** Behind the last whole row that is followed by something, so that the closing tag of the rows is left for the end. */
function lastRowEnd(text: string, { qualified }: TagSpan): number {
	const prefix = qualified.slice(0, -'sheetData'.length);
	const closing = text.indexOf(`</${qualified}`);
	const start = text.lastIndexOf(`</${prefix}row`, closing === -1 ? undefined : closing);
	return start === -1 ? 0 : text.indexOf('>', start) + 1;
}

function closingOf(text: string, qualified: string): number {
	const scanner = new XmlScanner(text);
	for (let tag = scanner.next(); tag !== undefined; tag = scanner.next())
		if (tag.kind === 'close' && tag.qualified === qualified) return tag.start;
	return -1;
}
