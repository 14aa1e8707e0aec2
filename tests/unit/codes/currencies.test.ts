import { checkAmountDecimals, currencies, decimalsOf } from '../../../cas/codes/currencies';

describe('the decimals of a currency', () => {
	it.each([
		['EUR', 2],
		['JPY', 0],
		['KWD', 3],
		['CLF', 4],
		['XAU', undefined],
		['XXX', undefined],
		['DEM', undefined],
		['', undefined],
		['constructor', undefined],
	])('%s: %s', (code, decimals) => expect(decimalsOf(code)).toBe(decimals));

	it('are those of ISO 4217, for each currency with a unit', () => {
		const data = jest.requireActual<{ code: string; digits: number }[]>('currency-codes/data');
		const iso = new Map(data.map(({ code, digits }) => [code, digits]));
		const codes = currencies.codes
			.map(({ code }) => code)
			.filter((code) => decimalsOf(code) !== undefined && iso.has(code));
		expect(codes.length).toBeGreaterThan(150);
		expect(codes.filter((code) => decimalsOf(code) !== iso.get(code))).toEqual([]);
	});
});

describe('an amount', () => {
	it.each([
		[1234, 'JPY'],
		[1234.5, 'EUR'],
		[1234.56, 'EUR'],
		[1.234, 'KWD'],
		[-1.2345, 'CLF'],
		[1.23456, 'XAU'],
		[1.23456, 'nonsense'],
		[Number.NaN, 'EUR'],
	])('that its currency has passes: %s %s', (amount, currency) => {
		expect(checkAmountDecimals(amount, currency)).toEqual([]);
	});

	it.each([
		[1234.56, 'JPY', '1234.56 has 2 decimals, JPY has none', 'Round it to a whole number, or check the currency'],
		[0.5, 'KRW', '0.5 has 1 decimal, KRW has none', 'Round it to a whole number, or check the currency'],
		[1.2345, 'KWD', '1.2345 has 4 decimals, KWD has 3', 'Round it to 3 decimals, or check the currency'],
		[10.123456, 'EUR', '10.123456 has 6 decimals, EUR has 2', 'Round it to 2 decimals, or check the currency'],
	])('finer than its currency is doubted: %s %s', (amount, currency, message, action) => {
		expect(checkAmountDecimals(amount, currency)).toMatchObject([
			{ severity: 'warn', rule: 'currency.decimals', message, action },
		]);
	});
});
