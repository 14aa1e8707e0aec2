import type { Language } from '../../../language';
import { GERMAN } from './german';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { DUTCH } from './dutch';

/** Everything that a template says in one language, besides the labels and help of the model. */
export interface Phrases {
	/** The name of the sheet that explains the others. */
	readonly instructions: string;
	readonly yes: string;
	readonly no: string;
	/** Stands before decimals in examples: `412.5`. */
	readonly decimalSign: string;
	readonly note: NotePhrases;
	readonly legend: LegendPhrases;
	readonly refusal: RefusalPhrases;
	readonly guide: GuidePhrases;
}

/** The note at a header. */
interface NotePhrases {
	readonly required: string;
	readonly example: (example: string) => string;
	readonly text: (most: number) => string;
	readonly number: string;
	readonly wholeNumber: string;
	readonly aboveZero: string;
	readonly from: (minimum: number) => string;
	readonly between: (minimum: number, maximum: number) => string;
	readonly decimals: (most: number) => string;
	readonly date: string;
	readonly moment: string;
	readonly yesOrNo: string;
	readonly chooseFrom: (list: string) => string;
	readonly otherCodes: string;
	readonly ownList: string;
	/** At the column that repeats the reference of another sheet. */
	readonly repeats: (header: string, sheet: string) => string;
}

/** The line above the headers. */
interface LegendPhrases {
	readonly required: string;
	readonly usual: string;
	readonly rare: string;
	readonly example: string;
	readonly help: string;
}

/** What Excel says when a value does not fit; Excel shows 225 characters at most, and 32 in a title. */
interface RefusalPhrases {
	readonly title: string;
	readonly list: string;
	readonly openList: string;
	readonly reference: (sheet: string) => string;
	readonly number: (what: string) => string;
	readonly date: string;
	readonly length: (most: number) => string;
}

/** The sheet of instructions. */
interface GuidePhrases {
	readonly title: (messages: string) => string;
	readonly subtitle: string;
	readonly howTo: string;
	readonly steps: readonly string[];
	readonly sheets: string;
	readonly oneRow: (message: string) => string;
	readonly oneRowOfList: (list: string, header: string, sheet: string) => string;
	readonly colours: string;
	readonly colourOf: {
		readonly required: string;
		readonly usual: string;
		readonly rare: string;
		readonly example: string;
		readonly missing: string;
		readonly orphan: (sheet: string) => string;
	};
	readonly mistakes: string;
	readonly aboutMistakes: readonly string[];
	readonly goodToKnow: string;
	readonly hints: readonly string[];
}

const PHRASES: Readonly<Record<Language, Phrases>> = { en: ENGLISH, fr: FRENCH, nl: DUTCH, de: GERMAN };

export const phrasesIn = (language: Language): Phrases => PHRASES[language];
