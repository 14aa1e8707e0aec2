import type { BinaryHelperFunctions } from 'n8n-workflow';

/** What n8n's request helper gives for a stream, and its binary helpers take: Node's Readable. */
export type ByteStream = Exclude<Parameters<BinaryHelperFunctions['prepareBinaryData']>[0], Uint8Array>;

/** A refusal says in a few lines why; what is longer is some proxy's page. */
const MAX_TEXT_BYTES = 65_536;

export function isByteStream(body: unknown): body is ByteStream {
	return typeof body === 'object' && body !== null && 'pipe' in body && 'destroy' in body;
}

/** The beginning of a stream. The rest is not read; a stream that breaks ends there. */
export async function startOf(stream: ByteStream): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of stream as AsyncIterable<Uint8Array>) {
			chunks.push(chunk);
			length += chunk.length;
			// Leaving the loop destroys the stream.
			if (length >= MAX_TEXT_BYTES) break;
		}
	} catch {
		// What came so far may still say why.
	}
	return Buffer.concat(chunks);
}
