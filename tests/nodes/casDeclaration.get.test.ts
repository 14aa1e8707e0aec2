import type { INodeParameters, OnError } from 'n8n-workflow';
import { newDeclarations, releasedDeclarations } from './harness/declarations';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { json } from './harness/wiretap';

const get = (parameters: INodeParameters = {}, onError?: OnError) => ({
	type: 'casDeclaration',
	parameters: { resource: 'declaration', operation: 'get', ...parameters },
	onError,
});

const CLASSIFIED = { classifications: [{ type: 'TARIC', code: '84137051' }] };
const raw = { simplify: false };

describe('getting a declaration', () => {
	it('gives all its data, with the identity under the names that every node uses', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(get(raw), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([
			{
				declarationId,
				externalReference: 'SO-1',
				direction: 'OUT',
				lrn: expect.any(String),
				mrn: expect.stringMatching(/^\w{18}$/),
				status: 'ExitConfirmed',
				id: declarationId,
				goodsShipments: [{ governmentAgencyGoodsItems: [{ seqNum: 1, commodity: CLASSIFIED }] }],
			},
		]);
	});

	it('of several items keeps their order and links', async () => {
		const cas = await aCas();
		const ids = await releasedDeclarations(cas, 'SO-1', 'SO-2', 'SO-3');
		const run = await cas.run(
			get(),
			ids.map((declarationId) => ({ json: { declarationId } })),
		);
		expect(run.json.map(({ externalReference }) => externalReference)).toEqual(['SO-1', 'SO-2', 'SO-3']);
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
	});

	it('that CAS does not have says so, and that the path is an assumption', async () => {
		const cas = await aCas();
		const { error } = await cas.run(get(), [{ json: { declarationId: 'none' } }]);
		expect(error?.message).toBe('CAS answered 404 for the declaration none: not found');
		expect(error?.description).toMatch(/Check the id/);
	});

	it('that CAS does not have leaves on the error output, with its id', async () => {
		const cas = await aCas();
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const run = await cas.run(get({}, 'continueErrorOutput'), [
			{ json: { declarationId: 'none' } },
			{ json: { declarationId } },
		]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-1' }]);
		expect(run.errorItems).toMatchObject([
			{ json: { declarationId: 'none', statusCode: 404 }, pairedItem: { item: 0 } },
		]);
	});

	it('without an id asks for one, and CAS for nothing', async () => {
		const cas = await aCas();
		const { error } = await cas.run(get(), [{ json: {} }]);
		expect(error?.message).toBe('Declaration is empty: no ID is given');
		expect(cas.sandbox.control.state().counts.tokenRequests).toBe(0);
	});

	it.each(['a/b', 'x?y=z', 'ä b'])('keeps the id "%s" one part of the path', async (declarationId) => {
		const cas = await aTappedCas();
		await cas.run(get(), [{ json: { declarationId } }]);
		expect(cas.tap.requests.map(({ path }) => path.split('/').length)).toEqual([4]);
		expect(cas.tap.requests[0]?.path).toMatch(/^\/v1\/declarations\/[^/]+$/);
		expect([...(cas.tap.requests[0]?.query.keys() ?? [])]).toEqual([]);
	});

	it('asks again when CAS is busy or the answer gets lost', async () => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const match = { method: 'GET', path: '/v1/declarations/' } as const;
		cas.sandbox.control.addFault({ kind: 'status', match, status: 503, retryAfter: 5 });
		cas.sandbox.control.addFault({ kind: 'dropAfter', match });
		const { id: declarationId = '' } = cas.sandbox.control.state().declarations[0] ?? {};
		const run = await cas.run(get(), [{ json: { declarationId } }]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-1' }]);
	});

	it('seals document addresses that an answer might carry', async () => {
		const cas = await aTappedCas();
		const url = `https://documents.example/v1/t/declarations/d/${'0a'.repeat(16)}`;
		cas.tap.answer = () => json({ id: 'd-1', documents: [{ type: 'SAD', url }] });
		const run = await cas.run(get(raw), [{ json: { declarationId: 'd-1' } }]);
		expect(run.json).toMatchObject([
			{ documents: [{ type: 'SAD', url: expect.stringMatching(/^cas-document\.v1\./) }] },
		]);
	});
});
