// Runs the quick tests in a real n8n of several versions: `npm run matrix -- 2.40.7 2.41.1`, each installed first; without versions, in
// the newest that installs. Writes docs/n8n-versions.md. Exit code 1 where anything failed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../demo/build';
import { ROOT } from '../demo/flows';
import { ensureHost } from '../host/install';
import { NEWEST_N8N } from '../host/versions';
import { runJest } from '../testing/runJest';
import { versionsPage, type VersionRun } from './page';
import { QUICK_TESTS } from './quickTests';

const USAGE = `npm run matrix                    the quick tests in the newest n8n that installs
npm run matrix -- <version> …     in these, each installed first`;

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
	for (const version of positionals.length > 0 ? positionals : [NEWEST_N8N]) runs.push(await runIn(version));
	for (const { version, passed, failed, failures, seconds } of runs) {
		console.log(`n8n ${version}: ${passed} passed, ${failed} failed in ${seconds} s`);
		for (const failure of failures) console.log(`  ${failure}`);
	}
	writeFileSync(join(ROOT, 'docs', 'n8n-versions.md'), versionsPage(runs, new Date().toISOString().slice(0, 10)));
	if (runs.some(({ failed }) => failed > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
