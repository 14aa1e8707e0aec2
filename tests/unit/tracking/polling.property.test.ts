// @slow: a property over many polls.
import fc from 'fast-check';
import { ORDERS, Poller, SimulatedCas } from './support/simulatedCas';

const RUNS = { seed: 20_261_124, numRuns: 1_500 };
const OVERLAP_MS = 1_000;
const STATUSES = ['New', 'Validated', 'CustomsError', 'Accepted'] as const;

/** A change of one of a dozen declarations, some time after the one before, visible at once or somewhat late. */
const aChange = (late: boolean) =>
	fc.record({
		kind: fc.constant('change' as const),
		number: fc.nat(11),
		status: fc.constantFrom(...STATUSES),
		afterMs: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 700 })),
		lateMs: late ? fc.oneof(fc.constant(0), fc.constant(0), fc.nat(OVERLAP_MS)) : fc.constant(0),
	});

/** A poll, how many of the changes after it already happen between its pages, and for how many pages it has time. */
const aPoll = (short: boolean) =>
	fc.record({
		kind: fc.constant('poll' as const),
		perPage: fc.nat(3),
		maxPages: short ? fc.constantFrom(1, 2, 3) : fc.constant(Number.POSITIVE_INFINITY),
	});

/** Where not even the overlap can be read in the time of a poll, what is late may be missed; so a stream has one or the other. */
const aStream = fc.boolean().chain((short) =>
	fc.array(fc.oneof(aChange(!short), aChange(!short), aChange(!short), aPoll(short)), {
		minLength: 1,
		maxLength: 90,
	}),
);
const rules = fc.record({
	overlapMs: fc.constant(OVERLAP_MS),
	maxChanges: fc.oneof(fc.constant(1_000), fc.integer({ min: 1, max: 6 })),
	statuses: fc.constant([]),
	wayOf: fc.constantFrom(undefined, (status: string) => status === 'CustomsError'),
});

type Step = (typeof aStream extends fc.Arbitrary<infer Steps> ? Steps : never)[number];

function play(cas: SimulatedCas, poller: Poller, steps: readonly Step[]): void {
	const rest = [...steps];
	const happen = ({ number, status, afterMs, lateMs }: Extract<Step, { kind: 'change' }>) => {
		cas.now += afterMs;
		cas.change(number, status, lateMs);
	};
	for (let step = rest.shift(); step !== undefined; step = rest.shift()) {
		if (step.kind === 'change') {
			happen(step);
			continue;
		}
		const { perPage, maxPages } = step;
		poller.poll(() => {
			for (let count = 0; count < perPage && rest[0]?.kind === 'change'; count++) happen(rest.shift() as never);
		}, maxPages);
	}
	poller.catchUp();
}

/** Keys by declaration, in their order. */
function ofDeclaration(keys: readonly string[]): Record<string, string[]> {
	const groups: Record<string, string[]> = {};
	for (const key of keys) (groups[key.split(':')[1] ?? ''] ??= []).push(key);
	return groups;
}

describe.each(ORDERS)('polling a CAS that lists by %s', (order) => {
	it('tells each change of a declaration once and in order, however polls and changes fall', () => {
		fc.assert(
			fc.property(aStream, rules, (steps, given) => {
				const cas = new SimulatedCas(order);
				const poller = new Poller(cas, given);
				play(cas, poller, steps);
				expect(ofDeclaration(poller.told.map(({ key }) => key))).toEqual(ofDeclaration([...new Set(cas.changes)]));
			}),
			RUNS,
		);
	});

	it('ends, without a history, at the present status of each, and tells none twice in a row', () => {
		fc.assert(
			fc.property(aStream, rules, (steps, given) => {
				const cas = new SimulatedCas(order, false);
				const poller = new Poller(cas, given);
				play(cas, poller, steps);
				const told = ofDeclaration(poller.told.map(({ key }) => key));
				for (const [id, changes] of Object.entries(ofDeclaration(cas.changes))) {
					const statuses = told[id]?.map((key) => key.split(':')[2]!.split('#')[0]) ?? [];
					expect(statuses.at(-1)).toBe(changes.at(-1)!.split(':')[2]);
					expect(statuses.some((status, index) => status === statuses[index + 1])).toBe(false);
				}
				expect(new Set(poller.told.map(({ key }) => key)).size).toBe(poller.told.length);
			}),
			RUNS,
		);
	});
});
