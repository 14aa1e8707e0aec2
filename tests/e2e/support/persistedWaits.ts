import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureHost } from '../../../scripts/host/install';

/** In the Node that n8n runs on, which has SQLite. */
const PROGRAM = `
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(process.argv[1]);
	const { changes } = database.prepare(
		"UPDATE execution_entity SET waitTill = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE waitTill IS NOT NULL",
	).run();
	database.close();
	console.log(changes);
`;

/** Ends the waits that an n8n has put into its database, as if their time had come. While it does not run. Gives their number. */
export async function endPersistedWaits(userFolder: string): Promise<number> {
	const { node } = await ensureHost(() => undefined);
	const database = join(userFolder, '.n8n', 'database.sqlite');
	const { stdout } = await promisify(execFile)(node, ['--no-warnings', '-e', PROGRAM, database]);
	return Number(stdout);
}
