import { fork } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../demo/flows';
import { usageOf } from '../fuzz/watchedSide';
import type { Comparison, FromSide } from './messages';

export interface Limits {
	/** Of processor time; the clock may show four times as much. */
	readonly seconds: number;
	readonly megabytes: number;
}

/** What became of one file. */
export interface FileResult {
	/** From the folder on. */
	readonly file: string;
	readonly outcome: 'read' | 'refused' | 'crashed' | 'hung';
	/** Why it was refused, crashed or hung. */
	readonly reason?: string;
	/** What the reader of shipments made of a file that was read. */
	readonly messages?: string;
	readonly cells?: number;
	readonly comparison?: Comparison;
	/** Why its cells were not compared. */
	readonly uncompared?: string;
}

const LOOK_EVERY_MS = 100;
const CLOCK_FACTOR = 4;

/** Every file below a folder, each in a process of its own, so many at once. */
export async function runCorpus(
	folder: string,
	limits: Limits,
	atOnce: number,
	onResult: (result: FileResult) => void = () => undefined,
): Promise<FileResult[]> {
	const listed = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = listed
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const temporary = await mkdtemp(join(tmpdir(), 'corpus-'));
	try {
		const program = await bundled(temporary);
		const results: FileResult[] = [];
		const queue = files[Symbol.iterator]();
		const worker = async () => {
			for (const file of queue) {
				const result = {
					...(await runFile(program, file, limits)),
					file: file.slice(folder.length).replace(/^[\\/]/, ''),
				};
				results.push(result);
				onResult(result);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, worker));
		return results.sort((a, b) => (a.file < b.file ? -1 : 1));
	} finally {
		await rm(temporary, { recursive: true, force: true });
	}
}

/** Bundled once, so that no file pays for a compiler. */
async function bundled(folder: string): Promise<string> {
	const outfile = join(folder, 'side.cjs');
	await build({
		entryPoints: [join(__dirname, 'side.ts')],
		bundle: true,
		platform: 'node',
		outfile,
		external: ['exceljs', '@e965/xlsx'],
		logLevel: 'error',
	});
	return outfile;
}

async function runFile(program: string, file: string, limits: Limits): Promise<Omit<FileResult, 'file'>> {
	const child = fork(program, [file], {
		execArgv: ['--require', join(ROOT, 'scripts', 'host', 'dieWithParent.cjs')],
		env: { ...process.env, NODE_PATH: join(ROOT, 'node_modules') },
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	});
	const said: FromSide[] = [];
	const begin = Date.now();
	return await new Promise((resolve) => {
		const end = (overrun?: string) => {
			clearInterval(look);
			child.kill('SIGKILL');
			resolve(resultOf(said, overrun));
		};
		const look = setInterval(() => {
			const usage = usageOf(child);
			if (Date.now() - begin > limits.seconds * 1_000 * CLOCK_FACTOR)
				end(`more than ${limits.seconds * CLOCK_FACTOR} s went by`);
			else if (usage === undefined) return;
			else if (usage.megabytes > limits.megabytes) end(`more than ${limits.megabytes} MB`);
			else if (usage.cpuMs > limits.seconds * 1_000) end(`more than ${limits.seconds} s of processor time`);
		}, LOOK_EVERY_MS);
		child.on('message', (message: FromSide) => {
			said.push(message);
			if (message.kind === 'done') end();
		});
		child.once('exit', (code, signal) => end(`the process ended by itself (${signal ?? code})`));
	});
}

/** What a program said before it ended, or was ended for `overrun`; another engine may take what it wants. */
export function resultOf(said: readonly FromSide[], overrun: string | undefined): Omit<FileResult, 'file'> {
	const the = <K extends FromSide['kind']>(kind: K) =>
		said.find((one): one is Extract<FromSide, { kind: K }> => one.kind === kind);
	const crashed = the('crashed');
	if (crashed !== undefined) return { outcome: 'crashed', reason: crashed.error };
	if (overrun !== undefined && the('foreign') === undefined) return { outcome: 'hung', reason: overrun };
	const refused = the('refused');
	if (refused !== undefined) return { outcome: 'refused', reason: refused.sentence };
	const uncompared = overrun ?? the('uncompared')?.reason;
	return {
		outcome: 'read',
		...{ messages: the('messages')?.outcome ?? '', cells: the('opened')?.cells ?? 0 },
		...(uncompared === undefined ? {} : { uncompared }),
		...(the('compared') === undefined ? {} : { comparison: the('compared')!.comparison }),
	};
}
