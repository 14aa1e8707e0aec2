import { placesIn, placeText } from '../../../cas/connection/places';
import { searchRows } from '../../../cas/connection/searchRows';
import { shapeRows } from '../../../cas/connection/shapeRows';
import { SUBJECTS } from '../../../cas/connection/subjects';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { NO_PROFILE } from '../../../cas/contract/profile/profile';

const SOUND = {
	id: 'd-1',
	externalReference: 'SO-1',
	direction: 'OUT',
	currentStatus: 'Released',
	lastUpdated: '2026-01-15T08:00:00Z',
	lrn: 'L1',
	mrn: '26BE00000000000001',
};

const found = (declaration: Record<string, unknown>, subject: string) =>
	shapeRows('Declaration', declaration, NO_PROFILE).find((row) => row.subject === subject);

describe('places of an answer', () => {
	it('are written as a Contract Profile writes them', () => {
		const places = placesIn({ a: { 'b.c': [{ d: 1 }, { e: 2 }] } }).map(placeText);
		expect(places).toEqual(['a', 'a."b.c"', 'a."b.c"[]', 'a."b.c"[].d', 'a."b.c"[].e']);
	});

	it('end, however deep and wide the answer is', () => {
		let deep: unknown = 1;
		for (let level = 0; level < 5_000; level += 1) deep = { deep };
		expect(placesIn(deep).length).toBeLessThan(100);
		const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`f${at}`, { at }]));
		expect(placesIn(wide).length).toBe(5_000);
	});
});

describe('a declaration', () => {
	it('of which our reader finds all fits', () => {
		const rows = shapeRows('Search answer', SOUND, NO_PROFILE);
		expect(rows.filter(({ result }) => result !== 'fits')).toEqual([]);
	});

	it.each([
		['Declaration ID', { declarationKey: 'd-1' }, 'id', 'declarationKey'],
		['External reference', { keys: { customerReference: 'SO-1' } }, 'externalReference', 'keys.customerReference'],
		['Status', { state: { code: 'Released' } }, 'currentStatus', 'state.code'],
		['Status', { phase: 'FREE' }, 'currentStatus', 'phase'],
		['Last change', { audit: { changed: '2026-01-15T08:00:00Z' } }, 'lastUpdated', 'audit.changed'],
		['Problems', { findings: [{ text: 'x' }] }, 'problems', 'findings'],
		['Duties and taxes', { taxSummary: { total: 1 } }, 'duties', 'taxSummary'],
		['Documents', { pdfFiles: [{ kind: 'SAD' }] }, 'documents', 'pdfFiles'],
		['Goods items', { lines: [{ no: 1 }] }, 'goodsShipments[].governmentAgencyGoodsItems[]', 'lines[]'],
		['Parties', { parties: { sender: {} } }, 'declarant', 'parties'],
	])('tells where its %s may have moved: %j', (subject, declaration, ours, theirs) => {
		expect(found(declaration, subject)).toMatchObject({
			result: 'differs',
			profileEntry: { declaration: { fields: { [ours]: theirs } } },
		});
	});

	it('without what only some have is no sign of anything', () => {
		for (const subject of ['MRN', 'LRN', 'Problems', 'Duties and taxes', 'Documents', 'Attachments']) {
			expect(found({}, subject)).toMatchObject({ subject, result: 'unknown' });
		}
	});

	it('without what each must have differs', () => {
		for (const subject of ['Status', 'Declaration ID', 'Goods items', 'Last change']) {
			expect(found({}, subject)).toMatchObject({ subject, result: 'differs', found: 'not there' });
		}
	});

	it('in a status that the contract does not name says so', () => {
		expect(found({ ...SOUND, currentStatus: 'LAB_TEST' }, 'Status')).toMatchObject({
			result: 'differs',
			profileEntry: { statusMeanings: { LAB_TEST: expect.anything() } },
		});
	});

	it('in a status that the profile explains fits', () => {
		const { profile } = parseProfile({
			statusMeanings: { LAB_TEST: { kind: 'attention', meaning: 'At the laboratory' } },
		});
		const row = shapeRows('Declaration', { ...SOUND, currentStatus: 'LAB_TEST' }, profile)[0];
		expect(row).toMatchObject({ subject: 'Status', result: 'fits' });
	});

	it.each(SUBJECTS)('has its $subject under a name that a profile takes', ({ field }) => {
		const theirs = field.endsWith('[]') ? 'there[]' : 'there';
		expect(parseProfile({ declaration: { fields: { [field]: theirs } } }).problems).toEqual([]);
	});

	it('without any problem still says where they would stand', () => {
		expect(found({ warnings: null }, 'Problems')?.result).toBe('fits');
	});

	it('shows names of places, and no value but its status', () => {
		const rows = shapeRows(
			'Declaration',
			{
				reference_customer: 'private',
				pdfs: [{ url: 'https://x.example/?sig=key' }],
			},
			NO_PROFILE,
		);
		expect(JSON.stringify(rows)).not.toMatch(/private|sig=key/);
	});
});

describe('the answer to a search', () => {
	const row = (body: unknown, subject: string) =>
		searchRows(body, 1, NO_PROFILE).find((one) => one.subject === subject);

	it.each([[[SOUND]], [{ items: [SOUND], totalCount: 7 }]])('is read: %j', (body) => {
		expect(searchRows(body, 1, NO_PROFILE).filter(({ result }) => result !== 'fits')).toEqual([]);
	});

	it('tells where the list of declarations stands among others', () => {
		const body = { links: [{ href: 'x' }], result: { tags: [{ a: 1 }], entries: [SOUND] } };
		expect(row(body, 'List')).toMatchObject({
			result: 'differs',
			profileEntry: { search: { list: 'result.entries' } },
		});
	});

	it('without a list says so', () => {
		expect(row({ a: 1 }, 'List')).toMatchObject({ result: 'differs', found: 'a group without a list' });
		expect(row('text', 'List')?.result).toBe('differs');
	});

	it('with more than was asked for differs', () => {
		expect(row([SOUND, SOUND], 'Page size')?.result).toBe('differs');
	});

	it('is judged by the places of the profile', () => {
		const { profile, problems } = parseProfile({ search: { list: 'result.entries', total: 'result.count' } });
		expect(problems).toEqual([]);
		// As `ourAnswer` hands it on.
		const rowOf = (body: unknown, subject: string) =>
			searchRows(body, 1, profile).find((one) => one.subject === subject);
		expect(rowOf({ declarations: [SOUND], total: 7 }, 'Total')).toMatchObject({
			result: 'fits',
			found: '"result.count"',
		});
		expect(rowOf({ declarations: [SOUND], total: undefined }, 'Total')?.result).toBe('differs');
		expect(rowOf({}, 'List')?.found).toBe('no list at "result.entries", where the Contract Profile has it');
	});

	it('names its total', () => {
		expect(row({ items: [], page: { totalElements: 3 } }, 'Total')).toMatchObject({
			profileEntry: { search: { total: 'page.totalElements' } },
		});
	});
});
