import { repeated, type BadInput } from './badInput';

const NBSP = '\u00a0';
const ZERO_WIDTH = '\u200b';
const KEY = '0123456789abcdef0123456789abcdef';

/** Runs of what a person does not see: patterns that trim, or look for a blank, try each place of the run anew. */
const BLANKS = [
	repeated('blanks between letters', ' ', 'é', 'é'),
	repeated('blanks before a letter', ' ', '', 'x'),
	repeated('blanks after a letter', ' ', 'x'),
	repeated('blanks alone', ' '),
	repeated('a letter + blanks + a line break', ' ', 'a', 'b\nc'),
	repeated('a code + blanks + a line break', ' ', 'BE', 'Belgium\n'),
	repeated('a code + dashes and blanks', '- ', 'BE', '\n'),
	repeated('tabs between letters', '\t', 'a', 'a'),
	repeated('line breaks between letters', '\n', 'a', 'a'),
	repeated('returns between letters', '\r\n', 'a', 'a'),
	repeated('no-break blanks between letters', NBSP, 'a', 'a'),
	repeated('blanks without width between letters', ZERO_WIDTH, 'a', 'a'),
	repeated('blanks of both widths between letters', ` ${ZERO_WIDTH}`, 'a', 'a'),
	repeated('letters with blanks between them', 'a '),
	repeated('letters with many blanks between them', `a${' '.repeat(50)}`),
];

const LETTERS = [
	repeated('one small letter', 'a'),
	repeated('one capital letter', 'A'),
	repeated('one capital letter + a sign', 'A', '', '!'),
	repeated('capital letters and digits', 'A1'),
	repeated('letters with an accent', 'é'),
	repeated('an accent over and over', '\u0301', 'a'),
	repeated('accents of two classes in the wrong order', '\u0301\u0323', 'a'),
	repeated('sharp s', 'ß'),
	repeated('a capital that grows when it is made small', 'İ'),
	repeated('a ligature that grows when it is taken apart', 'ﷺ'),
	repeated('Korean syllables', '각'),
	repeated('halves of surrogate pairs', '\ud83d'),
	repeated('second halves of surrogate pairs', '\ude00'),
	repeated('surrogate pairs', '😀'),
	repeated('control characters', '\u0001'),
	repeated('small letters and capitals', 'aB'),
	repeated('words', 'Belgium '),
];

const SIGNS = [
	repeated('opening brackets', '('),
	repeated('opening brackets + a star', '(', 'a', ')*x'),
	repeated('brackets with a letter', '(a'),
	repeated('closed brackets', '(a)'),
	repeated('closed brackets and blanks', '(a) ', 'Net mass ', 'x'),
	repeated('a bracket + blanks', ' ', 'Net mass (kg)', 'x'),
	repeated('a bracket + stars', '*', 'Net mass (kg)', 'x'),
	repeated('square brackets', '['),
	repeated('closed square brackets', '[0]'),
	repeated('braces', '{'),
	repeated('double quotes', '"'),
	repeated('double quotes with a letter', '"a'),
	repeated('apostrophes', "'"),
	repeated('curly apostrophes', '’'),
	repeated('backslashes', '\\'),
	repeated('commas', ','),
	repeated('commas and blanks', ' , '),
	repeated('semicolons', ';'),
	repeated('bars', '|'),
	repeated('points', '.'),
	repeated('points and letters', '.a'),
	repeated('colons', ':'),
	repeated('colons and blanks', ': ', 'a'),
	repeated('dashes', '-'),
	repeated('underscores', '_'),
	repeated('escapes of Excel', '_x'),
	repeated('escapes of Excel, nearly whole', '_x000D'),
	repeated('equals signs', '='),
	repeated('percent signs', '%'),
	repeated('less-than signs', '<'),
	repeated('greater-than signs', '>'),
	repeated('ampersands', '&'),
	repeated('entities', '&amp;'),
	repeated('entities without an end', '&#38'),
];

const NUMBERS = [
	repeated('one digit', '1'),
	repeated('one digit + a letter', '1', '', 'x'),
	repeated('zeros', '0', '', '1'),
	repeated('zeros behind a point', '0', '1.', '1'),
	repeated('thousands with commas', ',111', '1', 'x'),
	repeated('thousands with points', '.111', '1', 'x'),
	repeated('thousands with blanks', ' 111', '1', 'x'),
	repeated('digits with points', '1.'),
	repeated('digits with commas', '1,'),
	repeated('signs', '+-'),
	repeated('a minus + zeros', '0', '-', '.'),
	repeated('exponents', 'e1', '1'),
	repeated('digits and dashes', '1-'),
	repeated('digits and slashes', '1/'),
];

const DATES = [
	repeated('a moment with a long fraction', '0', '2026-12-31T00:00:00.'),
	repeated('a moment with a long fraction + a letter', '0', '2026-12-31T00:00:00.', 'x'),
	repeated('a day + points', '.', '1', 'May'),
	repeated('a day + blanks + a month', ' ', '1', 'May'),
	repeated('a day + of', 'of ', '1 ', 'May 2026'),
	repeated('a day + a month of one letter', 'a', '1 ', ' 20261'),
	repeated('a month of one letter + a day', 'a', '', ' 1, 20261'),
	repeated('a month + blanks', ' ', 'May', '1'),
	repeated('a month + blanks + a year', ' ', '1 May', '20261'),
	repeated('dates', '2026-12-31 '),
];

const ADDRESSES = [
	repeated('an address of slashes', '/', 'https://a.example'),
	repeated('an address of steps up', '/..', 'https://a.example'),
	repeated('slashes + a letter', '/', 'a', 'a'),
	repeated('escaped steps up', '%2e%2e/', '/'),
	repeated('names in braces', '{a}', '/'),
	repeated('braces that stay open', '{a', '/'),
	repeated('questions', '?a=b&'),
	repeated('addresses', 'https://a.example/ '),
	repeated('schemes', 'https://'),
	repeated('hexadecimal digits', 'a0', 'https://a.example/'),
	repeated('keys that are one digit short', `${KEY.slice(1)}x`, 'https://a.example/'),
	repeated('keys', `${KEY}/`, 'https://a.example/'),
	repeated('labels of a host', 'a.', 'https://'),
	repeated('a host of digits', '1.', 'https://'),
	repeated('users', 'a:b@', 'https://'),
	repeated('words of a path', '$.goodsItems[0]'),
];

/** For every reader of a text: what almost matches, at length. */
export const TEXTS: readonly BadInput<string>[] = [...BLANKS, ...LETTERS, ...SIGNS, ...NUMBERS, ...DATES, ...ADDRESSES];
