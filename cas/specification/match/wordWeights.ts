import type { SpecField } from '../description';
import type { OurField } from '../ours/target';
import { wordsOf } from './words';

/** Words with what each counts, from 0 to 1. */
export type Weighted = ReadonlyMap<string, number>;

/** One of our fields in words. */
export interface OurWords {
	/** Each of its names, in words. */
	readonly phrases: readonly (readonly string[])[];
	/** All of its words; those of its label count most, those of its help least. */
	readonly all: Weighted;
}

const LABEL = 1;
const OTHER_NAME = 0.8;
const HELP = 0.4;
/** Words of a description that most likely say what the field is; the rest explains. */
const FIRST_WORDS = 10;
const FIRST = 0.85;
const LATER = 0.4;

export function ourWords({ names, help }: Pick<OurField, 'names' | 'help'>): OurWords {
	const phrases = names.map((name) => [...new Set(wordsOf(name))]).filter((words) => words.length > 0);
	const all = new Map<string, number>();
	phrases.forEach((words, index) => add(all, words, index === 0 ? LABEL : OTHER_NAME));
	add(all, wordsOf(help), HELP);
	return { phrases, all };
}

/** The words of a name and of what is said of it. */
export function theirWords({ name, description }: Pick<SpecField, 'name' | 'description'>): Weighted {
	const all = new Map<string, number>();
	add(all, wordsOf(name), LABEL);
	const said = wordsOf(description);
	add(all, said.slice(0, FIRST_WORDS), FIRST);
	add(all, said.slice(FIRST_WORDS), LATER);
	return all;
}

/** Adds words; each counts as where it counts most. */
export function add(into: Map<string, number>, words: Iterable<string>, weight: number): void {
	for (const word of words) if ((into.get(word) ?? 0) < weight) into.set(word, weight);
}

/** How rare a word is among texts of ours, from about 0.1 to 1; a word of none counts like a rare one. */
export class Rarity {
	private readonly counts = new Map<string, number>();

	constructor(private readonly texts: readonly Weighted[]) {
		for (const words of texts) for (const word of words.keys()) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
	}

	has(word: string): boolean {
		return this.counts.has(word);
	}

	of(word: string): number {
		const count = this.counts.get(word) ?? 1;
		return 0.1 + 0.9 * (Math.log((this.texts.length + 1) / count) / Math.log(this.texts.length + 1));
	}
}
