import { decoderOf } from '../../../encodings';

const PIECE_BYTES = 1 << 20;

/** The text of a file in pieces, without the mark that may stand before it. */
export function* decodeText(bytes: Uint8Array, encoding: string): Generator<string> {
	const decoder = decoderOf(encoding);
	if (decoder === undefined) throw new RangeError(`The encoding "${encoding}" is not read here`);
	for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
		yield decoder.decode(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES < bytes.length);
	}
}
