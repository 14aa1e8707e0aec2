import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the build is made from. */
const SOURCES = ['cas', 'credentials', 'nodes', 'gulpfile.js', 'package.json', 'scripts/bundle'];

/** Times of all files under a path, in milliseconds. */
function fileTimes(path: string): number[] {
	if (!existsSync(path)) return [];
	const stat = statSync(path);
	if (!stat.isDirectory()) return [stat.mtimeMs];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
}

function isFresh(root: string): boolean {
	// Icons keep the times of their sources; the bundles carry the time of the build.
	const bundles = fileTimes(join(root, 'dist', 'credentials'));
	const newestSource = Math.max(...SOURCES.flatMap((source) => fileTimes(join(root, source))));
	return bundles.length > 0 && Math.min(...bundles) >= newestSource;
}

/**
 * Bundles the package into `dist` when that is missing or older than its sources. Types are not checked here: that is the business
 * of `npm run build` and of the tests.
 *
 * @returns whether anything had to be built.
 * @throws Error with what the build printed.
 */
export function ensureBuilt(root: string): boolean {
	if (isFresh(root)) return false;
	runGulp(root, 'bundle');
	return true;
}

/**
 * Runs a task of `gulpfile.js`.
 *
 * @throws Error with what it printed.
 */
export function runGulp(root: string, task: string): void {
	const gulp = join(root, 'node_modules', 'gulp', 'bin', 'gulp.js');
	const { status, stdout, stderr } = spawnSync(process.execPath, [gulp, task], { cwd: root, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The package could not be built:\n${stdout}${stderr}`);
}
