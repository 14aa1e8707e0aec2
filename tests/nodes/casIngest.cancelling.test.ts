import { exportItems, references } from './harness/shipments';
import { isAnyoneWaiting, timeIsReal, waits, whenWaiting } from './harness/manualTime';
import { aCas } from './harness/testCas';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;

const create = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } };

/** Resolves when the condition holds; the steps are those of the event loop, not of a clock. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resume) => setImmediate(resume));
}

/** Far more than a request to this machine takes. */
async function eventLoopTurns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn += 1) await new Promise((resume) => setImmediate(resume));
}

describe('stopping an execution', () => {
	it('that waits for a busy CAS ends it long before the wait is over', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 429, retryAfter: 100, times: 'always' });
		timeIsReal();
		const run = cas.start(create, exportItems(...references(3)));
		await until(() => waits.length > 0);
		const waitingSince = Date.now();
		run.cancel();
		expect((await run.finished).status).toBe('canceled');
		await until(() => !isAnyoneWaiting());
		// It takes a quarter of a second; how long that is on a busy machine is not what is tested.
		expect(Date.now() - waitingSince).toBeLessThan(Math.min(...waits) / 2);
		await eventLoopTurns(50);
	});

	it.each([
		['after a time that CAS names', 100],
		['after a time of its own', undefined],
	])('that would send again %s sends nothing more', async (_what, retryAfter) => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, retryAfter });
		const run = cas.start(create, exportItems(...references(3)));
		whenWaiting(() => run.cancel());
		expect((await run.finished).status).toBe('canceled');
		await eventLoopTurns(300);
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});
});
