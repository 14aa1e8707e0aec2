/**
 * Must be imported before anything of n8n: n8n reads its environment while its modules load. It gets a folder of its own
 * instead of the developer's `~/.n8n`, keeps binary data in memory, and talks to this machine without a proxy.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'n8n-in-process-'));

Object.assign(process.env, {
	N8N_USER_FOLDER: folder,
	N8N_ENCRYPTION_KEY: 'a key for tests only',
	N8N_DEFAULT_BINARY_DATA_MODE: 'default',
	NO_PROXY: '127.0.0.1,localhost',
});
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'])
	delete process.env[name];

afterAll(() => rmSync(folder, { recursive: true, force: true }));
