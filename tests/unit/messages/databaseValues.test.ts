import { checkMessage, customsShipment, type MessageModel } from '../../../cas/messages';
import { date, dateTime, decimal, group, integer, text } from '../../../cas/messages/model/field';
import { defineMessage } from '../../../cas/messages/model/message';

const LABELS = ['Value', 'Valeur', 'Waarde', 'Wert'] as const;
const field = { labels: LABELS, help: 'A value' };

/** One field of each kind that a database fills. */
const row = defineMessage({
	name: 'Row',
	labels: { en: 'Row', fr: 'Ligne', nl: 'Rij', de: 'Zeile' },
	root: group(field, {
		reference: text({ ...field, example: 'SO-1', maxLength: 35 }),
		prose: text({ ...field, example: 'Pumps of iron', maxLength: 70 }),
		number: decimal({ ...field, example: 1.5 }),
		whole: integer({ ...field, example: 1 }),
		day: date({ ...field, example: '2026-12-31' }),
		moment: dateTime({ ...field, example: '2026-12-31T14:30:00Z' }),
	}),
	identity: ['reference'],
	rules: [],
}) as unknown as MessageModel;

type Name = 'reference' | 'prose' | 'number' | 'whole' | 'day' | 'moment';

function read(name: Name, value: unknown) {
	const { message, problems } = checkMessage(row, { [name]: value });
	const said = problems.map(({ severity, rule, message: what, action }) => ({
		severity,
		rule,
		text: `${what}. ${action}.`,
	}));
	return { value: message[name], said };
}

const refused = (name: Name, value: unknown) => {
	const { said } = read(name, value);
	expect(said.map(({ severity }) => severity)).toEqual(['refuse']);
	return said[0]!.text;
};

describe('a number of a database', () => {
	it.each([
		['412.5000000000000000', 412.5],
		['-412.5000000000000000', -412.5],
		['1000.00000000000000000000', 1000],
		['0.00000000000000000000', 0],
		['4.00000000000000000000', 4],
		['007.50', 7.5],
		['100', 100],
		['0.41250000000000000000', 0.4125],
	])('%s is %s', (written, number) => {
		expect(read('number', written)).toEqual({ value: number, said: [] });
	});

	it('keeps the zeros of a whole number', () => expect(read('whole', '4000').value).toBe(4000));

	it.each([
		['333.3333333333333333', '333.3333333333333333 has more than 15 digits. Round it to 6 decimals.'],
		['12345678901234567', '12345678901234567 has more than 15 digits. Check the amount and its unit.'],
	])('that a double would round is refused by its digits: %s', (written, said) => {
		expect(refused('number', written)).toBe(said);
	});

	it.each(['1e3', '1,234.5', '1.234,5', '.5', '5.', '1.2.3', '12,5', '0x10', '1 000'])(
		'in another spelling stays refused: %s',
		(written) => expect(refused('number', written)).toBe(`"${written}" is not a number. Give a number, as in 1.5.`),
	);
});

describe('a date of a database', () => {
	const CAST = "Cast it to text in SQL, as in to_char(d, 'YYYY-MM-DD').";

	it.each([
		new Date('2026-12-31T00:00:00Z'),
		'2026-12-31T00:00:00.000Z',
		'2026-12-30T23:00:00.000Z',
		'2026-12-31T00:00:00',
		'2026-12-31 00:00:00',
		'2026-12-31 00:00:00+01',
	])('with a time is refused with its cause, and never read as the day before: %s', (given) => {
		const shownAs = given instanceof Date ? given.toISOString() : given;
		expect(refused('day', given)).toBe(`"${shownAs}" is a date with a time, as a database gives it. ${CAST}`);
	});

	it('that is none is refused as before', () => {
		expect(refused('day', new Date(Number.NaN))).toMatch(/is not a date\. Give a date/);
		expect(refused('day', '31/12/2026')).toMatch(/is not a date\. Write year, month and day/);
		expect(refused('day', 1767139200000)).toMatch(/is not a date/);
		expect(refused('day', '0000-00-00')).toBe('0000-00-00 is not a day of the calendar. Check day and month.');
		expect(refused('day', '0004-02-30')).toMatch(/is not a day of the calendar/);
	});

	it.each([
		'0001-01-01',
		'1753-01-01',
		'1899-12-30',
		'1899-12-31',
		'1900-01-01',
		'9999-12-31',
		'1965-12-31',
		'2126-01-12',
	])('that looks like a placeholder is doubted: %s', (day) => {
		expect(read('day', day)).toEqual({
			value: day,
			said: [
				{
					severity: 'warn',
					rule: 'date.placeholder',
					text: `${day} looks like a placeholder. Give the real day, or leave the field empty.`,
				},
			],
		});
		expect(read('moment', `${day}T00:00:00Z`).said).toMatchObject([{ severity: 'warn', rule: 'date.placeholder' }]);
	});

	it.each(['1970-01-01', '2024-02-29', '2062-01-12'])('within a working life passes: %s', (day) => {
		expect(read('day', day)).toEqual({ value: day, said: [] });
	});
});

