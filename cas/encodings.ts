/**
 * What the 32 bytes from 0x80 mean in Windows-1252; the five that mean nothing stay control signs. Node 20 decodes the encoding as
 * if it were ISO-8859-1, so that they are put right by hand.
 */
const WINDOWS_1252 =
	'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The upper half of the code pages of DOS: of western Europe, in which old systems write, and of the United States. */
const DOS_850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
	'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const DOS_437 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
	'╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** Encodings with one byte a character that are put right or decoded here; the platform knows the others. */
const UPPER_HALVES: Readonly<Record<string, string>> = { ibm850: DOS_850, ibm437: DOS_437 };

/** Names of one encoding: all of them are Windows-1252 to a reader of web pages, and so to the platform. */
const LATIN = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii']);

/** Turns bytes that come in pieces into text. */
export interface Decoder {
	/** `isMore`: further pieces follow. */
	decode(bytes: Uint8Array, isMore?: boolean): string;
}

/** A decoder by the name of its encoding, as the Encoding Standard or IBM writes it; undefined for one that nobody here reads. */
export function decoderOf(encoding: string): Decoder | undefined {
	const name = encoding.trim().toLowerCase();
	const upperHalf = UPPER_HALVES[name];
	const platform = platformDecoder(LATIN.has(name) || upperHalf !== undefined ? 'latin1' : name);
	if (platform === undefined) return undefined;
	const decode = (bytes: Uint8Array, isMore = false) => platform.decode(bytes, { stream: isMore });
	if (upperHalf !== undefined) return { decode: (bytes) => singleBytes(bytes, upperHalf) };
	if (!LATIN.has(name)) return { decode };
	return {
		decode: (bytes, isMore) =>
			decode(bytes, isMore).replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80)),
	};
}

function platformDecoder(label: string): TextDecoder | undefined {
	try {
		return new TextDecoder(label);
	} catch (error) {
		if ((error as Error).name === 'RangeError') return undefined;
		throw error;
	}
}

const PIECE = 8_192;

function singleBytes(bytes: Uint8Array, upperHalf: string): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE) {
		const codes = Array.from(bytes.subarray(at, at + PIECE), (byte) =>
			byte < 0x80 ? byte : upperHalf.charCodeAt(byte - 0x80),
		);
		text += String.fromCharCode(...codes);
	}
	return text;
}
