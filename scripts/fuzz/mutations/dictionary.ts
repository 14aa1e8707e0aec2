import type { Random } from '../random';

/** Numbers as attributes and cells hold them, and some that none holds. */
const NUMBERS = [
	...['0', '-1', '1', '1.5', '1e309', '-1e309', 'NaN', 'Infinity', '0x10', '1e-320', '4294967295', '2147483648'],
	...['1048576', '1048577', '16384', '16385', '999999999999999999999', '-0', '+5', '١٢', '1,5', '1e3', '00', ' 7 '],
];
const REFERENCES = [
	...['A1', 'XFD1048576', 'XFE1', 'A0', 'A-1', '1A', 'ZZZZZZ9', 'a1', '$A$1', 'A1:B2', 'A1:XFD1048576', 'R1C1', 'é1'],
	...['A99999999999', ':', 'A1 B2', '#REF!'],
];
const NAMES = [
	...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'rId1', 'rId999', 'r:id', 'x:y:z', ':'],
	...['Shipments', 'Goods items', 'PROBLEMS', 'Problems', "Bob's", "'", '=1+1', '＝1', '@', '[1]', 'a/b', '..', 'CON'],
];
const TARGETS = [
	...['worksheets/sheet1.xml', '/xl/workbook.xml', 'workbook.xml', '../../../etc/passwd', '_rels/.rels', '', '.', '/'],
	...['#', 'sheet1.xml#A1', 'styles.xml', 'sharedStrings.xml', 'C:\\x', '\\\\host\\x', 'http://x.example/', '%2e%2e/x'],
];
const TYPES = [
	...['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', '', 'x', 'External', 'hidden', 'veryHidden', 'true', '1', 'yes'],
	...['http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet', 'x/styles', 'x/comments'],
	...['x/vmlDrawing', 'x/sharedStrings', 'x/officeDocument', 'x/chartsheet', 'UTF-7', 'utf-16', 'solid', 'Note'],
];
const TEXTS = [
	...['', ' ', '\u00a0', '\t\n', 'x', '&#0;', '&#xD800;', '&#x110000;', '&nope;', '&amp', '&lt;c&gt;', ']]>', '<', '>'],
	...['"', "'", '\u0000', '\ud800', '\udfff', '\ufffe', '\ufeff', '_x0000_', '_xD800_', '_x005F_', '\u202e', '😀', 'İ'],
	...['=HYPERLINK("x")', '2026-02-30', '31/12/2026', '12/31/2026', '1.234,56', '1,234.56', '١٢٣', '-', '--', '1-2-3'],
	...['d"d"', '[h]:mm', '[$-409]d/m/yy', 'yyyy', '0;0;0;0;0', '"', '\\', '[', 'General', '@'],
];
const LISTS = [NUMBERS, REFERENCES, NAMES, TARGETS, TYPES, TEXTS];

/** Something to put where a value stands: likely to be taken for one, or for none, or long. */
export function value(random: Random): string {
	if (random.oneIn(12)) return longText(random);
	const list = random.pick(LISTS) ?? TEXTS;
	return random.pick(list) ?? '';
}

/** Long, of one kind: what a pattern that looks back would count and count again. */
export function longText(random: Random): string {
	const piece = random.pick([
		'a',
		' ',
		'0',
		'9',
		'(',
		'"',
		'&',
		'<',
		'\u00a0',
		'a b ',
		'1.',
		'1,',
		'-',
		'_x',
		'\n',
		'ß',
	]);
	return (piece ?? 'a').repeat(random.pick([300, 5_000, 33_000]));
}
