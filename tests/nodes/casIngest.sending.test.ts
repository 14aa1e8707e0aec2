import type { INodeParameters, OnError } from 'n8n-workflow';
import { exportItems, references } from './harness/shipments';
import { timePasses, waits } from './harness/manualTime';
import { aCas, type TestCas } from './harness/testCas';

const INGEST = { method: 'POST', path: '/v1/customsshipments' } as const;
const SECOND = 1_000;

const create = (options: INodeParameters = {}, onError?: OnError, operation = 'create') => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation, options },
	onError,
});

/** What CAS has in the end, when everything it took is processed. */
async function declarationsOf(cas: TestCas) {
	await timePasses(10 * SECOND);
	return cas.sandbox.control.state().declarations;
}

describe('several shipments in flight', () => {
	it('come out in the order in which they came in, each linked to its item', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'latency', match: INGEST, ms: 40, every: 3, times: 'always' });
		const run = await cas.run(create({ concurrency: 7 }), exportItems(...references(20)));
		expect(run.json.map(({ externalReference }) => externalReference)).toEqual(references(20));
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(references(20).map((_, item) => ({ item })));
		expect(cas.sandbox.control.state().counts.messages).toBe(20);
	});

	it('share one access token', async () => {
		const cas = await aCas();
		await cas.run(create({ concurrency: 5 }), exportItems(...references(10)));
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(1);
	});

	it('keep to the rate that CAS allows, and all arrive', async () => {
		const cas = await aCas({ rateLimitPerSecond: 3 });
		const run = await cas.run(create({ concurrency: 4 }), exportItems(...references(9)));
		expect(run.error).toBeUndefined();
		expect(run.json).toHaveLength(9);
		expect(cas.sandbox.control.state().counts.messages).toBe(9);
	});
});

describe('a CAS that is busy', () => {
	it.each([
		['429, too many requests', 429, 'New'],
		['503, which may come from a gateway after the processing', 503, 'Upsert'],
	])('%s: is asked again after the time it names', async (_what, status, messageType) => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status, retryAfter: 7 });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ messageType, attempts: 2 }]);
		expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(7 * SECOND);
		expect(cas.sandbox.control.state().counts.messages).toBe(1);
	});

	it('is asked again a little later each time where it names none', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, times: 3 });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ attempts: 4 }]);
		expect(waits).toHaveLength(3);
		expect(waits[2]).toBeGreaterThan(waits[0]!);
	});

	it('is given up in the end, in words', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, times: 'always' });
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.message).toMatch(/503 for the customs shipment SO-1 \(OUT\): CAS is unavailable/);
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});

	it('is not waited for where it asks for hours', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, retryAfter: 7_200 });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.status).toBe('error');
		expect(waits).toEqual([]);
	});
});

describe('a connection that breaks', () => {
	it('before CAS has read the shipment: it is sent again', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: INGEST });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', attempts: 2 }]);
		expect(await declarationsOf(cas)).toHaveLength(1);
	});

	it('after CAS has taken the shipment: it goes again as an upsert, and one declaration results', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: INGEST });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', messageType: 'Upsert', attempts: 2 }]);
		expect(cas.sandbox.control.state().counts.messages).toBe(2);
		expect(await declarationsOf(cas)).toMatchObject([{ externalReference: 'SO-1' }]);
	});

	it('after an error answer that may hide an acceptance: likewise', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 502, afterProcessing: true });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.json).toMatchObject([{ messageType: 'Upsert', attempts: 2 }]);
		expect(await declarationsOf(cas)).toHaveLength(1);
	});

	it.each(['upsert', 'update', 'replace'])(
		'during an %s: it is the same message that goes again',
		async (operation) => {
			const cas = await aCas();
			await cas.run(create(), exportItems('SO-1'));
			await timePasses(1_500);
			cas.sandbox.control.addFault({ kind: 'dropAfter', match: INGEST });
			const run = await cas.run(create({}, undefined, operation), exportItems('SO-1'));
			const type = operation[0]!.toUpperCase() + operation.slice(1);
			expect(run.json).toMatchObject([{ messageType: type, attempts: 2 }]);
			expect(await declarationsOf(cas)).toHaveLength(1);
		},
	);

	it('again and again: says that CAS may have the shipment or not', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropBefore', match: INGEST, times: 'always' });
		const run = await cas.run(create({}, 'continueErrorOutput'), exportItems('SO-1'));
		expect(run.errorItems.map(({ json }) => json)).toMatchObject([
			{
				externalReference: 'SO-1',
				outcome: 'unknown',
				description: expect.stringContaining('may have taken it or not'),
			},
		]);
	});
});

describe('a shipment that CAS refuses in the middle of a run', () => {
	it('stops the run, which tells what CAS already has', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 413, every: 3 });
		const { error } = await cas.run(create({ concurrency: 1 }), exportItems(...references(5)));
		expect(error?.message).toMatch(/413 for the customs shipment SO-3/);
		expect(error?.description).toMatch(/CAS has already taken SO-1, SO-2\./);
		expect(cas.sandbox.control.state().counts.messages).toBe(2);
	});

	it('leaves alone on the error output, the others are sent', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 413, every: 3 });
		const run = await cas.run(create({ concurrency: 1 }, 'continueErrorOutput'), exportItems(...references(5)));
		expect(run.json.map(({ externalReference }) => externalReference)).toEqual(['SO-1', 'SO-2', 'SO-4', 'SO-5']);
		expect(run.errorItems.map(({ json }) => json)).toMatchObject([
			{ externalReference: 'SO-3', statusCode: 413, outcome: 'refused' },
		]);
	});
});

describe('limits of a run', () => {
	it('requests per second spread the shipments over time', async () => {
		const cas = await aCas();
		const before = Date.now();
		const run = await cas.run(create({ requestsPerSecond: 2 }), exportItems(...references(5)));
		expect(run.json).toHaveLength(5);
		expect(Date.now() - before).toBeGreaterThanOrEqual(2 * SECOND);
	});

	it('a time limit ends waiting, and what is left comes out as not sent', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: INGEST, status: 503, retryAfter: 60, times: 'always' });
		const run = await cas.run(
			create({ timeLimitSeconds: 10, concurrency: 1 }, 'continueErrorOutput'),
			exportItems(...references(3)),
		);
		expect(run.json).toEqual([]);
		expect(run.errorItems.map(({ json }) => json.outcome)).toEqual(['unknown', 'notSent', 'notSent']);
		expect(waits).toEqual([]);
	});
});
