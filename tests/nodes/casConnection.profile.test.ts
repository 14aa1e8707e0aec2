import everythingDiffers from '../../sandbox/profiles/everything-differs.json';
import type { CheckRow } from '../../cas/connection/checkRow';
import { parseProfile } from '../../cas/contract/profile/parseProfile';
import { releasedDeclarations } from './harness/declarations';
import { aCas, type TestCas } from './harness/testCas';

const PROFILE = { contractProfile: JSON.stringify(everythingDiffers) };

/** A CAS where all is elsewhere, with a declaration that is released. */
async function anotherCas(): Promise<{ cas: TestCas; declarationId: string }> {
	const cas = await aCas({ profile: everythingDiffers });
	Object.assign(cas.fields, PROFILE);
	const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
	return { cas, declarationId };
}

async function run(cas: TestCas, operation: string, profile: object, parameters = {}) {
	const result = await cas.run({
		type: 'casConnection',
		parameters: { resource: 'connection', operation, ...parameters },
		credentials: cas.credentialWith({ contractProfile: JSON.stringify(profile) }),
	});
	if (result.error !== undefined) throw result.error;
	return result.json;
}

const check = async (cas: TestCas, profile: object, parameters = {}) =>
	(await run(cas, 'check', profile, parameters)) as unknown as CheckRow[];

describe('a CAS where everything differs', () => {
	it('fits once the credential has its profile', async () => {
		const { cas, declarationId } = await anotherCas();
		const rows = await check(cas, everythingDiffers, { declarationId, probeWriting: true });
		expect(rows.filter(({ result }) => result === 'differs' || result === 'failed')).toEqual([]);
		expect(rows.filter(({ area, result }) => area === 'Endpoints' && result !== 'fits')).toEqual([]);
		// An export has no duties.
		const unseen = rows.filter(({ area, result }) => area === 'Declaration' && result !== 'fits');
		expect(unseen.map(({ subject }) => subject)).toEqual(['Duties and taxes']);
		expect(rows.find(({ subject }) => subject === 'cas.filings.view')).toMatchObject({
			area: 'Scopes',
			result: 'fits',
		});
	});

	it('differs where it has none, and each row that names an entry names one that a profile takes', async () => {
		const { cas } = await anotherCas();
		const rows = await check(cas, {}, { probeWriting: true });
		const differing = rows.filter(({ result }) => result === 'differs');
		expect(differing.map(({ subject }) => subject)).toEqual(
			expect.arrayContaining(['declaration.search', 'customsShipment.ingest', 'create:messages']),
		);
		const filledIn = (entry: unknown) =>
			JSON.stringify(entry)
				.replaceAll('"<path>"', '"/v2/x"')
				.replace(/<[^>]+>/g, 'x');
		const problems = differing.flatMap(({ profileEntry }) =>
			profileEntry === undefined ? [] : parseProfile(filledIn(profileEntry)).problems,
		);
		expect(problems).toEqual([]);
	});

	it('tells where list and fields stand once the paths are known', async () => {
		const { cas } = await anotherCas();
		const { endpoints, scopes } = everythingDiffers;
		const rows = await check(cas, { endpoints, scopes });
		expect(rows.find(({ area, subject }) => area === 'Search answer' && subject === 'List')).toMatchObject({
			result: 'differs',
			profileEntry: { search: { list: everythingDiffers.search.list } },
		});
	});

	it('is shown as the profile has it', async () => {
		const { cas } = await anotherCas();
		expect(await run(cas, 'show', everythingDiffers)).toContainEqual({
			section: 'Endpoints',
			name: 'declaration.get',
			value: 'POST /v2/filings/{declarationId}/view → 203',
			grade: 'assumed',
			source: 'Contract Profile of the credential: Everything differs',
			from: 'profile',
		});
	});
});
