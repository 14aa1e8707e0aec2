import type { Mutation } from './mutation';

const MOST_CUT = 2_000;

const at = (bytes: Buffer, start: number, end: number, put: Buffer) =>
	Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]);

const flip: Mutation<Buffer> = (bytes, random) => {
	if (bytes.length === 0) return undefined;
	const changed = Buffer.from(bytes);
	const place = random.int(bytes.length);
	const bit = random.int(8);
	changed[place] = changed[place]! ^ (1 << bit);
	return { changed, what: `bit ${bit} of byte ${place} flipped` };
};

const set: Mutation<Buffer> = (bytes, random) => {
	const place = random.int(bytes.length + 1);
	const put = Buffer.alloc(1 + random.int(4), random.pick([0, 0xff, 0x20, 0x3c, 0x22, 0x7f, 0x80]));
	return { changed: at(bytes, place, place + put.length, put), what: `${put.toString('hex')} at byte ${place}` };
};

const cut: Mutation<Buffer> = (bytes, random) => {
	const start = random.int(bytes.length + 1);
	const length = 1 + random.int(MOST_CUT);
	return { changed: at(bytes, start, start + length, Buffer.alloc(0)), what: `bytes ${start} + ${length} cut out` };
};

const truncate: Mutation<Buffer> = (bytes, random) => {
	const length = random.int(bytes.length + 1);
	return { changed: bytes.subarray(0, length), what: `cut off after byte ${length}` };
};

const repeat: Mutation<Buffer> = (bytes, random) => {
	const start = random.int(bytes.length + 1);
	const piece = bytes.subarray(start, start + 1 + random.int(200));
	const times = random.pick([1, 2, 50]);
	const put = Buffer.concat(Array.from({ length: times }, () => piece));
	return {
		changed: at(bytes, start, start, put),
		what: `bytes ${start} + ${piece.length} repeated ${times} times`,
	};
};

const move: Mutation<Buffer> = (bytes, random) => {
	const from = random.int(bytes.length + 1);
	const to = random.int(bytes.length + 1);
	const piece = bytes.subarray(from, from + 1 + random.int(100));
	return { changed: at(bytes, to, to + piece.length, piece), what: `bytes ${from} + ${piece.length} put at ${to}` };
};

export const BYTE_MUTATIONS: readonly Mutation<Buffer>[] = [flip, flip, set, cut, truncate, repeat, move];

/** The beginning of one file and the end of another. */
export function spliced(other: Buffer): Mutation<Buffer> {
	return (bytes, random) => {
		const end = random.int(bytes.length + 1);
		const start = random.int(other.length + 1);
		const changed = Buffer.concat([bytes.subarray(0, end), other.subarray(start)]);
		return { changed, what: `the first ${end} bytes, then another file from byte ${start}` };
	};
}
