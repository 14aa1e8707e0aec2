import { failedTests, inWords, sum, tallyOf, type JestReport } from '../../scripts/testing/jestReport';
import { failuresTable, runsTable } from '../../scripts/repeat/tables';
import type { RunResult } from '../../scripts/repeat/runOnce';

const report: JestReport = {
	numPassedTests: 3,
	numFailedTests: 1,
	numPendingTests: 1,
	numTodoTests: 0,
	numRuntimeErrorTestSuites: 1,
	testResults: [
		{
			name: '/clone/tests/unit/a.test.ts',
			status: 'failed',
			assertionResults: [
				{ fullName: 'a cell is read', status: 'passed' },
				{ fullName: 'a cell is refused', status: 'failed' },
			],
		},
		{ name: '/clone/tests/unit/b.test.ts', status: 'failed', assertionResults: [] },
		{ name: '/clone/tests/unit/c.test.ts', status: 'passed', assertionResults: [] },
	],
};

describe("jest's report", () => {
	it('counts a file that cannot be run as a failure, and names what failed', () => {
		expect(inWords(tallyOf(report))).toBe('3 passed, 2 failed, 1 skipped');
		expect(failedTests(report, '/clone')).toEqual([
			'tests/unit/a.test.ts: a cell is refused',
			'tests/unit/b.test.ts could not be run',
		]);
	});

	it('adds up over parts', () => {
		expect(inWords(sum([tallyOf(report), { passed: 2, failed: 0, skipped: 0 }]))).toBe('5 passed, 2 failed, 1 skipped');
	});
});

describe('several runs of the suite', () => {
	const run = (seconds: number, ...failures: string[]): RunResult => ({
		seconds,
		report: { passed: 10, failed: failures.length, skipped: 0, seconds: { fast: 60, e2e: seconds - 60 }, failures },
	});
	const runs = [run(605), run(700, 'a', 'b'), run(650, 'b')];

	it('stand in a table, with the time of each part', () => {
		expect(runsTable(runs.slice(0, 1), 3).split('\n')).toEqual([
			'Run     Whole        fast        e2e         passed  failed  skipped',
			'1 of 3  10 min 05 s  1 min 00 s  9 min 05 s  10      0       0',
		]);
	});

	it('are followed by what ever failed, the most frequent first', () => {
		expect(failuresTable(runs).split('\n')).toEqual(['2 of 3  b  in run 2, 3', '1 of 3  a  in run 2']);
		expect(failuresTable(runs.slice(0, 1))).toBe('');
	});
});
