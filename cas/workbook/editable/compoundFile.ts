/** A sector of version 3, and one of the small ones in which short streams lie. MS-CFB 2.2. */
const SECTOR = 512;
const SMALL_SECTOR = 64;
const SMALL_BELOW = 4_096;
const IDS = SECTOR / 4;
const ENTRY_BYTES = 128;
const TABLES_IN_HEADER = 109;

const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const OF_TABLE = 0xfffffffd;
const OF_TABLE_LIST = 0xfffffffc;

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const STREAM = 2;
const ROOT = 5;
const BLACK = 1;

/**
 * A container of Office with some streams, up to three, in the order of their names: shorter names first. MS-CFB 2.
 *
 * Its sectors: the lists of the table, the table of chains, the directory, the table of small sectors, these themselves, and the
 * streams.
 */
export function compoundFile(streams: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
	const small = streams.filter(([, { length }]) => length < SMALL_BELOW);
	const smallCounts = small.map(([, { length }]) => Math.ceil(length / SMALL_SECTOR));
	const smallTotal = sum(smallCounts);
	const large = streams.filter((stream) => !small.includes(stream));
	const counts = {
		directory: 1,
		smallTable: Math.ceil(smallTotal / IDS),
		smallSectors: Math.ceil((smallTotal * SMALL_SECTOR) / SECTOR),
		large: sum(large.map(([, { length }]) => Math.ceil(length / SECTOR))),
	};
	const { tables, lists } = tablesFor(sum(Object.values(counts)));
	const total = lists + tables + sum(Object.values(counts));
	const file = new CompoundWriter(total);
	file.header({ tables, lists, directory: lists + tables, smallTables: counts.smallTable });
	file.tableLists(lists, tables);
	let next = lists + tables;
	next = file.chain(next, counts.directory);
	next = file.chain(next, counts.smallTable);
	const smallStart = next;
	next = file.chain(next, counts.smallSectors);
	const starts = new Map<string, number>();
	for (const [name, bytes] of large) {
		starts.set(name, next);
		file.write(next, bytes);
		next = file.chain(next, Math.ceil(bytes.length / SECTOR));
	}
	let nextSmall = 0;
	for (const [index, [name, bytes]] of small.entries()) {
		starts.set(name, nextSmall);
		file.writeSmall(smallStart, nextSmall, bytes);
		nextSmall = file.smallChain(lists + tables + 1, nextSmall, smallCounts[index]!);
	}
	file.directory(lists + tables, {
		streams: streams.map(([name, { length }]) => ({ name, start: starts.get(name)!, size: length })),
		root: smallTotal === 0 ? END_OF_CHAIN : smallStart,
		rootSize: smallTotal * SMALL_SECTOR,
	});
	return file.bytes;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The table says of each sector which is next, of its own sectors too; what the header cannot list of them stands in lists. */
function tablesFor(sectors: number): { tables: number; lists: number } {
	let tables = 0;
	let lists = 0;
	for (;;) {
		const needed = Math.ceil((sectors + tables + lists) / IDS);
		const neededLists = Math.ceil(Math.max(0, needed - TABLES_IN_HEADER) / (IDS - 1));
		if (needed === tables && neededLists === lists) return { tables, lists };
		tables = needed;
		lists = neededLists;
	}
}

interface DirectoryEntries {
	readonly streams: readonly { readonly name: string; readonly start: number; readonly size: number }[];
	readonly root: number;
	readonly rootSize: number;
}

class CompoundWriter {
	readonly bytes: Uint8Array;
	private readonly view: DataView;
	private tableStart = 0;

	constructor(sectors: number) {
		this.bytes = new Uint8Array((1 + sectors) * SECTOR);
		this.view = new DataView(this.bytes.buffer);
	}

	header(given: { tables: number; lists: number; directory: number; smallTables: number }): void {
		const { tables, lists, directory, smallTables } = given;
		this.tableStart = lists;
		this.bytes.set(SIGNATURE);
		const short = (at: number, value: number) => this.view.setUint16(at, value, true);
		const long = (at: number, value: number) => this.view.setUint32(at, value, true);
		short(24, 0x3e);
		short(26, 3);
		short(28, 0xfffe);
		short(30, 9);
		short(32, 6);
		long(44, tables);
		long(48, directory);
		long(56, SMALL_BELOW);
		long(60, smallTables === 0 ? END_OF_CHAIN : directory + 1);
		long(64, smallTables);
		long(68, lists === 0 ? END_OF_CHAIN : 0);
		long(72, lists);
		for (let index = 0; index < TABLES_IN_HEADER; index += 1)
			long(76 + index * 4, index < tables ? lists + index : FREE);
	}

	/** Marks the sectors of the table itself, and lists those that the header has no room for. */
	tableLists(lists: number, tables: number): void {
		this.fill(lists, tables * IDS, FREE);
		for (let sector = 0; sector < lists; sector += 1) {
			this.setNext(sector, OF_TABLE_LIST);
			for (let index = 0; index < IDS - 1; index += 1) {
				const table = TABLES_IN_HEADER + sector * (IDS - 1) + index;
				this.setId(sector, index, table < tables ? lists + table : FREE);
			}
			this.setId(sector, IDS - 1, sector === lists - 1 ? END_OF_CHAIN : sector + 1);
		}
		for (let table = 0; table < tables; table += 1) this.setNext(lists + table, OF_TABLE);
	}

	/** Chains sectors that lie one behind the other; returns the one behind them. */
	chain(start: number, count: number): number {
		for (let index = 0; index < count; index += 1)
			this.setNext(start + index, index === count - 1 ? END_OF_CHAIN : start + index + 1);
		return start + count;
	}

	smallChain(table: number, start: number, count: number): number {
		if (start === 0) this.fill(table, IDS, FREE);
		for (let index = 0; index < count; index += 1)
			this.setId(table, start + index, index === count - 1 ? END_OF_CHAIN : start + index + 1);
		return start + count;
	}

	write(sector: number, bytes: Uint8Array): void {
		this.bytes.set(bytes, (1 + sector) * SECTOR);
	}

	writeSmall(sector: number, small: number, bytes: Uint8Array): void {
		this.bytes.set(bytes, (1 + sector) * SECTOR + small * SMALL_SECTOR);
	}

	/** The root, and the streams as a list in which each has the next to its right: a tree of which the names are in order. */
	directory(sector: number, { streams, root, rootSize }: DirectoryEntries): void {
		const at = (index: number) => (1 + sector) * SECTOR + index * ENTRY_BYTES;
		for (let index = 0; index < SECTOR / ENTRY_BYTES; index += 1)
			for (const link of [68, 72, 76]) this.view.setUint32(at(index) + link, FREE, true);
		this.entry(at(0), 'Root Entry', ROOT, root, rootSize);
		this.view.setUint32(at(0) + 76, streams.length === 0 ? FREE : 1, true);
		for (const [index, { name, start, size }] of streams.entries()) {
			this.entry(at(index + 1), name, STREAM, start, size);
			if (index < streams.length - 1) this.view.setUint32(at(index + 1) + 72, index + 2, true);
		}
	}

	private entry(at: number, name: string, type: number, start: number, size: number): void {
		for (let index = 0; index < name.length; index += 1)
			this.view.setUint16(at + index * 2, name.charCodeAt(index), true);
		this.view.setUint16(at + 64, (name.length + 1) * 2, true);
		this.bytes[at + 66] = type;
		this.bytes[at + 67] = BLACK;
		this.view.setUint32(at + 116, start, true);
		this.view.setUint32(at + 120, size, true);
	}

	private setNext(sector: number, next: number): void {
		this.setId(this.tableStart, sector, next);
	}

	private setId(sector: number, index: number, id: number): void {
		this.view.setUint32((1 + sector) * SECTOR + index * 4, id, true);
	}

	private fill(sector: number, count: number, id: number): void {
		for (let index = 0; index < count; index += 1) this.setId(sector, index, id);
	}
}
