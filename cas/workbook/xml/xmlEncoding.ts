import { attributeOf } from './xmlAttributes';

export const UTF_8 = 'utf-8';
/** Bytes of the declaration of an XML part, of which the longest in use has about 60. */
const DECLARATION_BYTES = 200;

/** XML is UTF-8 unless a mark says UTF-16, or its declaration names another; without a mark, the zero beside `<` says so. */
export function encodingOfXml(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
	// `<?`; after a mark of UTF-8 nothing else can be meant.
	if (first !== 0x3c || second !== 0x3f) return UTF_8;
	const begin = String.fromCharCode(...bytes.subarray(0, DECLARATION_BYTES));
	const [declaration] = begin.split('?>', 1);
	return (attributeOf(declaration ?? '', 'encoding') ?? UTF_8).toLowerCase();
}
