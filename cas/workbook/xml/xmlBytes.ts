import { decodeEntities, withLineEnds } from './xmlEntities';

const TAB = 0x09;
const RETURN = 0x0d;
const AMPERSAND = 0x26;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const BANG = 0x21;
export const QUESTION = 0x3f;
/** Stands behind the last byte; XML itself holds no zero byte, so that a loop need not compare with the end. */
export const END = 0;

/** Shorter texts are put together by hand, which is faster than a decoder. */
const SHORT_TEXT_BYTES = 48;
const decoder = new TextDecoder();

export const isBlank = (byte: number) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === TAB;

/**
 * A window over a stream of bytes: what is not used up yet, followed by what came last. Grows only where one element does
 * not fit.
 */
export class ByteWindow {
	bytes = new Uint8Array(1 << 18);
	end = 0;

	/** Drops what stands before `used` and adds a piece. */
	push(piece: Uint8Array, used: number): void {
		const kept = this.end - used;
		if (kept + piece.length + 1 > this.bytes.length) {
			const larger = new Uint8Array(Math.max(this.bytes.length * 2, kept + piece.length + 1));
			larger.set(this.bytes.subarray(used, this.end));
			this.bytes = larger;
		} else {
			this.bytes.copyWithin(0, used, this.end);
		}
		this.bytes.set(piece, kept);
		this.end = kept + piece.length;
		this.bytes[this.end] = END;
	}
}

/** The text between two places, entities resolved. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
	if (end - start > SHORT_TEXT_BYTES) return decoded(bytes, start, end);
	let text = '';
	for (let at = start; at < end; at += 1) {
		const byte = bytes[at]!;
		if (byte > 0x7f || byte === AMPERSAND || byte === RETURN) return decoded(bytes, start, end);
		text += String.fromCharCode(byte);
	}
	return text;
}

const decoded = (bytes: Uint8Array, start: number, end: number) =>
	decodeEntities(withLineEnds(decoder.decode(bytes.subarray(start, end))));

/** Excel writes characters that XML cannot hold as `_x000D_`. ECMA-376 part 1, 22.9.2.19. */
export function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether the name at a place, without its prefix, is the one that is asked for. */
export function isNamed(bytes: Uint8Array, start: number, end: number, name: string): boolean {
	if (end - start !== name.length) return false;
	for (let index = 0; index < name.length; index += 1) {
		if (bytes[start + index] !== name.charCodeAt(index)) return false;
	}
	return true;
}

/** Where the value of an attribute begins, behind its quote, in a tag from behind its name; -1 where the tag has no such attribute. */
export function attributeStart(bytes: Uint8Array, nameEnd: number, tagEnd: number, name: string): number {
	for (let at = nameEnd; at < tagEnd; at += 1) {
		if (!isBlank(bytes[at]!) || isBlank(bytes[at + 1]!)) continue;
		const start = at + 1;
		at = start;
		while (at < tagEnd && bytes[at] !== EQUALS && !isBlank(bytes[at]!)) at += 1;
		const end = at;
		while (at < tagEnd && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at += 1;
		if (at < tagEnd && isNamed(bytes, start, end, name)) return at + 1;
		const quote = bytes[at];
		do at += 1;
		while (at < tagEnd && bytes[at] !== quote);
	}
	return -1;
}

/** Where the tag that begins at `at` ends, behind its `>`; -1 where the window ends first. Quoted values may hold `>`. */
export function tagEnd(bytes: Uint8Array, at: number): number {
	let quote = 0;
	for (let place = at; ; place += 1) {
		const byte = bytes[place]!;
		if (byte === END) return -1;
		if (quote !== 0) {
			if (byte === quote) quote = 0;
		} else if (byte === GREATER) {
			return place + 1;
		} else if (byte === QUOTE || byte === APOSTROPHE) {
			quote = byte;
		}
	}
}

/**
 * The text of `<t>` elements up to the end of the element that a body begins in, phonetic guides left out; undefined where
 * the window ends first.
 */
export function richText(
	bytes: Uint8Array,
	bodyStart: number,
	element: string,
): { text: string; after: number } | undefined {
	let text = '';
	let phonetic = 0;
	let textStart = -1;
	for (let at = bodyStart; ;) {
		while (bytes[at] !== LESS && bytes[at] !== END) at += 1;
		if (bytes[at] === END) return undefined;
		const first = bytes[at + 1]!;
		if (first === BANG) {
			const section = markupEnd(bytes, at);
			if (section === undefined) return undefined;
			if (textStart >= 0 && phonetic === 0) {
				text += textOf(bytes, textStart, at) + section.cdata;
				textStart = section.after;
			}
			at = section.after;
			continue;
		}
		const after = tagEnd(bytes, at);
		if (after < 0) return undefined;
		const isClose = first === SLASH;
		let start = at + (isClose ? 2 : 1);
		let end = start;
		for (; bytes[end] !== GREATER && bytes[end] !== SLASH && !isBlank(bytes[end]!); end += 1) {
			if (bytes[end] === COLON) start = end + 1;
		}
		const isEmpty = bytes[after - 2] === SLASH;
		if (isNamed(bytes, start, end, 't')) {
			if (isClose && textStart >= 0 && phonetic === 0) text += textOf(bytes, textStart, at);
			textStart = isClose || isEmpty ? -1 : after;
		} else if (isNamed(bytes, start, end, 'rPh') || isNamed(bytes, start, end, 'Fallback')) {
			// What a fallback says for older programs was said before.
			if (!isEmpty) phonetic += isClose ? -1 : 1;
		} else if (isClose && isNamed(bytes, start, end, element)) {
			return { text: unescaped(text), after };
		}
		at = after;
	}
}

/** The end of a comment, section or declaration that begins at `at`; undefined where the window ends first. */
export function markupEnd(
	bytes: Uint8Array,
	at: number,
): { after: number; cdata: string; isDeclaration: boolean } | undefined {
	const kind = bytes[at + 2]!;
	if (kind === END) return undefined;
	const isComment = kind === 0x2d;
	if (!isComment && kind !== 0x5b) return { after: at + 2, cdata: '', isDeclaration: true };
	const closing = isComment ? 0x2d : 0x5d;
	const bodyStart = at + (isComment ? 4 : 9);
	for (let place = at + 3; bytes[place] !== END; place += 1) {
		const isEnd = bytes[place] === GREATER && bytes[place - 1] === closing && bytes[place - 2] === closing;
		if (!isEnd || place < bodyStart + 2) continue;
		const cdata = isComment ? '' : withLineEnds(decoder.decode(bytes.subarray(bodyStart, place - 2)));
		return { after: place + 1, cdata, isDeclaration: false };
	}
	return undefined;
}
