import type { INodeExecutionData, INodeParameters, OnError } from 'n8n-workflow';
import { aGoodsItem, anExport, priced } from '../sandbox/support/shipment';
import { exportItems } from './harness/shipments';
import { aCas } from './harness/testCas';

const create = (options: INodeParameters = {}, onError?: OnError) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', options },
	onError,
});

/** Seven digits: HS codes have six, the Combined Nomenclature eight, TARIC ten. */
const withSevenDigits = (reference: string): INodeExecutionData => ({
	json: anExport(reference, {
		items: [
			aGoodsItem({ commodity: priced(400) }),
			aGoodsItem({ seqNum: 2, commodity: { ...priced(200), classifications: [{ type: 'TARIC', code: '8471300' }] } }),
		],
	}) as INodeExecutionData['json'],
});

/** Where the commodity code of the second goods item stands on the wire. */
const SECOND_CODE =
	'singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[1].commodity.classifications[0].code';

const threeWithABadSecond = () => [...exportItems('SO-1'), withSevenDigits('SO-2'), ...exportItems('SO-3')];

describe('a shipment with a mistake', () => {
	describe('where the node stops on errors', () => {
		it('keeps everything back, so that the run can be repeated after the correction', async () => {
			const cas = await aCas();
			const run = await cas.run(create(), threeWithABadSecond());
			expect(run.status).toBe('error');
			expect(cas.sandbox.control.state().counts.messages).toBe(0);
		});

		it('is named with its reference, field and value, and what to do', async () => {
			const cas = await aCas();
			const { error } = await cas.run(create(), threeWithABadSecond());
			expect(error?.message).toBe('The customs shipment SO-2 (OUT) was not sent: one field needs a correction');
			expect(error?.description).toMatch(/Goods item 2, commodity code/);
			expect(error?.description).toMatch(/8471300 has 7 digits/);
			expect(error?.description).toMatch(/Nothing was sent/);
			expect(error).toMatchObject({ context: { itemIndex: 1 } });
		});
	});

	describe('where the node has an error output', () => {
		it('leaves there with its problems, while the others are sent', async () => {
			const cas = await aCas();
			const run = await cas.run(create({}, 'continueErrorOutput'), threeWithABadSecond());
			expect(run.status).toBe('success');
			expect(run.json.map(({ externalReference }) => externalReference)).toEqual(['SO-1', 'SO-3']);
			expect(run.errorItems.map(({ json }) => json)).toMatchObject([
				{
					externalReference: 'SO-2',
					direction: 'OUT',
					outcome: 'notSent',
					error: 'The customs shipment SO-2 (OUT) was not sent: one field needs a correction',
					problems: [
						{
							path: SECOND_CODE,
							label: 'Goods item 2, commodity code',
							value: '8471300',
							severity: 'refuse',
							text: expect.stringContaining('8471300'),
							action: expect.stringMatching(/\w/),
						},
					],
				},
			]);
			expect(cas.sandbox.control.state().counts.messages).toBe(2);
		});

		it('is linked to the item it came from, as the sent ones are', async () => {
			const cas = await aCas();
			const run = await cas.run(create({}, 'continueErrorOutput'), threeWithABadSecond());
			expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
			expect(run.errorItems.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
		});
	});

	it('stays in its place among the others where errors go on in the regular output', async () => {
		const cas = await aCas();
		const run = await cas.run(create({}, 'continueRegularOutput'), threeWithABadSecond());
		expect(run.json).toMatchObject([
			{ externalReference: 'SO-1', referenceId: expect.any(String) },
			{ externalReference: 'SO-2', error: expect.stringContaining('SO-2'), problems: [expect.anything()] },
			{ externalReference: 'SO-3', referenceId: expect.any(String) },
		]);
	});
});

describe('a shipment without a reference', () => {
	it('is refused in words that do not need one', async () => {
		const cas = await aCas();
		const { externalReference: _absent, ...anonymous } = anExport('x');
		const { error } = await cas.run(create(), [{ json: anonymous as never }]);
		expect(error?.message).toMatch(/^The customs shipment.* was not sent/);
		expect(error?.message).not.toMatch(/undefined/);
		expect(error?.description).toMatch(/Reference/);
	});
});

describe('what to do on a problem', () => {
	it('stop before sending anything: one mistake keeps all back, and all leave on the error output', async () => {
		const cas = await aCas();
		const run = await cas.run(create({ onProblem: 'stopBeforeSending' }, 'continueErrorOutput'), threeWithABadSecond());
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
		expect(run.json).toEqual([]);
		expect(run.errorItems.map(({ json }) => json)).toMatchObject([
			{ externalReference: 'SO-1', error: expect.stringContaining('another message of this run needs a correction') },
			{ externalReference: 'SO-2', problems: [{ label: 'Goods item 2, commodity code' }] },
			{ externalReference: 'SO-3', outcome: 'notSent' },
		]);
	});

	it('send anyway: all are sent, and the problems come along as warnings', async () => {
		const cas = await aCas();
		const run = await cas.run(create({ onProblem: 'sendAnyway' }), threeWithABadSecond());
		expect(run.error).toBeUndefined();
		expect(cas.sandbox.control.state().counts.messages).toBe(3);
		expect(run.json[1]).toMatchObject({
			externalReference: 'SO-2',
			warnings: [{ path: SECOND_CODE }],
		});
	});

	it('no validation: CAS itself finds the mistake later', async () => {
		const cas = await aCas();
		const run = await cas.run(create({ validate: false }), [withSevenDigits('SO-2')]);
		expect(run.json).toMatchObject([{ externalReference: 'SO-2', referenceId: expect.any(String) }]);
		expect(run.json[0]).not.toHaveProperty('warnings');
		await cas.sandbox.clock.advance(60_000);
		expect(cas.sandbox.control.state().declarations).toMatchObject([{ currentStatus: 'Invalid' }]);
	});
});

describe('a node that cannot work at all', () => {
	const badOverrides = { endpointOverrides: '{"customsShipment.ingest": "no slash"}' };

	it('lets no item pass as if it had been sent, where it goes on after errors', async () => {
		const cas = await aCas();
		const credentials = cas.credentialWith(badOverrides);
		const run = await cas.run({ ...create({}, 'continueErrorOutput'), credentials }, exportItems('SO-1', 'SO-2'));
		expect(run.json).toEqual([]);
		expect(run.errorItems.map(({ json }) => json.error)).toEqual([
			expect.stringContaining('Endpoint Overrides'),
			expect.stringContaining('Endpoint Overrides'),
		]);
	});
});

describe('a check without sending', () => {
	it('gives one item a problem, and says which shipments are good', async () => {
		const cas = await aCas();
		const parameters = { resource: 'customsShipment', operation: 'validate' };
		const run = await cas.run({ type: 'casIngest', parameters }, threeWithABadSecond());
		expect(run.json).toMatchObject([
			{ externalReference: 'SO-1', valid: true },
			{ externalReference: 'SO-2', valid: false, label: 'Goods item 2, commodity code' },
			{ externalReference: 'SO-3', valid: true },
		]);
		expect(cas.sandbox.control.state().counts).toMatchObject({ messages: 0, tokenRequests: 0 });
	});
});
