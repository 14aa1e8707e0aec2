/** A file in a ZIP archive as its directory describes it, before anything is unpacked. */
export interface ZipEntry {
	/** With slashes, and none before it, as the standard has it; some programs write `\\xl\\workbook.xml`. APPNOTE 4.4.17. */
	readonly name: string;
	readonly packedBytes: number;
	readonly unpackedBytes: number;
	/** Packed, but the directory gives no size and points to what follows the data; ordinary writers fill in the directory. */
	readonly isUnsized: boolean;
	/** How it is packed: 0 not at all, 8 deflated. */
	readonly method: number;
	/** Where its local header begins. */
	readonly offset: number;
	/** As the archive writes it; bit 11 says that it is UTF-8. */
	readonly nameBytes: Uint8Array;
	readonly isUtf8: boolean;
	readonly isEncrypted: boolean;
	/** Date and time as MS-DOS wrote them. */
	readonly modified: number;
	readonly crc: number;
}

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const ENCRYPTED = 1;
const SIZE_FOLLOWS = 8;
const UTF8 = 0x0800;
const DEFLATED = 8;
const ZIP64_FIELD = 1;
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;

/** The entries of a ZIP archive, at most `most` of them; undefined where the bytes hold no readable directory. PKWARE APPNOTE 4.3. */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		const directory = directoryOf(view);
		if (directory === undefined) return undefined;
		const entries: ZipEntry[] = [];
		let at = directory.offset;
		for (let index = 0; index < Math.min(directory.count, most); index += 1) {
			if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
			const nameLength = view.getUint16(at + 28, true);
			const extraBytes = view.getUint16(at + 30, true);
			const afterName = at + ENTRY_BYTES + nameLength;
			const nameBytes = bytes.subarray(at + ENTRY_BYTES, afterName);
			entries.push({ ...described(view, at, nameBytes), ...sizes(view, at, afterName, extraBytes) });
			at = afterName + extraBytes + view.getUint16(at + 32, true);
		}
		return entries;
	} catch (error) {
		// An offset beyond the end: the file was cut off.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The packed bytes of an entry, a view of the archive; undefined where they are not there. */
export function packedBytesOf(bytes: Uint8Array, { offset, packedBytes }: ZipEntry): Uint8Array | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_SIGNATURE) return undefined;
	const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	return start + packedBytes > bytes.length ? undefined : bytes.subarray(start, start + packedBytes);
}

function described(view: DataView, entry: number, nameBytes: Uint8Array) {
	const flags = view.getUint16(entry + 8, true);
	return {
		name: partName(new TextDecoder().decode(nameBytes)),
		nameBytes,
		isUtf8: (flags & UTF8) !== 0,
		isEncrypted: (flags & ENCRYPTED) !== 0,
		modified: view.getUint32(entry + 12, true),
		crc: view.getUint32(entry + 16, true),
	};
}

const partName = (written: string) => written.replaceAll('\\', '/').replace(/^\/+/, '');

function directoryOf(view: DataView): { offset: number; count: number } | undefined {
	const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
	for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
		if (view.getUint32(at, true) !== END_SIGNATURE) continue;
		const count = view.getUint16(at + 10, true);
		const offset = view.getUint32(at + 16, true);
		return count === IN_ZIP64_16 || offset === IN_ZIP64_32 ? zip64DirectoryOf(view, at) : { offset, count };
	}
	return undefined;
}

function zip64DirectoryOf(view: DataView, end: number): { offset: number; count: number } | undefined {
	const locator = end - 20;
	if (view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
	const record = Number(view.getBigUint64(locator + 8, true));
	if (view.getUint32(record, true) !== ZIP64_END_SIGNATURE) return undefined;
	return { offset: Number(view.getBigUint64(record + 48, true)), count: Number(view.getBigUint64(record + 32, true)) };
}

/** Sizes that need 64 bits stand in an extra field, in the order unpacked, packed, offset. */
function sizes(view: DataView, entry: number, extra: number, extraBytes: number) {
	let packedBytes = view.getUint32(entry + 20, true);
	let unpackedBytes = view.getUint32(entry + 24, true);
	let offset = view.getUint32(entry + 42, true);
	for (let at = extra; at + 4 <= extra + extraBytes; at += 4 + view.getUint16(at + 2, true)) {
		if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
		let value = at + 4;
		if (unpackedBytes === IN_ZIP64_32) {
			unpackedBytes = Number(view.getBigUint64(value, true));
			value += 8;
		}
		if (packedBytes === IN_ZIP64_32) {
			packedBytes = Number(view.getBigUint64(value, true));
			value += 8;
		}
		if (offset === IN_ZIP64_32) offset = Number(view.getBigUint64(value, true));
		break;
	}
	const follows = (view.getUint16(entry + 8, true) & SIZE_FOLLOWS) !== 0;
	const method = view.getUint16(entry + 10, true);
	const isUnsized = packedBytes === 0 && follows && method === DEFLATED;
	return { packedBytes, unpackedBytes, isUnsized, method, offset };
}
