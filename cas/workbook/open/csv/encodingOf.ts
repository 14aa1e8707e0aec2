import { say } from '../../../speech';
import { notice, type Notice } from '../../notices';
import { decoderOf } from '../../../encodings';

const PIECE_BYTES = 1 << 20;
const UTF_16_SAMPLE = 512;
const DOS = 'ibm850';
const WINDOWS = 'windows-1252';

/** How a text file is written, and how sure that is. */
export interface TextEncoding {
	/** As the Encoding Standard or IBM names it. */
	readonly encoding: string;
	/** What a person should know: the file is not what it is usually taken for. */
	readonly notice: Notice | undefined;
}

/**
 * The encoding of a text file: what a mark at its beginning says, UTF-8 where all of it fits, and else what its letters speak for:
 * UTF-8 with a byte that was lost, DOS, or Windows-1252, in which Excel saves .csv in western Europe.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
	const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	if (marked !== undefined) return { encoding: marked, notice: undefined };
	if (isUtf8(bytes)) return { encoding: 'utf-8', notice: undefined };
	const { letters, lost } = utf8Letters(bytes);
	if (letters > lost)
		return {
			encoding: 'utf-8',
			notice: notice(say('notice.encoding.lost', { count: lost })),
		};
	if (isDos(bytes))
		return {
			encoding: DOS,
			notice: notice(say('notice.encoding.dos'), {}, { withAction: true }),
		};
	return { encoding: WINDOWS, notice: undefined };
}

export function markedEncoding([first, second]: Uint8Array): string | undefined {
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Text of western languages in UTF-16 has a zero in every second byte. */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
	const begin = bytes.subarray(0, UTF_16_SAMPLE);
	let even = 0;
	let odd = 0;
	for (let at = 0; at < begin.length; at += 1) {
		if (begin[at] !== 0) continue;
		if (at % 2 === 0) even += 1;
		else odd += 1;
	}
	const most = begin.length / 2;
	if (odd > most * 0.6 && even === 0) return 'utf-16le';
	return even > most * 0.6 && odd === 0 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
			decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: at + PIECE_BYTES < bytes.length });
		}
		return true;
	} catch {
		return false;
	}
}

/** How many letters of several bytes stand in a text, and how many bytes belong to none. RFC 3629. */
function utf8Letters(bytes: Uint8Array): { letters: number; lost: number } {
	let letters = 0;
	let lost = 0;
	for (let at = 0; at < bytes.length;) {
		const byte = bytes[at]!;
		at += 1;
		if (byte < 0x80) continue;
		const more =
			byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
		let found = 0;
		while (found < more && (bytes[at + found]! & 0xc0) === 0x80) found += 1;
		if (more > 0 && found === more) {
			letters += 1;
			at += more;
		} else lost += 1;
	}
	return { letters, lost };
}

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
const lettersIn = (encoding: string) =>
	Array.from(decoderOf(encoding)?.decode(upperHalf) ?? '', (sign) => /\p{L}/u.test(sign));
const dosLetters = lettersIn(DOS);
const windowsLetters = lettersIn(WINDOWS);
/** Quotation marks, dashes and the like in Windows-1252: only between two letters do they speak for DOS; the apostrophe never does. */
const MARKS = new Set([0x85, 0x91, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99]);
const APOSTROPHE = 0x92;

/** Whether the bytes behind letters of ASCII are letters in the code page of DOS rather than in Windows-1252. */
function isDos(bytes: Uint8Array): boolean {
	let dos = 0;
	let windows = 0;
	for (let at = 1; at < bytes.length; at += 1) {
		const byte = bytes[at]!;
		if (byte < 0x80 || byte === APOSTROPHE || !isAsciiLetter(bytes[at - 1]!)) continue;
		if (MARKS.has(byte) && !isAsciiLetter(bytes[at + 1] ?? 0)) continue;
		const isDosLetter = dosLetters[byte - 0x80] === true;
		const isWindowsLetter = windowsLetters[byte - 0x80] === true;
		if (isDosLetter && !isWindowsLetter) dos += 1;
		else if (isWindowsLetter && !isDosLetter) windows += 1;
	}
	return dos > windows;
}

const isAsciiLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
