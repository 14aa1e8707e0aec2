import { newDeclarations } from './harness/declarations';
import { timePasses } from './harness/manualTime';
import { LIFE, listening, statusesOf } from './harness/listening';
import { aPollNode } from './harness/pollNode';
import { references } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('a declaration that changes', () => {
	it('starts the workflow with each change once, in order, however often CAS is asked', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		for (let poll = 0; poll < 30; poll++) {
			await node.poll();
			await timePasses(20 * SECOND);
		}
		expect(statusesOf(node)).toEqual(LIFE);
		expect(new Set(node.told().map(({ eventId }) => eventId)).size).toBe(LIFE.length);
	});

	it('and goes through several statuses between two polls is told of each', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		await node.poll();
		expect(node.runs).toHaveLength(1);
		expect(statusesOf(node)).toEqual(LIFE);
	});

	it('has the names that the events of CAS have', async () => {
		const { cas, node } = await listening({}, {});
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		const [declaration] = cas.sandbox.control.state().declarations;
		expect(node.runs[0]?.events).toEqual([
			{
				json: {
					eventId: `poll:${declaration!.id}:New:2026-01-15T08:00:01.000Z`,
					eventType: 'DeclarationStatusChanged',
					eventSubType: 'New',
					eventTime: '2026-01-15T08:00:01.000Z',
					declarationId: declaration!.id,
					externalReference: 'SO-1',
					direction: 'OUT',
					lrn: declaration!.lrn,
					status: 'New',
				},
			},
		]);
	});

	it('carries all its data where that is asked for', async () => {
		const { cas, node } = await listening({ options: { addDeclaration: true } });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		expect(node.told()[0]?.declaration).toMatchObject({
			externalReference: 'SO-1',
			goodsShipments: [{ governmentAgencyGoodsItems: [{}] }],
		});
	});

	it('and needs somebody goes to the second output with the complaints', async () => {
		const { cas, node } = await listening();
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'CustomsError', errors: ['CDS12056: no'] });
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		await node.poll();
		const [first, second] = node.runs;
		expect(first?.events.map(({ json: item }) => item.status)).toEqual(LIFE.slice(0, 4));
		// n8n does not promise which output's branch runs first, so each output has a run of its own.
		expect(first?.needsAttention).toEqual([]);
		expect(second?.needsAttention).toMatchObject([
			{ json: { status: 'CustomsError', errorDescriptions: ['CDS12056: no'] } },
		]);
	});

	it('is told of the chosen statuses only', async () => {
		const { cas, node } = await listening({ statuses: ['Accepted'], options: { otherStatuses: ['ExitConfirmed'] } });
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		await node.poll();
		expect(statusesOf(node)).toEqual(['Accepted', 'ExitConfirmed']);
	});

	it('and does not meet the filters is not told of', async () => {
		const { cas, node } = await listening({ filters: { direction: 'IN' } });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		expect(node.runs).toEqual([]);
		expect(cas.tap.requests.every(({ query }) => query.get('direction') === 'IN')).toBe(true);
	});
});

describe('a first poll', () => {
	async function afterARelease(parameters: Parameters<typeof aPollNode>[1]) {
		const cas = await aCas({});
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		const node = aPollNode(cas, parameters);
		await node.poll();
		return { cas, node };
	}

	it('from now tells nothing of what was before, and all that comes after', async () => {
		const { cas, node } = await afterARelease({});
		expect(node.runs).toEqual([]);
		await newDeclarations(cas, ['SO-2']);
		await node.poll();
		expect(node.told()).toMatchObject([{ externalReference: 'SO-2', status: 'New' }]);
	});

	it('from now tells nothing of what was just before', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const node = aPollNode(cas);
		await node.poll();
		await timePasses(2 * SECOND);
		await node.poll();
		expect(statusesOf(node)).toEqual(['Validated']);
	});

	it('from now misses nothing where our clock is ahead of that of CAS', async () => {
		const cas = await aTappedCas();
		const node = aPollNode(cas, { options: { overlapMinutes: 0 } });
		const realNow = Date.now();
		cas.tap.answer = ({ query }) =>
			query.get('limit') === '1'
				? {
						status: 200,
						headers: { 'content-type': 'application/json', date: new Date(realNow).toUTCString() },
						body: '[]',
					}
				: undefined;
		jest.setSystemTime(realNow + 10 * MINUTE);
		await node.poll();
		jest.setSystemTime(realNow);
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New']);
	});

	it('from a date tells what has changed since', async () => {
		// 08:01 in UTC: the declaration is Accepted at 08:00:36 and Released a minute later.
		const { node } = await afterARelease({ firstRun: 'date', firstRunDate: '2026-01-15T09:01:00' });
		expect(statusesOf(node)).toEqual(['Released', 'ExitConfirmed']);
	});

	it('of everything tells everything', async () => {
		const { node } = await afterARelease({ firstRun: 'everything' });
		expect(statusesOf(node)).toEqual(LIFE);
	});

	it('from what is no date says so', async () => {
		const node = aPollNode(await aCas(), { firstRun: 'date', firstRunDate: 'last week' });
		await expect(node.poll()).rejects.toMatchObject({ message: 'From: "last week" is not a date' });
	});

	it('is refused where it lies ahead', async () => {
		const node = aPollNode(await aCas(), { firstRun: 'date', firstRunDate: '2036-01-15T09:01:00' });
		await expect(node.poll()).rejects.toMatchObject({ message: 'From: 2036-01-15T09:01:00 is in the future' });
	});
});

