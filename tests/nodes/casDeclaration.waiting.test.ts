import type { INodeParameters, OnError } from 'n8n-workflow';
import { anExport } from '../sandbox/support/shipment';
import { newDeclarations, releasedDeclarations, shipped } from './harness/declarations';
import { timePasses, waits, whenWaiting } from './harness/manualTime';
import { oneNode } from './harness/oneNode';
import { references } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type NodeRun, type TestCas } from './harness/testCas';
import { json } from './harness/wiretap';

const wait = (parameters: INodeParameters = {}, onError?: OnError) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'waitForStatus', ...parameters },
	onError,
});

const byReference = (more: INodeParameters = {}) =>
	wait({ declaration: { __rl: true, mode: 'reference', value: '={{ $json.externalReference }}' }, ...more });

/** The items of the three outputs. */
const outputs = (run: NodeRun) => [0, 1, 2].map((index) => run.output(oneNode.NAME, index).map((item) => item.json));

const idsOf = (cas: TestCas) =>
	cas.sandbox.control.state().declarations.map(({ id }) => ({ json: { declarationId: id } }));

describe('waiting for a status', () => {
	it('ends when it is reached, with what is known of the declaration', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const run = await cas.run(wait({ waitUpTo: 1_800 }), idsOf(cas));
		const [reached, notYet, stopped] = outputs(run);
		expect(reached).toMatchObject([
			{ externalReference: 'SO-1', status: 'Released', waitResult: 'reached', reason: 'It is Released.', problems: [] },
		]);
		expect([notYet, stopped]).toEqual([[], []]);
	});

	it('looks once with 0 seconds, and hands the item on as it came', async () => {
		const cas = await aTappedCas();
		await newDeclarations(cas, ['SO-1']);
		cas.tap.requests.length = 0;
		const [item] = idsOf(cas);
		const data = { data: 'cGRm', mimeType: 'application/pdf' };
		const run = await cas.run(wait({ waitUpTo: 0 }), [{ json: { ...item!.json, order: 7 }, binary: { data } }]);
		const [reached, notYet] = outputs(run);
		expect(reached).toEqual([]);
		expect(notYet).toMatchObject([
			{ order: 7, status: 'New', waitResult: 'notYet', reason: expect.stringMatching(/^It is New/) },
		]);
		expect(run.output(oneNode.NAME, 1)[0]?.binary).toEqual({ data });
		expect(cas.tap.requests).toHaveLength(1);
		expect(waits).toEqual([]);
	});

	it('gives up at its time, having asked more and more seldom', async () => {
		const cas = await aTappedCas();
		await newDeclarations(cas, ['SO-STAYSUBMITTED']);
		cas.tap.requests.length = 0;
		waits.length = 0;
		const run = await cas.run(wait({ waitUpTo: 300 }), idsOf(cas));
		expect(outputs(run)[1]).toMatchObject([{ status: 'Submitted' }]);
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(300_000);
		expect(waits.slice(0, 3)).toEqual([2_000, 3_000, 4_500]);
		expect(Math.max(...waits)).toBe(30_000);
		expect(cas.tap.requests.length).toBe(waits.length + 1);
	});

	it('ends early where the declaration stopped, with reason and problems', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-CUSTOMSERROR']);
		const run = await cas.run(wait({ waitUpTo: 3_600 }), idsOf(cas));
		expect(outputs(run)[2]).toMatchObject([
			{
				status: 'CustomsError',
				waitResult: 'stopped',
				reason: expect.stringMatching(/authority returned errors/),
				problems: [{ text: expect.stringMatching(/^CDS12056/), severity: 'refuse' }],
			},
		]);
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(3_600_000);
	});

	it('counts one that has gone past the status', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(wait({ waitUpTo: 0, targetStatuses: ['Accepted'] }), idsOf(cas));
		expect(outputs(run)[0]).toMatchObject([{ status: 'ExitConfirmed' }]);
	});

	it('for a status that CAS added takes its name as text', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => json({ id: 'd-1', currentStatus: 'Exited' });
		const node = wait({ targetStatuses: [], otherTargetStatuses: 'Closed, Exited' });
		expect(outputs(await cas.run(node, [{ json: { declarationId: 'd-1' } }]))[0]).toMatchObject([{ status: 'Exited' }]);
	});

	it('for no status is refused', async () => {
		const cas = await aCas();
		const { error } = await cas.run(wait({ targetStatuses: [] }), [{ json: { declarationId: 'd-1' } }]);
		expect(error?.message).toBe('No target status is chosen');
	});
});

