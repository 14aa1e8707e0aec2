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
		expect(checkCommodityCode('84713')).toMatchObject([
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

	it.each([
		['84137051.00', '84137051'],
		['84137051.0', '84137051'],
		['841370.00', '841370'],
		['8413705100.000', '8413705100'],
		[' 84137051.0000000000 ', '84137051'],
	])('that became a number with decimals loses them: %s', (written, code) => {
		expect(normaliseCommodityCode(written)).toBe(code);
		expect(normaliseCommodityCode(code)).toBe(code);
	});

	it.each([
		['8413.70', '841370'],
		['8413.7051', '84137051'],
		['2709.00', '270900'],
		['841370.51', '84137051'],
		['84137051.50', '8413705150'],
		['8413705100.1234', '84137051001234'],
		['0101.21', '010121'],
		['101.21', '10121'],
	])('in two groups is put together: %s', (written, code) => expect(normaliseCommodityCode(written)).toBe(code));

	it.each(['84137051.5', '8413.7', '84137051.5000', '8413.0000000000', '12345.00', '84137.0', '841370510011.00'])(
		'that may be a number or a code in groups is refused with the cause, and never another code: %s',
		(written) => {
			expect(normaliseCommodityCode(written)).toBe(written);
			expect(checkCommodityCode(written)).toMatchObject([
				{
					severity: 'refuse',
					rule: 'commodityCode.decimals',
					message: `${written} is a number with decimals, which may have lost or gained digits`,
				},
			]);
		},
	);

	it('that lost its leading zero on top is told how it was meant', () => {
		expect(checkCommodityCode(normaliseCommodityCode('1012100.00'))).toMatchObject([
			{
				action:
					'Give the code as text: use 6, 8 or 10 digits, as in 84713000, or 01012100 if Excel dropped a leading zero',
			},
		]);
	});
});
