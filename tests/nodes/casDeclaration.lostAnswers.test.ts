import type { INodeParameters } from 'n8n-workflow';
import { goodsItemId, goodsItemsOf } from '../../cas/declaration/goodsItems';
import { anExciseMovement, BODIES } from '../sandbox/support/excise';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { timePasses, waits } from './harness/manualTime';
import { restingDeclaration, stateOf } from './harness/restingDeclaration';
import { aTappedCas, type TappedCas } from './harness/tappedCas';

const CHOSEN = { declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' } };

function node(resource: string, operation: string, parameters: INodeParameters) {
	return { type: 'casDeclaration', parameters: { resource, operation, ...CHOSEN, ...parameters } };
}

const invalidate = (options: INodeParameters = {}) =>
	node('action', 'invalidate', { source: 'json', body: JSON.stringify(BODIES.invalidate), options });

const item = (declarationId: string, more: object = {}) => [{ json: { declarationId, ...more } }];
const sentBy = (cas: TappedCas, wanted: string) => cas.tap.requests.filter(({ method }) => method === wanted).length;

/** Not the login, which is a POST too. */
const API = '^/v1/';

/** CAS carries the request out, and its answer is lost on the way. */
const loseAnswers = (cas: TappedCas, method: 'POST' | 'PATCH' | 'DELETE', times: number | 'always' = 1) =>
	cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method, path: API }, times });

/** The connection ends before CAS has seen the request. */
const loseRequests = (cas: TappedCas, method: 'POST' | 'PATCH' | 'DELETE', times: number | 'always' = 1) =>
	cas.sandbox.control.addFault({ kind: 'dropBefore', match: { method, path: API }, times });

describe('an action whose answer is lost', () => {
	it.each([
		['by a broken connection', (cas: TappedCas) => loseAnswers(cas, 'POST')],
		[
			'behind a gateway',
			(cas: TappedCas) =>
				cas.sandbox.control.addFault({
					kind: 'status',
					match: { method: 'POST', path: API },
					status: 502,
					afterProcessing: true,
				}),
		],
	])('%s is found in the declaration, and not sent again', async (_how, fail) => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		fail(cas);
		const run = await cas.run(invalidate(), item(declarationId));
		expect(run.json).toMatchObject([
			{ action: 'invalidate', outcome: 'accepted', confirmedBy: 'declaration', referenceId: expect.any(String) },
		]);
		expect(sentBy(cas, 'POST')).toBe(1);
		expect(stateOf(cas, 'SO-1')?.actions).toHaveLength(1);
	});

	it('can be waited for as if nothing had happened', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		loseAnswers(cas, 'POST');
		const run = await cas.run(invalidate({ waitForCompletion: true }), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Cancelled', outcome: 'finished', confirmedBy: 'declaration' }]);
	});

	it('that CAS never saw is unknown: it was looked for, and is not sent again', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		loseRequests(cas, 'POST');
		const { error } = await cas.run(invalidate(), item(declarationId));
		expect(error?.message).toBe('It is not known whether CAS took Invalidate of declaration SO-1 (OUT)');
		expect(error?.description).toMatch(
			/^CAS did not answer \(\w+\)\. Read again, the declaration shows nothing of it and is still in status Accepted\. Look at the declaration in CAS before you send it again/,
		);
		expect(sentBy(cas, 'POST')).toBe(1);
		expect(sentBy(cas, 'GET')).toBe(4);
		expect(waits).toEqual([1_000, 3_000, 10_000]);
	});

	it('is not looked for where the declaration was not read before', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		loseAnswers(cas, 'POST');
		const { error } = await cas.run(invalidate({ checkStatus: false }), item(declarationId));
		expect(error?.message).toMatch(/^It is not known whether CAS took Invalidate/);
		expect(error?.description).toMatch(/Check Status First is switched off/);
		expect(sentBy(cas, 'POST')).toBe(1);
	});

	it('leaves as unknown, with its identity, for the flow to handle', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		loseRequests(cas, 'POST');
		const run = await cas.run({ ...invalidate(), onError: 'continueErrorOutput' }, item(declarationId));
		expect(run.errorItems).toMatchObject([
			{ json: { externalReference: 'SO-1', action: 'invalidate', status: 'Accepted', outcome: 'unknown' } },
		]);
	});
});

describe('a CAS that lists no actions', () => {
	/** Takes the list of actions out of every declaration on its way to the node. */
	function withoutActions(cas: TappedCas) {
		cas.tap.change = (body) => {
			const { actions: _none, ...rest } = body as Record<string, unknown>;
			return rest;
		};
	}

	it('is asked for the status instead, at the end of an action', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		withoutActions(cas);
		const run = await cas.run(invalidate({ waitForCompletion: true }), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Cancelled', outcome: 'finished' }]);
	});

	it('proves a lost invalidation by the status that only it leads to', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted');
		withoutActions(cas);
		loseAnswers(cas, 'POST');
		const run = await cas.run(invalidate(), item(declarationId));
		expect(run.json).toMatchObject([{ status: 'Cancelled', outcome: 'accepted', confirmedBy: 'declaration' }]);
	});

	it('proves nothing of a lost report by a status that moved, and says so', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Accepted', anExciseMovement('SO-1'));
		withoutActions(cas);
		loseAnswers(cas, 'POST');
		const late = node('action', 'delayForDelivery', {
			source: 'json',
			body: JSON.stringify(BODIES.delayForDelivery),
			options: {},
		});
		cas.sandbox.control.setOutcome({ externalReference: 'SO-1', outcome: 'continue' });
		await timePasses(55_000);
		const { error } = await cas.run(late, item(declarationId));
		expect(error?.message).toMatch(/^It is not known whether CAS took Delay for Delivery/);
		expect(error?.description).toMatch(/its status went from Accepted to Departed, which may have another cause/);
		expect(sentBy(cas, 'POST')).toBe(1);
	});
});

