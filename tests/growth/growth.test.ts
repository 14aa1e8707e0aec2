import { MOST_GROWTH } from '../unit/growth/measure/growthOf';
import { runTable, type Measured } from '../unit/growth/measure/runTable';
import { casesOf, titleOf } from '../unit/growth/measure/table';
import { READERS } from '../unit/growth/readers';

/** Only readers whose name holds this, while somebody fixes one: `GROWTH_ONLY=codeOf npm run growth`. */
const only = process.env.GROWTH_ONLY ?? '';
/** Half a minute of processor time; a busy machine may need many times as long. */
const MOST_WAITING_MS = 30 * 60_000;

const cases = casesOf(READERS, only);
const titles = [...new Set(READERS.map(titleOf))].filter((title) => cases.some(({ reader }) => reader === title));

describe('the time of a reader grows with its input, not faster', () => {
	let results: ReadonlyMap<number, Measured>;
	beforeAll(async () => {
		results = await runTable('readers', only);
	}, MOST_WAITING_MS);

	it.each(titles)('%s', (title) => {
		const said = cases.flatMap(({ reader, input }, caseNumber) =>
			reader === title ? sentencesOf(title, input, results.get(caseNumber)) : [],
		);
		expect(said).toEqual([]);
	});
});

function sentencesOf(reader: string, input: string, measured: Measured | undefined): string[] {
	if (measured === undefined) return [`${reader} was not measured with ${input}`];
	if ('stopped' in measured) return [`${reader} did not end in time when ${input} came to ${measured.size}`];
	const { growth, size, ms } = measured;
	if (growth <= MOST_GROWTH) return [];
	return [`${reader} grows ${growth.toFixed(1)}x when ${input} doubles (${ms.toFixed(0)} ms at ${size})`];
}
