import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../demo/flows';
import { endsWithThisProgram, signalGroup } from '../host/childProcesses';
import { failedTests, tallyOf, type JestReport, type Tally } from './jestReport';

/** Jest has nothing more to do once its report is written, so this is long for any machine. */
const ENDS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 1_000;
const NAMES_WITHIN_MS = 2_000;

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
	const options = ['--passWithNoTests', '--json', `--outputFile=${reportFile}`, ...extra];
	try {
		const child = spawn(
			process.execPath,
			[...PRELOADED.flatMap((file) => ['--require', file]), jest, '--selectProjects', ...projects, ...options],
			// The report goes to the file; jest would print it once more.
			{ cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], detached: process.platform !== 'win32' },
		);
		endsWithThisProgram(child);
		const { code, isHanging } = await endOf(child, reportFile);
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

/** Waits for jest's end. Where it does not come after the report, jest is asked what holds it and then ended: silence helps nobody. */
async function endOf(child: ChildProcess, reportFile: string): Promise<{ code: number; isHanging: boolean }> {
	let code: number | undefined;
	const ended = new Promise<void>((settle, fail) => {
		child.once('error', fail);
		child.once('exit', (exitCode) => {
			code = exitCode ?? 1;
			settle();
		});
	});
	let reportedAt: number | undefined;
	for (;;) {
		await Promise.race([ended, sleep(LOOK_EVERY_MS)]);
		if (code !== undefined) return { code, isHanging: false };
		if (!existsSync(reportFile)) continue;
		reportedAt ??= Date.now();
		if (Date.now() - reportedAt < ENDS_WITHIN_MS) continue;
		console.error(`jest has reported and does not end, ${ENDS_WITHIN_MS / 1_000} s later. It holds:`);
		child.kill('SIGUSR2');
		await sleep(NAMES_WITHIN_MS);
		signalGroup(child, 'SIGKILL');
		await ended;
		return { code: 1, isHanging: true };
	}
}
