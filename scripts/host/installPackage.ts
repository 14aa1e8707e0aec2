import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runNpm } from './npm';

/** Written when an installation is whole. A folder without it was interrupted, and is made anew. */
const MARKER = '.installed';

/** Whether `folder` holds an installation that came to its end. */
export const isInstalled = (folder: string) => existsSync(join(folder, MARKER));

/**
 * Installs one npm package, with what it depends on, into a folder of its own. None of its scripts runs. Throws with npm's last
 * lines when that fails.
 *
 * @param spec name and version, as in `n8n@2.41.1`
 */
export async function installPackage(node: string, folder: string, spec: string): Promise<void> {
	// npm trusts what an interrupted run left half unpacked, so a restart begins with nothing; npm's own cache makes it quick.
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
	await runNpm(node, folder, ['install', spec, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
	await writeFile(join(folder, MARKER), `${spec}\n`);
}
