import type { SpecField } from '../description';
import type { OurField } from '../ours/target';
import { isShort, sharedValues } from './kinds';
import { wordsOf } from './words';
import { ourWords, Rarity, theirWords, type OurWords, type Weighted } from './wordWeights';

/** A field of ours that one of theirs may be, by its own words. */
export interface Candidate {
	readonly ours: number;
	readonly theirs: number;
	/** How alike the two are in words, from 0 to 1. */
	readonly words: number;
}

/** Fields of ours that are looked at more closely for one of theirs. */
const MOST = 60;
/** The least likeness in words that is worth a closer look. */
const LEAST = 0.12;
/** What a full phrase counts against how much of theirs it explains. */
const RECALL = 0.65;
/** What it counts that all codes are those of a short list. */
const SAME_CODES = 0.75;
/** What words of a help text alone count. */
const HELP_ALONE = 0.55;
/** What a phrase counts whose words stand apart: "flow of goods as seen from customs" is no customs flow. */
const APART = 0.75;
/** What the name alone counts, where it says anything. */
const NAME = 0.18;

/** Finds by rare words which fields of ours one of theirs may be; takes no longer the more fields have nothing in common. */
export class Candidates {
	readonly rarity: Rarity;
	private readonly entries: readonly OurWords[];
	/** Where a word stands: pairs of a field and what the word counts there. */
	private readonly places = new Map<string, [field: number, weight: number][]>();

	/** How many fields go by a name. */
	private readonly named = new Map<string, number>();
	/** Fields that take one of a few codes. */
	private readonly coded: readonly number[];

	constructor(private readonly ours: readonly OurField[]) {
		for (const { names } of ours) {
			for (const name of new Set(names.map((one) => one.toLowerCase())))
				this.named.set(name, (this.named.get(name) ?? 0) + 1);
		}
		this.coded = ours.flatMap(({ list }, field) => (list !== undefined && isShort(list) ? [field] : []));
		this.entries = ours.map(ourWords);
		this.rarity = new Rarity(this.entries.map(({ all }) => all));
		this.entries.forEach(({ all }, field) => {
			for (const [word, weight] of all) {
				const known = this.places.get(word);
				if (known === undefined) this.places.set(word, [[field, weight]]);
				else known.push([field, weight]);
			}
		});
	}

	wordsOf(field: number): Weighted {
		return this.entries[field]!.all;
	}

	/** The likeliest fields of ours for one of theirs, groups for groups and values for values. */
	for(theirs: SpecField, position: number, most = MOST): Candidate[] {
		const words = theirWords(theirs);
		const sums = new Map<number, number>();
		let known = 0;
		for (const [word, weight] of words) {
			if (!this.rarity.has(word)) continue;
			const rarity = this.rarity.of(word);
			known += rarity * weight;
			for (const [field, counts] of this.places.get(word) ?? []) {
				if ((this.ours[field]!.type === 'group') !== (theirs.type === 'group')) continue;
				sums.set(field, (sums.get(field) ?? 0) + rarity * weight * counts);
			}
		}
		const likeliest = [...sums].sort(([one, a], [other, b]) => b - a || one - other).slice(0, most);
		const fields = new Set(likeliest.map(([field]) => field));
		for (const field of this.coded) if (sharedValues(this.ours[field]!, theirs)) fields.add(field);
		return [...fields]
			.map((field) => ({
				ours: field,
				theirs: position,
				words: Math.max(
					this.likeness(field, theirs, words, known),
					sharedValues(this.ours[field]!, theirs) ? SAME_CODES : 0,
				),
			}))
			.filter((candidate) => candidate.words >= LEAST);
	}

	private likeness(field: number, theirs: SpecField, words: Weighted, known: number): number {
		const { phrases, all } = this.entries[field]!;
		const said = wordsOf(theirs.description);
		const name = new Set(wordsOf(theirs.name));
		const recall = Math.max(...phrases.map((phrase) => this.part(phrase, words) * togetherness(phrase, said, name)), 0);
		let shared = 0;
		for (const [word, weight] of words)
			shared += this.rarity.of(word) * weight * Math.min(1, (all.get(word) ?? 0) * 1.5);
		const precision = known === 0 ? 0 : Math.min(1, shared / known);
		const said_ = Math.max(RECALL * recall + (1 - RECALL) * precision, HELP_ALONE * precision);
		const inName = this.inName(phrases, name);
		return Math.max(this.sameName(field, theirs), inName === undefined ? said_ : (1 - NAME) * said_ + NAME * inName);
	}

	/** A name that only one field has says all; one that many have, such as `code`, says little. */
	private sameName(field: number, theirs: SpecField): number {
		const name = theirs.name.toLowerCase();
		const isSame = this.ours[field]!.names.some((one) => one.toLowerCase() === name);
		if (!isSame) return 0;
		const count = this.named.get(name) ?? 1;
		return count <= 2 ? 1 : count <= 4 ? 0.85 : 0.55;
	}

	/** How much a phrase and a name have in common; undefined where the name says nothing. */
	private inName(phrases: OurWords['phrases'], name: ReadonlySet<string>): number | undefined {
		const known = [...name].filter((word) => this.rarity.has(word));
		if (known.length === 0) return undefined;
		const sum = (words: readonly string[]) => words.reduce((total, word) => total + this.rarity.of(word), 0);
		const all = sum(known);
		return Math.max(
			...phrases.map((phrase) => (2 * sum(phrase.filter((word) => name.has(word)))) / (sum(phrase) + all)),
			0,
		);
	}

	/** How much of a phrase is there. */
	private part(phrase: readonly string[], words: Weighted): number {
		let there = 0;
		let all = 0;
		for (const word of phrase) {
			const rarity = this.rarity.of(word);
			all += rarity;
			there += rarity * (words.get(word) ?? 0);
		}
		return all === 0 ? 0 : there / all;
	}
}

/** Less than one where the words of a phrase are there, but not side by side. */
function togetherness(phrase: readonly string[], said: readonly string[], name: ReadonlySet<string>): number {
	const wanted = phrase.filter((word) => !name.has(word));
	if (wanted.length < 2) return 1;
	const places = wanted.map((word) => said.indexOf(word)).filter((place) => place >= 0);
	if (places.length < 2) return 1;
	return Math.max(...places) - Math.min(...places) <= places.length ? 1 : APART;
}
