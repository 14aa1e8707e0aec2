import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../../scripts/demo/build';
import { ROOT } from '../../../scripts/demo/flows';
import { unpackedTarball } from '../../../scripts/gate';

/** What the tarball is made of. */
const PUBLISHED = ['dist', 'package.json', 'README.md', 'CHANGELOG.md', 'LICENSE.md', 'index.js'];

/** The folder with the package as it would be installed: packed, and unpacked again; once for each build of this clone. */
export function packedPackage(): string {
	ensureBuilt(ROOT);
	const cache = join(ROOT, '.cache');
	const folder = join(cache, `packed-${fingerprint()}`);
	if (!existsSync(folder)) {
		mkdirSync(cache, { recursive: true });
		for (const older of readdirSync(cache).filter((name) => name.startsWith('packed-')))
			rmSync(join(cache, older), { recursive: true, force: true });
		const making = mkdtempSync(join(cache, 'packing-'));
		try {
			unpackedTarball(ROOT, making);
			rename(making, folder);
		} finally {
			rmSync(making, { recursive: true, force: true });
		}
	}
	return join(folder, 'package');
}

/** Another test process may have made it meanwhile; both are the same. */
function rename(made: string, folder: string): void {
	try {
		renameSync(made, folder);
	} catch (error) {
		if (!existsSync(folder)) throw error;
	}
}

function fingerprint(): string {
	const hash = createHash('sha256');
	for (const file of PUBLISHED.flatMap((name) => filesOf(join(ROOT, name))))
		hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 16);
}

function filesOf(path: string): string[] {
	if (!existsSync(path)) return [];
	try {
		return readdirSync(path)
			.sort()
			.flatMap((name) => filesOf(join(path, name)));
	} catch {
		return [path];
	}
}
