import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writeFixture } from './workbookFixture';

const run = promisify(execFile);
const ROWS = 100_000;
const SIDES = {
	floor: 'floor: unpack, and one SAX pass',
	ours: 'ours: to validated messages',
	oursInParts: 'ours: in four parts',
	extractFromFile: "n8n's Extract From File",
	exceljs: 'exceljs, streaming',
} as const;

type Side = keyof typeof SIDES;
export interface Measured {
	readonly milliseconds: number;
	/** Of all threads, loading included: on a busy machine steadier than the clock. */
	readonly cpuMilliseconds: number;
	readonly megabytes: number;
	readonly count: number;
}

/** Reads one file of 100,000 goods items and 25 columns in every way, each in a process of its own; the best of some runs. */
export async function benchWorkbook(args: readonly string[]): Promise<void> {
	const rows = Number(valueOf(args, 'rows') ?? ROWS);
	const repeats = Number(valueOf(args, 'repeats') ?? 1);
	const folder = await mkdtemp(join(tmpdir(), 'bench-workbook-'));
	try {
		const file = join(folder, 'goods.xlsx');
		await writeFixture(file, rows);
		const megabytes = Math.round((await stat(file)).size / 1_000_000);
		console.log(`${rows} goods items, 25 columns, in a file of ${megabytes} MB; best of ${repeats}\n`);
		const program = await bundled(folder);
		const measured = new Map<Side, Measured>();
		for (const side of Object.keys(SIDES) as Side[]) measured.set(side, await best(program, side, file, repeats));
		print(measured);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The sides, bundled as the package is, so that none pays for a compiler. */
export async function bundled(folder: string): Promise<string> {
	const outfile = join(folder, 'side.cjs');
	await build({
		entryPoints: [join(__dirname, 'workbookSide.ts')],
		bundle: true,
		platform: 'node',
		outfile,
		external: ['exceljs', '@e965/xlsx', 'saxes'],
		// As `require`, which finds the modules by NODE_PATH.
		supported: { 'dynamic-import': false },
		logLevel: 'error',
	});
	return outfile;
}

/** The fastest of some runs of a side, each in a process of its own. */
export async function best(
	program: string,
	side: string,
	file: string,
	repeats: number,
	...more: readonly string[]
): Promise<Measured> {
	let fastest: Measured | undefined;
	for (let index = 0; index < repeats; index += 1) {
		const { stdout } = await run(process.execPath, [program, side, file, ...more], {
			env: { ...process.env, NODE_PATH: resolve('node_modules') },
		});
		const measured = JSON.parse(stdout) as Measured;
		if (fastest === undefined || measured.milliseconds < fastest.milliseconds) fastest = measured;
	}
	if (fastest === undefined) throw new Error('Nothing was measured; repeats must be 1 or more.');
	return fastest;
}

function print(measured: ReadonlyMap<Side, Measured>): void {
	const ours = measured.get('ours')!;
	console.log(['way'.padEnd(34), 'seconds', 'CPU s', 'MB', 'time / ours', 'CPU / ours', 'memory / ours'].join('  '));
	for (const [side, { milliseconds, cpuMilliseconds, megabytes }] of measured) {
		const cells = [
			SIDES[side].padEnd(34),
			(milliseconds / 1_000).toFixed(2).padStart(7),
			(cpuMilliseconds / 1_000).toFixed(2).padStart(5),
			String(megabytes).padStart(4),
			(milliseconds / ours.milliseconds).toFixed(2).padStart(9),
			(cpuMilliseconds / ours.cpuMilliseconds).toFixed(2).padStart(10),
			(megabytes / ours.megabytes).toFixed(2).padStart(12),
		];
		console.log(cells.join('  '));
	}
}

/** The value of an option such as `--rows=1000`. */
export function valueOf(args: readonly string[], name: string): string | undefined {
	return args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}
