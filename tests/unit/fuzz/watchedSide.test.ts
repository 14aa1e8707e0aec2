// @slow: waits until a process has used up its time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchedSide } from '../../../scripts/fuzz/watchedSide';

/** Does with a seed what the real program would do with a case that goes wrong. */
const PROGRAM = `
process.on('message', ({ seed }) => {
	if (seed === 1) for (;;);
	if (seed === 2) process.exit(7);
	if (seed === 3) { globalThis.kept = []; setInterval(() => kept.push(Buffer.alloc(60e6, 1)), 5); return; }
	process.send({ kind: 'ended', seed, operation: 'x', outcome: 'y', complaints: [], cpuMs: 0 });
});
process.send({ kind: 'ready' });
`;

describe('a process that runs cases', () => {
	const folder = mkdtempSync(join(tmpdir(), 'watched-side-'));
	const program = join(folder, 'program.cjs');
	writeFileSync(program, PROGRAM);
	const side = new WatchedSide(program, folder);
	afterAll(() => {
		side.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each([
		[1, /processor time|went by/],
		[2, /^the process ended by itself \(7\)$/],
		[3, /MB$|^the process ended by itself/],
	])('is ended where case %s takes too much, and the next case gets a new one', async (seed, what) => {
		expect(await side.run(seed)).toMatchObject({
			kind: 'overrun',
			isForeign: false,
			what: expect.stringMatching(what),
		});
		expect(await side.run(0)).toMatchObject({ kind: 'ended', seed: 0 });
	});
});
