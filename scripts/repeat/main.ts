// Runs the whole suite several times and lists what ever failed: `npm run repeat -- --times 10`. Each run has a fresh clone of the
// last commit in a temporary folder. With --load other programs take the processor meanwhile. Exit code 1 where anything failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../demo/flows';
import { cloneForRun } from './clone';
import { startLoad } from './load';
import { runOnce, type RunResult } from './runOnce';
import { failuresTable, runsTable } from './tables';

const USAGE = `npm run repeat -- --times <n>      the whole suite n times, each in a fresh clone of the last commit
  --load <n>          n programs that take all the processor they get run beside it
  --only <part>       fast, host (e2e and browser), e2e or browser instead of the whole suite
  --fresh-modules     installs the modules of each clone with npm ci; otherwise they are copied from here`;

const wholeNumber = (name: string, text: string, least: number): number => {
	const number = Number(text);
	if (Number.isInteger(number) && number >= least) return number;
	throw new Error(`--${name} ${text} is not a whole number from ${least}.\n${USAGE}`);
};

function warnOfChanges(): void {
	const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
	if (stdout.trim() !== '') console.error('What is not committed is not in the clones.');
}

async function main(): Promise<boolean> {
	const { values } = parseArgs({
		options: {
			times: { type: 'string', default: '10' },
			load: { type: 'string', default: '0' },
			only: { type: 'string' },
			'fresh-modules': { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return true;
	}
	const times = wholeNumber('times', values.times, 1);
	const burners = wholeNumber('load', values.load, 0);
	warnOfChanges();
	const load = startLoad(burners);
	const results: RunResult[] = [];
	const folder = mkdtempSync(join(tmpdir(), 'cas-repeat-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	try {
		for (let run = 1; run <= times; run += 1) {
			const clone = join(folder, String(run));
			console.error(`\n===== Run ${run} of ${times}`);
			await cloneForRun(clone, { freshModules: values['fresh-modules'] });
			results.push(await runOnce(clone, values.only));
			rmSync(clone, { recursive: true, force: true });
			console.log(`\n${runsTable(results, times)}`);
		}
	} finally {
		load.stop();
	}
	const failures = failuresTable(results);
	if (failures !== '') console.log(`\nWhat failed:\n${failures}`);
	const good = results.filter(({ report }) => report.failed === 0).length;
	console.log(`\n${good} runs passed, ${results.length - good} runs failed`);
	return good === results.length;
}

main().then(
	(isGood) => {
		if (!isGood) process.exitCode = 1;
	},
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	},
);
