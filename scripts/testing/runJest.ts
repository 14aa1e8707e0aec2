import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../demo/flows';
import { endsWithThisProgram } from '../host/childProcesses';
import { endOfJest } from './endOfJest';
import { failedTests, tallyOf, type JestReport, type Tally } from './jestReport';

/** Loaded before jest: it ends with this program, and can name what keeps it from ending. */
const PRELOADED = [join(ROOT, 'scripts', 'host', 'dieWithParent.cjs'), join(__dirname, 'namesWhatHolds.cjs')];

export interface JestRun extends Tally {
	readonly failures: readonly string[];
}

/**
 * Runs jest projects and counts. What counts as a failure besides failed tests: a test file that cannot be loaded, a jest that ends
 * without a report, and one that does not end because a test has left something open.
 */
export async function runJest(projects: readonly string[], extra: readonly string[] = []): Promise<JestRun> {
	const folder = mkdtempSync(join(tmpdir(), 'cas-tests-'));
	const reportFile = join(folder, 'report.json');
	const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
	const order = `--testSequencer=${join(__dirname, 'slowFirst.cjs')}`;
	const options = ['--passWithNoTests', '--json', `--outputFile=${reportFile}`, order, ...extra];
	try {
		const child = spawn(
			process.execPath,
			[...PRELOADED.flatMap((file) => ['--require', file]), jest, '--selectProjects', ...projects, ...options],
			// The report goes to the file; jest would print it once more.
			{ cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], detached: process.platform !== 'win32' },
		);
		endsWithThisProgram(child);
		const { code, isHanging } = await endOfJest(child, reportFile);
		const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport) : undefined;
		const part = projects.join(', ');
		if (report === undefined) return { passed: 0, failed: 1, skipped: 0, failures: [`${part}: jest gave no report`] };
		const tally = tallyOf(report);
		const failures = failedTests(report, ROOT);
		if (isHanging) failures.push(`${part}: jest did not end by itself`);
		else if (code !== 0 && tally.failed === 0) failures.push(`${part}: jest ended with code ${code}`);
		else return { ...tally, failures };
		return { ...tally, failed: tally.failed + 1, failures };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
