import { checkLrn, isLrn, normaliseLrn } from '../../../cas/identifiers/lrn';
import { checkUcr, isUcr, normaliseUcr } from '../../../cas/identifiers/ucr';
import { checkUnLocode, isUnLocode, normaliseUnLocode } from '../../../cas/identifiers/unLocode';

describe('a local reference (LRN)', () => {
	it.each(['1', 'SO-2026/0001', 'x'.repeat(22)])('%s is taken', (value) => {
		expect(checkLrn(value)).toEqual([]);
		expect(isLrn(value)).toBe(true);
	});

	it('is refused when it is empty, too long, or on two lines', () => {
		expect(checkLrn('')).toMatchObject([{ severity: 'refuse', rule: 'lrn.length' }]);
		expect(checkLrn('x'.repeat(23))).toMatchObject([
			{ message: `${'x'.repeat(23)} has 23 characters`, action: 'Use 1 to 22 characters' },
		]);
		expect(checkLrn('SO\n1')).toMatchObject([{ severity: 'refuse', rule: 'lrn.characters' }]);
	});

	it('keeps its case and inner blanks', () => {
		expect(normaliseLrn(' so 2026 ')).toBe('so 2026');
	});
});

describe('a trader reference (UCR)', () => {
	it.each(['1', '6BE0403019261-ORDER 12', 'x'.repeat(35)])('%s is taken', (value) => {
		expect(checkUcr(value)).toEqual([]);
		expect(isUcr(value)).toBe(true);
	});

	it('is refused when it is empty, too long, or on two lines', () => {
		expect(checkUcr('')).toMatchObject([{ severity: 'refuse', rule: 'ucr.length' }]);
		expect(checkUcr('x'.repeat(36))).toMatchObject([{ severity: 'refuse', action: 'Use 1 to 35 characters' }]);
		expect(checkUcr('a\tb')).toMatchObject([{ severity: 'refuse', rule: 'ucr.characters' }]);
	});

	it('loses the blanks at its ends', () => {
		expect(normaliseUcr('\u00a0Order 12 ')).toBe('Order 12');
	});
});

describe('a place (UN/LOCODE)', () => {
	it.each(['BEANR', 'NLRTM', 'DEHAM', 'GBFXT', 'US2AB'])('%s is taken', (value) => {
		expect(checkUnLocode(value)).toEqual([]);
		expect(isUnLocode(value)).toBe(true);
	});

	it('is read with a blank between country and place', () => {
		expect(normaliseUnLocode('be anr')).toBe('BEANR');
	});

	it.each(['ANR', 'Antwerp', '12ANR', 'BEANRX', ''])('of another shape is refused: %j', (value) => {
		expect(checkUnLocode(value)).toMatchObject([{ severity: 'refuse', rule: 'unLocode.shape' }]);
	});

	it('of a country that is not in the list is doubted: UN/LOCODE has some of its own', () => {
		expect(checkUnLocode('XZAAA')).toMatchObject([{ severity: 'warn', rule: 'unLocode.country' }]);
	});
});
