import { checkCommodityCode, normaliseCommodityCode } from '../../../cas/identifiers/commodityCode';

describe('a commodity code', () => {
	it.each([
		['847130', 'Harmonized System'],
		['84713000', 'Combined Nomenclature'],
		['8471300000', 'TARIC'],
		['01012100', 'with a leading zero'],
		['8471300000A999', 'with an additional code'],
		['84713000001', 'of 11 digits, as German import has it'],
	])('%s is taken: %s', (code) => {
		expect(checkCommodityCode(code)).toEqual([]);
	});

	it('with 5 digits says so, and what to use', () => {
		expect(checkCommodityCode('84713')).toEqual([
			{
				severity: 'refuse',
				rule: 'commodityCode.length',
				message: '84713 has 5 digits',
				action: 'Use 6, 8 or 10 digits, as in 84713000, or 084713 if Excel dropped a leading zero',
			},
		]);
	});

	it('that Excel took for a number is told how it was meant', () => {
		expect(checkCommodityCode('1012100')[0]?.action).toContain('01012100');
	});

	it('that cannot have lost a leading zero is not told about it', () => {
		expect(checkCommodityCode('8471')[0]?.action).toBe('Use 6, 8 or 10 digits, as in 84713000');
		expect(checkCommodityCode('0847130')[0]?.action).toBe('Use 6, 8 or 10 digits, as in 84713000');
	});

	it.each(['8471A0', 'laptops', '', '8471,30'])('that is not made of digits is refused: %j', (value) => {
		expect(checkCommodityCode(value)).toMatchObject([{ severity: 'refuse', rule: 'commodityCode.digits' }]);
	});

	it('longer than code and additional codes together is refused', () => {
		expect(checkCommodityCode('8'.repeat(22))).toEqual([]);
		expect(checkCommodityCode('8'.repeat(23))).toMatchObject([{ severity: 'refuse', rule: 'commodityCode.length' }]);
	});

	it('of chapter 00 is doubted', () => {
		expect(checkCommodityCode('00713000')).toMatchObject([{ severity: 'warn', rule: 'commodityCode.chapter' }]);
	});

	it('is read with dots and spaces and keeps its zeros', () => {
		expect(normaliseCommodityCode(' 0101.21.00 00')).toBe('0101210000');
	});
});