describe('a change whose answer is lost', () => {
	const newItem = (options: INodeParameters = {}) =>
		node('goodsItem', 'create', {
			source: 'json',
			message: JSON.stringify(aGoodsItem({ seqNum: 2, commodity: { description: 'Spare parts' } })),
			options,
		});

	it('to the header goes again, and does the same', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Invalid');
		loseAnswers(cas, 'PATCH');
		const update = node('declaration', 'update', { source: 'json', message: '{"destinationCountry": "CA"}' });
		const run = await cas.run(update, item(declarationId));
		expect(run.json).toMatchObject([{ outcome: 'accepted', referenceId: expect.any(String) }]);
		expect(sentBy(cas, 'PATCH')).toBe(2);
	});

	it('to the header that adds an entry beside keyed ones does not go again, but is looked up', async () => {
		const cas = await aTappedCas();
		const shipment = anExport('SO-1', {
			header: { additionalDocuments: [{ category: 'N', type: '380', refNum: 'A' }] },
		});
		const declarationId = await restingDeclaration(cas, 'Invalid', shipment);
		const [{ casReference = '' } = {}] = await documentsOf(cas, declarationId);
		loseAnswers(cas, 'PATCH');
		const additionalDocuments = [
			{ casReference, refNum: 'B' },
			{ category: 'N', type: '271', refNum: 'C' },
		];
		const update = node('declaration', 'update', { source: 'json', message: JSON.stringify({ additionalDocuments }) });
		await cas.run(update, item(declarationId));
		expect(sentBy(cas, 'PATCH')).toBe(1);
		expect((await documentsOf(cas, declarationId)).map(({ refNum }) => refNum)).toEqual(['B', 'C']);
	});

	it('that made a goods item is found by it, and makes no second one', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Invalid');
		loseAnswers(cas, 'POST');
		const run = await cas.run(newItem(), item(declarationId));
		expect(run.json).toMatchObject([
			{ outcome: 'accepted', confirmedBy: 'declaration', governmentAgencyGoodsItemId: expect.any(String) },
		]);
		expect(stateOf(cas, 'SO-1')?.goodsItems).toBe(2);
	});

	it('that made no goods item is unknown, since CAS could still make it', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Invalid');
		loseRequests(cas, 'POST');
		const { error } = await cas.run(newItem(), item(declarationId));
		expect(error?.message).toBe('It is not known whether CAS took the new goods item of declaration SO-1 (OUT)');
		expect(sentBy(cas, 'POST')).toBe(1);
	});

	it.each([{}, { checkStatus: false }])(
		'that deleted a goods item goes again, and "not found" means gone (%j)',
		async (options) => {
			const cas = await aTappedCas();
			const declarationId = await restingDeclaration(cas, 'Invalid');
			const id = await firstItemOf(cas, declarationId);
			loseAnswers(cas, 'DELETE');
			const run = await cas.run(node('goodsItem', 'delete', { goodsItemId: id, options }), item(declarationId));
			expect(run.json).toMatchObject([{ deleted: true, governmentAgencyGoodsItemId: id, outcome: 'accepted' }]);
			expect(sentBy(cas, 'DELETE')).toBe(2);
			expect(stateOf(cas, 'SO-1')?.goodsItems).toBe(0);
		},
	);

	it('six times is looked up in the end', async () => {
		const cas = await aTappedCas();
		const declarationId = await restingDeclaration(cas, 'Invalid');
		const id = await firstItemOf(cas, declarationId);
		loseAnswers(cas, 'PATCH', 'always');
		const update = node('goodsItem', 'update', { goodsItemId: id, source: 'json', message: '{"netMass": 400}' });
		const run = await cas.run(update, item(declarationId));
		expect(run.json).toMatchObject([{ outcome: 'accepted', confirmedBy: 'declaration' }]);
		expect(sentBy(cas, 'PATCH')).toBe(6);
	});
});

const read = async (cas: TappedCas, declarationId: string) => {
	const run = await cas.run(node('declaration', 'get', { simplify: false }), item(declarationId));
	cas.tap.requests.length = 0;
	return run.json[0] as Record<string, Record<string, string>[]>;
};
const documentsOf = async (cas: TappedCas, declarationId: string) =>
	(await read(cas, declarationId)).additionalDocuments ?? [];
const firstItemOf = async (cas: TappedCas, declarationId: string) =>
	goodsItemId(goodsItemsOf(await read(cas, declarationId))[0] ?? {}) ?? '';
