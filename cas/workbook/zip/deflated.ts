import { damaged } from '../errors/workbookError';

/** Unpacks deflated bytes, and never more than they are declared to be. */
export async function inflated(packed: Uint8Array<ArrayBuffer>, declaredBytes: number): Promise<Uint8Array> {
	const whole = new Uint8Array(declaredBytes);
	let at = 0;
	for await (const chunk of inflatedPieces(packed, declaredBytes)) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

/** Unpacks deflated bytes piece by piece, and never more than they are declared to be. */
export async function* inflatedPieces(
	packed: Uint8Array<ArrayBuffer>,
	declaredBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
	const inflater = new DecompressionStream('deflate-raw');
	const writer = inflater.writable.getWriter();
	// What goes wrong here is told to the reader as well.
	writer.write(packed).catch(() => undefined);
	writer.close().catch(() => undefined);
	const reader = inflater.readable.getReader();
	let left = declaredBytes;
	try {
		for (let part = await nextOf(reader); !part.done; part = await nextOf(reader)) {
			left -= part.value.length;
			if (left < 0) throw damaged();
			yield part.value;
		}
	} finally {
		await reader.cancel().catch(() => undefined);
	}
	if (left !== 0) throw damaged();
}

/** Bytes that are not deflated end in an error of the platform. */
async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
	try {
		return await reader.read();
	} catch (error) {
		throw damaged(error);
	}
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
	const gzip = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
	return ofGzip(joined(await collected(gzip)));
}

function ofGzip(gzip: Uint8Array<ArrayBuffer>): Deflated {
	const end = gzip.length - GZIP_TRAILER_BYTES;
	const crc = new DataView(gzip.buffer, gzip.byteOffset).getUint32(end, true);
	return { packed: gzip.subarray(GZIP_HEADER_BYTES, end), crc };
}

/** Packs texts as they come, as UTF-8. `likelyBytes`: about so many they will be, so that no second copy of a long part is made. */
export async function deflatedTexts(
	texts: AsyncIterable<string>,
	likelyBytes = 0,
): Promise<Deflated & { readonly unpackedBytes: number }> {
	const stream = new CompressionStream('gzip');
	const writer = stream.writable.getWriter();
	const packing = gathered(stream.readable, likelyBytes);
	// What goes wrong is told by the writer.
	packing.catch(() => undefined);
	const encoder = new TextEncoder();
	let unpackedBytes = 0;
	try {
		for await (const text of texts) {
			const bytes = encoder.encode(text);
			unpackedBytes += bytes.length;
			await writer.write(bytes);
		}
		await writer.close();
	} catch (error) {
		await writer.abort(error).catch(() => undefined);
		throw error;
	}
	return { ...ofGzip(await packing), unpackedBytes };
}

/** The bytes of a stream as one piece, which grows where it has to; room that is not used takes no memory. */
async function gathered(stream: ReadableStream<Uint8Array>, likelyBytes: number): Promise<Uint8Array<ArrayBuffer>> {
	let room = new Uint8Array(Math.max(likelyBytes, LEAST_ROOM_BYTES));
	let length = 0;
	const reader = stream.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		if (length + part.value.length > room.length) {
			const larger = new Uint8Array(Math.max(room.length * 2, length + part.value.length));
			larger.set(room.subarray(0, length));
			room = larger;
		}
		room.set(part.value, length);
		length += part.value.length;
	}
	return room.subarray(0, length);
}

const LEAST_ROOM_BYTES = 1 << 16;

async function collected(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
	const chunks: Uint8Array[] = [];
	const reader = stream.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
	return chunks;
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
