import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A text, and where it would stand. */
export interface Candidate {
	readonly path: string;
	readonly text: string;
}

/** What lint says of each. */
export function lint(candidates: readonly Candidate[]): string[][] {
	const { stdout, stderr, status } = spawnSync(process.execPath, [join(__dirname, 'lintTexts.mjs')], {
		input: JSON.stringify(candidates),
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	});
	if (status !== 0) throw new Error(`Lint did not run: ${stderr}`);
	return JSON.parse(stdout) as string[][];
}