describe('waiting for several declarations', () => {
	it('sorts each to its output, linked to its item, within one time for all', async () => {
		const cas = await aCas();
		await shipped(
			cas,
			['SO-1', 'SO-INVALID', 'SO-STAYSUBMITTED'].map((reference) => ({ json: anExport(reference) as never })),
			0,
		);
		const items = ['SO-1', 'SO-INVALID', 'SO-STAYSUBMITTED'].map((externalReference) => ({
			json: { externalReference },
		}));
		const run = await cas.run(byReference({ waitUpTo: 900 }), items);
		const sorted = outputs(run).map((list) => list.map(({ externalReference }) => externalReference));
		expect(sorted).toEqual([['SO-1'], ['SO-STAYSUBMITTED'], ['SO-INVALID']]);
		expect(run.output(oneNode.NAME, 2)[0]?.pairedItem).toEqual({ item: 1 });
		expect(run.output(oneNode.NAME, 1)[0]?.pairedItem).toEqual({ item: 2 });
	});

	it('of 30 takes no longer than of one', async () => {
		const cas = await aCas();
		await newDeclarations(cas, references(30));
		waits.length = 0;
		const run = await cas.run(wait({ waitUpTo: 10 }), idsOf(cas));
		expect(outputs(run)[1]).toHaveLength(30);
		expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(10_000);
	});
});

describe('waiting for a declaration that CAS has not made yet', () => {
	it('goes on until it is there', async () => {
		const cas = await aCas();
		await shipped(cas, [{ json: anExport('SO-1') as never }], 0);
		expect(cas.sandbox.control.state().declarations).toEqual([]);
		const run = await cas.run(byReference({ waitUpTo: 900 }), [{ json: { externalReference: 'SO-1' } }]);
		expect(outputs(run)[0]).toMatchObject([{ externalReference: 'SO-1', status: 'Released' }]);
	});

	it('says at the end that there is none', async () => {
		const cas = await aCas();
		const run = await cas.run(byReference({ waitUpTo: 5 }), [{ json: { externalReference: 'SO-9' } }]);
		expect(outputs(run)[1]).toMatchObject([
			{ externalReference: 'SO-9', reason: 'CAS has no declaration with the reference SO-9 yet.' },
		]);
	});
});

describe('waiting that fails', () => {
	it('leaves on the error output, which is the last one, the others on their own', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(wait({ waitUpTo: 0 }, 'continueErrorOutput'), [
			{ json: { declarationId: 'none' } },
			...idsOf(cas),
		]);
		expect(outputs(run)).toMatchObject([[{ externalReference: 'SO-1' }], [], []]);
		expect(run.output(oneNode.NAME, 3)).toMatchObject([
			{ json: { declarationId: 'none', statusCode: 404 }, pairedItem: { item: 0 } },
		]);
	});

	it('is never taken for reached where the node goes on', async () => {
		const cas = await aCas();
		const run = await cas.run(wait({ waitUpTo: 0 }, 'continueRegularOutput'), [{ json: { declarationId: 'none' } }]);
		expect(outputs(run)).toMatchObject([[], [], [{ declarationId: 'none', statusCode: 404 }]]);
	});

	it('stops the workflow otherwise', async () => {
		const cas = await aCas();
		const { error } = await cas.run(wait({ waitUpTo: 0 }), [{ json: { declarationId: 'none' } }]);
		expect(error?.message).toMatch(/404 for the declaration none/);
	});

	it('because the execution is cancelled ends at once', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-STAYSUBMITTED']);
		waits.length = 0;
		const started = cas.start(wait({ waitUpTo: 3_600 }), idsOf(cas));
		whenWaiting(() => started.cancel());
		await started.finished;
		expect(waits).toHaveLength(1);
		await timePasses(0);
	});
});
