import { add, type Rarity, type Weighted } from './wordWeights';

/** What a group further up counts, for each step. */
const DECAY = 0.75;
const MOST_LEVELS = 12;

/** A vector of words, with its length. */
export interface Context {
	readonly words: Weighted;
	readonly length: number;
}

/** What stands around each field, in words of the groups that hold it; fields of one group share it. */
export function contextsOf(
	parents: readonly number[],
	wordsOf: (field: number) => Weighted,
	rarity: Rarity,
): readonly Context[] {
	const made = new Map<number, Context>();
	return parents.map((parent) => {
		let known = made.get(parent);
		if (known === undefined) made.set(parent, (known = contextOf(parent, parents, wordsOf, rarity)));
		return known;
	});
}

function contextOf(
	from: number,
	parents: readonly number[],
	wordsOf: (field: number) => Weighted,
	rarity: Rarity,
): Context {
	const words = new Map<string, number>();
	let weight = 1;
	for (let at = from, level = 0; at >= 0 && level < MOST_LEVELS; at = parents[at]!, level += 1) {
		for (const [word, counts] of wordsOf(at))
			if (rarity.has(word)) add(words, [word], counts * weight * rarity.of(word));
		weight *= DECAY;
	}
	let squares = 0;
	for (const counts of words.values()) squares += counts * counts;
	return { words, length: Math.sqrt(squares) };
}

/** How alike two contexts are, from 0 to 1; two that say nothing are neither alike nor different. */
export function likeContext(one: Context, other: Context): number {
	if (one.length === 0 && other.length === 0) return 0.6;
	if (one.length === 0 || other.length === 0) return 0.3;
	const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one];
	let product = 0;
	for (const [word, counts] of few.words) product += counts * (many.words.get(word) ?? 0);
	return product / (one.length * other.length);
}
