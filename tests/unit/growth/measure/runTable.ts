import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Growth } from './growthOf';

const root = join(__dirname, '../../../..');

/** What came of a case; `stopped` where one size took longer than anybody would wait. */
export type Measured = { readonly caseNumber: number } & (Growth | { readonly size: number; readonly stopped: true });

/** Without threads of the engine's own, so that all processor time is the reader's, and with room, so that little is collected. */
const ENGINE = ['--single-threaded', '--max-semi-space-size=64', '--stack-size=900'];

/** Measures a table in a process of its own, by the number of its cases; where a reader had to be stopped, another process goes on behind it. */
export async function runTable(table: 'readers' | 'samples', only = ''): Promise<ReadonlyMap<number, Measured>> {
	const folder = await mkdtemp(join(tmpdir(), 'growth-'));
	const program = join(folder, 'main.cjs');
	try {
		await build({
			entryPoints: [join(__dirname, 'main.ts')],
			outfile: program,
			bundle: true,
			format: 'cjs',
			platform: 'node',
			target: 'node20',
			external: ['n8n-workflow', 'n8n-core'],
			logLevel: 'silent',
		});
		const results = new Map<number, Measured>();
		for (let first = 0; ;) {
			const { code, last } = await runFrom(program, [table, String(first), only], results);
			if (code === 0) return results;
			if (last === undefined || !('stopped' in last))
				throw new Error(`Measuring ended with code ${code} in case ${first}`);
			first = last.caseNumber + 1;
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function runFrom(program: string, args: readonly string[], results: Map<number, Measured>) {
	const child = spawn(process.execPath, [...ENGINE, program, ...args], {
		cwd: root,
		env: { ...process.env, NODE_PATH: join(root, 'node_modules'), NODE_OPTIONS: '' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
	let last: Measured | undefined;
	for await (const line of createInterface({ input: child.stdout })) {
		last = JSON.parse(line) as Measured;
		results.set(last.caseNumber, last);
	}
	return { code: await ended, last };
}
