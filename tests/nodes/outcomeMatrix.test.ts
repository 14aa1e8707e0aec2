// @slow: every kind of message under every kind of trouble.
import { aTappedCas } from './harness/tappedCas';
import { liesOf, MODES, nameOf, type Cell, type Mode } from './outcomes/cell';
import { FAULT_NAMES, type FaultName } from './outcomes/faults';
import { KINDS, type Kind } from './outcomes/kinds';

/** `npm run outcomes` tries every cell; `npm test` each so many-th, others for each kind. */
const IS_WHOLE = process.env.OUTCOMES === 'whole';
const EVERY = IS_WHOLE ? 1 : 41;

/** What may happen to the second and third attempt: each way in which an attempt can end, once. */
const LATER: readonly FaultName[] = ['loginBusy', 'droppedBefore', 'unavailableAfter'];
const LAST: FaultName = 'droppedAfter';

function sequences(): FaultName[][] {
	const singles = FAULT_NAMES.map((name) => [name]);
	const pairs = FAULT_NAMES.flatMap((name) => (name === 'none' ? [] : LATER.map((later) => [name, later])));
	const threes = pairs.filter(([, later]) => later !== 'loginBusy').map((pair) => [...pair, LAST]);
	return [...singles, ...pairs, ...threes];
}

const SEQUENCES = sequences();

/** Those of one kind; a declaration costs more to come by than a message, so that its kinds have no third attempts. */
function cellsOf(kind: Kind): Cell[] {
	const most = kind.node === 'casIngest' ? 3 : 1;
	return SEQUENCES.filter(({ length }) => length <= most).flatMap((faults) =>
		(Object.keys(MODES) as Mode[]).map((mode) => ({ kind, faults, mode })),
	);
}

const chosen = KINDS.map((kind, place) => ({
	kind,
	cells: cellsOf(kind).filter((_, index) => (index + place * 7) % EVERY === 0),
}));

describe.each(chosen.map(({ kind, cells }) => [kind.name, cells] as const))('%s', (_, cells) => {
	it(`tells the truth in each of ${cells.length} cells`, async () => {
		const cas = await aTappedCas();
		const lies: string[] = [];
		for (const [index, cell] of cells.entries()) {
			if (index % 40 === 39) cas.sandbox.control.reset();
			const found = await liesOf(cas, cell, `X-${index + 1}`);
			lies.push(...found.map((lie) => `${nameOf(cell)}: ${lie}`));
		}
		expect(lies).toEqual([]);
	});
});

it('has at least 2,000 cells', () => {
	expect(KINDS.flatMap(cellsOf).length).toBeGreaterThanOrEqual(2_000);
});
