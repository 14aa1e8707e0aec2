// All tests, `npm test`: unit, sandbox, host and nodes together, then a real n8n end to end together with its editor in a browser. Its
// last line is plain: `N passed, N failed`. With --fast all that needs a real n8n is left out.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './demo/build';
import { ROOT } from './demo/flows';
import { findChromium } from './host/editor';
import { ensureHost } from './host/install';
import { inWords, sum } from './testing/jestReport';
import { runJest, type JestRun } from './testing/runJest';
import type { TestReport } from './testing/testReport';

const USAGE = `npm test                          all tests
npm test -- --fast                without those that need a real n8n or a browser
npm test -- --only <part>         one part: fast, or of what needs a real n8n only e2e or browser
npm test -- --report <file>       also writes time, counts and failed tests as JSON`;

const NO_CHROMIUM = 'There is no Chromium on this machine. Install one, or name it in CHROMIUM_PATH.';

/** The kinds of test that need nothing but this project's modules. */
const FAST = ['unit', 'sandbox', 'host-free', 'nodes'];

const CORES = availableParallelism();

/**
 * Test files with a real n8n that run at the same time: one more than there are cores, since each of them waits at times, but each takes
 * a gigabyte with its browser.
 */
const N8NS = Math.min(CORES + 1, 4);

interface Part {
	readonly title: string;
	readonly needsHost: boolean;
	readonly run: () => Promise<JestRun>;
}

const PARTS = {
	fast: {
		title: 'Units, sandbox, host and nodes',
		needsHost: false,
		run: () => runJest(FAST, [`--maxWorkers=${CORES}`]),
	},
	host: {
		title: 'A real n8n, end to end, and its editor in a browser',
		needsHost: true,
		run: () => withBrowser(['e2e']),
	},
	e2e: {
		title: 'A real n8n, end to end',
		needsHost: true,
		run: () => runWithHost(['e2e']),
	},
	browser: { title: "n8n's editor in a browser", needsHost: true, run: () => withBrowser([]) },
} satisfies Record<string, Part>;

/** What `npm test` runs: `host` is the two others at once, so that one works while the other waits. */
const ALL = ['fast', 'host'] as const;

type PartName = keyof typeof PARTS;

const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

const runWithHost = (projects: readonly string[]) => runJest(projects, [`--maxWorkers=${N8NS}`]);

/** The tests in a browser beside other projects. */
async function withBrowser(others: readonly string[]): Promise<JestRun> {
	if (findChromium() !== undefined) return await runWithHost([...others, 'browser']);
	const withoutBrowser = browserIsMissing();
	if (others.length === 0) return withoutBrowser;
	const run = await runWithHost(others);
	return { ...sum([run, withoutBrowser]), failures: [...run.failures, ...withoutBrowser.failures] };
}

function browserIsMissing(): JestRun {
	if (process.env.CI === 'true') return aFailure(`${NO_CHROMIUM} In CI the editor has to be tested.`);
	console.error(`${NO_CHROMIUM} The editor is not tested.`);
	return { passed: 0, failed: 0, skipped: 1, failures: [] };
}

function aFailure(sentence: string): JestRun {
	console.error(sentence);
	return { passed: 0, failed: 1, skipped: 0, failures: [sentence] };
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A part that cannot even begin counts as a failure, and the others still run. */
async function runPart({ title, needsHost, run }: Part): Promise<JestRun & { seconds: number }> {
	const begin = Date.now();
	console.error(`\n== ${title}`);
	let result: JestRun;
	try {
		if (needsHost) await ensureHost(console.error);
		result = await run();
	} catch (error) {
		result = aFailure(sentenceOf(error));
	}
	const seconds = Math.round((Date.now() - begin) / 1_000);
	console.error(`== ${title}: ${inWords(result)} in ${seconds} s`);
	return { ...result, seconds };
}

/** One part after the other. */
async function runAll(names: readonly PartName[]): Promise<TestReport> {
	const report: TestReport = { passed: 0, failed: 0, skipped: 0, seconds: {}, failures: [] };
	try {
		ensureBuilt(ROOT);
		for (const name of names) {
			const { seconds, failures, ...tally } = await runPart(PARTS[name]);
			Object.assign(report, sum([report, tally]));
			report.seconds[name] = seconds;
			report.failures.push(...failures);
		}
		return report;
	} catch (error) {
		const { failures } = aFailure(sentenceOf(error));
		return { ...report, failed: report.failed + 1, failures: [...report.failures, ...failures] };
	}
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			fast: { type: 'boolean', default: false },
			only: { type: 'string' },
			report: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return console.log(USAGE);
	const only = values.only ?? (values.fast ? 'fast' : undefined);
	if (only !== undefined && !isPart(only)) throw new Error(`There is no part "${only}".\n${USAGE}`);
	const report = await runAll(only === undefined ? ALL : [only]);
	if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(report));
	if (report.failed > 0) process.exitCode = 1;
	console.log(`\n${inWords(report)}`);
}

main().catch((error: unknown) => {
	console.error(sentenceOf(error));
	process.exitCode = 1;
});
