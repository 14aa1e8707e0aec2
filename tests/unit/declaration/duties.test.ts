import { dutyTotalsOf, taxLinesOf } from '../../../cas/declaration/duties';
import { anItem, calculated, SAMPLE } from './support/sample';

const goods = { commodityCode: '8413705100', goodsDescription: 'Pumps' };

describe('the taxes of a declaration', () => {
	it('are lines of its goods items: base, amount and method', () => {
		expect(taxLinesOf(SAMPLE).slice(0, 3)).toEqual([
			{
				goodsItemSequenceNumeric: 1,
				...goods,
				taxType: 'A00',
				taxName: 'Customs duty',
				baseAmount: 1000,
				amount: 17,
				paymentMethod: 'A',
			},
			{
				goodsItemSequenceNumeric: 1,
				...goods,
				taxType: 'B00',
				taxName: 'Value added tax (VAT)',
				baseAmount: 1017,
				amount: 213.57,
				paymentMethod: 'G',
			},
			expect.objectContaining({ goodsItemSequenceNumeric: 20, taxType: 'A00' }),
		]);
	});

	it('add up, with postponed VAT apart from what is to be paid', () => {
		expect(dutyTotalsOf(SAMPLE)).toEqual({
			totalDuties: 461.14,
			totalPostponed: 427.14,
			totalToPay: 34,
			byTaxType: [
				{ taxType: 'A00', taxName: 'Customs duty', amount: 34, paymentMethod: 'A' },
				{ taxType: 'B00', taxName: 'Value added tax (VAT)', amount: 427.14, paymentMethod: 'G' },
			],
		});
	});

	it('of the header are totals: they are not added to those of the items', () => {
		const header = [calculated('A00', 2000, 34, 'A'), calculated('B00', 2034, 427.14, 'G')];
		const declaration = { ...SAMPLE, calculationReturns: header };
		expect(dutyTotalsOf(declaration)).toEqual(dutyTotalsOf(SAMPLE));
		expect(taxLinesOf(declaration)).toEqual(taxLinesOf(SAMPLE));
	});

	it('of the header stand for those that no item has, in lines as in totals', () => {
		const declaration = {
			...SAMPLE,
			calculationReturns: [calculated('A00', 2000, 35, 'A'), calculated('407', 5, 6, 'A')],
		};
		expect(dutyTotalsOf(declaration)).toMatchObject({ totalDuties: 468.14, totalPostponed: 427.14, totalToPay: 41 });
		const lines = taxLinesOf(declaration);
		expect(lines).toHaveLength(5);
		expect(lines.at(-1)).toEqual({ taxType: '407', baseAmount: 5, amount: 6, paymentMethod: 'A' });
	});

	it('of the header alone are lines without a goods item', () => {
		const header = [calculated('A00', 1000, 120, 'A'), calculated('B00', 1120, 235.2, 'G')];
		const declaration = { singleAdministrativeDocument: { calculationReturns: header } };
		expect(taxLinesOf(declaration).map(({ goodsItemSequenceNumeric }) => goodsItemSequenceNumeric)).toEqual([
			undefined,
			undefined,
		]);
		expect(dutyTotalsOf(declaration)).toMatchObject({ totalDuties: 355.2, totalPostponed: 235.2, totalToPay: 120 });
	});

	it('of one kind that is paid in two ways are two sums', () => {
		const declaration = { calculationReturns: [calculated('B00', 1, 10, 'E'), calculated('B00', 1, 5, 'G')] };
		expect(dutyTotalsOf(declaration)?.byTaxType).toMatchObject([
			{ taxType: 'B00', amount: 10, paymentMethod: 'E' },
			{ taxType: 'B00', amount: 5, paymentMethod: 'G' },
		]);
	});

	it('without methods of payment say nothing of what is to be paid', () => {
		const totals = dutyTotalsOf({ calculationReturns: [calculated('A00', 1, 10)] });
		expect(totals).toEqual({ totalDuties: 10, byTaxType: [{ taxType: 'A00', taxName: 'Customs duty', amount: 10 }] });
	});

	it('have a rate where CAS gives one, and read numbers that are text', () => {
		const tax = { type: 'A00', basisValue: '100', rate: '1.7', payment: { assessed: '1.70', methodCode: 5 } };
		expect(taxLinesOf({ calculationReturns: [tax] })).toMatchObject([
			{ baseAmount: 100, ratePercent: 1.7, amount: 1.7, paymentMethod: '5' },
		]);
	});

	it('come before the list of duties, which stands where there are none', () => {
		const duties = {
			currencyCode: 'EUR',
			totalAmount: 9,
			taxes: [{ typeCode: 'A00', goodsItemSequenceNumeric: 20, amount: 9 }],
		};
		expect(dutyTotalsOf({ ...SAMPLE, duties })?.totalDuties).toBe(461.14);
		const bare = {
			goodsShipments: [{ governmentAgencyGoodsItems: [anItem(20, { commodity: { description: 'Fans' } })] }],
		};
		expect(taxLinesOf({ ...bare, duties })).toMatchObject([{ goodsDescription: 'Fans', amount: 9, currency: 'EUR' }]);
		expect(dutyTotalsOf({ ...bare, duties })).not.toHaveProperty('totalToPay');
	});

	it.each([[null], ['x'], [[null, 'x', []]], [{ type: 'A00' }]])('are none where they are %j', (calculationReturns) => {
		expect(taxLinesOf({ calculationReturns })).toEqual([]);
		expect(dutyTotalsOf({ calculationReturns })).toBeUndefined();
	});

	it('too large for an amount are no number', () => {
		const totals = dutyTotalsOf({ calculationReturns: [calculated('A00', 1, 1e300), calculated('A00', 1, 2)] });
		expect(totals?.totalDuties).toBe(2);
	});
});
