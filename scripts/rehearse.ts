// A release up to the step that needs the network: `npm run rehearse`. The tag's workflow does the same and then publishes.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './demo/flows';
import { tarball } from './gate';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

interface Step {
	readonly title: string;
	/** What is wrong; undefined where all is well. */
	readonly check: () => string | undefined;
}

const { version, name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
	version: string;
	name: string;
};

const run = (command: string, args: readonly string[], cwd = ROOT): string | undefined => {
	const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
	return status === 0 ? undefined : `${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n');
};

function changelogHasIt(): string | undefined {
	const dated = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(20\\d\\d-\\d\\d-\\d\\d\\)$`, 'm');
	if (dated.test(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'))) return undefined;
	return `CHANGELOG.md has no section "## ${version} (year-month-day)".`;
}

function nothingIsOpen(): string | undefined {
	const open = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }).trim();
	return open === '' ? undefined : `Not committed:\n${open}`;
}

/** As somebody installs it by hand: no peers, no scripts. It has to bring itself alone. */
function installsAlone(): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
	try {
		const { file } = tarball(ROOT, folder);
		writeFileSync(join(folder, 'package.json'), '{}');
		const options = ['--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund', '--offline'];
		const failure = run(NPM, ['install', file, ...options], folder);
		if (failure !== undefined) return failure;
		const modules = readdirSync(join(folder, 'node_modules')).filter((one) => !one.startsWith('.'));
		if (modules.length !== 1 || modules[0] !== name) return `It brings ${modules.join(', ')}.`;
		return existsSync(join(folder, 'node_modules', name, 'dist')) ? undefined : 'There is no dist in it.';
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const STEPS: readonly Step[] = [
	{ title: 'nothing is left to commit', check: nothingIsOpen },
	{ title: 'the changelog has the version, with its day', check: changelogHasIt },
	{ title: 'the package builds', check: () => run(NPM, ['run', 'build']) },
	{ title: "n8n's scan passes, and each file loads", check: () => run(NPM, ['run', 'gate']) },
	{ title: 'it installs from the tarball, alone', check: installsAlone },
	{ title: 'npm would publish it', check: () => run(NPM, ['publish', '--dry-run', '--ignore-scripts']) },
];

let failed = 0;
for (const { title, check } of STEPS) {
	const trouble = check();
	console.log(`${trouble === undefined ? 'passed' : 'FAILED'}  ${title}`);
	if (trouble === undefined) continue;
	failed += 1;
	console.log(trouble.replace(/^/gm, '        '));
}
console.log(
	failed === 0
		? `\n${name} ${version} is ready. Tag it v${version}: the workflow publishes it with provenance.`
		: `\n${failed} of ${STEPS.length} steps failed.`,
);
process.exitCode = failed === 0 ? 0 : 1;
