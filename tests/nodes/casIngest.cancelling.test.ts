import { exportItems, references } from './harness/shipments';
import { timeIsReal, waits } from './harness/manualTime';
import { aCas } from './harness/testCas';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;

const create = { type: 'casIngest', parameters: { resource: 'customsShipment', operation: 'create' } };

/** Resolves when the condition holds; the steps are those of the event loop, not of a clock. */
async function until(condition: () => boolean): Promise<void> {
	while (!condition()) await new Promise((resume) => setImmediate(resume));
}

describe('stopping an execution', () => {
	it('that waits for a busy CAS ends it within a second', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 429, retryAfter: 100, times: 'always' });
		timeIsReal();
		const run = cas.start(create, exportItems(...references(3)));
		await until(() => waits.length > 0);
		const stoppedAt = Date.now();
		run.cancel();
		expect((await run.finished).status).toBe('canceled');
		expect(Date.now() - stoppedAt).toBeLessThan(1_000);
	});

	it('sends nothing more', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, retryAfter: 100 });
		timeIsReal();
		const run = cas.start(create, exportItems(...references(3)));
		await until(() => waits.length > 0);
		run.cancel();
		await run.finished;
		// Longer than the node takes to notice.
		await new Promise((resume) => setTimeout(resume, 600));
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});
});
