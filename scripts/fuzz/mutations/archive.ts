import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../../cas/workbook/zip/zipDirectory';

/** A part of an archive, and what its headers say where that is not the truth. */
export interface ArchivePart {
	name: string;
	content: Buffer;
	lies: Partial<Headers>;
}

/** What local header and directory say of a part. */
export interface Headers {
	flags: number;
	method: number;
	crc: number;
	packedBytes: number;
	unpackedBytes: number;
	offset: number;
	/** An extra field of the directory, ZIP64 or other. */
	extra: Buffer;
}

/** What the end of the directory says where that is not the truth, and bytes around the archive. */
export interface ArchiveEnd {
	count?: number;
	directoryOffset?: number;
	comment?: Buffer;
	before?: Buffer;
}

const LOCAL_BYTES = 30;
const ENTRY_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;
const UTF8 = 0x0800;
/** 1 January 1980, so that the same parts are the same bytes. */
const NO_DATE = 0x00210000;

/** The parts of a sound archive. */
export function unpacked(bytes: Uint8Array): ArchivePart[] {
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return (zipEntries(bytes, Infinity) ?? []).map(({ name, offset, packedBytes, method }) => {
		const start = offset + LOCAL_BYTES + whole.readUInt16LE(offset + 26) + whole.readUInt16LE(offset + 28);
		const packed = whole.subarray(start, start + packedBytes);
		return { name, content: method === DEFLATED ? inflateRawSync(packed) : packed, lies: {} };
	});
}

/** An archive of the parts, with all that is said wrong about them. */
export function packed(parts: readonly ArchivePart[], end: ArchiveEnd = {}): Buffer {
	const pieces: Buffer[] = [end.before ?? Buffer.alloc(0)];
	const directory: Buffer[] = [];
	let offset = pieces[0]!.length;
	for (const { name, content, lies } of parts) {
		const method = lies.method ?? DEFLATED;
		const data = method === DEFLATED ? deflateRawSync(content, { level: 6 }) : content;
		const truth = { flags: UTF8, method, crc: crc32(content), packedBytes: data.length, unpackedBytes: content.length };
		const said: Headers = { ...truth, offset, extra: Buffer.alloc(0), ...lies };
		const nameBytes = Buffer.from(name);
		const local = Buffer.alloc(LOCAL_BYTES);
		local.writeUInt32LE(0x04034b50, 0);
		common(local, 4, said, nameBytes.length);
		const entry = Buffer.alloc(ENTRY_BYTES);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(20, 4);
		common(entry, 6, said, nameBytes.length);
		entry.writeUInt16LE(said.extra.length, 30);
		entry.writeUInt32LE(said.offset >>> 0, 42);
		directory.push(entry, nameBytes, said.extra);
		pieces.push(local, nameBytes, data);
		offset += LOCAL_BYTES + nameBytes.length + data.length;
	}
	const comment = end.comment ?? Buffer.alloc(0);
	const last = Buffer.alloc(END_BYTES);
	last.writeUInt32LE(0x06054b50, 0);
	last.writeUInt16LE(end.count ?? parts.length, 8);
	last.writeUInt16LE(end.count ?? parts.length, 10);
	last.writeUInt32LE(Buffer.concat(directory).length, 12);
	last.writeUInt32LE((end.directoryOffset ?? offset) >>> 0, 16);
	last.writeUInt16LE(comment.length, 20);
	return Buffer.concat([...pieces, ...directory, last, comment]);
}

function common(header: Buffer, at: number, said: Headers, nameBytes: number): void {
	header.writeUInt16LE(20, at);
	header.writeUInt16LE(said.flags, at + 2);
	header.writeUInt16LE(said.method, at + 4);
	header.writeUInt32LE(NO_DATE, at + 6);
	header.writeUInt32LE(said.crc >>> 0, at + 10);
	header.writeUInt32LE(said.packedBytes >>> 0, at + 14);
	header.writeUInt32LE(said.unpackedBytes >>> 0, at + 18);
	header.writeUInt16LE(nameBytes, at + 22);
}
