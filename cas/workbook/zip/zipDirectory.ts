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
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const SIZE_FOLLOWS = 8;
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
			const nameBytes = view.getUint16(at + 28, true);
			const extraBytes = view.getUint16(at + 30, true);
			const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
			entries.push({ name: partName(name), ...sizes(view, at, at + ENTRY_BYTES + nameBytes, extraBytes) });
			at += ENTRY_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
		}
		return entries;
	} catch (error) {
		// An offset beyond the end: the file was cut off.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
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
