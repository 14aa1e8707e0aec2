import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../demo/flows';

const MODULES = 'node_modules';

/**
 * Clones the last commit of this repository into `folder`. Its modules are copied from here, or left out, so that its first program
 * installs them.
 */
export async function cloneForRun(folder: string, { freshModules }: { freshModules: boolean }): Promise<void> {
	execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
	const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
	execFileSync('git', ['checkout', '--quiet', commit], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
	const modules = join(ROOT, MODULES);
	if (!freshModules && existsSync(modules))
		cpSync(modules, join(folder, MODULES), { recursive: true, verbatimSymlinks: true });
}
