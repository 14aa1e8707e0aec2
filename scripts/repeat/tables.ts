import type { RunResult } from './runOnce';

const duration = (seconds: number) => `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;

const columns = (rows: readonly (readonly string[])[]): string => {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
};

/** A row a run: how long, by part too, and what came of it. */
export function runsTable(results: readonly RunResult[], times: number): string {
	const parts = [...new Set(results.flatMap(({ report }) => Object.keys(report.seconds)))];
	const rows = results.map(({ seconds, report }, index) => [
		`${index + 1} of ${times}`,
		duration(seconds),
		...parts.map((part) => (part in report.seconds ? duration(report.seconds[part]!) : '')),
		`${report.passed}`,
		`${report.failed}`,
		`${report.skipped}`,
	]);
	return columns([['Run', 'Whole', ...parts, 'passed', 'failed', 'skipped'], ...rows]);
}

/** Every test that failed in any run, the most frequent first, with the runs in which it did; empty where none did. */
export function failuresTable(results: readonly RunResult[]): string {
	const runs = new Map<string, number[]>();
	results.forEach(({ report }, index) => {
		for (const name of new Set(report.failures)) runs.set(name, [...(runs.get(name) ?? []), index + 1]);
	});
	const sorted = [...runs].sort(([, one], [, other]) => other.length - one.length);
	return sorted.length === 0
		? ''
		: columns(sorted.map(([name, of]) => [`${of.length} of ${results.length}`, name, `in run ${of.join(', ')}`]));
}
