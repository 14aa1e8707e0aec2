import { readWorkbook } from '../../../cas/workbook';
import { fileKind } from '../../../cas/workbook/open/fileKind';
import { parcel } from './parcel';

const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a file that is no workbook is called what it is', () => {
	it.each([
		['%PDF-1.7\n', 'a PDF'],
		['\xef\xbb\xbf%PDF-1.7\n', 'a PDF'],
		['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n', 'a web page in one file (MHTML)'],
		['From: a@b.example\nSubject: your file\n', 'an e-mail'],
		['[{"Reference":"A"}]', 'JSON'],
		['{\n  "a": 1}', 'JSON'],
		['[1, 2]', 'JSON'],
		['UEsDBBQABgAIAAAAIQBi7p1oXgEAAJAEAAATAAgCW0NvbnRlbnRfVHlwZXNdLnhtbA', 'a file in base64'],
		['data:application/vnd.ms-excel;base64,AAAA', 'a file in base64'],
		[`${'QUJDREVG0123456789abcdef+/'.repeat(5)}\r\n${'QUJDREVG'.repeat(9)}`, 'a file in base64'],
		['{\\rtf1\\ansi', 'an RTF document'],
		['\x89PNG\r\n', 'a picture'],
		['\xff\xd8\xff\xe0', 'a picture'],
		['\x1f\x8b\x08', 'an archive (.gz)'],
		['ID;PWXL;N;E\r\n', 'an old table (SYLK)'],
		['<html><table>', 'a web page or XML file'],
		['\xff\xfe<\0h\0t\0m\0l\0', 'a web page or XML file'],
		[
			'\r\n <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
			'an XML table of Excel 2003',
		],
		['\0\0\0\0', 'something else'],
	])('%j', async (begin, what) => {
		const attempt = readWorkbook(bytesOf(begin), parcel);
		await expect(attempt).rejects.toThrow(`The file is no Excel workbook (.xlsx) but ${what}.`);
	});

	it('an old workbook without its container too', async () => {
		await expect(readWorkbook(bytesOf('\x09\x08\x10\x00\x00\x06'), parcel)).rejects.toThrow(
			'The file is an old Excel workbook (.xls).',
		);
	});

	it.each([
		'Reference;Direction',
		'From;To\nA;B',
		'[Reference],[Direction]',
		'{A};B',
		'Date;x',
		'ID;Name',
		`${'A'.repeat(300)};B`,
	])('%s is a text of values', (text) => {
		expect(fileKind(bytesOf(text))).toEqual({ is: 'text' });
	});
});
