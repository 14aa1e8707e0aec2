// Spoils sound files and JSON in every way it knows and tries what the package does with them: only its own errors may come out.
// `npm run fuzz -- --minutes 10`, or `--cases 500`, with `--seed 7`; `--replay SEED` does one case again and keeps its file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../demo/flows';
import { runCampaign, seedsFrom, type CampaignReport, type Failure } from './campaign';
import { madeFixtures } from './fixtures/fixtures';
import { caseOf } from './fuzzCase';

const USAGE = `npm run fuzz -- --minutes N [--seed S]   as many cases as fit
npm run fuzz -- --cases N [--seed S]     so many cases
npm run fuzz -- --replay SEED            one case again; its file is kept in .cache/fuzz`;

const PROGRESS_EVERY = 1_000;

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string' },
			cases: { type: 'string' },
			seed: { type: 'string', default: String(Math.floor(Date.now() / 1_000)) },
			replay: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return console.log(USAGE);
	if (values.replay !== undefined) return await replay(Number(values.replay));
	const seed = Number(values.seed);
	const seconds = values.minutes === undefined ? Infinity : Number(values.minutes) * 60;
	const most = values.cases === undefined ? Infinity : Number(values.cases);
	if (!Number.isInteger(seed) || !(seconds > 0) || !(most > 0) || (seconds === Infinity && most === Infinity)) {
		console.error(USAGE);
		process.exitCode = 1;
		return;
	}
	const report = await runCampaign({
		seeds: seedsFrom(seed),
		isOver: (cases, elapsed) => cases >= most || elapsed >= seconds,
		onFailure: printFailure,
		onProgress: (cases, failures) => {
			if (cases % PROGRESS_EVERY === 0) console.error(`${cases} cases, ${failures} failed`);
		},
	});
	print(report, seed);
}

async function replay(seed: number): Promise<void> {
	const { operation, input, mutations } = caseOf(seed, await madeFixtures());
	console.log(`${operation.name}, ${input.fixture?.name ?? 'JSON'}\n${mutations.map((one) => `  ${one}`).join('\n')}`);
	const folder = join(ROOT, '.cache', 'fuzz');
	const file = join(
		folder,
		input.fixture === undefined ? `${seed}.json` : `${seed}-${input.fixture.name.replaceAll(' ', '-')}`,
	);
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, input.fixture === undefined ? JSON.stringify(input.json, null, '\t') : input.bytes);
	console.log(`Kept in ${file}`);
	const report = await runCampaign({ seeds: () => seed, isOver: (cases) => cases > 0, onFailure: printFailure });
	print(report, seed);
}

function printFailure({ seed, operation, fixture, mutations, complaints }: Failure): void {
	console.error(`\nFailed: ${operation}, ${fixture}. Again: npm run fuzz -- --replay ${seed}`);
	for (const one of mutations) console.error(`  ${one}`);
	for (const one of complaints) console.error(`  ! ${one.replaceAll('\n', '\n    ')}`);
}

function print({ cases, seconds, failures, tally, unjudged, slowestMs }: CampaignReport, seed: number): void {
	for (const [operation, outcomes] of Object.entries(tally).sort()) {
		const ends = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`);
		console.log(`${operation}: ${ends.join(', ')}`);
	}
	console.log(`Slowest: ${slowestMs} ms of processor time. Left to another engine that took too long: ${unjudged}.`);
	const rate = Math.round(cases / Math.max(seconds, 1));
	console.log(
		`${cases} cases from seed ${seed} in ${Math.round(seconds)} s, ${rate} a second: ${failures.length} failed`,
	);
	if (failures.length > 0) process.exitCode = 1;
}

void main();
