import type { Labels, Language } from '../language';
import type { Argument, Day } from './slots';

const SLOT = /\{([a-z]+)(?::([^{}]*))?\}/gi;

const JOINING: Readonly<Record<'and' | 'or', Labels>> = {
	and: { en: 'and', fr: 'et', nl: 'en', de: 'und' },
	or: { en: 'or', fr: 'ou', nl: 'of', de: 'oder' },
};

const plurals = new Map<Language, Intl.PluralRules>();

function isOne(count: number, language: Language): boolean {
	let rules = plurals.get(language);
	if (rules === undefined) plurals.set(language, (rules = new Intl.PluralRules(language)));
	return rules.select(count) === 'one';
}

/**
 * A text of the catalogue with its arguments in place. `{value}` stands for an argument, `{count:digit|digits}` for a number with
 * its word in the form that fits, `{count:=it is|they are}` for such words alone, `{codes:or}` for a list with its last two joined by that word. What is absent stays blank.
 */
export function filled(text: string, values: Readonly<Record<string, Argument>>, language: Language): string {
	return text.replace(SLOT, (_, name: string, how: string | undefined) => {
		const value = Object.hasOwn(values, name) ? values[name] : undefined;
		if (value === undefined) return '';
		if (how === undefined) return written(value, language);
		if (how === 'and' || how === 'or') return joined(listOf(value, language), JOINING[how][language]);
		const isWordAlone = how.startsWith('=');
		const [one = '', other = one] = (isWordAlone ? how.slice(1) : how).split('|');
		const word = isOne(Number(value), language) ? one : other;
		return isWordAlone ? word : `${written(value, language)} ${word}`;
	});
}

/** `CW, SX or BQ` in every language. */
export function choiceOf(values: readonly string[]): Labels {
	const { en, fr, nl, de } = JOINING.or;
	return { en: joined(values, en), fr: joined(values, fr), nl: joined(values, nl), de: joined(values, de) };
}

/** An argument as the language writes it: decimals and days by its habit, names in its words. English is what n8n shows. */
function written(value: Argument, language: Language): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return language === 'en' ? String(value) : String(value).replace('.', ',');
	if (isList(value)) return value.join(', ');
	return 'day' in value ? dayIn(value, language) : value[language];
}

const isList = (value: Argument): value is readonly string[] => Array.isArray(value);

const listOf = (value: Argument, language: Language) => (isList(value) ? value : [written(value, language)]);

function joined(values: readonly string[], word: string): string {
	if (values.length < 2) return values.join('');
	return `${values.slice(0, -1).join(', ')} ${word} ${values.at(-1)}`;
}

/** A day as `YYYY-MM-DD`, as each language writes it. */
export function dayLabels(day: string): Labels {
	const inLanguage = (language: Language) => dayIn({ day }, language);
	return { en: day, fr: inLanguage('fr'), nl: inLanguage('nl'), de: inLanguage('de') };
}

/** `31/12/2026`, `31-12-2026`, `31.12.2026`; in English as ISO 8601 has it. */
function dayIn({ day }: Day, language: Language): string {
	const [year = '', month = '', date = ''] = day.split('-');
	if (language === 'en' || date === '') return day;
	return [date, month, year].join({ fr: '/', nl: '-', de: '.' }[language]);
}
