import type { ArchiveEnd, ArchivePart, Headers } from './archive';
import { shown, type Mutation } from './mutation';

/** An archive taken apart. */
export interface OpenArchive {
	readonly parts: readonly ArchivePart[];
	readonly end: ArchiveEnd;
}

const ODD_NAMES = [
	...[
		'',
		'__proto__',
		'constructor',
		'..',
		'../x',
		'/xl/workbook.xml',
		'xl\\workbook.xml',
		'C:\\x',
		'xl/',
		'xl//x.xml',
	],
	...['XL/WORKBOOK.XML', 'xl/workbook.xml\0', 'xl/./workbook.xml', 'mimetype', 'content.xml', '[Content_Types].xml'],
	...['xl/styles.xml', 'xl/workbook.bin', 'xl/comments1.xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'],
];
const SIZES = [0, 1, 5, 1_000_000, 0x7fffffff, 0xffffffff, 0xfffffffe];
const METHODS = [0, 1, 9, 12, 14, 99, 0xffff];
/** Encrypted, sizes behind the data, patched, strongly encrypted, masked. */
const FLAGS = [1, 8, 0x20, 0x40, 0x2000, 0xffff];

function onPart(
	change: (part: ArchivePart, random: Parameters<Mutation<OpenArchive>>[1]) => { part: ArchivePart; what: string },
): Mutation<OpenArchive> {
	return ({ parts, end }, random) => {
		const index = random.int(parts.length);
		const part = parts[index];
		if (part === undefined) return undefined;
		const { part: put, what } = change(part, random);
		return { changed: { parts: parts.with(index, put), end }, what: `${part.name}: ${what}` };
	};
}

const lie = (part: ArchivePart, lies: Partial<Headers>) => ({ ...part, lies: { ...part.lies, ...lies } });

const renamed = onPart((part, random) => {
	const name = random.pick([
		random.pick(ODD_NAMES) ?? '',
		part.name.toUpperCase(),
		part.name.replaceAll('/', '\\'),
		`/${part.name}`,
	]);
	return { part: { ...part, name }, what: `named ${shown(name)}` };
});

const wrongSize = onPart((part, random) => {
	const field = random.pick(['packedBytes', 'unpackedBytes', 'offset'] as const);
	const size = random.pick([random.pick(SIZES) ?? 0, part.content.length + 1, Math.max(0, part.content.length - 1)]);
	return { part: lie(part, { [field]: size }), what: `${field} said to be ${size}` };
});

const wrongHeader = onPart((part, random) => {
	if (random.oneIn(3)) return { part: lie(part, { crc: random.int(2 ** 32) }), what: 'another check sum' };
	if (random.oneIn(2)) {
		const flags = random.pick(FLAGS) ?? 1;
		return { part: lie(part, { flags }), what: `flags ${flags}` };
	}
	const method = random.pick(METHODS) ?? 0;
	return { part: lie(part, { method }), what: `method ${method}` };
});

const zip64 = onPart((part, random) => {
	const numbers = [part.content.length, 2 ** 40, 0, 2 ** 53, 1].slice(random.int(4));
	const body = Buffer.alloc(numbers.length * 8);
	numbers.forEach((number, index) => body.writeBigUInt64LE(BigInt(number), index * 8));
	const extra = Buffer.concat([Buffer.from([1, 0, random.pick([body.length, 0, 8, 255]), 0]), body]);
	const field = random.pick(['packedBytes', 'unpackedBytes', 'offset'] as const);
	return { part: lie(part, { [field]: 0xffffffff, extra }), what: `${field} in a ZIP64 field of ${numbers.join(' ')}` };
});

const dropped: Mutation<OpenArchive> = ({ parts, end }, random) => {
	const index = random.int(parts.length);
	const name = parts[index]?.name;
	return name === undefined
		? undefined
		: { changed: { parts: parts.toSpliced(index, 1), end }, what: `${name} dropped` };
};

const doubled: Mutation<OpenArchive> = ({ parts, end }, random) => {
	const part = random.pick(parts);
	const other = random.pick(parts);
	if (part === undefined || other === undefined) return undefined;
	const copy = { ...part, content: random.oneIn(2) ? part.content : other.content };
	const put = random.oneIn(2) ? [...parts, copy] : [copy, ...parts];
	return {
		changed: { parts: put, end },
		what: `${part.name} twice, the second like ${copy.content === part.content ? 'it' : other.name}`,
	};
};

const exchanged: Mutation<OpenArchive> = ({ parts, end }, random) => {
	const index = random.int(parts.length);
	const part = parts[index];
	const other = random.pick(parts);
	if (part === undefined || other === undefined) return undefined;
	const content = random.oneIn(4) ? Buffer.alloc(0) : other.content;
	const what = `${part.name} holds ${content.length === 0 ? 'nothing' : `what ${other.name} does`}`;
	return { changed: { parts: parts.with(index, { ...part, content }), end }, what };
};

const wrongEnd: Mutation<OpenArchive> = ({ parts, end }, random) => {
	const put = random.pick<ArchiveEnd>([
		{ count: random.pick([0, parts.length + 1, 0xfffe, 0xffff]) },
		{ directoryOffset: random.pick([0, 1, 0xfffffffe, 0xffffffff]) },
		{ comment: Buffer.alloc(random.pick([1, 100, 65_535]), 'PK\x05\x06') },
		{ before: Buffer.from('PK\x03\x04MZ') },
	]);
	return { changed: { parts, end: { ...end, ...put } }, what: `the end says ${shown(JSON.stringify(put))}` };
};

export const ARCHIVE_MUTATIONS: readonly Mutation<OpenArchive>[] = [
	...[renamed, renamed, wrongSize, wrongSize, wrongHeader, zip64],
	...[dropped, dropped, doubled, exchanged, wrongEnd],
];
