import { checkQuotaNumber, normaliseQuotaNumber } from '../../../cas/identifiers/quotaNumber';
import { checkUnNumber, normaliseUnNumber } from '../../../cas/identifiers/unNumber';

describe('a UN number', () => {
	it.each(['3082', 'UN3082', 'un 3082', 'UN-3082', 'UN no. 3082', 'UN Nr. 3082', ' UN\u00a03082 '])(
		'is read as people write it: %j',
		(written) => {
			expect(normaliseUnNumber(written)).toBe('3082');
			expect(checkUnNumber('3082')).toEqual([]);
		},
	);

	it.each(['UN', 'UN82', '30820', 'UNKNOWN', '308A', ''])('of another form is doubted: %j', (written) => {
		expect(checkUnNumber(normaliseUnNumber(written))).toMatchObject([
			{ severity: 'warn', rule: 'dangerousGoods.shape', action: 'Use 4 digits, as in 3082' },
		]);
	});
});

describe('a quota order number', () => {
	it.each([
		['090012', '090012'],
		['09.0012', '090012'],
		['09 0012', '090012'],
		['05.0118', '050118'],
		['05-0118', '050118'],
	])('is read as regulations write it: %s', (written, number) => {
		expect(normaliseQuotaNumber(written)).toBe(number);
		expect(checkQuotaNumber(number)).toEqual([]);
	});

	it.each(['123456', '9.0012', '09001', '0900123', '08.0012', ''])('of another form is doubted: %j', (written) => {
		expect(checkQuotaNumber(normaliseQuotaNumber(written))).toMatchObject([{ severity: 'warn', rule: 'quota.shape' }]);
	});
});
