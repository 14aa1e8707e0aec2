import { newDeclarations, releasedDeclarations } from './harness/declarations';
import { listSearch } from './harness/listSearch';
import { timePasses } from './harness/manualTime';
import { references } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type TestCas } from './harness/testCas';

const DAY_MS = 24 * 3_600_000;

const asked = async (cas: TestCas, filter?: string, token?: unknown) =>
	await listSearch(cas, 'casDeclaration', { method: 'searchDeclarations', filter, token });

/** Scrolls to the end of the list. */
async function whole(cas: TestCas, filter?: string): Promise<string[]> {
	const names: string[] = [];
	let token: unknown;
	do {
		const page = await asked(cas, filter, token);
		names.push(...page.results.map(({ name }) => name));
		token = page.paginationToken;
	} while (token !== undefined);
	return names;
}

describe('the list of declarations', () => {
	it('names each by reference, direction, status and number, and chooses by ID', async () => {
		const cas = await aCas();
		const [id] = await releasedDeclarations(cas, 'SO-1');
		const [{ mrn } = { mrn: '' }] = cas.sandbox.control.state().declarations;
		const { results } = await asked(cas);
		expect(results).toEqual([{ name: `SO-1 (OUT) · ExitConfirmed · ${mrn}`, value: id }]);
	});

	it('begins with the newest, and goes on to the oldest', async () => {
		const cas = await aCas();
		for (const [reference, ageMs] of [
			['SO-old', 40 * DAY_MS],
			['SO-month', 9 * DAY_MS],
			['SO-week', 2 * DAY_MS],
			['SO-day', 0.5 * DAY_MS],
			['SO-now', 0],
		] as const) {
			await newDeclarations(cas, [reference]);
			await timePasses(ageMs);
		}
		const names = await whole(cas);
		expect(names.map((name) => name.split(' ')[0])).toEqual(['SO-now', 'SO-day', 'SO-week', 'SO-month', 'SO-old']);
	});

	it('begins with the newest of the last hour, too', async () => {
		const cas = await aCas();
		for (const reference of ['SO-1', 'SO-2', 'SO-3']) await newDeclarations(cas, [reference]);
		expect((await whole(cas)).map((name) => name.split(' ')[0])).toEqual(['SO-3', 'SO-2', 'SO-1']);
	});

	it('of 230 comes page by page, each once', async () => {
		const cas = await aCas();
		await newDeclarations(cas, references(230));
		const first = await asked(cas);
		expect(first.results).toHaveLength(100);
		const names = await whole(cas);
		expect(new Set(names).size).toBe(230);
		expect(names).toHaveLength(230);
	});

	it('finds by a part of what it shows', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-100', 'SO-101', 'PO-7']);
		expect(await whole(cas, 'so-10')).toHaveLength(2);
		expect(await whole(cas, 'po')).toHaveLength(1);
	});

	it('finds a whole reference, LRN or MRN at once, however old', async () => {
		const cas = await aTappedCas();
		const [id] = await releasedDeclarations(cas, 'SO-1');
		const [{ lrn, mrn } = { lrn: '', mrn: '' }] = cas.sandbox.control.state().declarations;
		await timePasses(300 * DAY_MS);
		await newDeclarations(cas, ['SO-2']);
		for (const wanted of ['SO-1', lrn, mrn ?? '']) {
			const { results } = await asked(cas, wanted);
			expect(results.map(({ value }) => value)).toEqual([id]);
		}
	});

	it('of a word that nothing matches ends, and asks only a few times', async () => {
		const cas = await aTappedCas();
		await newDeclarations(cas, references(3));
		const page = await asked(cas, 'nowhere');
		expect(page).toEqual({ results: [] });
		expect(cas.tap.requests.length).toBeLessThan(10);
	});

	it('says why there is none', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: { method: 'GET' }, status: 403, times: 'always' });
		await expect(asked(cas)).rejects.toMatchObject({
			message: expect.stringMatching(/403 for the declaration search/),
		});
	});
});
