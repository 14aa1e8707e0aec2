import { asSentence, onOneLine } from '../../cas/sentence';
import { shown } from '../../cas/shown';

describe('a sentence with parts that somebody else wrote', () => {
	it('stands on one line, without what a terminal acts on', () =>
		expect(asSentence('a\r\nb\u001b[31mc\u0085d\u2028e\u202ef\u2066g', 100)).toBe('a b [31mc d e f g'));

	it('holds no markup, and keeps its comparisons', () =>
		expect(asSentence('<img src=x> 3 < 5 </b><!--', 100)).toBe('img src=x> 3 < 5 /b>!--'));

	it('is cut off', () => expect(asSentence('x'.repeat(2_000), 10)).toBe(`${'x'.repeat(10)}…`));

	it('is not turned round by a value that it quotes', () => {
		expect(shown('a\u202eb\u2028c')).toBe('a b c');
		expect(onOneLine('é 中 🚢 \u00a0')).toBe('é 中 🚢 \u00a0');
	});
});
