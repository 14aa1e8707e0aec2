// Runs the cases whose seeds come in, one after the other; a program of campaign.ts, which watches its time and memory and ends it
// where a case takes too much. The sound files lie in a folder.
import { WorkbookError } from '../../cas/workbook';
import { readFixtures } from './fixtures/folder';
import { caseOf } from './fuzzCase';
import { errorComplaints } from './operations/sentences';
import type { FromSide, ToSide } from './messages';

const fixtures = readFixtures(process.argv[2] ?? '');
const tell = (message: FromSide) => process.send?.(message);

/** Objects that everything inherits from: what lands in them is everywhere. */
const PROTOTYPES = {
	Object: Object.prototype,
	Array: Array.prototype,
	Function: Function.prototype,
	String: String.prototype,
};
const keysOf = () =>
	Object.entries(PROTOTYPES).flatMap(([name, prototype]) =>
		Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`),
	);
const known = new Set(keysOf());

let unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));
process.on('uncaughtException', (error) => unhandled.push(error));

process.on('message', (message: ToSide) => void runCase(message.seed));

async function runCase(seed: number): Promise<void> {
	const fuzzCase = caseOf(seed, fixtures);
	const before = process.cpuUsage();
	let foreignMs = 0;
	let outcome = '';
	const complaints: string[] = [];
	const foreign = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
		tell({ kind: 'foreign', isBeginning: true });
		const begin = process.cpuUsage();
		try {
			return await work();
		} catch {
			return undefined;
		} finally {
			foreignMs += milliseconds(process.cpuUsage(begin));
			tell({ kind: 'foreign', isBeginning: false });
		}
	};
	try {
		complaints.push(
			...(await fuzzCase.operation.run(fuzzCase.input, fuzzCase.random, { foreign, ended: (how) => (outcome = how) })),
		);
	} catch (error) {
		outcome = error instanceof WorkbookError ? error.reason : 'raw error';
		complaints.push(...(error instanceof WorkbookError ? errorComplaints(error, fuzzCase.input) : [described(error)]));
	}
	// What was left running has its say.
	await new Promise((resolve) => setImmediate(resolve));
	complaints.push(...unhandled.map((reason) => `Unhandled: ${described(reason)}`), ...pollution());
	unhandled = [];
	const cpuMs = milliseconds(process.cpuUsage(before)) - foreignMs;
	tell({ kind: 'ended', seed, operation: fuzzCase.operation.name, outcome, complaints, cpuMs });
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => Math.round((user + system) / 1_000);

/** The error with the places in our code that it came through. */
function described(error: unknown): string {
	if (!(error instanceof Error)) return `Thrown: ${String(error)}`;
	return (error.stack ?? error.message).split('\n').slice(0, 6).join('\n');
}

function pollution(): string[] {
	const added = keysOf().filter((key) => !known.has(key));
	for (const key of added) known.add(key);
	return added.map((key) => `${key} is polluted`);
}

tell({ kind: 'ready' });
