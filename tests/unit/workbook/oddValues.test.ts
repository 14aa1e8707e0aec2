import { countries } from '../../../cas/codes/countries';
import { code, decimal, text } from '../../../cas/messages/model/field';
import { readCell } from '../../../cas/workbook/values/cells';
import { noValue } from '../../../cas/workbook/values/errorWords';
import { digitsAsShown, plainDecimal } from '../../../cas/workbook/open/numberFormat';

const labels = ['Name', 'Nom', 'Naam', 'Name'] as const;
const name = text({ labels: [...labels], help: 'Any text', example: 'ACME' });
const country = code(countries, { labels: [...labels], help: 'A country', example: 'BE' });
const mass = decimal({ labels: [...labels], help: 'A mass', example: 1.5, unit: 'kg' });
const share = decimal({ labels: [...labels], help: 'A share', example: 1.5, unit: '%' });
const strength = decimal({ labels: [...labels], help: 'A strength', example: 1.5, unit: '% vol' });

/** The value of a cell, or what is said about it. */
function read(cell: string | number, field: Parameters<typeof readCell>[1], format?: string): unknown {
	const reading = readCell(
		typeof cell === 'string' ? { kind: 'text', text: cell } : { kind: 'number', number: cell, format },
		field,
		{},
	);
	return reading === undefined || 'value' in reading ? reading?.value : reading.finding.message;
}

describe('a number as its format shows it', () => {
	it.each<[number, string, string | undefined]>([
		[42, '[$-409]0000000000', '0000000042'],
		[43, '000000_)', '000043'],
		[44, '[Red]0000', '0044'],
		[45, '_-0000_-', '0045'],
		[46, '* 0000', '0046'],
		[1067, '[<=99999]00000;00000-0000', '01067'],
		[123456789, '[<=99999]00000;00000-0000', '12345-6789'],
		[1067, '[>99999]00000-0000;00000', '01067'],
		[1067, '[$-407]"D-"00000', 'D-01067'],
		[7, '[$€-407]000', '€007'],
		[5, '"a;b"000;000', 'a;b005'],
		[10.5, '0.00', '10.50'],
		[10.5, '0.0#', '10.5'],
		[10.567, '0.00', undefined],
		[1234567, '#,##0', undefined],
		[0.135, '0.0%', undefined],
		[5400000000001, '0.00E+00', undefined],
		[8471300, '0000\\.00\\.00', '0847.13.00'],
		[123456, '"No. "0000', 'No. 123456'],
		[12, 'General', undefined],
	])('%s with %s is %s', (number, format, shown) => {
		expect(digitsAsShown(number, format)).toBe(shown);
	});

	it.each([
		[0.1 + 0.2, '0.3'],
		[1e-7, '0.0000001'],
		[1.5e-10, '0.00000000015'],
		[-12.5, '-12.5'],
		[123456789012345, '123456789012345'],
	])('%s without a format is %s', (number, shown) => {
		expect(plainDecimal(number)).toBe(shown);
		expect(read(number, name)).toBe(shown);
	});
});

describe('a percentage', () => {
	it.each([
		[0.135, '0.0%', strength, 13.5],
		[0.92, '0%', share, 92],
		[0.07, '0.00" "%', share, 7],
		[0.5, '0.0" %"', share, 0.5],
		[0.5, '0.0\\%', share, 0.5],
		[13.5, '0.0', strength, 13.5],
		[0.1, '0%', mass, 'the cell shows 10 %, and the column takes no percentage'],
		[0.1, '0%', name, 'the cell shows 10 %'],
	])('%s with %s', (number, format, field, value) => {
		expect(read(number, field, format)).toBe(value);
	});

	it.each([
		['13,5 %', strength, 13.5],
		['13,5 % vol', strength, 13.5],
		['92%', share, 92],
		['92%', mass, '"92%" is not a number'],
	])('text %s', (cell, field, value) => {
		expect(read(cell, field)).toBe(value);
	});
});

