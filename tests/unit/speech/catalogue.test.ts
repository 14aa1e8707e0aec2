import { LANGUAGES, type Language } from '../../../cas/language';
import { said, say } from '../../../cas/speech';
import { CATALOGUE } from '../../../cas/speech/catalogue';
import { filled } from '../../../cas/speech/filled';
import type { Entry } from '../../../cas/speech/slots';
import { englishIn } from './english';

const entries: [string, Entry][] = Object.entries(CATALOGUE);
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** The panel is English, so sentences name its fields in English. */
const OF_THE_PANEL = /Additional Fields|Fields to Clear/g;

/** Entries that are made of their arguments alone. */
const isBare = (text: string) => text.replace(/\{[^{}]*\}/g, '').trim() === '';
const namesIn = (texts: readonly string[]) =>
	[...new Set(texts.flatMap((text) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)))].sort();

describe.each(entries)('%s', (_, entry) => {
	it('is said in every language, without a period behind it', () => {
		for (const language of LANGUAGES) {
			expect(entry[language]).toHaveLength(2);
			for (const text of entry[language]) expect(text).toMatch(/[^.\s]$/);
		}
	});

	it('has the same placeholders in every language', () => {
		for (const language of OTHERS) expect(namesIn(entry[language])).toEqual(namesIn(entry.en));
	});

	it.each(OTHERS)('is translated to %s', (language) => {
		for (const [index, text] of entry[language].entries()) {
			if (!isBare(text)) expect(text).not.toBe(entry.en[index]);
			expect(englishIn(text.replace(OF_THE_PANEL, '').replace(/\{\w+(?::(?:and|or))?\}/g, ''))).toEqual([]);
		}
	});

	it.each(LANGUAGES)('has the quotation marks of %s', (language) => {
		const foreign: Record<Language, RegExp> = { en: /[«»„“]/, nl: /[«»„“]/, fr: /["„“]/, de: /["«»]/ };
		for (const text of entry[language]) expect(text).not.toMatch(foreign[language]);
	});
});

describe('a sentence', () => {
	it('has the form of a word that fits its number, in each language', () => {
		const in_ = (language: Language, count: number) =>
			said(say('mrn.shape.length', { value: 'X', count, example: 'Y' }), language).message;
		expect(LANGUAGES.map((language) => in_(language, 1))).toEqual([
			'X has 1 character',
			'X a 1 caractère',
			'X heeft 1 teken',
			'X hat 1 Zeichen',
		]);
		expect(in_('en', 0)).toBe('X has 0 characters');
		// French counts nothing as one.
		expect(in_('fr', 0)).toBe('X a 0 caractère');
		expect(in_('fr', 2)).toBe('X a 2 caractères');
	});

	it('writes numbers, days and lists as the language does', () => {
		const text = '{number} {day} {codes:or}';
		const values = { number: 1.5, day: { day: '2026-12-31' }, codes: ['A', 'B', 'C'] };
		expect(LANGUAGES.map((language) => filled(text, values, language))).toEqual([
			'1.5 2026-12-31 A, B or C',
			'1,5 31/12/2026 A, B ou C',
			'1,5 31-12-2026 A, B of C',
			'1,5 31.12.2026 A, B oder C',
		]);
	});

	it('takes braces of a value for what they are', () => {
		expect(say('reference.characters', { value: '{value}' }).message).toMatch(/^\{value\} has/);
	});

	it('of somebody else stays as it was said', () => {
		const words = { message: 'Unknown importer', action: 'Ask us' };
		for (const language of LANGUAGES) expect(said(words, language)).toEqual(words);
		const unknown = { ...words, phrase: { key: 'toString', args: {} } };
		expect(said(unknown, 'de')).toEqual(words);
	});
});
