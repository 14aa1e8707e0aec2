import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOfJest } from '../../scripts/testing/endOfJest';

const NAMES_WHAT_HOLDS = join(__dirname, '..', '..', 'scripts', 'testing', 'namesWhatHolds.cjs');

let folder: string;
let reportFile: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cas-end-test-'));
	reportFile = join(folder, 'report.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program that writes its report, as jest does, and then does what is said. */
function aJest(afterwards: string) {
	const program = `require('node:fs').writeFileSync(${JSON.stringify(reportFile)}, '{}'); ${afterwards}`;
	const child = spawn(process.execPath, ['--require', NAMES_WHAT_HOLDS, '-e', program], {
		stdio: ['ignore', 'ignore', 'pipe'],
		detached: true,
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
	return { child, said: () => said };
}

describe('a jest that has reported', () => {
	beforeEach(() => void jest.spyOn(console, 'error').mockImplementation(() => undefined));
	afterEach(() => jest.restoreAllMocks());

	it('is left alone while it ends by itself', async () => {
		const { child } = aJest('process.exitCode = 3');
		expect(await endOfJest(child, reportFile)).toEqual({ code: 3, isHanging: false });
	});

	it('is ended where it does not, and says what holds it', async () => {
		const { child, said } = aJest("require('node:net').createServer().listen(0); setInterval(() => 0, 1000)");
		expect(await endOfJest(child, reportFile, 1)).toEqual({ code: 1, isHanging: true });
		expect(said()).toMatch(/still open: a server that listens on port \d+/);
		expect(said()).toMatch(/still open: 1 timers?/);
	});
});
