import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const FOLDER_NAME = 'n8n-nodes-customs4trade';

/** The system's folder for things that can be fetched again, as each platform names it. */
function systemCacheFolder(): string {
	if (process.platform === 'win32') return process.env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
	if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
	return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

/**
 * Where the real n8n and its Node are kept between runs: outside the clone, so that several clones share the 3 GB.
 * `CAS_NODES_CACHE` names another folder, for instance on a larger disk.
 */
export function cacheFolder(): string {
	const chosen = process.env.CAS_NODES_CACHE;
	return chosen ? resolve(chosen) : join(systemCacheFolder(), FOLDER_NAME);
}
