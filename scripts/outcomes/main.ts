// The whole outcome matrix, `npm run outcomes`: everything that can be sent, each fault on each of up to three attempts, each way in which
// n8n may go on, and the Retry button after it. Fails where a word is not what the sandbox has. `npm test` runs a part of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, type Ended } from '../check/program';
import { cellsIn, type TriedCell } from './report';
import { summary } from './summary';

const USAGE = `npm run outcomes                      every cell, in as many processes as there are processors
npm run outcomes -- --jobs 1          in one process
npm run outcomes -- --sample 10       each tenth cell
npm run outcomes -- --kind movement   kinds with this in their name`;

const PROGRESS_EVERY_MS = 15_000;

const wholeNumber = (name: string, text: string): number => {
	const number = Number(text);
	if (Number.isInteger(number) && number >= 1) return number;
	throw new Error(`--${name} ${text} is not a whole number from 1.\n${USAGE}`);
};

/** One process tries every so many-th cell, from one of its own, and notes each in its file. */
async function share(file: string, every: number, from: number, kind: string): Promise<Ended> {
	const pattern = kind === '' ? [] : ['--testNamePattern', kind];
	return await run('jest/bin/jest.js', ['--selectProjects', 'nodes', ...pattern, '--', 'tests/nodes/outcomeMatrix'], {
		OUTCOMES_EVERY: String(every),
		OUTCOMES_FROM: String(from),
		OUTCOMES_REPORT: file,
	});
}

async function main(): Promise<boolean> {
	const { values } = parseArgs({
		options: {
			jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
			sample: { type: 'string', default: '1' },
			kind: { type: 'string', default: '' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		console.log(USAGE);
		return true;
	}
	const jobs = wholeNumber('jobs', values.jobs);
	const sample = wholeNumber('sample', values.sample);
	const folder = mkdtempSync(join(tmpdir(), 'cas-outcomes-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const files = Array.from({ length: jobs }, (_, job) => join(folder, `${job}.jsonl`));
	const tried = (): TriedCell[] => files.flatMap(cellsIn);
	const begin = Date.now();
	const seconds = () => Math.round((Date.now() - begin) / 1_000);
	const progress = setInterval(() => {
		const cells = tried();
		console.error(
			`${seconds()} s: ${cells.length} cells, ${cells.filter(({ lies }) => lies.length > 0).length} with a lie`,
		);
	}, PROGRESS_EVERY_MS);
	const shares = files.map((file, job) => share(file, jobs * sample, job * sample, values.kind));
	const ended = await Promise.all(shares).finally(() => clearInterval(progress));
	const cells = tried();
	for (const { passed, output } of ended) if (!passed) console.log(output);
	console.log(summary(cells, seconds()));
	return ended.every(({ passed }) => passed) && cells.length > 0;
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
