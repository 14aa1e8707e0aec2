// The whole outcome matrix, `npm run outcomes`: everything that can be sent, each fault on each of up to three attempts, each way in which
// n8n may go on, and the Retry button after it. Fails where a word is not what the sandbox has. `npm test` runs a part of it.
import { run } from './check/program';

process.env.OUTCOMES = 'whole';
const { passed, output, seconds } = await run('jest/bin/jest.js', [
	'--selectProjects',
	'nodes',
	'--',
	'tests/nodes/outcomeMatrix',
]);
console.log(output);
console.log(`${passed ? 'No lies' : 'Failed'}, ${seconds} s`);
process.exitCode = passed ? 0 : 1;