describe('more declarations than a page holds', () => {
	it.each(['object', 'list'] as const)('are all read (envelope: %s)', async (searchEnvelope) => {
		const { cas, node } = await listening({}, { searchEnvelope });
		await newDeclarations(cas, references(230));
		await node.poll();
		expect(new Set(node.told().map(({ externalReference }) => externalReference))).toEqual(new Set(references(230)));
		expect(node.told()).toHaveLength(230);
	});

	it.each(['created', 'createdLast', 'updated', 'updatedLast'] as const)(
		'and change while they are read are each told once (order: %s)',
		async (searchOrder) => {
			const { cas, node } = await listening({}, { searchOrder });
			await newDeclarations(cas, references(230));
			let pages = 0;
			cas.tap.beforeAnswer = async () => {
				pages += 1;
				// Half of them go on between the first page and the second.
				if (pages === 2) await timePasses(SECOND);
			};
			for (let poll = 0; poll < 5; poll++) await node.poll();
			cas.tap.beforeAnswer = undefined;
			await timePasses(30 * MINUTE);
			for (let poll = 0; poll < 5; poll++) await node.poll();
			for (const reference of ['SO-1', 'SO-115', 'SO-230']) expect(statusesOf(node, reference)).toEqual(LIFE);
			expect(node.told()).toHaveLength(230 * LIFE.length);
		},
	);

	it('come in batches of at most so many, in order', async () => {
		const { cas, node } = await listening({ options: { maxChanges: 50 } });
		await newDeclarations(cas, references(30));
		await timePasses(30 * MINUTE);
		await node.poll();
		expect(node.runs.map(({ json: items }) => items.length)).toEqual([50, 50, 50, 50, 10]);
		for (const reference of references(30)) expect(statusesOf(node, reference)).toEqual(LIFE);
	});

	it('come in a later poll where the workflow is slow', async () => {
		const { cas, node } = await listening({ options: { maxChanges: 50 } });
		await newDeclarations(cas, references(60));
		node.holdRuns();
		node.budgetMs = 2 * SECOND;
		await node.poll();
		expect(node.runs).toHaveLength(1);
		await node.poll();
		expect(node.runs).toHaveLength(1);
		await node.runs[0]?.end();
		await node.poll();
		expect(node.told().filter(({ status }) => status === 'New')).toHaveLength(60);
	});

	it('are read in pieces where n8n gives a poll too little time', async () => {
		const { cas, node } = await listening({ firstRun: 'everything' });
		for (let day = 0; day < 3; day++) {
			await newDeclarations(
				cas,
				references(90).map((reference) => `${reference}-${day}`),
			);
			await timePasses(60 * MINUTE);
		}
		// Enough for three pages.
		node.budgetMs = 45 * SECOND;
		cas.tap.beforeAnswer = async () => void jest.setSystemTime(Date.now() + 10 * SECOND);
		for (let poll = 0; poll < 20; poll++) await node.poll();
		expect(node.told()).toHaveLength(270 * LIFE.length);
		expect(new Set(node.told().map(({ eventId }) => eventId)).size).toBe(270 * LIFE.length);
	});
});

describe('a CAS without a history', () => {
	it('is told of by the present status, once for each that was seen', async () => {
		const { cas, node } = await listening();
		cas.tap.change = (body) =>
			JSON.parse(JSON.stringify(body), (key, value) => (key === 'history' ? undefined : value));
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await node.poll();
		await timePasses(30 * MINUTE);
		await node.poll();
		await node.poll();
		const [declaration] = cas.sandbox.control.state().declarations;
		expect(node.told().map(({ eventId, status }) => [eventId, status])).toEqual([
			[`poll:${declaration!.id}:New`, 'New'],
			[`poll:${declaration!.id}:ExitConfirmed`, 'ExitConfirmed'],
		]);
	});
});

describe('the test button', () => {
	it('gives the latest few changes and remembers nothing', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		const node = aPollNode(cas, { firstRun: 'everything' });
		const shown = await node.test();
		expect(shown?.[0]?.map(({ json: item }) => item.status)).toEqual(LIFE.slice(-5));
		expect(node.saved()).toEqual({});
		await node.poll();
		expect(statusesOf(node)).toEqual(LIFE);
	});

	it('gives the latest ones, however many have changed before', async () => {
		const cas = await aCas();
		await newDeclarations(
			cas,
			Array.from({ length: 210 }, (_, at) => `SO-${at}`),
		);
		await timePasses(120 * MINUTE);
		await newDeclarations(cas, ['SO-LAST']);
		const shown = await aPollNode(cas, { statuses: ['New'] }).test();
		expect(shown?.[0]?.map(({ json: item }) => item.externalReference)).toEqual(['SO-LAST']);
	});

	it('says what to do where there is nothing to show', async () => {
		const node = aPollNode(await aCas());
		await expect(node.test()).rejects.toMatchObject({ message: 'No declaration has changed in the last 30 days' });
	});

	it('says so where it has not looked at all of them', async () => {
		const cas = await aCas();
		const references = Array.from({ length: 200 }, (_, at) => `SO-${at}`);
		await newDeclarations(cas, references);
		const node = aPollNode(cas, { statuses: ['Cancelled'] });
		const found = await node.test().catch(({ message }: Error) => message);
		expect(found).toBe('None of the first 200 declarations that changed in the last 30 days has what is asked for');
	});
});
