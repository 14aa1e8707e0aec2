const PIECE_BYTES = 1 << 20;

/**
 * The text of a file in pieces. A mark at the beginning tells the encoding; without one it is UTF-8 where that fits, else
 * Windows-1252, in which Excel saves .csv in western Europe.
 */
export function* decodeText(bytes: Uint8Array): Generator<string> {
	const decoder = new TextDecoder(encodingOf(bytes));
	for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
		yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: at + PIECE_BYTES < bytes.length });
	}
}

type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingOf(bytes: Uint8Array): TextEncoding {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
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
