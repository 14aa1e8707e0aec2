import { spawnSync } from 'node:child_process';
import { statfs } from 'node:fs/promises';

/** An installed n8n with its Node takes 2.9 GB; npm needs some more while it unpacks. */
const NEEDED_BYTES = 4e9;
const PREBUILT_ANSWER_MS = 5_000;
/** n8n 2.41.1 depends on exactly this release of sqlite3, whose prebuilt binaries carry these names. */
const SQLITE3_RELEASE = 'https://github.com/TryGhost/node-sqlite3/releases/download/v5.1.7/sqlite3-v5.1.7-napi-v6';

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1);

/** A sentence for the person when `folder`'s disk is too full for n8n, otherwise undefined. */
export async function lackOfDiskSpace(folder: string): Promise<string | undefined> {
	const disk = await statfs(folder);
	const free = disk.bavail * disk.bsize;
	if (free >= NEEDED_BYTES) return undefined;
	return (
		`n8n needs about ${gigabytes(NEEDED_BYTES)} GB and the disk of ${folder} has ${gigabytes(free)} GB free. ` +
		'Free some space, or set CAS_NODES_CACHE to a folder on a larger disk.'
	);
}

function answers(command: string): boolean {
	return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The tools that compile an add-on and are not found on this machine. */
export function missingBuildTools(): string[] {
	const missing: string[] = [];
	if (!['c++', 'g++', 'clang++', process.env.CXX ?? ''].some((name) => name !== '' && answers(name)))
		missing.push('g++');
	if (!answers('make') && !answers('gmake')) missing.push('make');
	if (!answers('python3') && !answers('python')) missing.push('python3');
	return missing;
}

/** What to install when sqlite3 has to be compiled here. */
export function howToInstallBuildTools(missing: string[]): string {
	if (process.platform === 'darwin') return 'Install them with: xcode-select --install';
	if (process.platform === 'win32')
		return 'Install the "Desktop development with C++" part of Visual Studio Build Tools, and Python 3.';
	return `Install them, on Debian or Ubuntu with: apt-get install ${missing.join(' ')}`;
}

/**
 * A sentence when sqlite3 can neither be fetched ready-made nor be compiled here, otherwise undefined. Looks at the network only
 * when a build tool is missing.
 */
export async function lackOfSqlite(): Promise<string | undefined> {
	const missing = process.platform === 'win32' ? [] : missingBuildTools();
	if (missing.length === 0) return undefined;
	const prebuilt = `${SQLITE3_RELEASE}-${process.platform}-${process.arch}.tar.gz`;
	const found = await fetch(prebuilt, { method: 'HEAD', signal: AbortSignal.timeout(PREBUILT_ANSWER_MS) }).then(
		(response) => response.ok,
		() => false,
	);
	if (found) return undefined;
	return (
		`n8n's database driver sqlite3 must be compiled on this machine (its ready-made binary cannot be downloaded), and ` +
		`${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not found. ${howToInstallBuildTools(missing)}`
	);
}
