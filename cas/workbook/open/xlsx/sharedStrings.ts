import { WAITING_CELLS, type WorkbookLimits } from '../../../limits';
import type { RawCell } from '../rawCell';
import { refusedMarkup } from '../../xml/refusedMarkup';
import {
	BANG,
	ByteWindow,
	COLON,
	END,
	GREATER,
	isBlank,
	isNamed,
	LESS,
	markupEnd,
	richText,
	SLASH,
	tagEnd,
} from '../../xml/xmlBytes';
import { damaged, tooLarge } from '../../errors/workbookError';

/** The texts that cells refer to by number, each as the cell that it is; a blank text is undefined. */
export type SharedStrings = readonly (RawCell | undefined)[];

/** Reads the shared strings of a workbook; rich text becomes plain. ECMA-376 part 1, 18.4. */
export async function sharedStrings(chunks: AsyncIterable<Uint8Array>, limits: WorkbookLimits): Promise<SharedStrings> {
	const cells: (RawCell | undefined)[] = [];
	const window = new ByteWindow();
	let used = 0;
	let retryAt = 0;
	for await (const chunk of chunks) {
		window.push(chunk, used);
		used = 0;
		// A long text comes in many pieces; it is tried again only when twice as much is there.
		if (window.end < retryAt) continue;
		used = readItems(window, cells, limits);
		const rest = window.end - used;
		if (rest > limits.cellCharacters * WAITING_CELLS) throw tooLongText(limits);
		retryAt = rest > 1 << 16 ? rest * 2 : 0;
	}
	window.push(new Uint8Array(0), used);
	if (readItems(window, cells, limits) < window.end) throw damaged();
	return cells;
}

/** Reads the complete items of the window; returns up to where. */
function readItems({ bytes }: ByteWindow, cells: (RawCell | undefined)[], limits: WorkbookLimits): number {
	let at = 0;
	for (;;) {
		while (bytes[at] !== LESS && bytes[at] !== END) at += 1;
		if (bytes[at] === END) return at;
		if (bytes[at + 1] === BANG) {
			const markup = markupEnd(bytes, at);
			if (markup === undefined) return at;
			if (markup.isDeclaration) throw refusedMarkup();
			at = markup.after;
			continue;
		}
		const after = tagEnd(bytes, at);
		if (after < 0) return at;
		let start = at + 1;
		let end = start;
		for (; bytes[end] !== GREATER && bytes[end] !== SLASH && !isBlank(bytes[end]!); end += 1) {
			if (bytes[end] === COLON) start = end + 1;
		}
		if (!isNamed(bytes, start, end, 'si')) {
			at = after;
			continue;
		}
		if (bytes[after - 2] === SLASH) {
			add(cells, undefined, limits);
			at = after;
			continue;
		}
		const item = richText(bytes, after, 'si');
		if (item === undefined) return at;
		if (item.text.length > limits.cellCharacters) throw tooLongText(limits);
		add(cells, item.text === '' ? undefined : { kind: 'text', text: item.text }, limits);
		at = item.after;
	}
}

function add(cells: (RawCell | undefined)[], cell: RawCell | undefined, { sharedTexts }: WorkbookLimits): void {
	if (cells.length >= sharedTexts)
		throw tooLarge(`The workbook holds more than ${sharedTexts} different texts`, 'Split it into several');
	cells.push(cell);
}

export function tooLongText({ cellCharacters }: WorkbookLimits) {
	return tooLarge(
		`A cell holds a text of more than ${cellCharacters} characters, which is more than Excel allows`,
		'Shorten it, or copy the data to a new workbook',
	);
}
