// @slow: every kind of message under every kind of trouble.
import { appendFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { aTappedCas } from './harness/tappedCas';
import { liesOf, nameOf, type Cell } from './outcomes/cell';
import { cellsOf } from './outcomes/cells';
import { KINDS, titleOf } from './outcomes/kinds';

/** `npm run outcomes` tries every cell, or those of a share; `npm test` each so many-th, others for each kind. */
const { OUTCOMES_EVERY = '101', OUTCOMES_FROM = '0', OUTCOMES_REPORT } = process.env;
const EVERY = Number(OUTCOMES_EVERY);
const FROM = Number(OUTCOMES_FROM);

/** The sandbox is emptied now and then, so that it stays as fast as it was. */
const CELLS_BEFORE_RESET = 40;

const chosen = KINDS.map((kind, place) => ({
	title: titleOf(kind),
	cells: cellsOf(kind).filter((_, index) => (index + place * 7) % EVERY === FROM),
}));

/** For `npm run outcomes`: a line a cell. */
function report(kind: string, cell: Cell, lies: readonly string[], milliseconds: number): void {
	if (OUTCOMES_REPORT === undefined) return;
	appendFileSync(OUTCOMES_REPORT, `${JSON.stringify({ kind, cell: nameOf(cell), lies, milliseconds })}\n`);
}

describe.each(chosen.map(({ title, cells }) => [title, cells] as const))('%s', (title, cells) => {
	it(`tells the truth in each of ${cells.length} cells`, async () => {
		const cas = await aTappedCas();
		const lies: string[] = [];
		for (const [index, cell] of cells.entries()) {
			if (index % CELLS_BEFORE_RESET === CELLS_BEFORE_RESET - 1) cas.sandbox.control.reset();
			const begin = performance.now();
			const found = await liesOf(cas, cell, `X-${index + 1}`);
			report(title, cell, found, Math.round(performance.now() - begin));
			lies.push(...found.map((lie) => `${nameOf(cell)}: ${lie}`));
		}
		expect(lies).toEqual([]);
	});
});
