import { readDateText } from '../../../cas/workbook/values/textDate';
import { readNumberText } from '../../../cas/workbook/values/textNumber';

describe('a number written as text', () => {
	it.each([
		['fifteen digits are a number', '123456789012345', 123456789012345],
		['sixteen stay text, for nothing may round them', '1234567890123456', '1234567890123456'],
		['zeros before it do not count', '000123456789012345', 123456789012345],
		['the decimal sign and a minus do not count', '-12345678901234.5', -12345678901234.5],
		['decimals count', '12345678901234.56', '12345678901234.56'],
	])('%s', (_, text, value) => {
		expect(readNumberText(text, 'point')).toEqual({ value });
	});
});

describe('a moment written as text where a day is wanted', () => {
	it.each(['2026-03-04T00:00:00Z', '2026-03-04T00:00Z', '2026-03-04 00:00:00+01:00', '2026-03-04T23:59:59'])(
		'%s is its day',
		(text) => {
			expect(readDateText(text, undefined)).toEqual({ value: '2026-03-04' });
		},
	);

	// With a zone it may be another day where the reader lives.
	it.each(['2026-03-04T00:00:01Z', '2026-03-04T00:01:00Z', '2026-03-04T23:00Z'])('%s is no day', (text) => {
		expect(readDateText(text, undefined)).toMatchObject({ finding: { rule: 'date.text' } });
	});
});
