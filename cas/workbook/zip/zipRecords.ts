import { packedBytesOf, zipEntries } from './zipDirectory';

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
	/** A view of the archive that it was read from. */
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
const UTF8 = 0x0800;
/** Enough for deflated parts without any extension. PKWARE APPNOTE 4.4.3. */
const VERSION = 20;

/**
 * The parts of an archive with their packed bytes, in the order of its directory; undefined where it cannot be read, or a part is
 * encrypted or not there.
 */
export function readRecords(bytes: Uint8Array): ZipRecord[] | undefined {
	const records: ZipRecord[] = [];
	for (const entry of zipEntries(bytes, Infinity) ?? []) {
		const packed = entry.isEncrypted ? undefined : packedBytesOf(bytes, entry);
		if (packed === undefined) return undefined;
		const { name, nameBytes, isUtf8, method, modified, crc, unpackedBytes } = entry;
		records.push({ name, nameBytes, isUtf8, method, modified, crc, packed, unpackedBytes });
	}
	return records.length === 0 ? undefined : records;
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
