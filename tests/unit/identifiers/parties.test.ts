import { checkEori, isEori, normaliseEori } from '../../../cas/identifiers/eori';
import { checkVatNumber, normaliseVatNumber } from '../../../cas/identifiers/vatNumber';

describe('an EORI', () => {
	it.each(['BE0403019261', 'DE1234567', 'GB123456789000', 'XI123456789000', 'ATEOS1000000000', 'GR094259216'])(
		'%s is taken',
		(eori) => {
			expect(checkEori(eori)).toEqual([]);
			expect(isEori(eori)).toBe(true);
		},
	);

	it('is read in lower case and with blanks', () => {
		expect(normaliseEori(' be 0403 019 261 ')).toBe('BE0403019261');
	});

	it.each(['0403019261', '', 'B', '1B1'])('without a country is refused: %j', (value) => {
		expect(checkEori(value)).toMatchObject([{ severity: 'refuse', rule: 'eori.country' }]);
	});

	it('of a country that is not in the list is doubted: the country may be newer', () => {
		expect(checkEori('ZZ123')).toMatchObject([{ severity: 'warn', rule: 'eori.country' }]);
	});

	it('of Greece begins with GR, though its VAT number begins with EL', () => {
		expect(checkEori('EL094259216')).toMatchObject([
			{ severity: 'refuse', action: 'Begin with GR for Greece, as in GR094259216' },
		]);
	});

	it('has 1 to 15 characters after the country', () => {
		expect(checkEori('BE')).toMatchObject([{ severity: 'refuse', rule: 'eori.length' }]);
		expect(checkEori(`BE${'1'.repeat(15)}`)).toEqual([]);
		expect(checkEori(`BE${'1'.repeat(16)}`)).toMatchObject([
			{ message: `BE${'1'.repeat(16)} has 16 characters after the country` },
		]);
	});

	it('with dots is doubted', () => {
		expect(checkEori('BE0403.019.261')).toMatchObject([{ severity: 'warn', rule: 'eori.characters' }]);
	});
});

describe('a VAT number', () => {
	it.each([
		'BE0403019261',
		'DE136695976',
		'FR40303265045',
		'NL004495445B01',
		'NL000099998B57',
		'EL094259216',
		'IE6433435F',
		'LU15027442',
		'SE556188840401',
		'IT00743110157',
		'GB980780684',
		'XI980780684',
	])('%s is right', (value) => {
		expect(checkVatNumber(value)).toEqual([]);
	});

	it('of a Belgian company founded since 2023 begins with 1', () => {
		expect(checkVatNumber('BE1000000021')).toEqual([]); // 97 − (10000000 mod 97) = 97 − 76 = 21
		expect(checkVatNumber('BE1000000022')).not.toEqual([]);
	});

	it('with a wrong check digit is a warning', () => {
		expect(checkVatNumber('DE136695975')).toMatchObject([{ severity: 'warn', rule: 'vatNumber.checkDigit' }]);
	});

	it('of Northern Ireland has the British check digits', () => {
		expect(checkVatNumber('XI980780684')).toEqual([]);
		expect(checkVatNumber('XI980780685')).toMatchObject([{ severity: 'warn', rule: 'vatNumber.checkDigit' }]);
	});

	it('of a wrong form is a warning that names the country', () => {
		expect(checkVatNumber('DE12345')).toMatchObject([
			{
				severity: 'warn',
				rule: 'vatNumber.shape',
				message: 'DE12345 does not have the form of a VAT number of Germany',
			},
		]);
	});

	it('of Greece begins with EL', () => {
		expect(checkVatNumber('GR094259216')).toMatchObject([{ action: 'Begin with EL for Greece, as in EL094259216' }]);
	});

	it('of a country outside the table is not doubted', () => {
		expect(checkVatNumber('AU51824753556')).toEqual([]);
	});

	it('without a country is a warning', () => {
		expect(checkVatNumber('0403019261')).toMatchObject([{ severity: 'warn', rule: 'vatNumber.country' }]);
	});

	it('is never refused', () => {
		for (const value of ['', 'BE', 'BE1', 'ZZ', '🙂', 'GBGD001', 'XI1']) {
			expect(checkVatNumber(value).filter(({ severity }) => severity === 'refuse')).toEqual([]);
		}
	});

	it('is read as it is printed', () => {
		expect(normaliseVatNumber('be 0403.019.261')).toBe('BE0403019261');
	});
});
