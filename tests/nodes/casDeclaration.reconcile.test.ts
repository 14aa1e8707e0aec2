import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { newDeclarations } from './harness/declarations';
import { timePasses } from './harness/manualTime';
import { aPollNode } from './harness/pollNode';
import { references } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const MINUTE = 60_000;
const LIFE = ['New', 'Validated', 'Queued', 'Submitted', 'Accepted', 'Released', 'ExitConfirmed'];

const reconcile = (parameters: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'reconcile', ...parameters },
});

const rows = (...seen: object[]) =>
	seen.map((row): INodeExecutionData => ({ json: row as INodeExecutionData['json'] }));

/** A CAS with so many exports that have ended. */
async function ended(...shipped: string[]) {
	const cas = await aTappedCas({});
	await newDeclarations(cas, shipped);
	await timePasses(30 * MINUTE);
	const idOf = (reference: string) =>
		cas.sandbox.control.state().declarations.find(({ externalReference }) => externalReference === reference)!.id;
	return { cas, idOf };
}

describe('what a flow has not seen', () => {
	it('is given in order, as the poll trigger would have told it, and marked', async () => {
		const { cas, idOf } = await ended('SO-1');
		const declarationId = idOf('SO-1');
		const seen = ['New', 'Validated', 'Submitted'].map((status) => ({ declarationId, status }));
		const run = await cas.run(reconcile(), rows(...seen));
		const poll = aPollNode(cas, { firstRun: 'everything' });
		await poll.poll();
		const missed = poll.told().filter(({ status }) => !seen.some((row) => row.status === status));
		expect(run.json).toEqual(missed.map((item) => ({ ...item, source: 'reconcile' })));
		expect(run.json.map(({ status }) => status)).toEqual(['Queued', 'Accepted', 'Released', 'ExitConfirmed']);
	});

	it('is nothing where it has seen all', async () => {
		const { cas, idOf } = await ended('SO-1', 'SO-2');
		const seen = ['SO-1', 'SO-2'].flatMap((reference) =>
			LIFE.map((status) => ({ declarationId: idOf(reference), status })),
		);
		const run = await cas.run(reconcile(), rows(...seen));
		expect(run).toMatchObject({ status: 'success', json: [] });
	});

	it('is everything for an empty table', async () => {
		const { cas } = await ended('SO-1');
		const run = await cas.run(reconcile(), rows({}));
		expect(run.json.map(({ status }) => status)).toEqual(LIFE);
	});

	it('is found by reference and direction where the table has no ids', async () => {
		const { cas } = await ended('SO-1');
		const run = await cas.run(
			reconcile({ statusField: 'state', options: { externalReferenceField: 'order', directionField: 'way' } }),
			rows(...LIFE.slice(1).map((state) => ({ order: 'SO-1', way: 'OUT', state }))),
		);
		expect(run.json.map(({ status }) => status)).toEqual(['New']);
	});

	it('is the present status of each, where that is compared', async () => {
		const { cas, idOf } = await ended('SO-1', 'SO-2', 'SO-3');
		const run = await cas.run(
			reconcile({ compare: 'presentStatus', declarationIdField: 'id' }),
			rows({ id: idOf('SO-1'), status: 'ExitConfirmed' }, { id: idOf('SO-2'), status: 'Released' }),
		);
		expect(run.json).toMatchObject([
			{ externalReference: 'SO-2', status: 'ExitConfirmed' },
			{ externalReference: 'SO-3', status: 'ExitConfirmed' },
		]);
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 0 }]);
	});

	it('is what has changed since, not before', async () => {
		const { cas } = await ended('SO-1');
		// In Brussels; the declaration is Accepted at 08:00:36 UTC and Released a minute later.
		const run = await cas.run(reconcile({ since: 'date', sinceDate: '2026-01-15T09:01:00' }), rows({}));
		expect(run.json.map(({ status }) => status)).toEqual(['Released', 'ExitConfirmed']);
		await timePasses(60 * MINUTE);
		const later = await cas.run(reconcile({ hoursBack: 1 }), rows({}));
		expect(later.json).toEqual([]);
	});

	it('is limited to the statuses that the flow keeps', async () => {
		const { cas } = await ended('SO-1');
		const run = await cas.run(reconcile({ statuses: ['Accepted', 'Released'] }), rows({}));
		expect(run.json.map(({ status }) => status)).toEqual(['Accepted', 'Released']);
	});
});

describe('hours that are none', () => {
	it.each(['={{ $json.nothing }}', 'two days', '', -1])('(%s) are named, and nothing is asked', async (hoursBack) => {
		const cas = await aTappedCas();
		const run = await cas.run(reconcile({ since: 'hours', hoursBack }));
		expect(run.error?.message).toBe('Hours Back is not a number of hours');
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('a table of many rows', () => {
	it('takes one search, page by page', async () => {
		const cas = await aTappedCas();
		await newDeclarations(cas, references(150));
		const seen = references(149).map((externalReference) => ({ externalReference, direction: 'OUT', status: 'New' }));
		const run = await cas.run(reconcile(), rows(...seen));
		expect(run.json.map(({ externalReference }) => externalReference)).toEqual(['SO-150']);
		expect(cas.tap.requests.map(({ query }) => query.get('offset'))).toEqual(['0', '99', '149']);
	});

	it('misses nothing that moves to the front while it is read', async () => {
		const cas = await aTappedCas({ searchOrder: 'updatedLast' });
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'stay', status: 'New' });
		await newDeclarations(cas, references(150));
		await timePasses(30 * MINUTE);
		let pages = 0;
		cas.tap.beforeAnswer = async () => {
			pages += 1;
			if (pages !== 2) return;
			// The last of the list goes on, and so comes to its front.
			cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'continue' });
			await timePasses(2_000);
		};
		const run = await cas.run(reconcile(), rows({}));
		const statuses = run.json.flatMap(({ externalReference, status }) =>
			externalReference === 'SO-1' ? [status] : [],
		);
		expect(statuses).toEqual(['New', 'Validated']);
	});
});

describe('what cannot be compared', () => {
	it('is told in words: a date that is none', async () => {
		const { error } = await (await aTappedCas()).run(reconcile({ since: 'date', sinceDate: 'soon' }));
		expect(error?.message).toBe('Since Date is not a date');
	});

	it('leaves by the error output', async () => {
		const cas = await aTappedCas();
		cas.tap.answer = () => json({ title: 'Forbidden' }, 403);
		const run = await cas.run({ ...reconcile(), onError: 'continueErrorOutput' }, rows({}, {}));
		expect(run.errorItems).toHaveLength(1);
		expect(run.errorItems[0]?.json.error).toMatch(/403|refused|scope/i);
	});
});