describe('a moment of a database', () => {
	it.each([
		['2026-12-31 14:30:00+00', '2026-12-31T14:30:00+00:00'],
		['2026-12-31 14:30:00.123+0200', '2026-12-31T14:30:00.123+02:00'],
		['2026-12-31 14:30:00 +02:00', '2026-12-31T14:30:00+02:00'],
		['2026-12-31t14:30z', '2026-12-31T14:30Z'],
		['2026-12-31T14:30:00Z', '2026-12-31T14:30:00Z'],
	])('%s is %s', (written, moment) => expect(read('moment', written)).toEqual({ value: moment, said: [] }));

	it.each(['2026-12-31 14:30:00', '2026-12-31T14:30:00', '2026-12-31 14:30:00 Z00', '2026-12-31 14:30:00+99'])(
		'without a zone that there is, is refused: %s',
		(written) => expect(refused('moment', written)).toMatch(/is not a date with time and zone/),
	);
});

describe('a character that cannot be printed', () => {
	it.each(['SO\u0000-1', '\u0000', 'SO-1\u0007', 'SO\u0085\u0000', 'SO\u007f1', 'SO\u00921'])(
		'is refused in a reference: %j',
		(given) =>
			expect(refused('reference', given)).toMatch(
				/has a character that cannot be printed \(U\+00[0-9A-F]{2}\)\. Remove/,
			),
	);

	it.each(['SO\t1', 'SO\n1', 'SO\r\n1', 'SO\u20281'])('a tab and a line break too: %j', (given) => {
		expect(refused('reference', given)).toMatch(/has a tab or a line break\. Write it on one line, without tabs\.$/);
	});

	it('goes at the ends, as blanks do', () => {
		expect(read('reference', '\tSO-1\r\n')).toEqual({ value: 'SO-1', said: [] });
	});

	it.each([
		['Pumps\r\nof iron', 'Pumps of iron'],
		['Pumps \t of\n\n \u2028iron', 'Pumps of iron'],
		['Pumps of iron', 'Pumps of iron'],
	])('breaks become a blank in prose: %j', (given, line) => {
		expect(read('prose', given)).toEqual({ value: line, said: [] });
	});

	it('NUL and its like are refused in prose too, the leftovers of a wrong encoding doubted', () => {
		expect(refused('prose', 'Pumps\u0000 of iron')).toMatch(/\(U\+0000\)/);
		expect(refused('prose', 'Pumps\u001b[31m')).toMatch(/\(U\+001B\)/);
		expect(read('prose', 'Pumps\u0092').said).toMatchObject([{ severity: 'warn', rule: 'text.control' }]);
	});

	it('is refused in a code, of an open list too', () => {
		const said = (name: string, value: string) =>
			checkMessage(
				customsShipment,
				{ externalReference: 'SO-1', direction: 'OUT', singleAdministrativeDocument: { [name]: value } },
				{ partial: true },
			).problems.map(({ rule, severity }) => `${severity} ${rule}`);
		expect(said('declType', 'E\u0000X')).toEqual(['refuse text.control']);
		expect(said('declType', 'E\tX')).toEqual(['refuse text.lines']);
	});
});

describe('the length of a text', () => {
	it('is counted in characters, whatever they take', () => {
		expect(read('reference', '📦'.repeat(35)).said).toEqual([]);
		expect(refused('reference', '📦'.repeat(36))).toMatch(/has 36 characters, the limit is 35/);
		expect(refused('reference', '\ud83d'.repeat(36))).toMatch(/cannot be printed \(U\+D83D\)/);
	});

	it('is counted with each letter and its accents as one, and so it is sent', () => {
		const apart = 'é'.normalize('NFD').repeat(35);
		expect(read('reference', apart)).toEqual({ value: 'é'.repeat(35), said: [] });
		expect(refused('reference', `${apart}x`)).toMatch(/has 36 characters/);
	});

	it('is told of a text that is far too long, as it is', () => {
		expect(refused('reference', 'e\u0301'.repeat(100_000))).toMatch(/has 200000 characters/);
	});
});
