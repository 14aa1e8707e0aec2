import { damaged } from '../errors/workbookError';

/** Unpacks deflated bytes, and never more than they are declared to be. */
export async function inflated(packed: Uint8Array<ArrayBuffer>, declaredBytes: number): Promise<Uint8Array> {
	const whole = new Uint8Array(declaredBytes);
	let at = 0;
	try {
		for await (const chunk of through(packed, new DecompressionStream('deflate-raw'))) {
			whole.set(chunk, at);
			at += chunk.length;
		}
	} catch (error) {
		// Bytes that are not deflated, or that would not fit into what was declared.
		throw damaged(error);
	}
	if (at !== declaredBytes) throw damaged();
	return whole;
}

export interface Deflated {
	readonly packed: Uint8Array<ArrayBuffer>;
	/** The checksum that a ZIP archive keeps of the bytes. */
	readonly crc: number;
}

/** A gzip stream is what a ZIP archive wants: ten bytes, the deflated data, then their checksum and size. RFC 1952, 2.3. */
const GZIP_HEADER_BYTES = 10;
const GZIP_TRAILER_BYTES = 8;

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Deflated> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of through(bytes, new CompressionStream('gzip'))) chunks.push(chunk);
	const gzip = joined(chunks);
	const end = gzip.length - GZIP_TRAILER_BYTES;
	return { packed: gzip.subarray(GZIP_HEADER_BYTES, end), crc: new DataView(gzip.buffer).getUint32(end, true) };
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

async function* through(
	bytes: Uint8Array<ArrayBuffer>,
	transform: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array, void, undefined> {
	const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
	} finally {
		await reader.cancel().catch(() => undefined);
	}
}
