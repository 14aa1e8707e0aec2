import { run } from './program';

interface WholeTest {
	/** Of jest. */
	readonly project: string;
	/** Files whose path begins so. */
	readonly tests: string;
	/** What the tests are told by: they do all that they can do where it is `whole`. */
	readonly variable: string;
	/** Said where all is well. */
	readonly allIsWell: string;
}

/** Runs tests whole of which `npm test` runs a part, shows what they say, and ends as they do. */
export async function runWhole({ project, tests, variable, allIsWell }: WholeTest): Promise<void> {
	process.env[variable] = 'whole';
	const args = ['--selectProjects', project, '--verbose', '--', tests];
	const { passed, output, seconds } = await run('jest/bin/jest.js', args);
	console.log(output);
	console.log(`${passed ? allIsWell : 'Failed'}, ${seconds} s`);
	process.exitCode = passed ? 0 : 1;
}
