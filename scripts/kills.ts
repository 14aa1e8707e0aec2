// The whole kill test, `npm run kills`: n8n, and in queue mode its worker, killed again and again while 2,000 shipments and 300 movements
// are sent, and the same flows run again. Fails where anything is doubled or missing, or a word is not true. `npm test` runs a part of it.
import { run } from './check/program';

process.env.KILLS = 'whole';
const { passed, output, seconds } = await run('jest/bin/jest.js', [
	'--selectProjects',
	'e2e',
	'--verbose',
	'--',
	'tests/e2e/killedSending',
]);
console.log(output);
console.log(`${passed ? 'Nothing doubled, nothing missing' : 'Failed'}, ${seconds} s`);
process.exitCode = passed ? 0 : 1;
