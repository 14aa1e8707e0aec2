// Changes the code in small ways and sees whether a test notices: npm run mutants -- <folder or file> [...more]
// A change that no test notices is a mutant that lives. Slow: minutes for a folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../demo/flows';
import { scoreLines, survivorLines, type MutationReport } from './report';

const USAGE = `npm run mutants -- <folder or file> [...more]
  --survivors FILE   write the mutants that live into FILE too
  --workers N        processes at the same time (2)
  --slow             also run the tests that carry a whole n8n engine for cas/ (nodes/ has them always)`;

/** The kinds of test that can notice a change of the code in a room. Those that need a real n8n are too slow to run per mutant. */
function projectsFor(places: readonly string[], slow: boolean): string[] {
	const isOutsideCas = places.some((place) => !place.startsWith('cas'));
	return isOutsideCas || slow ? ['unit', 'nodes'] : ['unit'];
}

/** Literals of sentences and of descriptions are read by people; a test that repeats them guards nothing. */
const NOT_MUTATED = ['StringLiteral', 'ObjectLiteral', 'Regex'];

/** Patterns of Stryker for what was named: a folder stands for all its TypeScript files. */
function patternsOf(places: readonly string[]): string[] {
	return places.map((place) => (statSync(join(ROOT, place)).isDirectory() ? `${place}/**/*.ts` : place));
}

function placesFrom(names: readonly string[]): string[] {
	return names.map((name) => {
		const place = relative(ROOT, resolve(ROOT, name));
		if (place === '' || place.startsWith('..') || !existsSync(join(ROOT, place)))
			throw new Error(`There is no ${name} in this project. Name a folder or file, as in cas/request.`);
		return place;
	});
}

/** What is read of jest.config.mjs, which is plain JavaScript. */
interface JestProjects {
	readonly default: { readonly projects: readonly Readonly<Record<string, unknown>>[] };
}

/** Jest for the chosen kinds of test as one project, since Stryker sets the root of one project only. */
async function jestConfig(kinds: readonly string[]): Promise<object> {
	const { default: config } = (await import(pathToFileURL(join(ROOT, 'jest.config.mjs')).href)) as JestProjects;
	const { displayName: _, rootDir: __, testMatch: ___, ...common } = config.projects[0] ?? {};
	return { ...common, testMatch: kinds.map((kind) => `<rootDir>/tests/${kind}/**/*.test.ts`) };
}

async function run(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			survivors: { type: 'string' },
			workers: { type: 'string', default: '2' },
			slow: { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	if (values.help || positionals.length === 0) {
		console.log(USAGE);
		return values.help ? 0 : 1;
	}
	const places = placesFrom(positionals);
	const folder = mkdtempSync(join(tmpdir(), 'cas-mutants-'));
	const reportFile = join(folder, 'report.json');
	const configFile = join(folder, 'stryker.config.json');
	writeFileSync(
		configFile,
		JSON.stringify({
			mutate: patternsOf(places),
			testRunner: 'jest',
			plugins: ['@stryker-mutator/jest-runner'],
			jest: {
				projectType: 'custom',
				config: await jestConfig(projectsFor(places, values.slow)),
				enableFindRelatedTests: true,
			},
			coverageAnalysis: 'perTest',
			mutator: { excludedMutations: NOT_MUTATED },
			// Of the whole project only what those tests read.
			ignorePatterns: ['dist', '.cache', 'coverage', 'docs/pictures'],
			concurrency: Number(values.workers),
			timeoutMS: 20_000,
			reporters: ['progress-append-only', 'json'],
			jsonReporter: { fileName: reportFile },
			tempDirName: join('.cache', 'stryker'),
			allowConsoleColors: false,
			thresholds: { high: 100, low: 0, break: null },
		}),
	);
	try {
		const stryker = join(ROOT, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
		const { status } = spawnSync(process.execPath, [stryker, 'run', configFile], { cwd: ROOT, stdio: 'inherit' });
		if (status !== 0 || !existsSync(reportFile)) return status || 1;
		const report = JSON.parse(readFileSync(reportFile, 'utf8')) as MutationReport;
		const survivors = survivorLines(report);
		console.log(`\n${[...survivors, '', ...scoreLines(report)].join('\n')}`);
		if (values.survivors !== undefined) writeFileSync(values.survivors, `${survivors.join('\n')}\n`);
		return 0;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

run().then(
	(code) => (process.exitCode = code),
	(error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	},
);
