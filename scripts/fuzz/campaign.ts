import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { madeFixtures } from './fixtures/fixtures';
import { writeFixtures } from './fixtures/folder';
import { caseOf } from './fuzzCase';
import { seedOfCase } from './random';
import { MOST_CPU_MS, WatchedSide } from './watchedSide';

/** A process grows with the patterns and shapes it has seen; a new one now and then keeps memory that of a case. */
const CASES_A_PROCESS = 1_500;

export interface Failure {
	readonly seed: number;
	readonly operation: string;
	readonly fixture: string;
	readonly mutations: readonly string[];
	readonly complaints: readonly string[];
}

export interface CampaignReport {
	readonly cases: number;
	readonly seconds: number;
	readonly failures: readonly Failure[];
	/** How the cases of each operation ended. */
	readonly tally: Readonly<Record<string, Readonly<Record<string, number>>>>;
	/** Cases where another engine took too much of the spoilt file, so that ours was not judged to its end. */
	readonly unjudged: number;
	readonly slowestMs: number;
}

export interface CampaignOptions {
	/** The seeds of the cases, as many as are asked for. */
	readonly seeds: (index: number) => number;
	/** True where enough was done. */
	readonly isOver: (cases: number, seconds: number) => boolean;
	readonly onFailure: (failure: Failure) => void;
	readonly onProgress?: (cases: number, failures: number) => void;
}

export const seedsFrom = (seed: number) => (index: number) => seedOfCase(seed, index);

/** Tries one case after the other, each in a process that is watched, and gathers what went wrong. */
export async function runCampaign({ seeds, isOver, onFailure, onProgress }: CampaignOptions): Promise<CampaignReport> {
	const folder = mkdtempSync(join(tmpdir(), 'cas-fuzz-'));
	try {
		const fixtures = await madeFixtures();
		writeFixtures(folder, fixtures);
		const side = new WatchedSide(await bundled(folder), folder);
		const failures: Failure[] = [];
		const tally: Record<string, Record<string, number>> = {};
		const count = (operation: string, outcome: string) => {
			const outcomes = (tally[operation] ??= {});
			outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
		};
		let unjudged = 0;
		let slowestMs = 0;
		let cases = 0;
		const begin = Date.now();
		const secondsSince = () => (Date.now() - begin) / 1_000;
		for (; !isOver(cases, secondsSince()); cases += 1) {
			const seed = seeds(cases);
			const result = await side.run(seed);
			const complaints = result.kind === 'overrun' ? [`It took too much: ${result.what}`] : [...result.complaints];
			if (result.kind === 'ended') {
				slowestMs = Math.max(slowestMs, result.cpuMs);
				count(result.operation, result.outcome);
				if (result.cpuMs > MOST_CPU_MS) complaints.push(`It took ${result.cpuMs} ms of processor time`);
			}
			if (result.kind === 'overrun' && result.isForeign) unjudged += 1;
			else if (complaints.length > 0) {
				const { operation, input, mutations } = caseOf(seed, fixtures);
				failures.push({
					seed,
					operation: operation.name,
					fixture: input.fixture?.name ?? 'JSON',
					mutations,
					complaints,
				});
				onFailure(failures.at(-1)!);
			}
			if (cases % CASES_A_PROCESS === CASES_A_PROCESS - 1) side.stop();
			onProgress?.(cases + 1, failures.length);
		}
		side.stop();
		return { cases, seconds: secondsSince(), failures, tally, unjudged, slowestMs };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** As the package is bundled, so that no process has to compile it anew. */
async function bundled(folder: string): Promise<string> {
	const outfile = join(folder, 'side.cjs');
	await build({
		entryPoints: [join(__dirname, 'side.ts')],
		bundle: true,
		platform: 'node',
		outfile,
		external: ['exceljs'],
		sourcemap: 'inline',
		logLevel: 'error',
	});
	return outfile;
}
