import type { INodeParameters } from 'n8n-workflow';
import { anExport, anImport } from '../sandbox/support/shipment';
import { newDeclarations, releasedDeclarations, shipped } from './harness/declarations';
import { aTappedCas } from './harness/tappedCas';
import { aCas, type TestCas } from './harness/testCas';
import { json } from './harness/wiretap';

const get = (mode: string, value: string, more: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'get', declaration: { __rl: true, mode, value }, ...more },
});

const stateOf = (cas: TestCas, reference: string) =>
	cas.sandbox.control.state().declarations.find(({ externalReference }) => externalReference === reference)!;

async function bothDirections(cas: TestCas): Promise<void> {
	await shipped(cas, [{ json: anExport('SO-1') as never }, { json: anImport('SO-1') as never }]);
}

describe('a declaration may be chosen', () => {
	it.each(['list', 'id'])('by its ID (%s)', async (mode) => {
		const cas = await aCas();
		const [id = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(get(mode, ` ${id} `));
		expect(run.json).toMatchObject([{ declarationId: id, externalReference: 'SO-1' }]);
	});

	it('by its LRN', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1', 'SO-2');
		const { lrn } = stateOf(cas, 'SO-2');
		expect((await cas.run(get('lrn', lrn))).json).toMatchObject([{ externalReference: 'SO-2', lrn }]);
	});

	it('by its MRN, however it is written', async () => {
		const cas = await aCas();
		await releasedDeclarations(cas, 'SO-1', 'SO-2');
		const { mrn } = stateOf(cas, 'SO-2');
		const written = mrn!.toLowerCase().replace(/(..)(..)/, '$1 $2 ');
		expect((await cas.run(get('mrn', written))).json).toMatchObject([{ externalReference: 'SO-2', mrn }]);
	});

	it('by reference alone where it has one direction', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1', 'SO-2']);
		expect((await cas.run(get('reference', 'SO-2'))).json).toMatchObject([{ externalReference: 'SO-2' }]);
	});

	it.each(['IN', 'OUT'])('by reference and direction %s', async (direction) => {
		const cas = await aCas();
		await bothDirections(cas);
		const run = await cas.run(get('reference', 'SO-1', { direction }));
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', direction }]);
	});

	it('for each item in its own way', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1', 'SO-2']);
		const run = await cas.run(get('reference', '={{ $json.order }}'), [
			{ json: { order: 'SO-2' } },
			{ json: { order: 'SO-1' } },
		]);
		expect(run.json.map(({ externalReference }) => externalReference)).toEqual(['SO-2', 'SO-1']);
	});
});

describe('a choice that means several declarations', () => {
	it('is refused, naming each with its ID', async () => {
		const cas = await aCas();
		await bothDirections(cas);
		const { error } = await cas.run(get('reference', 'SO-1'));
		expect(error?.message).toBe('2 declarations have the reference SO-1');
		for (const { id, mrn } of cas.sandbox.control.state().declarations) {
			expect(error?.description).toContain(id);
			expect(error?.description).toContain(mrn);
		}
		expect(error?.description).toMatch(/SO-1 \(IN\) · Released · 2.*Set Direction/);
	});
});

describe('a choice that means no declaration', () => {
	it.each([
		['lrn', 'CAS000000000000', 'CAS has no declaration with the LRN CAS000000000000'],
		['mrn', '26BEA10000000001E6', 'CAS has no declaration with the MRN 26BEA10000000001E6'],
		['reference', 'SO-9', 'CAS has no declaration with the reference SO-9'],
		['id', 'none', 'CAS answered 404 for the declaration none: not found'],
	])('by %s says so, and keeps what was looked for', async (mode, value, message) => {
		const cas = await aCas();
		const run = await cas.run({ ...get(mode, value), onError: 'continueErrorOutput' });
		expect(run.errorItems).toMatchObject([{ json: { error: message, outcome: 'refused' } }]);
		expect(Object.values(run.errorItems[0]!.json)).toContain(value);
		// What was searched for and is not there can be told from a search that failed.
		expect(run.errorItems[0]!.json.found).toBe(mode === 'id' ? undefined : 0);
	});

	it.each([
		['list', 'no ID is given'],
		['id', 'no ID is given'],
		['lrn', 'no LRN is given'],
		['mrn', 'no MRN is given'],
		['reference', 'no reference is given'],
	])('because the field is empty (%s) asks CAS for nothing', async (mode, what) => {
		const cas = await aTappedCas();
		const { error } = await cas.run(get(mode, '={{ $json.nothing ?? "  " }}'));
		expect(error?.message).toBe(`Declaration is empty: ${what}`);
		expect(cas.tap.requests).toEqual([]);
	});

	it('because it cannot be an MRN says why, and asks CAS for nothing', async () => {
		const cas = await aTappedCas();
		const { error } = await cas.run(get('mrn', '={{ "26BE1" }}'));
		expect(error?.message).toBe('The MRN cannot be right: 26BE1 has 5 characters');
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('a CAS that does not filter as asked', () => {
	it('is not believed: what has another reference is not meant', async () => {
		const cas = await aTappedCas();
		const others = [
			{ id: 'd-1', externalReference: 'SO-10' },
			{ id: 'd-2', externalReference: 'SO-1' },
		];
		cas.tap.answer = ({ path }) => json(path.endsWith('/declarations') ? others : others[1]);
		expect((await cas.run(get('reference', 'SO-1'))).json).toMatchObject([{ declarationId: 'd-2' }]);
		expect((await cas.run(get('reference', 'SO-7'))).error?.message).toMatch(/no declaration with the reference SO-7/);
	});

	it('that refuses the search is explained', async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'status', match: { path: '/v1/declarations' }, status: 403, times: 'always' });
		const { error } = await cas.run(get('reference', 'SO-1'));
		expect(error?.message).toMatch(/403 for the declaration search: not allowed/);
		expect(error?.description).toMatch(/read:declarations/);
	});
});
