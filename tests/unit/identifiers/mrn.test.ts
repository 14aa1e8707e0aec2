import { countries } from '../../../cas/codes/countries';
import { checkMrn, isMrn, makeMrn, normaliseMrn } from '../../../cas/identifiers/mrn';

const rules = (value: string) => checkMrn(value).map(({ severity, rule }) => `${severity} ${rule}`);

describe('an MRN', () => {
	it.each(['23BE0000003A1B2CJ8', '22DE123456789012A3'])('of a shape that customs issues is not refused: %s', (mrn) => {
		expect(rules(mrn).filter((rule) => rule.startsWith('refuse'))).toEqual([]);
	});

	it('made with its check digit is right', () => {
		const mrn = makeMrn({ year: 2026, country: 'BE', body: 'A10000000001E' });
		expect(mrn).toMatch(/^26BEA10000000001E\d$/);
		expect(checkMrn(mrn)).toEqual([]);
		expect(isMrn(mrn)).toBe(true);
	});

	it('has a check digit that ISO 6346 gives by hand: 2·1 + 6·2 + B·4 + E·8 + 1·2^16 over eleven', () => {
		// B counts 12 and E 15; the twelve zeros in between weigh nothing: 2 + 12 + 48 + 120 + 65536 = 65718 = 11·5974 + 4.
		expect(makeMrn({ year: 2026, country: 'BE', body: '0000000000001' })).toBe('26BE00000000000014');
	});

	it('is made for every country, with bodies filled up with zeros, and always verifies', () => {
		for (const { code } of countries.codes) {
			for (let running = 0; running < 40; running++) {
				const mrn = makeMrn({ year: 2020 + (running % 10), country: code, body: `${running * 7_919}X${running}` });
				expect(mrn).toHaveLength(18);
				expect(checkMrn(mrn)).toEqual([]);
			}
		}
	});

	it.each([
		{ year: 2026, country: 'be', body: '1' },
		{ year: 2026, country: 'BEL', body: '1' },
		{ year: 2026, country: 'BE', body: '12345678901234' },
		{ year: 2026, country: 'BE', body: 'ü' },
	])('is not made from $country and $body', (parts) => {
		expect(() => makeMrn(parts)).toThrow(RangeError);
	});

	it('with a wrong check digit is a warning, since a national system may do without', () => {
		expect(checkMrn('26BE00000000000015')).toMatchObject([
			{
				severity: 'warn',
				rule: 'mrn.checkDigit',
				message: '26BE00000000000015 ends with 5, but its check digit works out as 4',
				action: 'Compare it character by character with the document it comes from',
			},
		]);
	});

	it.each([
		['26BE0000000000001', 'has 17 characters'],
		['26BE0000000000001400', 'has 20 characters'],
		['BE2600000000000014', 'does not begin with the year in two digits'],
		['261200000000000014', 'has no country in characters 3 and 4'],
		['26BE0000000000001A', 'does not end with a check digit'],
		['26BE0000-000000014', 'has characters that are neither capital letters nor digits'],
	])('of a wrong shape is refused, and told how: %s', (value, told) => {
		const [finding, ...others] = checkMrn(value);
		expect(others).toEqual([]);
		expect(finding).toMatchObject({ severity: 'refuse', rule: 'mrn.shape', message: `${value} ${told}` });
		expect(finding?.action).toMatch(/^Use 18 letters and digits, as in 26BE/);
	});

	it('of a country that is not in the list is doubted: the country may be newer', () => {
		expect(rules('26ZZ00000000000019')).toContain('warn mrn.country');
	});

	it('of Northern Ireland is taken', () => {
		expect(checkMrn(makeMrn({ year: 2026, country: 'XI', body: '42' }))).toEqual([]);
	});

	it('is read without the blanks and in the case that people paste', () => {
		expect(normaliseMrn(' 26be 0000 0000 0000 14\u00a0')).toBe('26BE00000000000014');
	});

	it('with one character changed nearly always fails its check digit', () => {
		const mrn = makeMrn({ year: 2026, country: 'NL', body: '3456789ABCDEF' });
		let changed = 0;
		let missed = 0;
		for (let at = 4; at < 17; at++) {
			for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
				if (other === mrn[at]) continue;
				changed++;
				if (isMrn(mrn.slice(0, at) + other + mrn.slice(at + 1))) missed++;
			}
		}
		expect(missed / changed).toBeLessThan(0.15);
	});
});
