// Measures the cases of a table from a number on and writes a line of JSON for each; a program of runTable.ts, run in a process of its
// own, since a reader that hangs cannot be stopped in any other way.
import { writeSync } from 'node:fs';
import { READERS } from '../readers';
import { growthOf } from './growthOf';
import { SAMPLES } from './samples';
import { casesOf } from './table';
import { watch } from './watch';

async function main([table = '', first = '0', only = '']: readonly string[]): Promise<void> {
	const cases = casesOf(table === 'samples' ? SAMPLES : READERS, only);
	const watched = watch();
	for (let caseNumber = Number(first); caseNumber < cases.length; caseNumber += 1) {
		const { prepare, ...reach } = cases[caseNumber]!;
		const growth = await growthOf(prepare, reach, (size) => watched.begin(caseNumber, size));
		writeSync(1, `${JSON.stringify({ caseNumber, ...growth })}\n`);
	}
	await watched.end();
}

void main(process.argv.slice(2));
