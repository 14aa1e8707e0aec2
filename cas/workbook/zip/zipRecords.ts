/** A part of a ZIP archive with its packed bytes as they lie in the file, so that an untouched part is copied, not packed anew. */
export interface ZipRecord {
	readonly name: string;
	/** Bit 11 says that the name is UTF-8; no other flag outlives the copy. */
	readonly nameBytes: Uint8Array;
	readonly isUtf8: boolean;
	readonly method: number;
	/** Date and time as MS-DOS wrote them. */
	readonly modified: number;
	readonly crc: number;
	readonly packed: Uint8Array<ArrayBuffer>;
	readonly unpackedBytes: number;
}

export const STORED = 0;
export const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: a part that we write does not tell when. */
export const NO_DATE = 0x00210000;

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_FIELD = 1;
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1;
const UTF8 = 0x0800;
/** Enough for deflated parts without any extension. PKWARE APPNOTE 4.4.3. */
const VERSION = 20;

/** The parts of an archive, in the order of its directory; undefined where it cannot be read. PKWARE APPNOTE 4.3. */
export function readRecords(bytes: Uint8Array): ZipRecord[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		let end = bytes.length - END_BYTES;
		while (end >= 0 && view.getUint32(end, true) !== END_SIGNATURE) end -= 1;
		if (end < 0) return undefined;
		let count = view.getUint16(end + 10, true);
		let at = view.getUint32(end + 16, true);
		if (at === IN_ZIP64 || count === 0xffff) {
			const record = Number(view.getBigUint64(end - ZIP64_LOCATOR_BYTES + 8, true));
			count = Number(view.getBigUint64(record + 32, true));
			at = Number(view.getBigUint64(record + 48, true));
		}
		const records: ZipRecord[] = [];
		for (let index = 0; index < count; index += 1) {
			if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
			const record = readRecord(bytes, view, at);
			if (record === undefined) return undefined;
			records.push(record);
			at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
		}
		return records;
	} catch (error) {
		// An offset beyond the end: the file was cut off.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function readRecord(bytes: Uint8Array, view: DataView, entry: number): ZipRecord | undefined {
	const flags = view.getUint16(entry + 8, true);
	const nameLength = view.getUint16(entry + 28, true);
	const nameBytes = bytes.slice(entry + ENTRY_BYTES, entry + ENTRY_BYTES + nameLength);
	const { packedBytes, unpackedBytes, offset } = sizesOf(view, entry, nameLength);
	if ((flags & ENCRYPTED) !== 0 || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return undefined;
	const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	const packed = bytes.slice(start, start + packedBytes);
	if (packed.length !== packedBytes) return undefined;
	return {
		name: new TextDecoder().decode(nameBytes),
		nameBytes,
		isUtf8: (flags & UTF8) !== 0,
		method: view.getUint16(entry + 10, true),
		modified: view.getUint32(entry + 12, true),
		crc: view.getUint32(entry + 16, true),
		packed,
		unpackedBytes,
	};
}

/** Numbers that need 64 bits stand in an extra field, in the order unpacked, packed, offset. */
function sizesOf(view: DataView, entry: number, nameLength: number) {
	let packedBytes = view.getUint32(entry + 20, true);
	let unpackedBytes = view.getUint32(entry + 24, true);
	let offset = view.getUint32(entry + 42, true);
	const extra = entry + ENTRY_BYTES + nameLength;
	const extraEnd = extra + view.getUint16(entry + 30, true);
	for (let at = extra; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
		let value = at + 4;
		const next = () => {
			value += 8;
			return Number(view.getBigUint64(value - 8, true));
		};
		if (unpackedBytes === IN_ZIP64) unpackedBytes = next();
		if (packedBytes === IN_ZIP64) packedBytes = next();
		if (offset === IN_ZIP64) offset = next();
		break;
	}
	return { packedBytes, unpackedBytes, offset };
}

/** An archive of the parts, in their order. The limits on workbooks keep it far below what would need 64 bits. */
export function writeRecords(records: readonly ZipRecord[]): Uint8Array[] {
	const chunks: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const record of records) {
		directory.push(directoryEntry(record, offset), record.nameBytes);
		const header = localHeader(record);
		chunks.push(header, record.nameBytes, record.packed);
		offset += header.length + record.nameBytes.length + record.packed.length;
	}
	const directoryBytes = directory.reduce((sum, { length }) => sum + length, 0);
	return [...chunks, ...directory, endOf(records.length, directoryBytes, offset)];
}

function localHeader(record: ZipRecord): Uint8Array {
	const view = new DataView(new ArrayBuffer(LOCAL_BYTES));
	view.setUint32(0, LOCAL_SIGNATURE, true);
	writeCommon(view, 4, record);
	return new Uint8Array(view.buffer);
}

function directoryEntry(record: ZipRecord, offset: number): Uint8Array {
	const view = new DataView(new ArrayBuffer(ENTRY_BYTES));
	view.setUint32(0, ENTRY_SIGNATURE, true);
	view.setUint16(4, VERSION, true);
	writeCommon(view, 6, record);
	view.setUint32(42, offset, true);
	return new Uint8Array(view.buffer);
}

/** What the local header and the directory say alike. */
function writeCommon(view: DataView, at: number, record: ZipRecord): void {
	view.setUint16(at, VERSION, true);
	view.setUint16(at + 2, record.isUtf8 ? UTF8 : 0, true);
	view.setUint16(at + 4, record.method, true);
	view.setUint32(at + 6, record.modified, true);
	view.setUint32(at + 10, record.crc, true);
	view.setUint32(at + 14, record.packed.length, true);
	view.setUint32(at + 18, record.unpackedBytes, true);
	view.setUint16(at + 22, record.nameBytes.length, true);
}

function endOf(count: number, directoryBytes: number, offset: number): Uint8Array {
	const view = new DataView(new ArrayBuffer(END_BYTES));
	view.setUint32(0, END_SIGNATURE, true);
	view.setUint16(8, count, true);
	view.setUint16(10, count, true);
	view.setUint32(12, directoryBytes, true);
	view.setUint32(16, offset, true);
	return new Uint8Array(view.buffer);
}
