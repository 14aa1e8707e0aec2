import { readRecords } from '../../../cas/workbook/zip/zipRecords';
import { zipOf } from './zipOf';

const END_BYTES = 22;
const IN_ZIP64 = 0xffffffff;

/** The archive with the numbers of its only entry in the extra field for 64 bits. PKWARE APPNOTE 4.5.3: in the order unpacked, packed, offset. */
function withZip64(archive: Uint8Array, moved: { unpacked?: boolean; packed?: boolean; offset?: boolean }): Uint8Array {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = archive.length - END_BYTES;
	const entry = view.getUint32(end + 16, true);
	const numbers: bigint[] = [];
	const move = (at: number) => {
		numbers.push(BigInt(view.getUint32(at, true)));
		view.setUint32(at, IN_ZIP64, true);
	};
	if (moved.unpacked) move(entry + 24);
	if (moved.packed) move(entry + 20);
	if (moved.offset) move(entry + 42);
	const extra = new DataView(new ArrayBuffer(4 + numbers.length * 8));
	extra.setUint16(0, 1, true);
	extra.setUint16(2, numbers.length * 8, true);
	numbers.forEach((number, index) => extra.setBigUint64(4 + index * 8, number, true));
	view.setUint16(entry + 30, extra.byteLength, true);
	view.setUint32(end + 12, view.getUint32(end + 12, true) + extra.byteLength, true);
	return Buffer.concat([archive.subarray(0, end), new Uint8Array(extra.buffer), archive.subarray(end)]);
}

describe('a part whose numbers stand in the field for 64 bits', () => {
	const content = 'x'.repeat(5_000);
	const plain = () => zipOf([{ name: 'xl/workbook.xml', content }]);
	const [record] = readRecords(plain())!;

	it.each([
		['its unpacked size', { unpacked: true }],
		['its packed size', { packed: true }],
		['both sizes', { unpacked: true, packed: true }],
		['both sizes and its offset', { unpacked: true, packed: true, offset: true }],
		['its packed size and its offset', { packed: true, offset: true }],
	])('is read: %s', (_, moved) => {
		expect(record!.packed.length).not.toBe(record!.unpackedBytes);
		expect(readRecords(withZip64(plain(), moved))).toEqual([record]);
	});
});
