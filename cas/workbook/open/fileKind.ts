import { decoderOf } from '../../encodings';
import { markedEncoding, unmarkedUtf16 } from './csv/encodingOf';

const BEGIN_BYTES = 2_048;
/** Text in base64 that is a file: nothing else stands on its first lines. */
const BASE64_CHARACTERS = 200;

/** First bytes of files that arrive in place of a workbook, and what they are. */
const SIGNATURES: readonly (readonly [begin: string, kind: string])[] = [
	['%PDF', 'a PDF'],
	['{\\rtf', 'an RTF document'],
	['\x89PNG', 'a picture'],
	['\xff\xd8\xff', 'a picture'],
	['GIF8', 'a picture'],
	['II*\0', 'a picture'],
	['MM\0*', 'a picture'],
	['\x1f\x8b', 'an archive (.gz)'],
	['7z\xbc\xaf', 'an archive (.7z)'],
	['Rar!', 'an archive (.rar)'],
	['ID;P', 'an old table (SYLK)'],
	['TABLE\r\n0,1', 'an old table (DIF)'],
	['TABLE\n0,1', 'an old table (DIF)'],
	['\x00\x00\x1a\x00', 'an old table of Lotus'],
	['\x00\x00\x02\x00', 'an old table of Lotus'],
	['BEGIN:VC', 'a calendar or an address card'],
	['PAR1', 'a Parquet file'],
	['SQLite format', 'a database'],
	['x\x9f>"', 'an Outlook message (winmail.dat)'],
];

/** Records with which workbooks of Excel 2.1 to 4, and bare ones of Excel 5 to 2003, begin. MS-XLS 2.4.21. */
const OLD_EXCEL = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00', '\x09\x08\x08\x00', '\x09\x08\x10\x00'];

const MAIL =
	/^(?:mime-version|content-type|content-transfer-encoding|message-id|return-path|received|from|date|subject|x-[a-z-]+):/i;

export type FileKind =
	/** Values with delimiters, as far as can be told. */
	{ readonly is: 'text' } | { readonly is: 'markup' | 'oldExcel' | 'other'; readonly what: string };

/** What a file is that is neither an archive nor a container of Office, by how it begins. */
export function fileKind(bytes: Uint8Array): FileKind {
	const begin = String.fromCharCode(...bytes.subarray(0, BEGIN_BYTES));
	if (OLD_EXCEL.some((signature) => begin.startsWith(signature)))
		return { is: 'oldExcel', what: 'an old Excel workbook (.xls)' };
	const [, signed] = SIGNATURES.find(([signature]) => begin.startsWith(signature)) ?? [];
	if (signed !== undefined) return { is: 'other', what: signed };
	const encoding = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
	const decoded = encoding === undefined ? begin : (decoderOf(encoding)?.decode(bytes.subarray(0, BEGIN_BYTES)) ?? '');
	if (encoding === undefined && !isText(withoutPadding(begin))) return { is: 'other', what: 'something else' };
	return textKind(decoded.replace(/^(?:\ufeff|\xef\xbb\xbf)+/, '').trimStart());
}

/** Text of machines and of DOS may end in zeros or in the mark of its end. */
const PADDING = '\0\x1a';

function withoutPadding(begin: string): string {
	let end = begin.length;
	while (end > 0 && PADDING.includes(begin[end - 1]!)) end -= 1;
	// Nothing but zeros is no text.
	return end === 0 ? begin : begin.slice(0, end);
}

const isText = (begin: string) => [...begin].every((sign) => sign >= ' ' || (sign >= '\t' && sign <= '\r'));

function textKind(text: string): FileKind {
	if (text.startsWith('<')) return { is: 'markup', what: markupKind(text) };
	if (text.startsWith('%PDF')) return { is: 'other', what: 'a PDF' };
	if (/^[[{]\s*(?:["{[\]}]|-?\d+\s*[,\]])/.test(text)) return { is: 'other', what: 'JSON' };
	if (MAIL.test(text)) {
		const what = /multipart\/related|text\/html/i.test(text) ? 'a web page in one file (MHTML)' : 'an e-mail';
		return { is: 'other', what };
	}
	if (/^data:[\w.+-]+\/[\w.+-]+;base64,/i.test(text) || isBase64(text))
		return { is: 'other', what: 'a file in base64' };
	return { is: 'text' };
}

function markupKind(text: string): string {
	const begin = text.toLowerCase();
	if (begin.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'an XML table of Excel 2003';
	if (begin.includes('urn:oasis:names:tc:opendocument')) return 'a flat OpenDocument file (.fods)';
	return 'a web page or XML file';
}

/** A whole file in base64 begins with many of its signs, without a blank: `UEsDB…` is an archive, `0M8R4…` an old workbook. */
function isBase64(text: string): boolean {
	if (/^(?:UEsDB|0M8R4|JVBER)[A-Za-z0-9+/]{20}/.test(text)) return true;
	const signs = text.slice(0, BASE64_CHARACTERS).replace(/[\r\n]/g, '');
	return (
		signs.length > BASE64_CHARACTERS / 2 &&
		/^[A-Za-z0-9+/]+={0,2}$/.test(signs) &&
		/[a-z]/.test(signs) &&
		/\d/.test(signs)
	);
}
