import { HEADER_SEARCH_ROWS } from '../../../limits';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 40;
/** One known header may stand in any text; two in one line make it the row of headers. */
const FEWEST_HEADERS = 2;

/** How many texts of a row are headers that the reader looks for. */
export type KnownHeaders = (texts: readonly string[]) => number;

export interface Separation {
	readonly delimiter: string;
	/** Values in the row of headers, or in most rows where no header is known. */
	readonly values: number;
}

/**
 * The sign between the values of a .csv: what a first line `sep=;` says, else the one that splits a row of headers, else the one
 * that divides most lines alike.
 */
export function delimiterOf(sample: string, knownHeaders: KnownHeaders = () => 0): Separation {
	const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
	const lines = sample.split(/\r\n|\n|\r/).slice(0, SAMPLE_LINES);
	// Quoted values may hold any sign.
	const bare = lines.map((line) => line.replace(/"[^"]*("|$)/g, ''));
	let best: Separation & { score: number } = { delimiter: ',', values: 1, score: 0 };
	for (const delimiter of declared === undefined ? DELIMITERS : [declared]) {
		const counts = bare.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
		const usual = mostFrequent(counts);
		const header = headerIn(lines, delimiter, knownHeaders);
		const score =
			header === undefined
				? counts.filter((count) => count === usual).length * Math.sqrt(usual)
				: header.known * HEADER_WEIGHT;
		if (score > best.score || declared !== undefined) best = { delimiter, values: header?.values ?? usual + 1, score };
	}
	return best;
}

/** More than any number of lines that are split alike. */
const HEADER_WEIGHT = 1_000_000;

/** The line near the top that holds most of the headers, split by a delimiter. */
function headerIn(lines: readonly string[], delimiter: string, knownHeaders: KnownHeaders) {
	let best: { known: number; values: number } | undefined;
	for (const line of lines.slice(0, HEADER_SEARCH_ROWS)) {
		const texts = line.split(delimiter).map((text) => text.replaceAll('"', '').trim());
		const known = texts.length < FEWEST_HEADERS ? 0 : knownHeaders(texts);
		if (known >= FEWEST_HEADERS && known > (best?.known ?? 0)) best = { known, values: texts.length };
	}
	return best;
}

function mostFrequent(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
