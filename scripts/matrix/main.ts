// Runs the quick tests in a real n8n of several versions: `npm run matrix` for the oldest that is supported and the newest that installs,
// `npm run matrix -- 2.20.12 …` for others. Without versions it writes docs/n8n-versions.md. Exit code 1 where anything failed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../demo/build';
import { ROOT } from '../demo/flows';
import { ensureHost } from '../host/install';
import { NEWEST_N8N, OLDEST_N8N } from '../host/versions';
import { runJest } from '../testing/runJest';
import { versionsPage, type VersionRun } from './page';
import { QUICK_TESTS } from './quickTests';

const USAGE = `npm run matrix                    the quick tests in the oldest n8n that is supported and in the newest
npm run matrix -- <version> …     in these; docs/n8n-versions.md is left as it is`;

async function runIn(version: string): Promise<VersionRun> {
	console.error(`\n== n8n ${version}`);
	process.env.CAS_NODES_N8N = version;
	const begin = Date.now();
	try {
		await ensureHost(console.error);
		const { passed, failed, failures } = await runJest(['e2e'], ['--maxWorkers=2', ...QUICK_TESTS]);
		return { version, passed, failed, failures, seconds: Math.round((Date.now() - begin) / 1_000) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return { version, passed: 0, failed: 1, failures: [reason], seconds: Math.round((Date.now() - begin) / 1_000) };
	}
}

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
	if (values.help) return console.log(USAGE);
	ensureBuilt(ROOT);
	const runs: VersionRun[] = [];
	for (const version of positionals.length > 0 ? positionals : [OLDEST_N8N, NEWEST_N8N])
		runs.push(await runIn(version));
	for (const { version, passed, failed, failures, seconds } of runs) {
		console.log(`n8n ${version}: ${passed} passed, ${failed} failed in ${seconds} s`);
		for (const failure of failures) console.log(`  ${failure}`);
	}
	if (positionals.length === 0) {
		writeFileSync(join(ROOT, 'docs', 'n8n-versions.md'), versionsPage(runs, new Date().toISOString().slice(0, 10)));
	}
	if (runs.some(({ failed }) => failed > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
