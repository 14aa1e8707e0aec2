import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endsWithThisProgram } from '../host/childProcesses';
import type { TestReport } from '../testing/testReport';

export interface RunResult {
	readonly seconds: number;
	readonly report: TestReport;
}

/** Runs the suite of a clone; one that ends without its report counts as a failure. */
export async function runOnce(clone: string, only?: string): Promise<RunResult> {
	const begin = Date.now();
	const reportFile = join(clone, '..', 'report.json');
	rmSync(reportFile, { force: true });
	const options = ['--report', reportFile, ...(only === undefined ? [] : ['--only', only])];
	const code = await new Promise<number>((settle, fail) => {
		const child = spawn(process.execPath, [join('scripts', 'run.mjs'), join('scripts', 'test.ts'), ...options], {
			cwd: clone,
			stdio: ['ignore', 'inherit', 'inherit'],
			detached: process.platform !== 'win32',
		});
		endsWithThisProgram(child);
		child.once('error', fail);
		child.once('exit', (exitCode) => settle(exitCode ?? 1));
	});
	const seconds = Math.round((Date.now() - begin) / 1_000);
	if (existsSync(reportFile)) return { seconds, report: JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport };
	const failures = [`The suite ended with code ${code} and without a report`];
	return { seconds, report: { passed: 0, failed: 1, skipped: 0, seconds: {}, failures } };
}
