import type { Language } from '../../../language';
import { DUTCH_HELP } from './dutch';
import { FRENCH_HELP } from './french';
import { GERMAN_HELP } from './german';

/** A sentence of help by what it says in English, as the model has it. */
export type HelpTexts = Readonly<Record<string, string>>;

const HELP: Readonly<Partial<Record<Language, HelpTexts>>> = { fr: FRENCH_HELP, nl: DUTCH_HELP, de: GERMAN_HELP };

/** The help of a field in a language; in English where nobody has translated it yet, so that a new field needs no second edit. */
export function helpIn(language: Language, english: string): string {
	return HELP[language]?.[english] ?? english;
}
