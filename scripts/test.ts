// All tests, `npm test`: unit, sandbox, host and nodes together, then a real n8n end to end, then its editor in a browser. Its last
// line is plain: `N passed, N failed`. With --fast the last two parts are left out.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './demo/build';
import { ROOT } from './demo/flows';
import { findChromium } from './host/editor';
import { ensureHost } from './host/install';

const USAGE = `npm test             all tests
npm test -- --fast   without those that need a real n8n or a browser`;

/** For a test that says nothing else; jest's own five seconds are short on a busy machine of two cores. */
const TEST_WITHIN_MS = 60_000;

const NO_CHROMIUM = 'There is no Chromium on this machine. Install one, or name it in CHROMIUM_PATH.';

/** The kinds of test that need nothing but this project's modules. */
const FAST = ['unit', 'sandbox', 'host-free', 'nodes'];

interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

/** What is read of jest's JSON report. */
interface JestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	numRuntimeErrorTestSuites: number;
	success: boolean;
}

/** Runs jest projects and counts. A test file that cannot even be loaded counts as a failure, and so does a jest that ends without a report. */
async function runJest(projects: readonly string[], extra: readonly string[] = []): Promise<Tally> {
	const folder = mkdtempSync(join(tmpdir(), 'cas-tests-'));
	const reportFile = join(folder, 'report.json');
	const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
	const code = await new Promise<number>((settle, fail) => {
		const child = spawn(
			process.execPath,
			// Ends jest, and with it what its tests have started, when this program is ended.
			[
				'--require',
				join(__dirname, 'host', 'dieWithParent.cjs'),
				jest,
				'--selectProjects',
				...projects,
				'--passWithNoTests',
				'--json',
				`--outputFile=${reportFile}`,
				`--testTimeout=${TEST_WITHIN_MS}`,
				// A test that fails may leave a server open; the whole must end all the same.
				'--forceExit',
				...extra,
			],
			// The report goes to the file; jest would print it once more.
			{ cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
		);
		child.once('error', fail);
		child.once('exit', (exitCode) => settle(exitCode ?? 1));
	});
	const report = existsSync(reportFile) ? (JSON.parse(readFileSync(reportFile, 'utf8')) as JestReport) : undefined;
	rmSync(folder, { recursive: true, force: true });
	if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
	const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
	return {
		passed: report.numPassedTests,
		failed: failed === 0 && code !== 0 ? 1 : failed,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

async function browserPart(): Promise<Tally> {
	if (findChromium() !== undefined) return await runJest(['browser'], ['--runInBand']);
	if (process.env.CI === 'true') {
		console.error(`${NO_CHROMIUM} In CI the editor has to be tested.`);
		return { passed: 0, failed: 1, skipped: 0 };
	}
	console.error(`${NO_CHROMIUM} The editor is not tested.`);
	return { passed: 0, failed: 0, skipped: 1 };
}

/** One part after the other; a part that cannot even begin counts as a failure, and the others still run. */
async function runAll(fast: boolean): Promise<Tally> {
	const parts: [string, () => Promise<Tally>][] = [['Units, sandbox, host and nodes', () => runJest(FAST)]];
	if (!fast) {
		const withHost = async (part: () => Promise<Tally>) => {
			await ensureHost(console.error);
			return await part();
		};
		parts.push(
			['A real n8n, end to end', () => withHost(() => runJest(['e2e'], ['--runInBand']))],
			["n8n's editor in a browser", () => withHost(browserPart)],
		);
	}
	const total: Tally = { passed: 0, failed: 0, skipped: 0 };
	for (const [title, part] of parts) {
		const begin = Date.now();
		console.error(`\n== ${title}`);
		const tally = await part().catch((error: unknown): Tally => {
			console.error(error instanceof Error ? error.message : error);
			return { passed: 0, failed: 1, skipped: 0 };
		});
		console.error(`== ${title}: ${inWords(tally)} in ${Math.round((Date.now() - begin) / 1_000)} s`);
		total.passed += tally.passed;
		total.failed += tally.failed;
		total.skipped += tally.skipped;
	}
	return total;
}

const inWords = ({ passed, failed, skipped }: Tally) =>
	`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false }, help: { type: 'boolean' } } });
	if (values.help) return console.log(USAGE);
	let total: Tally;
	try {
		ensureBuilt(ROOT);
		total = await runAll(values.fast);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		total = { passed: 0, failed: 1, skipped: 0 };
	}
	if (total.failed > 0) process.exitCode = 1;
	console.log(`\n${inWords(total)}`);
}

void main();
