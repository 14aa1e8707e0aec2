import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { exampleOf, MESSAGE_MODELS, messageEntries, type MessageKey } from '../../cas/messages';
import { aGoodsItem, anExport } from '../sandbox/support/shipment';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';

const OPERATION: Record<Exclude<MessageKey, 'customsShipment'>, [resource: string, operation: string]> = {
	article: ['article', 'upsert'],
	businessPartner: ['businessPartner', 'upsert'],
	certificateOfOrigin: ['certificateOfOrigin', 'request'],
	formula: ['formula', 'create'],
	materialList: ['materialList', 'create'],
	materialListInvalidation: ['materialList', 'invalidate'],
	movementOrder: ['movementOrder', 'create'],
	movement: ['movement', 'create'],
	shipment: ['shipment', 'create'],
};
/** Documented as create-or-update, or without effect when repeated. */
const REPEATABLE = ['article', 'businessPartner', 'materialListInvalidation'];

const ingest = (key: keyof typeof OPERATION, parameters: INodeParameters = {}) => ({
	type: 'casIngest',
	parameters: { resource: OPERATION[key][0], operation: OPERATION[key][1], ...parameters },
	onError: 'continueErrorOutput' as const,
});

const item = (json: object): INodeExecutionData => ({ json: json as INodeExecutionData['json'] });
const keys = Object.keys(OPERATION) as (keyof typeof OPERATION)[];

describe.each(keys)('the message %s', (key) => {
	const { model, endpoint } = MESSAGE_MODELS[key];
	const example = exampleOf(model);

	it('is sent as it is to its own endpoint, and gives back its identity and reference', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(ingest(key), [item(example)]);
		expect(run.json).toEqual([
			expect.objectContaining({ [model.identity[0]!]: example[model.identity[0]!], referenceId: expect.any(String) }),
		]);
		expect(cas.sent()).toEqual([example]);
		expect(cas.tap.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/v1/'))).toHaveLength(1);
		expect(endpoint).toMatch(/\.ingest$/);
	});

	it('with a mistake leaves on the error output and is not sent', async () => {
		const cas = await aTappedCas();
		const run = await cas.run(ingest(key), [item({ ...example, [model.identity[0]!]: { wrong: true } })]);
		expect(run.json).toEqual([]);
		expect(run.errorItems).toHaveLength(1);
		expect(cas.sent()).toEqual([]);
	});

	it(`${REPEATABLE.includes(key) ? 'goes again' : 'is not repeated and comes out as unknown'} where the answer is lost`, async () => {
		const cas = await aCas();
		cas.sandbox.control.addFault({ kind: 'dropAfter', match: { method: 'POST', path: '^/v1/' } });
		const run = await cas.run(ingest(key), [item(example)]);
		if (REPEATABLE.includes(key)) {
			expect(run.json).toEqual([expect.objectContaining({ referenceId: expect.any(String), attempts: 2 })]);
		} else {
			expect(run.errorItems).toEqual([
				expect.objectContaining({
					json: expect.objectContaining({ outcome: 'unknown', [model.identity[0]!]: example[model.identity[0]!] }),
				}),
			]);
			expect(cas.sandbox.control.state().messages).toHaveLength(1);
		}
	});
});

describe('every resource of CAS Ingest', () => {
	it.each(
		messageEntries()
			.filter(({ key }) => key !== 'materialListInvalidation')
			.map(({ key }) => key),
	)('%s can be checked without sending', async (key) => {
		const cas = await aTappedCas();
		const validate = { type: 'casIngest', parameters: { resource: key, operation: 'validate' } };
		const run = await cas.run(validate, [item(exampleOf(MESSAGE_MODELS[key].model))]);
		expect(run.json).toEqual([expect.objectContaining({ valid: true })]);
		expect(cas.tap.requests).toEqual([]);
	});
});

describe('a movement order', () => {
	it('is read back with its status and what was stored', async () => {
		const cas = await aTappedCas();
		const created = await cas.run(ingest('movementOrder'), [item(exampleOf(MESSAGE_MODELS.movementOrder.model))]);
		const [{ referenceId }] = created.json as [{ referenceId: string }];
		const get = {
			type: 'casIngest',
			parameters: { resource: 'movementOrder', operation: 'get', movementOrderId: referenceId },
		};
		const run = await cas.run(get);
		expect(run.json).toEqual([
			expect.objectContaining({ referenceId, status: expect.any(String), externalReference: 'MO-2026-00731' }),
		]);
	});

	it.each([
		['an unknown id', 'nothing-there', /404.*movement order nothing-there/],
		['no id', ' ', /Movement Order ID is empty/],
	])('with %s is named', async (_, movementOrderId, message) => {
		const cas = await aTappedCas();
		const get = {
			type: 'casIngest',
			parameters: { resource: 'movementOrder', operation: 'get', movementOrderId },
			onError: 'continueErrorOutput' as const,
		};
		const run = await cas.run(get);
		expect(run.errorItems).toEqual([
			expect.objectContaining({ json: expect.objectContaining({ error: expect.stringMatching(message) }) }),
		]);
	});
});

describe('rows that each bring goods items of their own', () => {
	it('become one shipment with all of them', async () => {
		const cas = await aTappedCas();
		const rows = [1, 2].map((seqNum) => item(anExport('SO-1', { items: [aGoodsItem({ seqNum })] })));
		const create = {
			type: 'casIngest',
			parameters: { resource: 'customsShipment', operation: 'create', groupRows: true },
		};
		const run = await cas.run(create, rows);
		expect(run.error).toBeUndefined();
		expect(cas.sent()).toMatchObject([
			{
				externalReference: 'SO-1',
				singleAdministrativeDocument: {
					goodsShipment: { governmentAgencyGoodsItems: [{ seqNum: 1 }, { seqNum: 2 }] },
				},
			},
		]);
	});
});