describe('a number in short form', () => {
	it.each(['4,50001E+09', '4.50001E+09', '1E+12', '5,4E-05', '4.500012345E9'])('%s is refused', (cell) => {
		const message = `${cell} is a number in short form, whose other digits are lost`;
		expect(read(cell, name)).toBe(message);
		expect(read(cell, country)).toBe(message);
	});

	it.each(['5E10', 'E+09', '12E+09', 'A1E+09', '4500012345', '3E'])('%s is a text like any other', (cell) => {
		expect(read(cell, name)).toBe(cell);
	});
});

describe('signs that nobody sees', () => {
	it.each([
		['\u200eA-1', 'A-1'],
		['B-1\u202c', 'B-1'],
		['C\u200b-1', 'C-1'],
		['\ufeffD\u00ad1\u2060', 'D1'],
		['\u2066E\u2069', 'E'],
		['\u3000F\u00a0', 'F'],
		['\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
		['می\u200cشود', 'می\u200cشود'],
		['\u200b', undefined],
	])('%j is read as %j', (cell, value) => {
		expect(read(cell, name)).toBe(value);
	});

	it('go from codes and numbers, those that join letters too', () => {
		expect(read('\u200eB\u200dE\u200f', country)).toBe('BE');
		expect(read('\u202a12.5\u202c', mass)).toBe(12.5);
	});

	it.each(['K\u0081hl', '\u009d', 'caf\ufffd'])('%j holds a lost letter', (cell) => {
		expect(read(cell, name)).toMatch(/has a sign that stands for a lost letter \(U\+(0081|009D|FFFD)\)/);
	});
});

describe('what stands for no value', () => {
	it.each(
		'#N/A #NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #SPILL! #CALC! #GETTING_DATA #VALEUR! #NOM? #NOMBRE! #NUL! #EPARS! #WERT! #BEZUG! #ZAHL! #NV #ÜBERLAUF! #WAARDE! #VERW! #NAAM? #GETAL! #DEEL/0! #LEEG! #N/B #¡VALOR! #¿NOMBRE? #¡REF! #RIF! #NOME? #ARG! #ADR! #DZIEL/0! #HODNOTA! #DĚLENÍ_NULOU! #ÉRTÉK! #HIÁNYZIK #VÄRDEFEL! #SAKNAS! #VÆRDI! #I/T #ARVO! #ЗНАЧ! #ССЫЛКА! #Н/Д #DEĞER! #YOK Err:502 #ERR502! #ERROR!'.split(
			' ',
		),
	)('%s is an error', (word) => {
		expect(noValue(word)).toBe('error');
		expect(read(word, name)).toBe(`the cell shows the error ${word}`);
	});

	it.each(['###', '########'])('%s is a column that is too narrow', (cell) => {
		expect(noValue(cell)).toBe('narrow');
	});

	it.each(['NULL', '(null)', '\\N'])('%s comes from a database', (cell) => {
		expect(read(cell, name)).toBe(`the cell holds ${cell}, which databases write for no value`);
	});

	it.each(['#12', '#12!', '#URGENT!', '#ZERO', '# 1', '##', 'Null', 'Error', 'NA', 'NaN', 'NV'])(
		'%s is a text like any other',
		(cell) => {
			expect(noValue(cell)).toBeUndefined();
			expect(read(cell, name)).toBe(cell);
		},
	);
});

describe('numbers that are text', () => {
	it.each([
		['0.125', 0.125],
		['0,125', 0.125],
		['.5', 0.5],
		['-,5', -0.5],
		['2\u2009000,5', 2000.5],
		['1.234', '"1.234" can be read as 1.234 or as 1234'],
		['12,50-', '"12,50-" is not a number'],
		['.', '"." is not a number'],
	])('%s', (cell, value) => {
		expect(read(cell, mass)).toBe(value);
	});
});
