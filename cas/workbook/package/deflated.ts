import { damaged } from '../admit';

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

export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of through(bytes, new CompressionStream('deflate-raw'))) chunks.push(chunk);
	return joined(chunks);
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
