// The inner loop, `npm run check`: types, lint, format and the nearest tests of what has changed since HEAD (or --base REV). It names
// what it leaves out. A real n8n and a browser are never started; `npm test` runs everything.
import { parseArgs } from 'node:util';
import { changedFiles } from './check/changed';
import { run, type Ended } from './check/program';
import { relatedTests } from './check/related';

const USAGE = `npm run check                 what is not committed
npm run check -- --base REV   what has changed since a revision`;

/** No further tests begin after this; those under way end. */
const BEGIN_TESTS_WITHIN_SECONDS = 35;

/** Few at first, so that the nearest tests speak soon. */
const BATCH_SIZES = [4, 8, 16];

const CACHE = 'node_modules/.cache/check';

let failed = false;

function tell(title: string, { passed, output, seconds }: Ended): void {
	console.log(`${passed ? '✔' : '✘'} ${title}, ${seconds} s`);
	if (passed) return;
	failed = true;
	console.log(output);
}

async function types(): Promise<void> {
	const cached = ['--incremental', '--tsBuildInfoFile', `${CACHE}/types.tsbuildinfo`];
	tell('Types', await run('typescript/bin/tsc', ['--noEmit', '--pretty', 'false', ...cached]));
}

async function style(files: readonly string[]): Promise<void> {
	const ignored = ['--ignore-unknown', '--log-level', 'warn'];
	tell('Format', await run('prettier/bin/prettier.cjs', ['--check', ...ignored, ...files]));
	const linted = files.filter((file) =>
		/^(cas|nodes|credentials|sandbox|scripts|tests)\/.*\.ts$|^package\.json$/.test(file),
	);
	if (linted.length > 0) tell('Lint', await run('eslint/bin/eslint.js', ['--no-warn-ignored', ...linted]));
	tell('Unused exports', await run('knip/bin/knip.js', ['--no-progress', '--cache', '--cache-location', CACHE]));
}

/** At least the nearest; the rest as long as there is time. */
async function tests(files: readonly string[]): Promise<void> {
	const { quick, slow } = relatedTests(files);
	const begin = Date.now();
	let done = 0;
	for (let batch = 0; done < quick.length; batch += 1) {
		if (done > 0 && Date.now() - begin > BEGIN_TESTS_WITHIN_SECONDS * 1_000) break;
		const size = BATCH_SIZES[Math.min(batch, BATCH_SIZES.length - 1)]!;
		const chosen = quick.slice(done, done + size);
		const title = `Tests ${done + 1} to ${done + chosen.length} of ${quick.length}`;
		tell(title, await run('jest/bin/jest.js', ['--runTestsByPath', ...chosen]));
		done += chosen.length;
	}
	leftOut('farther away', quick.slice(done));
	leftOut('slow', slow);
}

function leftOut(why: string, tests: readonly string[]): void {
	if (tests.length > 0) console.log(`– Left out, ${why} (npm test runs them): ${tests.join(', ')}`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { base: { type: 'string', default: 'HEAD' }, help: { type: 'boolean' } } });
	if (values.help) return console.log(USAGE);
	const begin = Date.now();
	const files = changedFiles(values.base);
	if (files.length === 0) return console.log(`Nothing has changed since ${values.base}.`);
	console.log(`${files.length} changed: ${files.join(', ')}`);
	await Promise.all([types().then(() => style(files)), tests(files)]);
	console.log(`${failed ? 'Something has to be fixed' : 'All well'}, ${Math.round((Date.now() - begin) / 1_000)} s`);
	if (failed) process.exitCode = 1;
}

void main();
