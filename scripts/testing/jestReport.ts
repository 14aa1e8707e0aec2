import { relative } from 'node:path';

export interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

/** What is read of jest's JSON report. */
export interface JestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly numRuntimeErrorTestSuites: number;
	readonly testResults: readonly {
		/** The file. */
		readonly name: string;
		readonly status: string;
		readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
	}[];
}

/** A test file that cannot even be loaded counts as a failure. */
export const tallyOf = (report: JestReport): Tally => ({
	passed: report.numPassedTests,
	failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
	skipped: report.numPendingTests + report.numTodoTests,
});

/** Each failed test as `file: its whole name`; a file that fails without a test stands there alone. */
export function failedTests({ testResults }: JestReport, root: string): string[] {
	return testResults.flatMap(({ name, status, assertionResults }) => {
		const file = relative(root, name);
		const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName);
		if (failed.length > 0) return failed.map((test) => `${file}: ${test}`);
		return status === 'failed' ? [`${file} could not be run`] : [];
	});
}

export const sum = (tallies: readonly Tally[]): Tally =>
	tallies.reduce(
		(total, { passed, failed, skipped }) => ({
			passed: total.passed + passed,
			failed: total.failed + failed,
			skipped: total.skipped + skipped,
		}),
		{ passed: 0, failed: 0, skipped: 0 },
	);

export const inWords = ({ passed, failed, skipped }: Tally) =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
