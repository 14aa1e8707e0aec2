import { damaged } from '../../errors/workbookError';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
const LAST_SECTOR = 0xfffffffa;
const FAT_IN_HEADER = 109;

/** Some streams of a compound file by name, the container of old and of encrypted Office files. MS-CFB 2. */
export function compoundStreams(bytes: Uint8Array, wanted: readonly string[]): ReadonlyMap<string, Uint8Array> {
	try {
		return new CompoundFile(bytes).streams(wanted);
	} catch (error) {
		throw error instanceof RangeError ? damaged(error) : error;
	}
}

class CompoundFile {
	private readonly view: DataView;
	private readonly sectorBytes: number;
	private readonly fat: Uint32Array;

	constructor(private readonly bytes: Uint8Array) {
		this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.sectorBytes = 2 ** this.view.getUint16(30, true);
		if (this.sectorBytes !== 512 && this.sectorBytes !== 4_096) throw damaged();
		this.fat = this.readFat();
	}

	/** Only what is wanted is put together: many entries may lead to the same sectors. */
	streams(wanted: readonly string[]): ReadonlyMap<string, Uint8Array> {
		const directory = this.chain(this.view.getUint32(48, true));
		const view = new DataView(directory.buffer);
		const places = new Map<string, { start: number; size: number }>();
		let root: number | undefined;
		for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
			const nameBytes = Math.max(view.getUint16(at + 64, true) - 2, 0);
			const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.min(nameBytes, 62)));
			const type = directory[at + 66];
			const start = view.getUint32(at + 116, true);
			if (type === ROOT) root ??= start;
			if (type === STREAM && wanted.includes(name)) places.set(name, { start, size: view.getUint32(at + 120, true) });
		}
		const smallLimit = this.view.getUint32(56, true);
		const small = wordsOf(this.chain(this.view.getUint32(60, true)));
		const smallBytes = root === undefined ? new Uint8Array() : this.chain(root);
		return new Map(
			[...places].map(([name, { start, size }]) => {
				const content = size < smallLimit ? smallChain(smallBytes, small, start) : this.chain(start);
				return [name, content.subarray(0, size)];
			}),
		);
	}

	private readFat(): Uint32Array {
		const sectors: number[] = [];
		for (let index = 0; index < FAT_IN_HEADER; index += 1) sectors.push(this.view.getUint32(76 + index * 4, true));
		let next = this.view.getUint32(68, true);
		const most = this.bytes.length / this.sectorBytes;
		for (let count = 0; next < LAST_SECTOR && count < most; count += 1) {
			const words = wordsOf(this.sector(next));
			sectors.push(...words.subarray(0, -1));
			next = words.at(-1) ?? LAST_SECTOR;
		}
		const used = sectors.filter((sector) => sector < LAST_SECTOR);
		// A table of more sectors than the file has runs in a circle.
		if (used.length > most) throw damaged();
		const fat = new Uint8Array(used.length * this.sectorBytes);
		used.forEach((sector, index) => fat.set(this.sector(sector), index * this.sectorBytes));
		return wordsOf(fat);
	}

	private sector(number: number): Uint8Array {
		const at = Math.max(this.sectorBytes, HEADER_BYTES) + number * this.sectorBytes;
		if (at >= this.bytes.length) throw damaged();
		const sector = new Uint8Array(this.sectorBytes);
		sector.set(this.bytes.subarray(at, at + this.sectorBytes));
		return sector;
	}

	private chain(start: number): Uint8Array<ArrayBuffer> {
		const sectors: number[] = [];
		const most = this.bytes.length / this.sectorBytes + 1;
		for (let next = start; next < LAST_SECTOR; next = this.fat[next] ?? LAST_SECTOR) {
			sectors.push(next);
			// More sectors than the file has: the chain runs in a circle.
			if (sectors.length > most) throw damaged();
		}
		const content = new Uint8Array(sectors.length * this.sectorBytes);
		sectors.forEach((sector, index) => content.set(this.sector(sector), index * this.sectorBytes));
		return content;
	}
}

const SMALL_SECTOR_BYTES = 64;

function smallChain(bytes: Uint8Array, table: Uint32Array, start: number): Uint8Array {
	const sectors: number[] = [];
	for (let next = start; next < LAST_SECTOR && sectors.length <= table.length; next = table[next] ?? LAST_SECTOR)
		sectors.push(next);
	const content = new Uint8Array(sectors.length * SMALL_SECTOR_BYTES);
	sectors.forEach((sector, index) => {
		const at = sector * SMALL_SECTOR_BYTES;
		content.set(bytes.subarray(at, at + SMALL_SECTOR_BYTES), index * SMALL_SECTOR_BYTES);
	});
	return content;
}

const wordsOf = (bytes: Uint8Array) => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true));
};
