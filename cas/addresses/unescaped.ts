/**
 * A text as the reader at the end of all escapes sees it, and where each of its characters stands in the text as it came. JSON in a
 * JSON text writes `\/`, an address in the query of another one `%2F`, a page `&#x2F;`; each may be escaped again.
 */
export interface Unescaped {
	readonly text: string;
	/** The place of a character in the text as it came; one after the last gives the end. */
	placeOf(index: number): number;
	/** How many times the character was percent-encoded; `BACKSLASH` for one that a backslash stands for. */
	kindOf(index: number): number;
}

/** The kind of a slash that was written as a backslash, which a browser takes for one, and of `\n`, which might begin a segment. */
export const BACKSLASH = 255;
const MAX_DEPTH = 254;

const ENTITIES: Readonly<Record<string, string>> = {
	apos: "'",
	colon: ':',
	commat: '@',
	equals: '=',
	gt: '>',
	lt: '<',
	num: '#',
	percnt: '%',
	period: '.',
	quest: '?',
	quot: '"',
	sol: '/',
};
const MAX_ENTITY_LENGTH = 10;
const ANY_ESCAPE = /[%\\&\u00ad\u200b-\u200f\u2060\ufeff]/;
/** Browsers leave these out of an address: soft hyphen, zero-width characters, byte order mark. */
const isInvisible = (char: string) => char >= '\u00ad' && /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(char);
const ESCAPED_BLANKS = new Set(['n', 'r', 't', 'b', 'f']);

interface Read {
	readonly char: string;
	readonly length: number;
	readonly kind: number;
}

/** Reads every character once. */
export function unescaped(text: string): Unescaped {
	if (!ANY_ESCAPE.test(text)) return { text, placeOf: (index) => index, kindOf: () => 0 };
	const chars: string[] = [];
	const places: number[] = [];
	const kinds: number[] = [];
	for (let at = 0; at < text.length;) {
		const { char, length, kind } = readAt(text, at);
		if (char !== '') {
			chars.push(char);
			places.push(at);
			kinds.push(kind);
		}
		at += length;
	}
	return {
		text: chars.join(''),
		placeOf: (index) => places[index] ?? text.length,
		kindOf: (index) => kinds[index] ?? 0,
	};
}

function readAt(text: string, at: number): Read {
	const char = text.charAt(at);
	return ESCAPES[char]?.(text, at) ?? { char: isInvisible(char) ? '' : char, length: 1, kind: 0 };
}

const ESCAPES: Readonly<Record<string, (text: string, at: number) => Read | undefined>> = {
	'%': percent,
	'\\': backslash,
	'&': entity,
};

/** `%2F`, `%252F` and so on; ASCII only, for nothing else ends or begins an address. */
function percent(text: string, at: number): Read | undefined {
	let end = at + 1;
	while (text.startsWith('25', end)) end += 2;
	const code = hexAt(text, end, 2);
	if (code === undefined || code >= 128) {
		// Each `25` stood for the percent sign of the one before, and the last for one that escapes nothing.
		return end > at + 1 ? { char: '%', length: end - at, kind: depth((end - at - 1) / 2) } : undefined;
	}
	return { char: String.fromCharCode(code), length: end + 2 - at, kind: depth((end - at - 1) / 2 + 1) };
}

const depth = (times: number) => Math.min(times, MAX_DEPTH);

/** A run of backslashes with what it escapes. One that escapes nothing is a slash to browsers. */
function backslash(text: string, at: number): Read {
	let end = at;
	while (text.charAt(end) === '\\') end += 1;
	const next = text.charAt(end);
	if (next === '/' || next === '"' || next === "'") return { char: next, length: end + 1 - at, kind: 0 };
	const digits = next === 'u' ? 4 : next === 'x' ? 2 : 0;
	const code = digits === 0 ? undefined : hexAt(text, end + 1, digits);
	if (code !== undefined) return { char: String.fromCharCode(code), length: end + 1 + digits - at, kind: 0 };
	if (ESCAPED_BLANKS.has(next)) return { char: '\n', length: end + 1 - at, kind: BACKSLASH };
	return { char: '/', length: end - at, kind: BACKSLASH };
}

function entity(text: string, at: number): Read | undefined {
	let start = at + 1;
	while (text.startsWith('amp;', start)) start += 'amp;'.length;
	const end = text.slice(start, start + MAX_ENTITY_LENGTH).indexOf(';');
	const name = end < 1 ? '' : text.slice(start, start + end);
	const char = name.startsWith('#') ? numbered(name.slice(1)) : ENTITIES[name.toLowerCase()];
	if (char !== undefined) return { char, length: start + end + 1 - at, kind: 0 };
	return start > at + 1 ? { char: '&', length: start - at, kind: 0 } : undefined;
}

function numbered(digits: string): string | undefined {
	const isHex = /^x[0-9a-f]+$/i.test(digits);
	if (!isHex && !/^\d+$/.test(digits)) return undefined;
	const code = isHex ? Number.parseInt(digits.slice(1), 16) : Number(digits);
	return code > 0 && code < 128 ? String.fromCharCode(code) : undefined;
}

function hexAt(text: string, at: number, length: number): number | undefined {
	const digits = text.slice(at, at + length);
	return digits.length === length && /^[0-9a-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
