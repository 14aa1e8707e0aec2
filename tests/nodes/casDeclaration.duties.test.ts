import type { INodeParameters } from 'n8n-workflow';
import { anImport } from '../sandbox/support/shipment';
import { newDeclarations, shipped } from './harness/declarations';
import { everythingIn } from './harness/leaks';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { json } from './harness/wiretap';

const duties = (reference: string, more: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: {
		resource: 'declaration',
		operation: 'getDuties',
		declaration: { __rl: true, mode: 'reference', value: reference },
		...more,
	},
});

describe('the duties of a declaration', () => {
	it('are a table, one line a tax of a goods item', async () => {
		const cas = await aCas();
		await shipped(cas, [{ json: anImport('SO-1') as never }]);
		const run = await cas.run(duties('SO-1'));
		const goods = { commodityCode: '8413705100', goodsDescription: 'Centrifugal pumps for liquids' };
		expect(run.json).toMatchObject([
			{
				...goods,
				externalReference: 'SO-1',
				goodsItemSequenceNumeric: 1,
				taxType: 'A00',
				taxName: 'Customs duty',
				baseAmount: 600,
				amount: 10.2,
			},
			{
				...goods,
				mrn: expect.any(String),
				goodsItemSequenceNumeric: 1,
				taxType: 'B00',
				taxName: 'Value added tax (VAT)',
				baseAmount: 610.2,
				amount: 128.14,
			},
			{ ...goods, goodsItemSequenceNumeric: 2, taxType: 'A00', baseAmount: 400, amount: 6.8 },
			{ ...goods, goodsItemSequenceNumeric: 2, taxType: 'B00', baseAmount: 406.8, amount: 85.43 },
		]);
		for (const line of run.json) {
			for (const value of Object.values(line)) expect(typeof value).not.toBe('object');
		}
	});

	it('may be totals only, which add up', async () => {
		const cas = await aCas();
		await shipped(cas, [{ json: anImport('SO-1') as never }]);
		const run = await cas.run(duties('SO-1', { totalsOnly: true }));
		expect(run.json).toMatchObject([
			{
				externalReference: 'SO-1',
				totalDuties: 230.57,
				byTaxType: [
					{ taxType: 'A00', taxName: 'Customs duty', amount: 17 },
					{ taxType: 'B00', amount: 213.57 },
				],
			},
		]);
	});

	it.each([false, true])('that are not known yet give no line, and say so (totals: %s)', async (totalsOnly) => {
		const cas = await aCas();
		await newDeclarations(cas, ['SO-1']);
		const run = await cas.run(duties('SO-1', { totalsOnly }));
		expect(run).toMatchObject({ status: 'success', json: [] });
		expect(everythingIn(run.run)).toMatch(/No duties yet: SO-1 \(OUT\)/);
	});

	it('of national kinds, without item numbers or a total, are given as far as CAS says', async () => {
		const cas = await aTappedCas();
		const declaration = {
			id: 'd-1',
			governmentAgencyGoodsItems: [{ commodity: { classifications: [{ type: 'TARIC', code: '22030001' }] } }],
			duties: {
				taxes: [
					{ typeCode: '407', goodsItemSequenceNumeric: 1, amount: '12.50' },
					{ typeCode: 'A30', amount: 1 },
				],
			},
		};
		cas.tap.answer = () => json(declaration);
		const byId = { declaration: { __rl: true, mode: 'id', value: 'd-1' } };
		expect((await cas.run(duties('', byId))).json).toEqual([
			{ declarationId: 'd-1', goodsItemSequenceNumeric: 1, commodityCode: '22030001', taxType: '407', amount: 12.5 },
			{ declarationId: 'd-1', taxType: 'A30', taxName: 'Definitive anti-dumping duty', amount: 1 },
		]);
		const totals = await cas.run(duties('', { ...byId, totalsOnly: true }));
		expect(totals.json).toMatchObject([{ totalDuties: 13.5 }]);
	});
});
