import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export const PACKAGE_NAME = 'n8n-nodes-customs4trade';

/**
 * Puts the package where n8n looks for installed community packages. `packageFolder` is the repository's root, built, or an
 * unpacked tarball; only what would be published is taken, and what is not built yet is left out.
 *
 * A copy and not a link: through a link, Node would take `n8n-workflow` from the repository's own modules, and n8n would meet
 * errors of a class it does not know. An installed package gets n8n's own.
 */
export async function putPackage(packageFolder: string, userFolder: string): Promise<void> {
	const from = resolve(packageFolder);
	const to = join(userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE_NAME);
	const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as { files?: string[] };
	await rm(to, { recursive: true, force: true });
	await mkdir(to, { recursive: true });
	for (const name of ['package.json', 'README.md', ...(manifest.files ?? [])]) {
		if (existsSync(join(from, name))) await cp(join(from, name), join(to, name), { recursive: true });
	}
}
