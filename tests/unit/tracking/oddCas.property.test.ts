// @slow: properties over many searches and polls.
import fc from 'fast-check';
import { SearchWalk } from '../../../cas/tracking/searchWalk';
import { OddCas, OddPoller, PAGE_SIZE, readAll, type Odd } from './support/oddCas';

const RUNS = { seed: 20_261_127, numRuns: 250 };
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STATUSES = ['New', 'Validated', 'CustomsError', 'Accepted'] as const;

const oddPages: fc.Arbitrary<Odd> = fc.record({
	shuffles: fc.boolean(),
	pageCap: fc.constantFrom(undefined, 3),
	maxOffset: fc.constantFrom(undefined, 0, 10, 17),
	refusesOffset: fc.boolean(),
});

/** Groups of declarations that have one time each. */
const groups = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 0, maxLength: 8 });

describe('the reading of a search', () => {
	it('finds all declarations or says that it cannot, whatever CAS does with order, offsets and pages', () => {
		let complete = 0;
		fc.assert(
			fc.property(oddPages, groups, fc.integer({ min: 1, max: 1e6 }), (odd, sizes, seed) => {
				const cas = new OddCas(odd, seed);
				for (const [group, size] of sizes.entries()) {
					for (let number = 0; number < size; number++) cas.change(`d${group}-${number}`, 'New');
					cas.now += SECOND;
				}
				const walk = readAll(cas);
				expect(cas.requests).toBeLessThan(2_500);
				if (walk.end !== 'complete') {
					// More of one time than the offset reaches, or a page of one time of which nobody knows whether it is all.
					expect(odd.maxOffset).toBeDefined();
					if (odd.maxOffset !== 0) expect(Math.max(...sizes)).toBeGreaterThan(odd.pageCap ?? PAGE_SIZE);
					return;
				}
				complete += 1;
				expect(new Set(walk.declarations.map(({ id }) => id))).toEqual(
					new Set(cas.changes.map((key) => key.split(':')[0])),
				);
			}),
			RUNS,
		);
		expect(complete).toBeGreaterThan(RUNS.numRuns / 2);
	});

	it('finds 250 declarations of one time that come in another order each time', () => {
		for (let seed = 1; seed <= 6; seed++) {
			const cas = new OddCas({ shuffles: true }, seed * 7_919);
			for (let number = 0; number < 50 * PAGE_SIZE; number++) cas.change(`d${number}`, 'New');
			expect(readAll(cas).declarations).toHaveLength(50 * PAGE_SIZE);
		}
	});
});

describe('a CAS that keeps a limit to itself', () => {
	/** Gives nothing behind the first 20, and says how many there are where it is told to. */
	function read(count: number, saysTotal: boolean) {
		const cas = new OddCas({});
		for (let number = 0; number < count; number++) {
			cas.change(`d${number}`, 'New');
			cas.now += SECOND;
		}
		const walk = new SearchWalk(undefined, {}, PAGE_SIZE);
		while (walk.end === undefined) {
			const { limit, offset, span = {} } = walk.page;
			const found = cas.page(span, count, 0) ?? [];
			const page = found.slice(0, 20).slice(offset, offset + limit);
			if (saysTotal) walk.take(page, found.length);
			else walk.take(page);
		}
		return walk;
	}

	it('is read whole by spans of time where it says how many there are', () => {
		const walk = read(90, true);
		expect(walk.end).toBe('complete');
		expect(walk.declarations).toHaveLength(90);
	});

	it('is believed where it says nothing and the limit is no round one', () => {
		expect(read(90, false).declarations).toHaveLength(20);
	});
});

const aStep = fc.record({
	number: fc.nat(15),
	status: fc.constantFrom(...STATUSES),
	afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 * SECOND })),
	polls: fc.boolean(),
	between: fc.boolean(),
});

