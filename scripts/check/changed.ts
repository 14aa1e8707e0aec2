import { execFileSync } from 'node:child_process';
import { ROOT } from '../demo/flows';

/** What has changed since a revision, committed or not, and what git does not know yet; paths from the root, deleted files left out. */
export function changedFiles(base: string): string[] {
	const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).split('\0');
	const files = [
		...git('diff', '--name-only', '--diff-filter=d', '-z', base),
		...git('ls-files', '--others', '--exclude-standard', '-z'),
	];
	return [...new Set(files)].filter((file) => file !== '').sort();
}
