import { longText, value } from './dictionary';
import { shown, type Mutation } from './mutation';

/** Encodings that a text may come in, sound and not. */
type Encode = (text: string) => Buffer;
export const ENCODINGS: Readonly<Record<string, Encode>> = {
	'UTF-8': (text) => Buffer.from(text),
	'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
	'UTF-8 with two marks': (text) => Buffer.from(`\ufeff\ufeff${text}`),
	'UTF-16 with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
	'UTF-16, the large end first': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
	'UTF-16, an odd number of bytes': (text) =>
		Buffer.concat([Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from([0])]),
	'UTF-32': (text) =>
		Buffer.from([...`\ufeff${text}`].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8, 0, 0])),
	'Latin 1': (text) => Buffer.from(text.replace(/[^\0-\xff]/g, '?'), 'latin1'),
	'UTF-8 of UTF-8': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
	'with zeros': (text) => Buffer.from(text.replaceAll(' ', '\0')),
};

const put = (text: string, start: number, end: number, piece: string) => text.slice(0, start) + piece + text.slice(end);

const insert: Mutation<string> = (text, random) => {
	const at = random.int(text.length + 1);
	const piece = random.pick([
		value(random),
		...(['"', '""', '\r', '\n', '\r\n', ';', ',', '\t', '\0', '"\n"', '\u2028'] as const),
	]);
	return { changed: put(text, at, at, piece), what: `${shown(piece)} at character ${at}` };
};

const replaceField: Mutation<string> = (text, random) => {
	const fields = [...text.matchAll(/[^;,\t\r\n]+/g)];
	const field = random.pick(fields);
	if (field === undefined) return undefined;
	const piece = random.oneIn(2) ? value(random) : `"${value(random)}"`;
	return {
		changed: put(text, field.index, field.index + field[0].length, piece),
		what: `${shown(field[0])} → ${shown(piece)}`,
	};
};

const manyOf: Mutation<string> = (text, random) => {
	const at = random.int(text.length + 1);
	const piece = random.pick([';', ',', '\n', '"', '\t', '""', ' ']);
	const times = random.pick([100, 20_000]);
	return { changed: put(text, at, at, piece.repeat(times)), what: `${times} × ${shown(piece)} at character ${at}` };
};

const cutLine: Mutation<string> = (text, random) => {
	const lines = text.split('\n');
	const line = random.int(lines.length);
	const changed = random.oneIn(2)
		? lines.toSpliced(line, 1)
		: lines.toSpliced(line, 0, lines[random.int(lines.length)]!);
	return { changed: changed.join('\n'), what: `line ${line} ${changed.length < lines.length ? 'dropped' : 'put in'}` };
};

const otherDelimiter: Mutation<string> = (text, random) => {
	const to = random.pick([';', ',', '\t', '|', ' ', '\0']);
	return { changed: text.replaceAll(';', to), what: `${shown(to)} for the delimiter` };
};

const long: Mutation<string> = (text, random) => {
	const at = random.int(text.length + 1);
	const piece = longText(random);
	return { changed: put(text, at, at, piece), what: `${shown(piece)} at character ${at}` };
};

export const TEXT_MUTATIONS: readonly Mutation<string>[] = [
	...[insert, insert, replaceField, replaceField, replaceField, manyOf, cutLine, otherDelimiter, long],
];
