import type { INodeParameters } from 'n8n-workflow';
import { BODIES } from '../sandbox/support/excise';
import { anExport } from '../sandbox/support/shipment';
import { isAnyoneWaiting, timeIsReal, waits, whenWaiting } from './harness/manualTime';
import { restingDeclaration, stateOf } from './harness/restingDeclaration';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

const CHOSEN = { declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' } };

const act = (operation: 'invalidate' | 'submit', options: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: {
		resource: 'action',
		operation,
		...CHOSEN,
		source: 'json',
		body: JSON.stringify(BODIES.invalidate),
		options: { waitForCompletion: true, ...options },
	},
});

const item = (declarationId: string) => [{ json: { declarationId } }];
const reads = (cas: TappedCas) => cas.tap.requests.filter(({ method }) => method === 'GET').length;

describe('an action that is waited for', () => {
	it('is asked about less and less often', async () => {
		const cas = await aTappedCas({ stepDelays: { action: 60_000 } });
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const run = await cas.run(act('invalidate'), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Cancelled', outcome: 'finished' }]);
		expect(waits).toEqual([2_000, 3_000, 4_500, 6_750, 10_125, 15_000, 15_000, 15_000]);
		expect(reads(cas)).toBe(1 + waits.length);
	});

	it('that takes longer than the limit leaves as accepted, with the advice not to repeat it', async () => {
		const cas = await aTappedCas({ stepDelays: { action: 3_600_000 } });
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const limit = { waitLimitSeconds: 20 };
		const run = await cas.run({ ...act('invalidate', limit), onError: 'continueErrorOutput' }, item(declarationId));
		expect(run.errorItems).toMatchObject([
			{
				json: {
					error: 'CAS took Invalidate of declaration SO-1 (OUT), but had not ended it after 20 seconds',
					description: expect.stringContaining('Do not ask for it again'),
					outcome: 'accepted',
					status: 'Accepted',
					referenceId: expect.any(String),
				},
			},
		]);
		expect(waits.reduce((sum, wait) => sum + wait)).toBe(20_000);
	});

	it('and does not succeed says why', async () => {
		const cas = await aTappedCas();
		const shipment = anExport('SO-1', { header: { totalInvoiceAmount: 1 } });
		const declarationId = await restingDeclaration(cas, 'Invalid', shipment);
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'Invalid', errors: ['The EORI is closed'] });
		const { error } = await cas.run(act('submit'), item(declarationId));
		expect(error?.message).toBe('CAS could not carry out Submit of declaration SO-1 (OUT)');
		expect(error?.description).toMatch(/The EORI is closed.* The declaration is in status Invalid\.$/);
	});

	it('is not read for its end any more once the execution is cancelled; CAS goes on with it', async () => {
		const cas = await aTappedCas({ stepDelays: { action: 60_000 } });
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const run = cas.start(act('invalidate'), item(declarationId));
		whenWaiting(() => run.cancel());
		expect((await run.finished).status).toBe('canceled');
		for (let turn = 0; turn < 100; turn++) await new Promise((next) => setImmediate(next));
		expect(reads(cas)).toBe(1);
		expect(stateOf(cas, 'SO-1')?.actions).toEqual([{ action: 'invalidate', result: null }]);
	});

	it('is cancelled at once, in the middle of a wait', async () => {
		const cas = await aTappedCas({ stepDelays: { action: 60_000 } });
		const declarationId = await restingDeclaration(cas, 'Accepted');
		timeIsReal();
		const run = cas.start(act('invalidate'), item(declarationId));
		while (waits.length === 0) await new Promise((next) => setImmediate(next));
		run.cancel();
		expect((await run.finished).status).toBe('canceled');
		while (isAnyoneWaiting()) await new Promise((next) => setImmediate(next));
		expect(reads(cas)).toBe(1);
	});

	it('is read even where the status is not checked, since its end must be told from its beginning', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const run = await cas.run(act('invalidate', { checkStatus: false }), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Cancelled', outcome: 'finished' }]);
	});

	it('of one declaration comes before the next of the same one', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		// A run sends its first item alone; the three after it would go at the same time.
		const another = await restingDeclaration(cas, 'Accepted', anExport('SO-2'));
		const run = await cas.run({ ...act('invalidate'), onError: 'continueErrorOutput' }, [
			...item(another),
			...item(declarationId),
			...item(declarationId),
			...item(declarationId),
		]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-2' }, { status: 'Cancelled', outcome: 'finished' }]);
		expect(run.errorItems.map(({ json }) => json.outcome)).toEqual(['notSent', 'notSent']);
		expect(stateOf(cas, 'SO-1')?.actions).toHaveLength(1);
	});
});
