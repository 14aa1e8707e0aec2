import type { Labels, Language } from '../language';

/** What is wrong, and what to do; both without a final period. */
type Sentence = readonly [message: string, action: string];

/** One finding in every language. */
export type Entry = Readonly<Record<Language, Sentence>>;

/** A day as `YYYY-MM-DD`, to be written as the language does. */
export interface Day {
	readonly day: string;
}

/** What a sentence is filled with: the user's own text, a number, a name in every language, a day, or several texts. */
export type Argument = string | number | Labels | Day | readonly string[];

/** What stands between braces: `value`, `count:digit|digits`, `codes:or`. */
type Slots<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type NameOf<Slot extends string> = Slot extends `${infer Name}:${string}` ? Name : Slot;
type ArgumentOf<Slot extends string> = Slot extends `${string}|${string}`
	? number
	: Slot extends `${string}:${string}`
		? readonly string[]
		: Argument;

type SlotsOf<S extends Sentence> = Slots<S[number]>;
type NamesOf<S extends Sentence> = NameOf<SlotsOf<S>>;

/** The arguments that an entry wants, by its English. */
export type ArgumentsOf<E extends Entry> = { readonly [Slot in SlotsOf<E['en']> as NameOf<Slot>]: ArgumentOf<Slot> };

/** Each language has the placeholders of the English, no more and no fewer. */
type Translated<E extends Readonly<Record<string, Entry>>> = {
	readonly [Key in keyof E]: {
		readonly [L in Language]: [NamesOf<E[Key][L]>, NamesOf<E[Key]['en']>] extends [
			NamesOf<E[Key]['en']>,
			NamesOf<E[Key][L]>,
		]
			? Sentence
			: readonly ['placeholders differ from the English', NamesOf<E[Key]['en']>];
	};
};

/** A part of the catalogue. That the languages agree in their placeholders is checked as it is compiled. */
export const sentences = <const E extends Readonly<Record<string, Entry>>>(entries: E & Translated<E>): E => entries;
