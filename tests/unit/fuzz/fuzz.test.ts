// @slow: hundreds of cases in processes of their own.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../../..');
/** About 25 seconds of processor time; `npm run fuzz -- --minutes 30` goes on where this ends. */
const CASES = 350;
const SEED = 1;
const WITHIN_MS = 600_000;

/** As `npm run fuzz` starts it. */
async function fuzz(...args: readonly string[]): Promise<string> {
	const main = join(ROOT, 'scripts/fuzz/main.ts');
	try {
		return (await promisify(execFile)(process.execPath, ['--import', 'tsx', main, ...args], { cwd: ROOT })).stdout;
	} catch (error) {
		const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
		return stderr + stdout;
	}
}

describe('spoilt files, answers and messages', () => {
	it(
		'end in a result or in an error of our own, soon and in little memory',
		async () => {
			const said = await fuzz('--cases', String(CASES), '--seed', String(SEED));
			expect(said.replace(/[^]*?(?=\nFailed|$)/, '')).not.toContain('Failed');
			expect(said).toMatch(new RegExp(`^${CASES} cases from seed ${SEED} in .*: 0 failed$`, 'm'));
		},
		WITHIN_MS,
	);
});
