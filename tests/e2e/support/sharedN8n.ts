import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningN8n } from '../../../scripts/demo/stage';
import { N8nApi } from '../../../scripts/host/api';
import { ensureHost } from '../../../scripts/host/install';
import { startN8n } from '../../../scripts/host/instance';
import { preparedUserFolder } from '../../../scripts/host/preparedUserFolder';
import { emptyN8n } from './emptyN8n';
import { packedPackage } from './packedPackage';

let running: Promise<RunningN8n> | undefined;

/**
 * The n8n of this jest process, which serves one test file after the other: each gets it empty and leaves it empty. It has the
 * package as it would be installed, and logs all it can say. It ends with the process.
 */
export async function sharedN8n(): Promise<RunningN8n> {
	running ??= start();
	try {
		return await running;
	} catch (error) {
		running = undefined;
		throw error;
	}
}

async function start(): Promise<RunningN8n> {
	const host = await ensureHost(() => undefined);
	const filesRoot = realpathSync(mkdtempSync(join(tmpdir(), 'cas-e2e-')));
	const removeRoot = () => rmSync(filesRoot, { recursive: true, force: true });
	process.once('exit', removeRoot);
	const n8n = await startN8n({
		host,
		packageFolder: packedPackage(),
		preparedFolder: await preparedUserFolder(host),
		isBackground: true,
		env: { N8N_RESTRICT_FILE_ACCESS_TO: filesRoot, N8N_LOG_LEVEL: 'debug' },
	});
	const end = async () => {
		running = undefined;
		process.removeListener('exit', removeRoot);
		await n8n.stop();
		removeRoot();
	};
	const api = new N8nApi(n8n.url);
	try {
		await api.setUpOwner();
	} catch (error) {
		await end();
		throw error;
	}
	const release = async () => {
		try {
			await emptyN8n(api);
		} catch (error) {
			// The next file gets a new one rather than what is left of this.
			console.warn(`n8n could not be emptied and is ended: ${String(error)}`);
			await end();
		}
	};
	return { n8n, api, filesRoot, release };
}
