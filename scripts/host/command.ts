import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './freePort';
import type { Host } from './install';
import { environmentWithNode } from './npm';
import { quietEnvironment } from './quietEnvironment';

/**
 * Runs one of n8n's own commands, such as `import:workflow`, on the user folder of an n8n that may be running.
 *
 * @returns what it printed. Throws where it ends with another code than 0.
 */
export async function n8nCommand(host: Host, userFolder: string, ...commandArguments: string[]): Promise<string> {
	const { stdout, stderr } = await promisify(execFile)(host.node, [host.n8nBin, ...commandArguments], {
		cwd: dirname(host.n8nBin),
		env: {
			...environmentWithNode(host.node),
			...quietEnvironment(await freePort(), await freePort()),
			N8N_USER_FOLDER: userFolder,
		},
	});
	return stdout + stderr;
}
