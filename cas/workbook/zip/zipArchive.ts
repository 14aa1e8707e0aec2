import type { WorkbookLimits } from '../../limits';
import { shown } from '../../problem';
import { decoderOf, type Decoder } from '../../encodings';
import { damaged, tooLarge, WorkbookError } from '../errors/workbookError';
import { encodingOfXml, UTF_8 } from '../xml/xmlEncoding';
import { inflatedPieces, joined } from './deflated';
import { packedBytesOf, type ZipEntry } from './zipDirectory';
import { DEFLATED, STORED } from './zipRecords';

const COPY_DATA = 'Copy the data to a new workbook and send that';

/** The parts of a ZIP archive by name, unpacked as they are read and never beyond the size that the directory declares. */
export class ZipArchive {
	private readonly parts: ReadonlyMap<string, ZipEntry>;

	constructor(
		private readonly bytes: Uint8Array,
		entries: readonly ZipEntry[],
		private readonly limits: WorkbookLimits,
	) {
		this.parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
	}

	/** Names are compared without regard to case, as the packaging standard has it (ISO 29500-2, 6.2.2.3). */
	has(name: string): boolean {
		return this.parts.has(name.toLowerCase());
	}

	sizeOf(name: string): number {
		return this.parts.get(name.toLowerCase())?.unpackedBytes ?? 0;
	}

	/** The names of all parts, as they are written. */
	names(): string[] {
		return [...this.parts.values()].map(({ name }) => name);
	}

	/** The text of a small part. */
	async text(name: string): Promise<string> {
		if (this.sizeOf(name) > this.limits.partBytes)
			throw tooLarge(`The part ${name} of the workbook is larger than any real one`, COPY_DATA);
		const chunks: Uint8Array[] = [];
		for await (const chunk of this.chunks(name)) chunks.push(chunk.slice());
		const whole = joined(chunks);
		return decoderFor(name, encodingOfXml(whole)).decode(whole);
	}

	/** A part in pieces as UTF-8, each to be used before the next is asked for. */
	async *chunks(name: string): AsyncGenerator<Uint8Array, void, undefined> {
		const entry = this.parts.get(name.toLowerCase());
		if (entry === undefined) throw damaged();
		let decoder: Decoder | undefined;
		let isFirst = true;
		for await (const chunk of this.unpacked(entry)) {
			if (isFirst && encodingOfXml(chunk) !== UTF_8) decoder = decoderFor(name, encodingOfXml(chunk));
			isFirst = false;
			yield decoder === undefined ? chunk : new TextEncoder().encode(decoder.decode(chunk, true));
		}
	}

	private async *unpacked(entry: ZipEntry): AsyncGenerator<Uint8Array, void, undefined> {
		const packed = this.packed(entry);
		if (entry.method === STORED) {
			yield packed;
			return;
		}
		if (entry.method !== DEFLATED) throw damaged();
		yield* inflatedPieces(packed, entry.unpackedBytes);
	}

	private packed(entry: ZipEntry): Uint8Array<ArrayBuffer> {
		const packed = packedBytesOf(this.bytes, entry);
		if (packed === undefined) throw damaged();
		return packed;
	}
}

function decoderFor(part: string, encoding: string): Decoder {
	const decoder = decoderOf(encoding);
	if (decoder !== undefined) return decoder;
	throw new WorkbookError(
		'damaged',
		`The part ${part} of the workbook is written in "${shown(encoding)}", which is not read here`,
		'Open it in Excel, save it again and send that file',
	);
}