/** One trouble with clocks at a time, with any order and any pages. */
const oddClocks: fc.Arbitrary<Odd> = fc.oneof(
	fc.record({ oursAheadMs: fc.constantFrom(-3 * DAY, -HOUR, HOUR, 3 * DAY) }),
	fc.record({ oursAheadMs: fc.constantFrom(-3 * DAY, 3 * DAY), hasNoDate: fc.constant(true) }),
	fc.record({ dataAheadMs: fc.constantFrom(-2 * DAY, -HOUR, HOUR, 2 * DAY) }),
	fc.record({ shownZoneMs: fc.constantFrom(-5 * HOUR, HOUR, 2 * HOUR) }),
);
const odd = fc
	.tuple(oddClocks, fc.record({ shuffles: fc.boolean(), pageCap: fc.constantFrom(undefined, 3) }))
	.map(([clocks, pages]) => ({ ...clocks, ...pages }));

const keysOf = (cas: OddCas) => [...new Set(cas.changes)].sort();
const toldBy = ({ told }: OddPoller) => told.map(({ declarationId, status }) => `${declarationId}:${status}`);

describe('polling a CAS whose clocks, or that of n8n, are wrong', () => {
	it('tells every change from the beginning on, none twice', async () => {
		await fc.assert(
			fc.asyncProperty(
				odd,
				fc.array(aStep, { minLength: 1, maxLength: 40 }),
				fc.nat(1e6),
				async (given, steps, seed) => {
					const cas = new OddCas(given, seed + 1);
					// Something was there long before, and some of it not long ago.
					for (let number = 0; number < 8; number++) {
						cas.change(`d${number}`, 'Old');
						cas.now += number === 5 ? 3 * DAY : 20 * MINUTE;
					}
					cas.now += seed % 2 === 0 ? 5 * HOUR : -19 * MINUTE;
					const before = cas.changes.length;
					const poller = new OddPoller(cas, { overlapMs: 5 * MINUTE, maxChanges: 1_000, statuses: [] });
					await poller.begin();
					cas.now += SECOND;
					const rest = [...steps];
					const happen = ({ number, status, afterMs }: (typeof steps)[number]) => {
						// No two changes of a declaration are of the same millisecond and status.
						cas.now += afterMs + 1;
						cas.change(`d${number}`, `${status}-${cas.changes.length}`);
					};
					for (let step = rest.shift(); step !== undefined; step = rest.shift()) {
						happen(step);
						if (!step.polls) continue;
						poller.poll(() => {
							const next = rest[0];
							if (next?.between) happen(rest.shift()!);
						});
					}
					cas.now += MINUTE;
					while (poller.poll() > 0);
					const told = toldBy(poller).filter((key) => !key.endsWith(':Old'));
					expect(told.sort()).toEqual([...new Set(cas.changes.slice(before))].sort());
					expect(new Set(poller.told.map(({ key }) => key)).size).toBe(poller.told.length);
				},
			),
			RUNS,
		);
	});

	it('tells every change although one declaration is of the future', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(2 * HOUR, 20 * HOUR, 30 * DAY),
				fc.nat(10),
				fc.boolean(),
				async (aheadMs, at, isThereBefore) => {
					const cas = new OddCas({});
					const poller = new OddPoller(cas, { overlapMs: 5 * MINUTE, maxChanges: 3, statuses: [] });
					const fromTheFuture = () => cas.change('future', 'Accepted', cas.now + aheadMs);
					if (isThereBefore) fromTheFuture();
					await poller.begin();
					for (let number = 0; number < 11; number++) {
						cas.now += 10 * MINUTE;
						if (number === at && !isThereBefore) fromTheFuture();
						cas.change(`d${number}`, 'Accepted');
						poller.poll();
					}
					while (poller.poll() > 0);
					const expected = keysOf(cas).filter((key) => !isThereBefore || !key.startsWith('future'));
					expect(toldBy(poller).sort()).toEqual(expected);
				},
			),
			{ ...RUNS, numRuns: 60 },
		);
	});

	it('tells all of a backlog in pieces, although its times do not say their zone', async () => {
		const cas = new OddCas({ shownZoneMs: 2 * HOUR });
		const poller = new OddPoller(cas, { overlapMs: 5 * MINUTE, maxChanges: 3, statuses: [] });
		await poller.begin();
		for (let number = 0; number < 30; number++) {
			cas.now += 10 * MINUTE;
			cas.change(`d${number}`, 'Accepted');
		}
		while (poller.poll() > 0);
		expect(toldBy(poller).sort()).toEqual(keysOf(cas));
	});
});
