const DELIMITERS = [';', ',', '\t', '|'] as const;
const SAMPLE_LINES = 40;

/** The sign between the values of a .csv: what a first line `sep=;` says, else the one that divides most lines alike. */
export function delimiterOf(sample: string): string {
	const declared = /^\uFEFF?sep=(.)\r?\n/i.exec(sample)?.[1];
	if (declared !== undefined) return declared;
	// Quoted values may hold any sign.
	const lines = sample
		.replace(/"[^"]*("|$)/g, '')
		.split(/\r\n|\n|\r/)
		.slice(0, SAMPLE_LINES);
	let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
	for (const delimiter of DELIMITERS) {
		const counts = lines.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0);
		const usual = mostFrequent(counts);
		const score = counts.filter((count) => count === usual).length * Math.sqrt(usual);
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

function mostFrequent(counts: readonly number[]): number {
	const times = new Map<number, number>();
	for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
	return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
