const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/** A container of Office with some streams, none of them in the small sectors. MS-CFB 2. */
export function compoundFileOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
	const names = Object.keys(streams);
	const sectors = names.map((name) => Math.ceil(streams[name]!.length / SECTOR));
	const total = 2 + sectors.reduce((sum, count) => sum + count, 0);
	const bytes = new Uint8Array((1 + total) * SECTOR);
	const view = new DataView(bytes.buffer);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	view.setUint16(30, 9, true);
	view.setUint32(48, 1, true);
	// Streams of any size stand in ordinary sectors.
	view.setUint32(56, 0, true);
	view.setUint32(60, END_OF_CHAIN, true);
	view.setUint32(68, END_OF_CHAIN, true);
	for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, FREE, true);
	view.setUint32(76, 0, true);
	const table = new Uint32Array(SECTOR / 4).fill(FREE);
	table[0] = 0xfffffffd;
	table[1] = END_OF_CHAIN;
	const directory = 2 * SECTOR;
	entry(view, directory, 'Root Entry', 5, END_OF_CHAIN, 0);
	let next = 2;
	for (const [index, name] of names.entries()) {
		entry(view, directory + (index + 1) * 128, name, 2, next, streams[name]!.length);
		bytes.set(streams[name]!, (1 + next) * SECTOR);
		for (let sector = 0; sector < sectors[index]!; sector += 1, next += 1)
			table[next] = sector === sectors[index]! - 1 ? END_OF_CHAIN : next + 1;
	}
	table.forEach((word, index) => view.setUint32(SECTOR + index * 4, word, true));
	return bytes;
}

function entry(view: DataView, at: number, name: string, type: number, start: number, size: number): void {
	[...name].forEach((sign, index) => view.setUint16(at + index * 2, sign.charCodeAt(0), true));
	view.setUint16(at + 64, (name.length + 1) * 2, true);
	view.setUint8(at + 66, type);
	view.setUint32(at + 116, start, true);
	view.setUint32(at + 120, size, true);
}
