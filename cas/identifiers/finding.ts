import type { Labels } from '../language';
import { shown } from '../problem';
import type { Phrase, Sentence } from '../speech';

/** What is wrong, or doubtful, about one value, in words for the person who must correct it. */
export interface Finding {
	/** `refuse`: no authority takes it. `warn`: some do, or the rule is soft. */
	readonly severity: 'refuse' | 'warn';
	/** Names the rule, for tests and for people who switch a warning off: `mrn.checkDigit`. */
	readonly rule: string;
	/** What is wrong, without a final period: `84713 has 5 digits`. */
	readonly message: string;
	/** What to do, without a final period: `Use 6, 8 or 10 digits, as in 84713000`. */
	readonly action: string;
	/** What is said, for other languages than English; absent where somebody else, such as CAS, says it. */
	readonly phrase?: Phrase;
}

/** A finding that a check of ours makes: the catalogue has it in every language. */
export type Told = Finding & Sentence;

/** A value that no authority takes. */
export function refuse(rule: string, sentence: Sentence): Told {
	return { severity: 'refuse', rule, ...sentence };
}

/** A value that is probably wrong, but that somebody may take. */
export function warn(rule: string, sentence: Sentence): Told {
	return { severity: 'warn', rule, ...sentence };
}

const EMPTY: Labels = { en: 'An empty value', fr: 'Une valeur vide', nl: 'Een lege waarde', de: 'Ein leerer Wert' };

/** A value as a sentence begins with it; an empty one is named, since nothing cannot be quoted. */
export function quoted(value: string): string | Labels {
	return value.trim() === '' ? EMPTY : shown(value);
}
