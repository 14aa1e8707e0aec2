import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { best, bundled, valueOf, type Measured } from './workbook';
import { writeFixture } from './workbookFixture';

const ROWS = 100_000;
const SPOILT_EVERY = 100;

/**
 * Writes into files of 100,000 rows, each beside reading the same file: *Mark Problems* in goods items of which each hundredth is wrong,
 * and *Write Status* for shipments of one goods item each. Each in a process of its own.
 */
export async function benchWriting(args: readonly string[]): Promise<void> {
	const rows = Number(valueOf(args, 'rows') ?? ROWS);
	const repeats = Number(valueOf(args, 'repeats') ?? 1);
	const folder = await mkdtemp(join(tmpdir(), 'bench-writing-'));
	try {
		const program = await bundled(folder);
		const goods = join(folder, 'goods.xlsx');
		await writeFixture(goods, rows, { spoiltEvery: SPOILT_EVERY });
		const shipments = join(folder, 'shipments.xlsx');
		await writeFixture(shipments, rows, { itemsPerShipment: 1 });
		console.log(`${rows} rows; best of ${repeats}\n`);
		console.log(['way'.padEnd(34), 'seconds', 'CPU s', 'MB', 'time / reading', 'CPU / reading'].join('  '));
		const measure = async (side: string, file: string) => await best(program, side, file, repeats, String(rows));
		compare('read goods items', await measure('readSpoilt', goods), {
			'mark problems of goods items': await measure('markProblems', goods),
		});
		compare('read shipments', await measure('readSpoilt', shipments), {
			'write the status of shipments': await measure('writeStatus', shipments),
		});
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

function compare(name: string, reading: Measured, others: Readonly<Record<string, Measured>>): void {
	for (const [way, measured] of Object.entries({ [name]: reading, ...others })) {
		const { milliseconds, cpuMilliseconds, megabytes } = measured;
		const cells = [
			way.padEnd(34),
			(milliseconds / 1_000).toFixed(2).padStart(7),
			(cpuMilliseconds / 1_000).toFixed(2).padStart(5),
			String(megabytes).padStart(4),
			(milliseconds / reading.milliseconds).toFixed(2).padStart(12),
			(cpuMilliseconds / reading.cpuMilliseconds).toFixed(2).padStart(13),
		];
		console.log(cells.join('  '));
	}
}
