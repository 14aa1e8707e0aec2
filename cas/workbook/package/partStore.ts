import { deflated, deflatedTexts, inflated, inflatedPieces, joined } from '../zip/deflated';
import { DEFLATED, NO_DATE, readRecords, STORED, writeRecords, type ZipRecord } from '../zip/zipRecords';
import { damaged, WorkbookError } from '../errors/workbookError';
import { encodingOfXml } from '../xml/xmlEncoding';

/**
 * The parts of a workbook by name, to be read and replaced. What is not replaced is written back byte for byte, packed as it
 * was. Names are compared without regard to case (ISO 29500-2, 6.2.2.3).
 */
export class PartStore {
	private readonly records: Map<string, ZipRecord>;
	private readonly texts = new Map<string, string>();
	private readonly written = new Map<string, string>();
	private rewritten = false;

	/** @throws WorkbookError where the archive cannot be read. */
	constructor(bytes: Uint8Array) {
		const records = readRecords(bytes);
		if (records === undefined) throw damaged();
		this.records = new Map(records.map((record) => [record.name.toLowerCase(), record]));
	}

	get isChanged(): boolean {
		return this.rewritten || this.written.size > 0;
	}

	has(name: string): boolean {
		return this.records.has(name.toLowerCase());
	}

	/** The text of a part. XML says its own encoding; whatever it was, it is written back as UTF-8. */
	async text(name: string): Promise<string> {
		const key = name.toLowerCase();
		const known = this.written.get(key) ?? this.texts.get(key);
		if (known !== undefined) return known;
		const record = this.records.get(key);
		if (record === undefined) throw damaged();
		const text = decoded(await unpacked(record));
		this.texts.set(key, text);
		return text;
	}

	/** Replaces a part or adds it at the end. The same text leaves the part untouched. */
	write(name: string, text: string): void {
		const key = name.toLowerCase();
		if ((this.written.get(key) ?? this.texts.get(key)) === text) return;
		this.written.set(key, text);
		if (!this.records.has(key)) this.records.set(key, emptyRecord(name));
	}

	/** The text of a part in pieces, each to be used before the next is asked for. */
	async *pieces(name: string): AsyncGenerator<string, void, undefined> {
		const key = name.toLowerCase();
		const known = this.written.get(key) ?? this.texts.get(key);
		const record = this.records.get(key);
		if (record === undefined) throw damaged();
		if (known !== undefined) yield known;
		else yield* decodedPieces(unpackedPieces(record));
	}

	/** Replaces a part piece by piece, so that a long one is not held as a whole. Where every piece is the same, the part is untouched. */
	async rewrite(
		name: string,
		change: (texts: AsyncIterable<string>) => AsyncIterable<{ readonly before: string; readonly after: string }>,
	): Promise<void> {
		const key = name.toLowerCase();
		const record = this.records.get(key);
		if (record === undefined) throw damaged();
		let isSame = true;
		async function* after(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
			for await (const piece of change(texts)) {
				isSame &&= piece.before === piece.after;
				yield piece.after;
			}
		}
		// What is written into a sheet seldom makes it more than twice as long.
		const packed = await deflatedTexts(after(this.pieces(name)), record.packed.length * 2);
		if (isSame) return;
		this.records.set(key, { ...record, method: DEFLATED, ...packed });
		this.texts.delete(key);
		this.written.delete(key);
		this.rewritten = true;
	}

	remove(name: string): void {
		const key = name.toLowerCase();
		if (!this.records.delete(key)) return;
		this.texts.delete(key);
		this.written.set(key, '');
	}

	/**
	 * A name of the form `xl/comments3.xml` that is not taken. `referred` names parts that the file may not have: ours must not take
	 * their place.
	 */
	freeName(before: string, after: string, referred: readonly string[]): string {
		const taken = new Set(referred.map((name) => name.toLowerCase()));
		for (let number = 1; ; number += 1) {
			const name = `${before}${number}${after}`;
			if (!this.has(name) && !taken.has(name.toLowerCase())) return name;
		}
	}

	async bytes(): Promise<Uint8Array> {
		const records: ZipRecord[] = [];
		for (const [key, record] of this.records) {
			const text = this.written.get(key);
			records.push(text === undefined ? record : await packedRecord(record, text));
		}
		return joined(writeRecords(records));
	}
}

async function unpacked(record: ZipRecord): Promise<Uint8Array> {
	if (record.method === STORED) return record.packed;
	if (record.method !== DEFLATED) throw damaged();
	return await inflated(record.packed, record.unpackedBytes);
}

async function* unpackedPieces(record: ZipRecord): AsyncGenerator<Uint8Array, void, undefined> {
	if (record.method === STORED) yield record.packed;
	else if (record.method === DEFLATED) yield* inflatedPieces(record.packed, record.unpackedBytes);
	else throw damaged();
}

async function* decodedPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
	let decoder: TextDecoder | undefined;
	for await (const bytes of pieces) {
		const isFirst = decoder === undefined;
		try {
			decoder ??= new TextDecoder(encodingOfXml(bytes), { fatal: true });
			const text = decoder.decode(bytes, { stream: true });
			yield isFirst ? asUtf8(text) : text;
		} catch (error) {
			throw error instanceof WorkbookError ? error : damaged(error);
		}
	}
	try {
		yield decoder?.decode() ?? '';
	} catch (error) {
		// The last sign is cut off.
		throw damaged(error);
	}
}

function decoded(bytes: Uint8Array): string {
	try {
		return asUtf8(new TextDecoder(encodingOfXml(bytes), { fatal: true }).decode(bytes));
	} catch (error) {
		// Bytes that are no text of their encoding, or an encoding that nobody knows.
		throw damaged(error);
	}
}

/** The text with UTF-8 declared, which is what is written. */
const asUtf8 = (text: string) => text.replace(/^(<\?xml[^>]*\sencoding\s*=\s*["'])(?!utf-8["'])[\w.-]+/i, '$1UTF-8');

function emptyRecord(name: string): ZipRecord {
	const nameBytes = new TextEncoder().encode(name);
	const isUtf8 = nameBytes.length !== name.length;
	return {
		name,
		nameBytes,
		isUtf8,
		method: STORED,
		modified: NO_DATE,
		crc: 0,
		packed: new Uint8Array(),
		unpackedBytes: 0,
	};
}

async function packedRecord(record: ZipRecord, text: string): Promise<ZipRecord> {
	const bytes = new TextEncoder().encode(text);
	return { ...record, method: DEFLATED, ...(await deflated(bytes)), unpackedBytes: bytes.length };
}
