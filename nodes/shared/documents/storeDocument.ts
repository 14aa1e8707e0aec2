import type { BinaryHelperFunctions, IBinaryData } from 'n8n-workflow';
import type { ByteStream } from '../transport/byteStream';

/** A server that sends nothing for so long is gone. */
const MAX_SILENCE_MS = 60_000;

export interface StoreOptions {
	readonly fileName: string;
	readonly maxBytes: number;
	/** The length that the server announced. */
	readonly announcedBytes?: number;
	readonly signal?: AbortSignal;
	readonly maxSilenceMs?: number;
}

/** Why nothing was kept of a document; `broken` is worth another try. */
interface Unstored {
	readonly problem: 'notPdf' | 'noEnd' | 'tooLarge' | 'broken' | 'cancelled' | 'notStored';
	/** What the machine says of it. */
	readonly detail: string;
}

export type Stored = { readonly binary: IBinaryData; readonly bytes: number } | Unstored;

/**
 * Hands a document chunk by chunk to n8n's binary storage. It is never whole in memory where n8n keeps binary data in files; what is
 * no whole PDF, or too large, ends the transfer, and n8n throws away the part that it has.
 */
export async function storeDocument(
	helpers: Pick<BinaryHelperFunctions, 'prepareBinaryData'>,
	stream: ByteStream,
	{ fileName, maxBytes, announcedBytes, signal, maxSilenceMs = MAX_SILENCE_MS }: StoreOptions,
): Promise<Stored> {
	const head = fileHead();
	const tail = fileTail();
	let bytes = 0;
	let problem: Unstored | undefined;
	const stop = (name: Unstored['problem'], detail = '') => {
		problem ??= { problem: name, detail };
		stream.destroy(new Error(name));
	};
	const cancel = () => stop('cancelled');
	stream.on('error', (error) => stop('broken', error.message));
	if (announcedBytes !== undefined && announcedBytes > maxBytes) stop('tooLarge');
	if (signal?.aborted) cancel();
	if (problem !== undefined) return problem;

	signal?.addEventListener('abort', cancel);
	if (isSocketBound(stream)) stream.setTimeout(maxSilenceMs, () => stop('broken', 'CAS sent nothing for too long'));
	const checked = stream.map((chunk: Uint8Array) => {
		bytes += chunk.length;
		if (bytes > maxBytes) stop('tooLarge');
		else if (head.take(chunk) === 'other') stop('notPdf');
		if (problem !== undefined) throw new Error(problem.problem);
		tail.take(chunk);
		return chunk;
	});
	try {
		const binary = await helpers.prepareBinaryData(checked, fileName, 'application/pdf');
		if (problem === undefined && head.kind() !== 'pdf') stop('notPdf');
		if (announcedBytes !== undefined && bytes !== announcedBytes)
			stop('broken', `${bytes} of ${announcedBytes} bytes came`);
		if (problem === undefined && !tail.hasEnd()) stop('noEnd');
		return problem ?? { binary, bytes };
	} catch (error) {
		return problem ?? { problem: 'notStored', detail: (error as Error).message };
	} finally {
		signal?.removeEventListener('abort', cancel);
	}
}

/** An HTTP response can watch its connection for silence; a stream made of one, such as an unpacked one, cannot. */
function isSocketBound(
	stream: ByteStream,
): stream is ByteStream & { setTimeout(ms: number, onSilence: () => void): void } {
	return 'setTimeout' in stream;
}

const PDF_MAGIC = '%PDF-';
/** A PDF begins with `%PDF-`; viewers allow it within the first kilobyte (ISO 32000-1, annex H). */
const HEAD_BYTES = 1_024;

/** What kind of file a transfer is, by its beginning; undecided until enough has passed by. */
function fileHead() {
	let head = '';
	const kind = () => (head.includes(PDF_MAGIC) ? 'pdf' : head.length >= HEAD_BYTES ? 'other' : 'undecided');
	return {
		kind,
		take: (chunk: Uint8Array) => {
			const missing = HEAD_BYTES - head.length;
			if (missing > 0) head += Buffer.from(chunk.subarray(0, missing)).toString('latin1');
			return kind();
		},
	};
}

/** What a PDF ends with: the place of its table, and a mark (ISO 32000-1, 7.5.5). Viewers ask for the mark alone in the last kilobyte. */
const PDF_ENDS = ['%%EOF', 'startxref'];
/** Some writers leave more than a kilobyte behind the mark. */
const TAIL_BYTES = 4_096;

/** Whether a transfer ends as a PDF does: a server that has written no more than the beginning of one sends a file that looks whole. */
function fileTail() {
	let tail = '';
	return {
		hasEnd: () => PDF_ENDS.some((end) => tail.includes(end)),
		take: (chunk: Uint8Array) => {
			tail = (tail + Buffer.from(chunk.subarray(-TAIL_BYTES)).toString('latin1')).slice(-TAIL_BYTES);
		},
	};
}
