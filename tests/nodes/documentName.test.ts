import fc from 'fast-check';
import { documentName, namedAsPdf } from '../../nodes/shared/documents/documentName';

describe('the name of a document', () => {
	it.each([
		['SAD-26BE000000000001J4', 'SAD-26BE000000000001J4.pdf'],
		['SAD-Größe 1', 'SAD-Größe 1.pdf'],
		['SAD-заявка', 'SAD-заявка.pdf'],
		['SAD-2026/ABC-1', 'SAD-2026~2FABC-1.pdf'],
		['SAD-2026_ABC-1', 'SAD-2026_ABC-1.pdf'],
		['SAD-2026 ABC-1', 'SAD-2026 ABC-1.pdf'],
		['SAD-a~2Fb', 'SAD-a~7E2Fb.pdf'],
		['..', '~2E..pdf'],
		['-rf *', '~2Drf ~2A.pdf'],
	])('of %s is %s', (text, name) => expect(documentName(text)).toBe(name));

	it('is the same however a letter is put together', () => {
		expect(documentName('Gru\u0308\u00DFe')).toBe(documentName('Gr\u00FC\u00DFe'));
	});

	it('is another one for each other text, fits a file system, and holds nothing that it acts on', () => {
		const text = fc.string({ unit: 'grapheme', maxLength: 300 });
		const near = fc.tuple(text, fc.constantFrom('/', '_', ' ', '~', '~2F', '-', '.', 'ü', ''), text);
		fc.assert(
			fc.property(near, near, (one, other) => {
				const names = [one, other].map((parts) => documentName(parts.join('')));
				for (const name of names) {
					expect(Buffer.byteLength(name)).toBeLessThan(200);
					expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}]|^[ .-]/u);
				}
				const isSame = one.join('').normalize('NFC') === other.join('').normalize('NFC');
				expect(names[0] === names[1]).toBe(isSame);
			}),
		);
		const long = 'R'.repeat(500);
		expect(documentName(`${long}1`)).not.toBe(documentName(`${long}2`));
	});

	it('of an attachment ends once', () => {
		expect(namedAsPdf(' Aangifte.PDF ')).toBe('Aangifte.pdf');
		expect(namedAsPdf('...')).toBeUndefined();
		expect(namedAsPdf(undefined)).toBeUndefined();
	});
});
