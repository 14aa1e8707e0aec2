import type { Fixture } from './fixtures/fixture';
import { packed, unpacked } from './mutations/archive';
import { ARCHIVE_MUTATIONS, type OpenArchive } from './mutations/archiveMutations';
import { BYTE_MUTATIONS, spliced } from './mutations/bytes';
import { JSON_MUTATIONS } from './mutations/jsonMutations';
import { mutated } from './mutations/mutation';
import { ENCODINGS, TEXT_MUTATIONS } from './mutations/textMutations';
import { XML_MUTATIONS } from './mutations/xmlMutations';
import { FILE_OPERATIONS, JSON_OPERATIONS } from './operations/operations';
import type { Input, Operation } from './operations/operation';
import { Random } from './random';

/** One thing to try: what to do with which input, all of it from one seed. */
export interface FuzzCase {
	readonly seed: number;
	readonly operation: Operation;
	readonly input: Input;
	/** What was done to the input, one step each. */
	readonly mutations: readonly string[];
	/** For the choices of the operation itself. */
	readonly random: Random;
}

/** Large files take long; one in so many of the times that chance chooses one. */
const LARGE_ONE_IN = 12;
const LARGE_BYTES = 40_000;
const JSON_ONE_IN = 5;
/** A few files come as they are, so that what holds for sound ones is tried too. */
const UNSPOILT_ONE_IN = 60;

export function caseOf(seed: number, fixtures: readonly Fixture[]): FuzzCase {
	const random = new Random(seed);
	const { operation, fixture } = chosen(random, fixtures);
	if (fixture === undefined) {
		const { changed, what } = mutated(operation.json?.(), JSON_MUTATIONS, random);
		return made(seed, operation, { fixture, bytes: new Uint8Array(), json: changed }, what, random);
	}
	const { changed, what } = random.oneIn(UNSPOILT_ONE_IN)
		? { changed: fixture.bytes, what: [] }
		: spoilt(fixture, fixtures, random);
	return made(seed, operation, { fixture, bytes: new Uint8Array(changed), json: undefined }, what, random);
}

function made(
	seed: number,
	operation: Operation,
	input: Omit<Input, 'isSpoken'>,
	mutations: readonly string[],
	random: Random,
): FuzzCase {
	const given = input.fixture === undefined ? JSON.stringify(input.json, numbersToo) : '';
	const spoken = [...mutations, given].join('\n');
	// What an operation puts in by itself comes from the same words.
	const isSpoken = (word: string) =>
		spoken.includes(word) || operation.name.includes('reported') || operation.name.includes('mapped');
	return { seed, operation, input: { ...input, isSpoken }, mutations, random };
}

/** JSON has no words for the numbers that are none. */
const numbersToo = (_key: string, value: unknown) => (typeof value === 'number' ? String(value) : value);

function chosen(random: Random, fixtures: readonly Fixture[]): { operation: Operation; fixture: Fixture | undefined } {
	if (random.oneIn(JSON_ONE_IN)) return { operation: random.pick(JSON_OPERATIONS)!, fixture: undefined };
	for (;;) {
		const operation = random.pick(FILE_OPERATIONS)!;
		const fixture = random.pick(fixtures)!;
		const isTooLarge = fixture.bytes.length > LARGE_BYTES && !random.oneIn(LARGE_ONE_IN);
		if (operation.takes(fixture) && !isTooLarge) return { operation, fixture };
	}
}

interface Spoilt {
	readonly changed: Uint8Array;
	readonly what: readonly string[];
}

function spoilt(fixture: Fixture, fixtures: readonly Fixture[], random: Random): Spoilt {
	const isRaw = random.oneIn(6);
	if (isRaw && random.oneIn(4)) {
		const other = random.pick(fixtures.filter(({ bytes }) => bytes.length < LARGE_BYTES))!;
		return mutated(fixture.bytes, [spliced(other.bytes), ...BYTE_MUTATIONS.slice(0, 2)], random);
	}
	if (isRaw) return mutated(fixture.bytes, BYTE_MUTATIONS, random);
	return SPOIL[fixture.kind](fixture.bytes, random);
}

const SPOIL: Readonly<Record<Fixture['kind'], (bytes: Buffer, random: Random) => Spoilt>> = {
	archive: spoiltArchive,
	encrypted: spoiltContainer,
	text(bytes, random) {
		const { changed, what } = mutated(bytes.toString(), TEXT_MUTATIONS, random);
		const encoding = random.pick(Object.keys(ENCODINGS))!;
		return { changed: ENCODINGS[encoding]!(changed), what: [...what, `written as ${encoding}`] };
	},
};

/** Parts that nobody reads are spoilt seldom. */
const SELDOM = /^(docProps|xl\/theme|META-INF|Configurations2)\//;
const SELDOM_ONE_IN = 8;

function partThatCounts({ parts }: OpenArchive, random: Random): number {
	for (;;) {
		const index = random.int(parts.length);
		if (!SELDOM.test(parts[index]!.name) || random.oneIn(SELDOM_ONE_IN)) return index;
	}
}

/** Parts spoilt inside, then, now and then, the archive around them. */
function spoiltArchive(bytes: Buffer, random: Random): Spoilt {
	let archive: OpenArchive = { parts: unpacked(bytes), end: {} };
	const what: string[] = [];
	const around = random.oneIn(4);
	for (let left = around ? random.int(2) : 1 + random.int(2); left > 0; left -= 1) {
		const index = partThatCounts(archive, random);
		const part = archive.parts[index]!;
		const inside = mutated(part.content.toString(), XML_MUTATIONS, random);
		const encoding = random.oneIn(25) ? random.pick(Object.keys(ENCODINGS))! : 'UTF-8';
		archive = {
			...archive,
			parts: archive.parts.with(index, { ...part, content: ENCODINGS[encoding]!(inside.changed) }),
		};
		what.push(
			...inside.what.map((one) => `${part.name}: ${one}`),
			...(encoding === 'UTF-8' ? [] : [`${part.name}: written as ${encoding}`]),
		);
	}
	if (around) {
		const outside = mutated(archive, ARCHIVE_MUTATIONS, random);
		archive = outside.changed;
		what.push(...outside.what);
	}
	return { changed: packed(archive.parts, archive.end), what };
}

/** How the file was encrypted stands in it as XML; it is spoilt in its place, to the length that it has. */
function spoiltContainer(bytes: Buffer, random: Random): Spoilt {
	const text = bytes.toString('latin1');
	const start = text.indexOf('<?xml');
	const end = text.indexOf('</encryption>') + '</encryption>'.length;
	if (start === -1 || random.oneIn(3)) return mutated(bytes, BYTE_MUTATIONS, random);
	const { changed, what } = mutated(text.slice(start, end), XML_MUTATIONS, random);
	const fitted = changed.slice(0, end - start).padEnd(end - start, ' ');
	return { changed: Buffer.from(text.slice(0, start) + fitted + text.slice(end), 'latin1'), what };
}
