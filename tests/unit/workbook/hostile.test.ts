// @slow: many damaged and oversized files.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { HOSTILE } from './hostileFiles';

const MOST_MILLISECONDS = 5_000;
const MOST_MEGABYTES = 300;

const OUTCOMES: Readonly<Record<keyof typeof HOSTILE, RegExp>> = {
	zipBomb: /^tooLarge: The workbook unpacks to 120 MB/,
	hugeSize: /^tooLarge: The workbook unpacks to 4000 MB/,
	understatedSize: /^damaged/,
	manyParts: /^tooLarge: The file has more than 5000 parts/,
	pathNames: /^hostile: The file holds a part whose name leads out of it/,
	manySheets: /^tooLarge: The workbook has more than 500 sheets/,
	manyColumns: /^tooLarge: A sheet has more than 16384 columns/,
	manyRows: /^tooLarge: A sheet has more than 1048576 rows/,
	longCell: /^tooLarge: A cell holds a text of more than 32767 characters/,
	longRow: /^tooLarge: A row of the workbook is longer/,
	longSharedString: /^tooLarge: A cell holds a text of more than 32767 characters/,
	manySharedStrings: /^tooLarge: The workbook holds 102 MB of different texts/,
	entityExpansion: /^hostile: The workbook defines entities of its own/,
	// Formulas are never worked out: one that refers to itself is a cell without a result.
	cyclicFormulas: /^read 0, refused 2$/,
	sparseCorner: /^read 0, refused 0$/,
	millionRows:
		/^tooManyProblems: The workbook has more than 20000 problems, the first of them: Sheet "Parcels", row 2$/,
	nestedMarkup: /^damaged/,
	unclosedQuote: /^tooLarge: Row 2 holds a value of more than 32767 characters/,
	wideCsv: /^tooLarge: Row 2 has more than 16384 columns/,
	repeatedOds: /^tooLarge: The workbook repeats its cells more often/,
};

/** The reader with its hostile files in one file of JavaScript, which starts at once; each of them needs a process. */
let program: string;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cas-hostile-'));
	program = join(folder, 'hostileFiles.cjs');
	await build({
		entryPoints: [join(__dirname, 'hostileFiles.ts')],
		outfile: program,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		logLevel: 'error',
	});
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

/** In a process of its own, so that its memory is its own. */
async function readHostile(name: string): Promise<{ outcome: string; milliseconds: number; megabytes: number }> {
	const { stdout } = await promisify(execFile)(process.execPath, [program, name]);
	return JSON.parse(stdout) as { outcome: string; milliseconds: number; megabytes: number };
}

describe('a file that is made to exhaust the reader', () => {
	it.each(Object.keys(HOSTILE))('ends soon, in little memory and with a sentence of its own: %s', async (name) => {
		const { outcome, milliseconds, megabytes } = await readHostile(name);
		expect(outcome).toMatch(OUTCOMES[name] ?? /^never/);
		expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
		expect(megabytes).toBeLessThan(MOST_MEGABYTES);
	});
});
