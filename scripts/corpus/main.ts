// Reads every file of a folder, each in its own process, and compares the cells with SheetJS, and with exceljs where they differ.
// `npm run corpus -- FOLDER`; the files may be of any kind. It fails where a file crashed the reader or took more than its limits.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCorpus } from './corpus';
import { reportOf } from './report';

const USAGE = `npm run corpus -- FOLDER [--seconds 60] [--megabytes 1500] [--at-once 1] [--each]
  --seconds, --megabytes   what one file may take
  --at-once                files that are read beside each other
  --each                   a line for each file as well`;
const PROGRESS_EVERY = 100;

async function main(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			seconds: { type: 'string', default: '60' },
			megabytes: { type: 'string', default: '1500' },
			'at-once': { type: 'string', default: '1' },
			each: { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	const [folder] = positionals;
	const numbers = [values.seconds, values.megabytes, values['at-once']].map(Number);
	const isUsable = folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
	if (values.help === true || !isUsable || numbers.some((number) => !(number > 0))) {
		console.error(USAGE);
		process.exitCode = values.help === true ? 0 : 1;
		return;
	}
	const [seconds = 0, megabytes = 0, atOnce = 0] = numbers;
	let done = 0;
	const results = await runCorpus(resolve(folder), { seconds, megabytes }, atOnce, (result) => {
		done += 1;
		if (values.each)
			console.log(`${result.outcome.padEnd(8)} ${result.file}  ${result.reason ?? result.messages ?? ''}`);
		else if (done % PROGRESS_EVERY === 0) console.error(`${done} files`);
	});
	console.log(reportOf(results));
	if (results.some(({ outcome }) => outcome === 'crashed' || outcome === 'hung')) process.exitCode = 1;
}

void main();
