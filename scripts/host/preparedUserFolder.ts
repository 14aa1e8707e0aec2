import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { N8nApi, OWNER } from './api';
import { cacheFolder } from './cacheFolder';
import type { Host } from './install';
import { withLock } from './installLock';
import { startN8n } from './instance';

/**
 * A user folder of an n8n that has run once: its database is migrated, and the owner's account is there. Copied, it saves each new
 * n8n the longest part of its start. Made at the first call and kept in the cache folder.
 */
export async function preparedUserFolder(
	host: Host,
	report: (line: string) => void = () => undefined,
): Promise<string> {
	const made = createHash('sha256')
		.update(JSON.stringify([host.version, OWNER]))
		.digest('hex')
		.slice(0, 12);
	const folder = join(cacheFolder(), `user-folder-${made}`);
	if (existsSync(folder)) return folder;
	await mkdir(cacheFolder(), { recursive: true });
	const waiting = () => report('Another program is preparing a user folder of n8n right now; waiting for it.');
	await withLock(`${folder}.lock`, waiting, async () => {
		if (!existsSync(folder)) await prepare(host, folder);
	});
	return folder;
}

async function prepare(host: Host, folder: string): Promise<void> {
	const making = `${folder}.${randomBytes(4).toString('hex')}`;
	try {
		const n8n = await startN8n({ host, userFolder: making });
		try {
			await new N8nApi(n8n.url).setUpOwner();
		} finally {
			// In order: the database is one whole file after it.
			await n8n.stop();
		}
		await rm(n8n.logFile);
		await rename(making, folder);
	} finally {
		await rm(making, { recursive: true, force: true });
	}
}
