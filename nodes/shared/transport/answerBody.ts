import { decoderOf } from '../../../cas/encodings';
import { headerOf, type ResponseHeaders } from '../../../cas/request/outcome';
import { isByteStream, startOf } from './byteStream';

/** The status of an answer that is a file. */
const FILE_STATUS = 200;

/** What begins a text of that encoding, whatever the header says of it. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

interface WholeAnswer {
	readonly status: number;
	readonly headers: ResponseHeaders;
	/** As n8n's helper gives it: bytes, or a stream where one was asked for. */
	readonly body?: unknown;
}

/** The body of an answer as a value: JSON where it is some, otherwise text, in whichever encoding the answer names. A file stays a stream. */
export async function answerBody({ status, headers, body }: WholeAnswer): Promise<unknown> {
	if (isByteStream(body)) return status === FILE_STATUS ? body : answerText(await startOf(body), headers);
	return body instanceof Uint8Array ? valueOf(answerText(body, headers)) : body;
}

/** The text of an answer. Without a name, or with one that nobody knows, it is UTF-8, as JSON is. */
export function answerText(bytes: Uint8Array, headers: ResponseHeaders): string {
	const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
	const named = /charset\s*=\s*"?([^";\s]{1,40})/i.exec(headerOf(headers, 'content-type') ?? '')?.[1];
	const decoder = decoderOf(marked ?? named ?? 'utf-8') ?? new TextDecoder();
	return decoder.decode(bytes);
}

/** Its type says nothing: gateways and some calls of CAS send JSON as plain text. */
function valueOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
